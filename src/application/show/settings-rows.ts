// Decides which rows «Настройки» show, and which setting or option stands behind a row's key.

import { LIST_TITLES } from '../../contract/settings/default-lists';
import type { Row } from '../../contract/tables/table';
import { settingOptions, settingWord, withOptions } from '../../contract/texts/setting-values';
import * as words from '../../contract/texts/settings';
import { isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { formTarget, listTarget, SETTINGS_TARGET } from '../../domain/programme/fold-settings';
import { LIST_IDS, type ListEntry, type ListId, labelOf } from '../../domain/programme/lists';
import type { MentoringForm, Settings } from '../../domain/programme/settings';
import { NO_ROADMAP, ROADMAP_SETTING_KEYS, type RoadmapSettings } from '../../domain/roadmap/roadmap-settings';
import { labels } from './cells';

/** What a row of «Настройки» sets: the target of its marks, and the field that the column «Значение» is. */
export interface SettingRef {
  readonly target: string;
  readonly field: string;
  /** The list whose option the row is. */
  readonly list?: ListId;
  readonly code?: string;
}

const FORM_KEY = /^form:([^:]+):(inUse|ages|ageRule|menteeRoles|mentorCategories|mostPairs|smallestGroup)$/;

/** What the row with this key sets; undefined for keys that are none of ours. */
export function settingOf(key: string): SettingRef | undefined {
  const [, list, code] = /^list:([^:]+):(.+)$/.exec(key) ?? [];
  if (list && code && (LIST_IDS as readonly string[]).includes(list))
    return { target: key, field: 'inUse', list: list as ListId, code };
  const [, field, category] = /^(external|mostPairs):(.+)$/.exec(key) ?? [];
  if (field && category)
    return { target: listTarget('categories', category), field, list: 'categories', code: category };
  const [, form, rule] = FORM_KEY.exec(key) ?? [];
  if (form && rule) return { target: formTarget(form), field: rule };
  return words.SETTING_TEXTS.some((text) => text.key === key) ? { target: SETTINGS_TARGET, field: key } : undefined;
}

/** How «Настройки» call a plain setting; its key where they have none such. */
export function settingTitle(key: string): string {
  return words.SETTING_TEXTS.find((text) => text.key === key)?.title ?? key;
}

/** The value of a plain setting as text. */
function plainValue(settings: Settings, key: string): string {
  const [, weight] = /^weight:(.+)$/.exec(key) ?? [];
  if (weight) return String(settings.weights[weight as keyof Settings['weights']] ?? 0);
  if (key in ROADMAP_SETTING_KEYS) return roadmapValue(settings.roadmap ?? NO_ROADMAP, key as RoadmapSettingKey);
  if (key in settings.operator) return String(settings.operator[key as keyof Settings['operator']]);
  const value = settings[key as keyof Settings];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === undefined ? '' : String(value);
}

type RoadmapSettingKey = keyof typeof ROADMAP_SETTING_KEYS;

function roadmapValue(roadmap: RoadmapSettings, key: RoadmapSettingKey): string {
  const value = roadmap[ROADMAP_SETTING_KEYS[key]];
  return isCalendarDate(value) ? formatDottedDate(value) : String(value ?? '');
}

/** Rows of «Настройки»: plain settings, forms of mentoring, then every option of every list. */
export function settingsRows(settings: Settings, { keepsRoadmap }: { readonly keepsRoadmap: boolean }): Row[] {
  const asked = words.SETTING_TEXTS.filter(({ section }) => keepsRoadmap || section !== words.ROADMAP_SECTION);
  const plain = asked.map(({ key, section, title, hint }): Row => {
    const options = settingOptions(key);
    return {
      key,
      section,
      title,
      value: settingWord(plainValue(settings, key)),
      aliases: '',
      hint: options ? withOptions(hint, options) : hint,
    };
  });
  const forms = settings.forms.reduce<Row[]>((all, form) => all.concat(formRows(form, settings)), []);
  const options = LIST_IDS.reduce<Row[]>(
    (all, list) => all.concat(settings.lists[list].map((entry) => optionRow(list, entry, settings))),
    [],
  );
  return [
    ...plain,
    ...forms,
    ...settings.lists.categories.map(externalRow),
    ...settings.lists.categories.map(mostPairsRow),
    ...options,
  ];
}

function formRows(form: MentoringForm, settings: Settings): Row[] {
  const name = labelOf(settings.lists.forms, form.code);
  const row = (field: string, title: string, value: string, hint: string): Row => ({
    key: `${formTarget(form.code)}:${field}`,
    section: words.FORMS_SECTION,
    title: `${name}: ${title}`,
    value,
    aliases: '',
    hint,
  });
  const ages =
    form.ageFrom === undefined && form.ageTo === undefined ? '' : `${form.ageFrom ?? ''}–${form.ageTo ?? ''}`;
  return [
    row('inUse', words.FORM_IN_USE.title, settingWord(form.inUse ? 'yes' : 'no'), words.FORM_IN_USE.hint),
    row('ages', words.FORM_AGES.title, ages, words.FORM_AGES.hint),
    row('ageRule', words.FORM_AGE_RULE.title, settingWord(form.ageRule), words.FORM_AGE_RULE.hint),
    row(
      'menteeRoles',
      words.FORM_ROLES.title,
      labels(settings.lists, 'roles', form.menteeRoles),
      words.FORM_ROLES.hint,
    ),
    row(
      'mentorCategories',
      words.FORM_CATEGORIES.title,
      labels(settings.lists, 'categories', form.mentorCategories),
      words.FORM_CATEGORIES.hint,
    ),
    row('mostPairs', words.FORM_MOST_PAIRS.title, String(form.mostPairs ?? ''), words.FORM_MOST_PAIRS.hint),
    row('smallestGroup', words.FORM_GROUP.title, String(form.smallestGroup ?? ''), words.FORM_GROUP.hint),
  ];
}

function externalRow(category: ListEntry): Row {
  return {
    key: `external:${category.code}`,
    section: words.EXTERNAL_SECTION,
    title: category.label,
    value: settingWord(category.external ? 'yes' : 'no'),
    aliases: '',
    hint: words.EXTERNAL_HINT,
  };
}

function mostPairsRow(category: ListEntry): Row {
  return {
    key: `mostPairs:${category.code}`,
    section: words.CATEGORY_LIMIT_SECTION,
    title: category.label,
    value: String(category.mostPairs ?? ''),
    aliases: '',
    hint: words.FORM_MOST_PAIRS.hint,
  };
}

function optionRow(list: ListId, entry: ListEntry, { forms }: Settings): Row {
  const form = list === 'forms' ? forms.find(({ code }) => code === entry.code) : undefined;
  return {
    key: listTarget(list, entry.code),
    section: LIST_TITLES[list],
    title: entry.label,
    value: settingWord(entry.retired || form?.inUse === false ? 'no' : 'yes'),
    aliases: entry.aliases.join('; '),
    hint: '',
  };
}
