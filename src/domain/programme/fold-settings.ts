// Decides the organisation's settings as defaults plus everything that was ever set: marks on settings and on options of lists.

import { byTime } from '../answers/fold-fields';
import { MOST_SEATS, readInteger } from '../answers/read-number';
import type { MarkEntry } from '../ledger/entry';
import { MOST_POINTS, SCORE_PARTS } from '../pairs/score-parts';
import type { Instant } from '../people/profile';
import { NO_ROADMAP, withRoadmapSetting } from '../roadmap/roadmap-settings';
import { readLimit, withOption } from './fold-options';
import { findOption, type ListId } from './lists';
import { MATCHING_ORDERS, type MentoringForm, type Settings } from './settings';
import { readSynonyms } from './synonyms';

/** Target of marks on plain settings. */
export const SETTINGS_TARGET = 'settings';

/** Target of marks on one option: `list:requests:programming`. */
export function listTarget(list: ListId, code: string): string {
  return `list:${list}:${code}`;
}

/** Target of marks on one form of mentoring: `form:pupil-pupil`. */
export function formTarget(code: string): string {
  return `form:${code}`;
}

const WEIGHT = new RegExp(`^weight:(${SCORE_PARTS.join('|')})$`);

const BOUNDS: Readonly<Partial<Record<string, readonly [from: number, to: number]>>> = {
  meetingGapDays: [1, 365],
  satisfiedFrom: [1, 10],
  youngSpecialistYears: [0, 40],
  fewRespondents: [1, 100],
  keepPoints: [0, MOST_POINTS],
  retentionDays: [1, 3650],
};

/** The least and the greatest whole number that a setting takes; undefined where it takes something else. */
export function boundsOf(key: string): readonly [from: number, to: number] | undefined {
  return WEIGHT.test(key) ? [0, MOST_POINTS] : BOUNDS[key];
}

/** How each plain setting takes its text; undefined = the text means nothing here and the default stays. */
const READERS: Readonly<Record<string, (settings: Settings, text: string) => Settings | undefined>> = {
  organisation: (settings, text) => withOperator(settings, { organisation: text }),
  address: (settings, text) => withOperator(settings, { address: text }),
  purpose: (settings, text) => withOperator(settings, { purpose: text }),
  term: (settings, text) => withOperator(settings, { term: text }),
  textVersion: (settings, text) => withOperator(settings, { textVersion: text }),
  organisationType: (settings, text) => ({ ...settings, organisationType: text }),
  municipality: (settings, text) => ({ ...settings, municipality: text }),
  targets: (settings, text) =>
    oneOf(text, ['kirov', 'khakassia', 'own'] as const, (targets) => ({ ...settings, targets })),
  identity: (settings, text) => oneOf(text, ['person', 'code'] as const, (identity) => ({ ...settings, identity })),
  timeZone: (settings, text) => (isZone(text) ? { ...settings, timeZone: text } : undefined),
  cycle: (settings, text) =>
    oneOf(text, ['calendar-year', 'school-year'] as const, (cycle) => ({ ...settings, cycle })),
  registerRequired: (settings, text) =>
    oneOf(text, ['yes', 'no'] as const, (value) => ({ ...settings, registerRequired: value === 'yes' })),
  certificates: (settings, text) =>
    oneOf(text, ['stop', 'warn', 'off'] as const, (certificates) => ({ ...settings, certificates })),
  certificateMonths: (settings, text) =>
    text === ''
      ? { ...settings, certificateMonths: null }
      : whole(text, 1, 240, (certificateMonths) => ({ ...settings, certificateMonths })),
  matchingOrder: (settings, text) => oneOf(text, MATCHING_ORDERS, (matchingOrder) => ({ ...settings, matchingOrder })),
  lockMutualFirsts: (settings, text) =>
    oneOf(text, ['yes', 'no'] as const, (value) => ({ ...settings, lockMutualFirsts: value === 'yes' })),
  synonyms: (settings, text) => (readSynonyms(text) ? { ...settings, synonyms: text } : undefined),
};

/** The setting changed by a text, or undefined when the text can't be taken. Unknown keys can't. */
export function withSetting(settings: Settings, key: string, text: string): Settings | undefined {
  const bounds = boundsOf(key);
  if (bounds) {
    const [, weight] = WEIGHT.exec(key) ?? [];
    return whole(text.trim(), bounds[0], bounds[1], (value) =>
      weight ? { ...settings, weights: { ...settings.weights, [weight]: value } } : { ...settings, [key]: value },
    );
  }
  const roadmap = withRoadmapSetting(settings.roadmap ?? NO_ROADMAP, key, text);
  return roadmap ? { ...settings, roadmap } : READERS[key]?.(settings, text.trim());
}

