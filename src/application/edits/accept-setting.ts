// Decides which changes of «Настройки» are accepted: values that mean something, labels that stay unambiguous in forms and sheets.

import { TEMPLATE_KINDS } from '../../contract/roadmaps/template-kinds';
import { LIST_TITLES, OPEN_LISTS, UNRETIRED_LISTS } from '../../contract/settings/default-lists';
import * as refusals from '../../contract/texts/refusals';
import { settingCode, settingOptions } from '../../contract/texts/setting-values';
import { fingerprint } from '../../domain/answers/answer';
import type { Programme } from '../../domain/programme/derive-programme';
import { lastingAliases, readLimit, splitAliases } from '../../domain/programme/fold-options';
import {
  boundsOf,
  formTarget,
  listTarget,
  SETTINGS_TARGET,
  withForm,
  withSetting,
} from '../../domain/programme/fold-settings';
import { findOption, LIST_IDS, type ListEntry, type ListId, normaliseLabel } from '../../domain/programme/lists';
import type { Settings } from '../../domain/programme/settings';
import { NO_ROADMAP } from '../../domain/roadmap/roadmap-settings';
import { type SettingRef, settingOf } from '../show/settings-rows';
import type { EditOutcome, MarkDraft } from './accept-edit';
import type { TypedOutcome } from './accept-typed-row';
import type { Edit, TypedRow } from './find-edits';

/** Judges one edit of «Настройки». */
export function acceptSettingEdit(edit: Edit, programme: Programme): EditOutcome {
  const { settings } = programme;
  const ref = settingOf(edit.id);
  const text = String(edit.typed).trim();
  if (!ref) return { refusal: refusals.COMPUTED };
  if (edit.column.key === 'value') return acceptValue(ref, settingCode(text), programme, String(edit.row.hint ?? ''));
  const option = ref.list && settings.lists[ref.list].find(({ code }) => code === ref.code);
  if (!ref.list || !option || ref.field !== 'inUse') return { refusal: refusals.COMPUTED };
  return edit.column.key === 'title'
    ? acceptLabel(ref, ref.list, option, text, settings)
    : acceptAliases(ref, ref.list, option, text, settings);
}

function acceptValue(ref: SettingRef, value: string, { settings }: Programme, hint: string): EditOutcome {
  const mark: MarkDraft = { target: ref.target, field: ref.field, value };
  if (ref.list) {
    if (ref.field === 'mostPairs')
      return value === '' || readLimit(value) !== undefined ? { marks: [mark] } : { refusal: refusals.notAValue(hint) };
    if (value !== 'yes' && value !== 'no') return { refusal: refusals.YES_OR_NO };
    if (ref.field === 'inUse' && value === 'no' && UNRETIRED_LISTS.includes(ref.list))
      return { refusal: refusals.CANNOT_RETIRE };
    // A form of mentoring is used or not by its own rule, of which this row is another view.
    return { marks: [ref.list === 'forms' ? { ...mark, target: formTarget(ref.code ?? '') } : mark] };
  }
  // The forms were built for one of the two ways, and answers to them are read by it.
  if (ref.field === 'identity' && value !== settings.identity) return { refusal: refusals.IDENTITY_IS_FIXED };
  const form = /^form:(.+)$/.exec(ref.target)?.[1];
  const changed = form ? withForm(settings, form, ref.field, value) : withSetting(settings, ref.field, value);
  if (changed) return { marks: ref.field === 'roadmap' ? roadmapMarks(changed) : [mark] };
  const options = form ? undefined : settingOptions(ref.field);
  if (options) return { refusal: refusals.notAnOption(options) };
  const bounds = form ? undefined : boundsOf(ref.field);
  return { refusal: bounds ? refusals.needsWhole(bounds) : refusals.notAValue(hint) };
}

/** A roadmap brings the cycle that it is made for; whoever runs another one changes it afterwards. */
function roadmapMarks({ roadmap = NO_ROADMAP, cycle }: Settings): MarkDraft[] {
  const { template } = roadmap;
  const mark = (field: string, value: string): MarkDraft => ({ target: SETTINGS_TARGET, field, value });
  const kind = template === 'none' ? cycle : TEMPLATE_KINDS[template].cycleKind;
  return [mark('roadmap', template), ...(kind === cycle ? [] : [mark('cycle', kind)])];
}

function acceptLabel(ref: SettingRef, list: ListId, option: ListEntry, label: string, settings: Settings): EditOutcome {
  const refusal = labelRefusal(label, list, option.code, settings);
  return refusal ? { refusal } : { marks: [{ target: ref.target, field: 'label', value: label }] };
}

function acceptAliases(
  ref: SettingRef,
  list: ListId,
  option: ListEntry,
  text: string,
  settings: Settings,
): EditOutcome {
  const typed = splitAliases(text);
  const clash = typed.find((alias) => {
    const meant = findOption(settings.lists[list], alias);
    return meant !== undefined && meant.code !== option.code;
  });
  if (clash) return { refusal: refusals.labelTaken(clash) };
  const lost = lastingAliases(option).filter((alias) => !typed.includes(alias));
  return lost.length > 0
    ? { refusal: refusals.spellingsStay(lost) }
    : { marks: [{ target: ref.target, field: 'aliases', value: text }] };
}

/** Several answers stand in one cell separated by commas, so a label may hold neither comma nor semicolon; two options may not sound alike. */
function labelRefusal(label: string, list: ListId, code: string, settings: Settings): string | undefined {
  if (label === '') return refusals.CANNOT_BLANK;
  if (/[,;\n]/.test(label)) return refusals.LABEL_WITH_COMMA;
  const meant = findOption(settings.lists[list], label);
  return meant && meant.code !== code ? refusals.labelTaken(label) : undefined;
}

/** A new option typed below the others: its section names the list. While one of the two is missing, the row is left alone. */
export function acceptNewOption(row: TypedRow, settings: Settings): TypedOutcome {
  const section = normaliseLabel(String(row.cells.section ?? ''));
  const label = String(row.cells.title ?? '').trim();
  const say = (text: string): TypedOutcome => ({ remark: { column: 'hint', text } });
  if (label === '') return say('');
  const list = LIST_IDS.find((id) => normaliseLabel(LIST_TITLES[id]) === section);
  if (!list || !OPEN_LISTS.includes(list)) return say(refusals.newOptionWhere(OPEN_LISTS.map((id) => LIST_TITLES[id])));
  const target = listTarget(list, `own-${fingerprint({ label: normaliseLabel(label) }).slice(0, 8)}`);
  const known = settings.lists[list].some(({ code }) => target === listTarget(list, code));
  const refusal = known ? undefined : labelRefusal(label, list, '', settings);
  if (refusal) return say(refusal);
  const aliases = String(row.cells.aliases ?? '').trim();
  const clash = known ? undefined : splitAliases(aliases).find((alias) => findOption(settings.lists[list], alias));
  if (clash) return say(refusals.labelTaken(clash));
  const marks: MarkDraft[] = [
    { target, field: 'label', value: label },
    ...(aliases === '' ? [] : [{ target, field: 'aliases', value: aliases }]),
  ];
  return { marks: known ? [] : marks, dropped: true };
}
