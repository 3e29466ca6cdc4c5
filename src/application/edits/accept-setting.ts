// Decides which changes of «Настройки» are accepted: values that mean something, labels that stay unambiguous in forms and sheets.

import { LIST_TITLES, OPEN_LISTS } from '../../contract/settings/default-lists';
import * as refusals from '../../contract/texts/refusals';
import { settingCode } from '../../contract/texts/settings';
import { fingerprint } from '../../domain/answers/answer';
import { splitAliases } from '../../domain/programme/fold-options';
import { listTarget, withForm, withSetting } from '../../domain/programme/fold-settings';
import { findOption, LIST_IDS, type ListId, normaliseLabel } from '../../domain/programme/lists';
import type { Settings } from '../../domain/programme/settings';
import { type SettingRef, settingOf } from '../show/settings-rows';
import type { EditOutcome, MarkDraft } from './accept-edit';
import type { Edit, TypedRow } from './find-edits';

/** Judges one edit of «Настройки». */
export function acceptSettingEdit(edit: Edit, settings: Settings): EditOutcome {
  const ref = settingOf(edit.id);
  const text = String(edit.typed).trim();
  if (!ref) return { refusal: refusals.COMPUTED };
  if (edit.column.key === 'value') return acceptValue(ref, settingCode(text), settings);
  if (!ref.list || !ref.code) return { refusal: refusals.COMPUTED };
  return edit.column.key === 'title'
    ? acceptLabel(ref, ref.list, text, settings)
    : acceptAliases(ref, ref.list, text, settings);
}

function acceptValue(ref: SettingRef, value: string, settings: Settings): EditOutcome {
  const mark: MarkDraft = { target: ref.target, field: ref.field, value };
  if (ref.list) return value === 'yes' || value === 'no' ? { marks: [mark] } : { refusal: refusals.YES_OR_NO };
  const form = /^form:(.+)$/.exec(ref.target)?.[1];
  const changed = form ? withForm(settings, form, ref.field, value) : withSetting(settings, ref.field, value);
  return changed ? { marks: [mark] } : { refusal: refusals.NOT_A_VALUE };
}

function acceptLabel(ref: SettingRef, list: ListId, label: string, settings: Settings): EditOutcome {
  const refusal = labelRefusal(label, list, ref.code ?? '', settings);
  return refusal ? { refusal } : { marks: [{ target: ref.target, field: 'label', value: label }] };
}

function acceptAliases(ref: SettingRef, list: ListId, text: string, settings: Settings): EditOutcome {
  const clash = splitAliases(text).find((alias) => {
    const meant = findOption(settings.lists[list], alias);
    return meant !== undefined && meant.code !== ref.code;
  });
  return clash
    ? { refusal: refusals.labelTaken(clash) }
    : { marks: [{ target: ref.target, field: 'aliases', value: text }] };
}

/** Several answers stand in one cell separated by commas, so a label may hold neither comma nor semicolon; two options may not sound alike. */
function labelRefusal(label: string, list: ListId, code: string, settings: Settings): string | undefined {
  if (label === '') return refusals.CANNOT_BLANK;
  if (/[,;\n]/.test(label)) return refusals.LABEL_WITH_COMMA;
  const meant = findOption(settings.lists[list], label);
  return meant && meant.code !== code ? refusals.labelTaken(label) : undefined;
}

/** A new option typed below the others: its section names the list. Undefined when the row is no option at all. */
export function acceptNewOption(row: TypedRow, settings: Settings): EditOutcome | undefined {
  const section = normaliseLabel(String(row.cells.section ?? ''));
  const label = String(row.cells.title ?? '').trim();
  if (section === '' && label === '') return undefined;
  const list = LIST_IDS.find((id) => normaliseLabel(LIST_TITLES[id]) === section);
  if (!list || !OPEN_LISTS.includes(list))
    return { refusal: refusals.newOptionWhere(OPEN_LISTS.map((id) => LIST_TITLES[id])) };
  const refusal = labelRefusal(label, list, '', settings);
  if (refusal) return { refusal };
  const target = listTarget(list, `own-${fingerprint({ label: normaliseLabel(label) }).slice(0, 8)}`);
  const aliases = String(row.cells.aliases ?? '').trim();
  return {
    marks: [
      { target, field: 'label', value: label },
      ...(aliases === '' ? [] : [{ target, field: 'aliases', value: aliases }]),
    ],
  };
}