/** Folds marks over the defaults, in the order of their times. Texts that can't be taken change nothing. */
export function foldSettings(defaults: Settings, marks: readonly MarkEntry[]): Settings {
  let settings = defaults;
  for (const mark of byTime(marks)) {
    if (mark.target === SETTINGS_TARGET) settings = withReplaced(settings, mark);
    else if (mark.target.startsWith('list:')) settings = { ...settings, lists: withOption(settings.lists, mark) };
    else if (mark.target.startsWith('form:'))
      settings = withForm(settings, mark.target.slice('form:'.length), mark.field, mark.value) ?? settings;
  }
  return settings;
}

/**
 * A form of mentoring changed by a text: `inUse` yes/no, `ages` «10–19» or blank, `ageRule`, who may join (`menteeRoles`,
 * `mentorCategories` as labels or codes separated by commas), `mostPairs` and `smallestGroup`, whole numbers or blank.
 * Undefined when the text can't be taken.
 */
export function withForm(settings: Settings, code: string, field: string, text: string): Settings | undefined {
  const change = formChange(field, text.trim(), settings);
  if (!change || !settings.forms.some((form) => form.code === code)) return undefined;
  return { ...settings, forms: settings.forms.map((form) => (form.code === code ? change(form) : form)) };
}

function formChange(
  field: string,
  text: string,
  settings: Settings,
): ((form: MentoringForm) => MentoringForm) | undefined {
  if (field === 'menteeRoles') {
    const menteeRoles = codesOf(settings, 'roles', text);
    return menteeRoles && ((form) => ({ ...form, menteeRoles }));
  }
  if (field === 'mentorCategories') {
    const mentorCategories = codesOf(settings, 'categories', text);
    return mentorCategories && ((form) => ({ ...form, mentorCategories }));
  }
  if (field === 'inUse')
    return oneOf(text, ['yes', 'no'] as const, (value) => (form: MentoringForm) => ({
      ...form,
      inUse: value === 'yes',
    }));
  if (field === 'ageRule')
    return oneOf(text, ['stop', 'warn', 'off'] as const, (ageRule) => (form: MentoringForm) => ({ ...form, ageRule }));
  if (field === 'mostPairs') {
    const mostPairs = readLimit(text);
    if (text !== '' && mostPairs === undefined) return undefined;
    return ({ mostPairs: _before, ...form }) => (mostPairs === undefined ? form : { ...form, mostPairs });
  }
  if (field === 'smallestGroup') {
    const smallestGroup = readInteger(text, 1, MOST_SEATS);
    if (text !== '' && smallestGroup === undefined) return undefined;
    return ({ smallestGroup: _before, ...form }) => (smallestGroup === undefined ? form : { ...form, smallestGroup });
  }
  if (field !== 'ages') return undefined;
  const bounds = /^(\d{1,3})?\s*[-–—]\s*(\d{1,3})?$/.exec(text);
  if (text !== '' && !bounds) return undefined;
  const [from, to] = [bounds?.[1], bounds?.[2]];
  if (from !== undefined && to !== undefined && Number(from) > Number(to)) return undefined;
  return ({ ageFrom: _from, ageTo: _to, ...form }: MentoringForm) => ({
    ...form,
    ...(from === undefined ? {} : { ageFrom: Number(from) }),
    ...(to === undefined ? {} : { ageTo: Number(to) }),
  });
}

/** Codes of a list's options written with commas between them; undefined when one of them is none, or there is none. */
function codesOf(settings: Settings, list: ListId, text: string): readonly string[] | undefined {
  const options = settings.lists[list];
  const codes = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (findOption(options, part) ?? options.find((option) => option.code === part))?.code);
  const known = codes.filter((code): code is string => code !== undefined);
  return codes.length > 0 && known.length === codes.length ? [...new Set(known)] : undefined;
}

function withReplaced(settings: Settings, { field, value, at }: MarkEntry): Settings {
  const changed = withSetting(settings, field, value);
  const { textVersion } = settings.operator;
  if (!changed || changed.operator.textVersion === textVersion) return changed ?? settings;
  return { ...changed, replacedTexts: [...(settings.replacedTexts ?? []), { textVersion, until: at }] };
}

/** The edition of the consent text that the settings had at an instant. */
export function textVersionAt({ operator, replacedTexts = [] }: Settings, at: Instant): string {
  return replacedTexts.find(({ until }) => at < until)?.textVersion ?? operator.textVersion;
}

function withOperator(settings: Settings, change: Partial<Settings['operator']>): Settings {
  return { ...settings, operator: { ...settings.operator, ...change } };
}

function oneOf<V extends string, T>(text: string, values: readonly V[], then: (value: V) => T): T | undefined {
  const found = values.find((value) => value === text);
  return found === undefined ? undefined : then(found);
}

function whole<T>(text: string, min: number, max: number, then: (value: number) => T): T | undefined {
  const value = readInteger(text, min, max);
  return value === undefined ? undefined : then(value);
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
