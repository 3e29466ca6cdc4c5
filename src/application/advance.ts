// Decides how every use case runs: read all, remember in one write to the ledger, then show the difference. A run that dies anywhere is
// finished by the next one, since what the sheets show is always compared with what the ledger says.
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../domain/answers/answer';
import { dateInZone } from '../domain/calendar/zone';
import type { Entry, MarkEntry, PairEntry } from '../domain/ledger/entry';
import type { Instant } from '../domain/people/profile';
import type { Programme } from '../domain/programme/derive-programme';
import { alone } from './alone';
import { collectAnswers, type Look, type NewAnswer } from './collect-answers';
import { deriveAt, deriveOn } from './derive-at';
import type { MarkDraft } from './edits/accept-edit';
import { SheetWatch } from './edits/sheet-watch';
import { finishErasure } from './erase';
import { Ledger } from './ledger';
import { newEntries } from './new-entries';
import type { Ports } from './ports';
import { DRAWN_TABLES, type DrawnTable } from './show/draw';
import { showProgramme } from './show/show-programme';

/** What a use case itself has to remember. Answers and marks get numbers, times and keys on the way; pairs come complete. */
export interface Decisions {
  readonly answers?: readonly NewAnswer[];
  readonly marks?: readonly MarkDraft[];
  readonly pairs?: readonly PairEntry[];
}

/** What a run is asked. */
export interface Advance {
  /** Who acts, for the journal. */
  readonly by: string;
  /** Forms whose responses are looked at. */
  readonly forms?: readonly QuestionnaireId[];
  /** How closely; an event's look by default. The daily run's takes in rows typed by hand even when they don't look finished. */
  readonly look?: Look;
  /** Sheets that people may have changed; sheets that the run itself changes are looked at anyway. */
  readonly sheets?: readonly DrawnTable[];
  /** The use case's own part, given the programme with everything just found. */
  readonly decide?: (programme: Programme, entries: readonly Entry[], now: Instant) => Decisions;
  /** How long to wait while another run works, in milliseconds. */
  readonly waitMs?: number;
}

/** What a run did. */
export interface Advanced {
  readonly programme: Programme;
  readonly newAnswers: number;
  readonly revisedAnswers: number;
  readonly marks: number;
  /** Sentences for edits that were put back. */
  readonly refusals: readonly string[];
  /** Options of the forms must follow the settings. */
  readonly settingsChanged: boolean;
}

/** All questionnaires and all drawn sheets: what the daily run looks at. */
export const EVERYTHING = { forms: QUESTIONNAIRE_IDS, sheets: DRAWN_TABLES, look: 'whole' } as const;

/** Runs a use case alone. Throws `AppError` busy when another run holds the workbook for too long. */
export function advance(ports: Ports, request: Advance): Advanced {
  return alone(ports.lock, () => advanceAlone(ports, request), request.waitMs);
}

function advanceAlone(ports: Ports, request: Advance): Advanced {
  const { by, look = 'told' } = request;
  const now = ports.clock.now();
  const ledger = new Ledger(ports.workbook);
  const known = ledger.entries;
  const recovering = ledger.unshown.length > 0;
  const before = ledger.lastDay === '' ? deriveAt(ledger.shown, now) : deriveOn(ledger.shown, ledger.lastDay);
  const current =
    !recovering && before.today === dateInZone(now, before.settings.timeZone) ? before : deriveAt(known, now);
  const watch = new SheetWatch(ports, { before, known, current, by, now, unfinishedRows: look === 'whole' });

  const collected = collectAnswers(ports.forms, request.forms ?? [], known, look);
  const found = newEntries(known, { answers: collected }, by, now);
  let settled = watch.settle([...known, ...found], request.sheets ?? []);
  if (request.decide) {
    const decided = newEntries(settled.entries, request.decide(settled.programme, settled.entries, now), by, now);
    if (decided.length > 0) settled = watch.settle([...settled.entries, ...decided], []);
  }
  const fresh = [...settled.entries.slice(known.length), ...dayMark(ledger, before, now)];
  ledger.append(fresh);
  if (settled.erasure) finishErasure(ports, ledger, settled.erasure);
  const after = settled.programme;
  showProgramme(ports.workbook, ledger, {
    before,
    after,
    drawing: settled.drawing,
    sheets: watch.sheets,
    recovering,
    by,
    now,
  });

  const keys = new Set(known.map(({ key }) => key));
  const answers = fresh.filter(({ kind }) => kind === 'answer');
  const revised = answers.filter(({ key }) => keys.has(key)).length;
  return {
    programme: after,
    newAnswers: answers.length - revised,
    revisedAnswers: revised,
    marks: fresh.length - answers.length,
    refusals: watch.refusals,
    settingsChanged: after !== before && JSON.stringify(after.settings) !== JSON.stringify(before.settings),
  };
}

/** A new day changes ages and gaps without any answer: one mark remembers that the sheets were brought up to it. */
function dayMark(ledger: Ledger, before: Programme, now: Instant): MarkEntry[] {
  const today = dateInZone(now, before.settings.timeZone);
  const key = `day:${today}`;
  if (ledger.lastDay === '' || ledger.lastDay >= today || ledger.entries.some((entry) => entry.key === key)) return [];
  return [{ kind: 'mark', key, target: 'programme', field: 'day', value: today, at: now, by: '' }];
}
