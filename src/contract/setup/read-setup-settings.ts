// Decides whether what was handed over can set a workbook up, and names everything that is wrong at once.
import { withSetting } from '../../domain/programme/fold-settings';
import { DEFAULT_SETTINGS } from '../settings/default-settings';
import { WORKBOOK_ROLES } from '../tables/catalogue';
import { LONGEST_TEXTS, type SetupField, type SetupSettings } from './setup-settings';

/** Every way in which a field can be wrong. */
export const SETUP_ISSUE_CODES = [
  'missing',
  'too-long',
  'not-an-option',
  'no-form-in-use',
  'identity-is-fixed',
  'role-is-fixed',
  'copied-workbook',
] as const;

/** One mistake in one field. */
export interface SetupIssue {
  readonly code: (typeof SETUP_ISSUE_CODES)[number];
  readonly field: SetupField;
}

/** The settings, or all mistakes in them. */
export type ReadSetupSettings =
  | { readonly ok: true; readonly settings: SetupSettings }
  | { readonly ok: false; readonly issues: readonly SetupIssue[] };

type TextField = keyof typeof LONGEST_TEXTS;

const SETTING_TEXTS = [
  'timeZone',
  'roadmap',
  'introductionOrder',
  'ownOrder',
  'roadmapYears',
  'roadmapCycle',
] as const satisfies readonly SetupField[];

const OPTIONAL_TEXTS = ['purpose', 'term', 'organisationType'] as const;

/** Reads settings as a dialog or the command line sent them. Texts are trimmed; blank optional ones count as absent; unknown keys are ignored. */
export function readSetupSettings(given: unknown): ReadSetupSettings {
  const raw = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const issues: SetupIssue[] = [];
  const wrong = (code: SetupIssue['code'], field: SetupField): void => {
    issues.push({ code, field });
  };
  const oneOf = <V extends string>(field: SetupField, values: readonly V[]): V => {
    const found = values.find((value) => value === raw[field]);
    if (found === undefined) wrong(raw[field] === undefined ? 'missing' : 'not-an-option', field);
    return found ?? (values[0] as V);
  };
  const text = (field: TextField, mayBeBlank: boolean): string => {
    const value = typeof raw[field] === 'string' ? String(raw[field]).replace(/\s+/g, ' ').trim() : '';
    if (value === '' && !mayBeBlank) wrong('missing', field);
    if (value.length > LONGEST_TEXTS[field]) wrong('too-long', field);
    return value;
  };

  const role = oneOf('role', WORKBOOK_ROLES);
  const isRegion = role === 'region';
  const settings: SetupSettings = {
    role,
    organisation: text('organisation', false),
    address: text('address', isRegion),
    municipality: text('municipality', isRegion),
    targets: oneOf('targets', ['kirov', 'khakassia', 'own']),
    forms: isRegion ? [] : knownForms(raw.forms, wrong),
    cycle: oneOf('cycle', ['school-year', 'calendar-year']),
    identity: isRegion ? 'person' : oneOf('identity', ['person', 'code']),
    ...Object.fromEntries(
      OPTIONAL_TEXTS.map((field) => [field, text(field, true)] as const).filter(([, value]) => value !== ''),
    ),
    ...settingTexts(isRegion ? ['timeZone'] : SETTING_TEXTS, raw, wrong),
    ...(typeof raw.registerRequired === 'boolean' ? { registerRequired: raw.registerRequired } : {}),
    ...(raw.freshStart === true ? { freshStart: true } : {}),
  };
  return issues.length === 0 ? { ok: true, settings } : { ok: false, issues };
}

function knownForms(given: unknown, wrong: (code: SetupIssue['code'], field: SetupField) => void): readonly string[] {
  const wanted: readonly unknown[] = Array.isArray(given) ? given : [];
  const known = DEFAULT_SETTINGS.forms.map(({ code }) => code);
  if (wanted.some((code) => !known.includes(String(code)))) wrong('not-an-option', 'forms');
  else if (wanted.length === 0) wrong('no-form-in-use', 'forms');
  return known.filter((code) => wanted.includes(code));
}

/** Fields whose texts are those of the settings of the same names; what is absent or blank is left out. */
function settingTexts(
  fields: readonly (typeof SETTING_TEXTS)[number][],
  raw: Readonly<Record<string, unknown>>,
  wrong: (code: SetupIssue['code'], field: SetupField) => void,
): Readonly<Partial<Record<(typeof SETTING_TEXTS)[number], string>>> {
  const texts: Partial<Record<(typeof SETTING_TEXTS)[number], string>> = {};
  for (const field of fields) {
    const given = raw[field];
    if (given === undefined || given === null || given === '') continue;
    const text = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
    if (text !== '' && withSetting(DEFAULT_SETTINGS, field, text)) texts[field] = text;
    else wrong('not-an-option', field);
  }
  return texts;
}
