// Decides by which rules and on which day the ledger is read.

import { fieldSpecsFor } from '../contract/questionnaires/catalogue';
import { DEFAULT_SETTINGS } from '../contract/settings/default-settings';
import type { CalendarDate } from '../domain/calendar/calendar-date';
import { dateInZone } from '../domain/calendar/zone';
import type { Entry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import { deriveProgramme, type Programme, type ProgrammeRules } from '../domain/programme/derive-programme';
import { Ledger } from './ledger';
import type { Ports } from './ports';

const RULES: ProgrammeRules = { defaults: DEFAULT_SETTINGS, questionnaires: fieldSpecsFor };

/** The programme at an instant: its day is that of the organisation's zone. */
export function deriveAt(entries: readonly Entry[], now: Instant): Programme {
  return deriveProgramme(entries, RULES, (settings) => dateInZone(now, settings.timeZone));
}

/** The programme as a workbook's ledger makes it now. */
export function deriveNow({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Programme {
  return deriveAt(new Ledger(workbook).entries, clock.now());
}

/** The programme on a day. */
export function deriveOn(entries: readonly Entry[], day: CalendarDate): Programme {
  return deriveProgramme(entries, RULES, () => day);
}
