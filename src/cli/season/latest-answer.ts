/** Decides on which day a season's tables end: the latest time of any answer, read as the importer reads it. */
import { AT } from '../../contract/import/column-target';
import { describeColumns } from '../../contract/import/describe-columns';
import { columnsRequest } from '../../contract/import/import-requests';
import { readTime, writesMonthFirst } from '../../contract/import/read-time';
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { TODAY_UNKNOWN } from '../../contract/texts/command-line';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date';
import { dateInZone } from '../../domain/calendar/zone';
import { CommandRefused, EXIT } from '../command';
import type { ColumnAnswers, GivenAnswers } from '../tables/column-answers';
import { withGivenForAll } from '../tables/given-for-all';
import type { TableFile } from '../tables/table-file';

/** The day on which all answers are there: the one after the latest of several days. Throws CommandRefused (exit code 2) where none is known. */
export function dayAfter(days: readonly (CalendarDate | undefined)[]): CalendarDate {
  const last = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  if (last === undefined) throw new CommandRefused([TODAY_UNKNOWN], EXIT.usage);
  return addDays(last, 1);
}

/** The latest day in a zone on which an answer of the table was given, or undefined where no column tells. */
export function latestAnswer(
  table: TableFile,
  questionnaire: QuestionnaireId,
  given: GivenAnswers,
  timeZone: string,
): CalendarDate | undefined {
  const filled = withGivenForAll(table, given);
  return latestIn(filled.table, timeColumn(filled.table, questionnaire, filled.answers), timeZone);
}

/** The latest day in a zone of the times in a column; undefined where there is no such column (-1), or nothing that is a time. */
export function latestIn({ rows }: TableFile, column: number, timeZone: string): CalendarDate | undefined {
  if (column < 0) return undefined;
  const texts = rows.map((row) => row[column] ?? '');
  const monthFirst = writesMonthFirst(texts);
  return texts.reduce<CalendarDate | undefined>((latest, text) => {
    const time = readTime(text, monthFirst);
    if (time === undefined) return latest;
    const day = time.kind === 'wall' ? time.date : dateInZone(time.epochMs, timeZone);
    return latest === undefined || day > latest ? day : latest;
  }, undefined);
}

function timeColumn(table: TableFile, questionnaire: QuestionnaireId, answers: ColumnAnswers): number {
  if (Object.hasOwn(answers, AT)) return answers[AT] === null ? -1 : table.header.indexOf(answers[AT] ?? '');
  const settings = { questionnaires: QUESTIONNAIRES, lists: DEFAULT_LISTS, remembered: {} };
  const { suggestions } = describeColumns(columnsRequest(table, questionnaire), settings);
  return suggestions.columns.findIndex(({ target }) => target === AT);
}
