// Decides what the journal tells of answers that were changed or amended: which fields say something else now, by name, never the values.
import { questionnairesFor } from '../../contract/questionnaires/catalogue';
import { questionsOf } from '../../contract/questionnaires/questionnaire';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { Mentee, Mentor } from '../../domain/banks/member';
import type { Entry } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import type { LogRecord } from '../../domain/programme/read-log';
import type { JournalLine } from './journal-lines';

type Fields = Readonly<Record<string, unknown>>;

/** What a member's answers add up to, by field. */
export function fieldsOf({ profile, written }: Mentee | Mentor): Fields {
  const { workplace, inn, ...others } = profile as Mentor['profile'];
  return { ...others, workplace: [workplace, inn].join(' '), ...written };
}

/** Titles of the questions that are answered otherwise than before, in the order in which they are asked. */
export function changedFields(
  questionnaire: QuestionnaireId,
  was: Fields,
  now: Fields,
  { settings }: Programme,
): string {
  const titles = new Map<string, string>();
  for (const { key, title } of questionsOf(questionnairesFor(settings.identity)[questionnaire]))
    if (JSON.stringify(was[key]) !== JSON.stringify(now[key]) && !titles.has(key)) titles.set(key, title);
  return [...titles.values()].join('; ');
}

/** Lines for consents, meetings and final questionnaires that say something else now; a second final questionnaire amends the first. */
export function amendedLines(before: Programme, after: Programme, fresh: readonly Entry[]): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const entry of fresh) {
    if (entry.kind !== 'answer' || entry.questionnaire === 'mentee' || entry.questionnaire === 'mentor') continue;
    const { number, questionnaire } = entry;
    const [was, now] = [recordFields(before, questionnaire, number, after), recordFields(after, questionnaire, number)];
    const to = was && now ? changedFields(questionnaire, was, now, after) : '';
    if (to !== '') lines.push({ about: number, event: 'amended', to });
  }
  return lines;
}

type Recorded = Exclude<QuestionnaireId, 'mentee' | 'mentor'>;

/** What a consent or a record of the log says; where there is none with the number, the same side's final questionnaire. */
function recordFields(
  programme: Programme,
  questionnaire: Recorded,
  number: string,
  later: Programme = programme,
): Fields | undefined {
  const { banks, meetings, finals } = programme;
  if (questionnaire === 'consent') {
    const consent = banks.consents.find((each) => each.number === number);
    return consent && { ...consent, decision: consent.verdict === 'refused' };
  }
  const record =
    (questionnaire === 'meeting' ? meetings : finals).find((each) => each.number === number) ??
    earlierFinal(
      finals,
      later.finals.find((each) => each.number === number),
    );
  return record && { ...record.values, ...record.written };
}

/** The last one that came before. */
function earlierFinal(finals: readonly LogRecord[], of: LogRecord | undefined): LogRecord | undefined {
  return of?.pair === undefined
    ? undefined
    : finals.filter(({ pair, side }) => pair === of.pair && side === of.side).pop();
}
