/** Decides which answers a table of people gives when no workbook stands behind the command: recognised and read as the importer does it. */
import { answersFromRows } from '../../contract/import/answers-from-rows';
import type { ColumnMapping } from '../../contract/import/column-target';
import { columnsByContext } from '../../contract/import/describe-columns';
import { columnsRequest } from '../../contract/import/import-requests';
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { numberAnswers } from '../../domain/banks/number-answers';
import type { AnswerEntry } from '../../domain/ledger/entry';
import type { Instant } from '../../domain/people/profile';
import type { Settings } from '../../domain/programme/settings';
import { chooseColumns } from '../tables/choose-columns';
import { type GivenAnswers, tableName } from '../tables/column-answers';
import { withGivenForAll } from '../tables/given-for-all';
import type { TableFile } from '../tables/table-file';
import { takeSecondForms } from './second-forms';

/** A table whose columns are known. */
export interface PeopleTable {
  readonly table: TableFile;
  readonly questionnaire: QuestionnaireId;
  readonly mapping: ColumnMapping;
  /** Of mentees: codes of the forms of second mentors, by number of the row. */
  readonly secondForms: ReadonlyMap<number, string>;
}

/** The answers of a table, with the row in which each stands as a spreadsheet counts rows. */
export interface PeopleAnswers {
  readonly entries: readonly AnswerEntry[];
  /** Number of the row by key of the answer. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Recognises the columns of a table; `name` is its own behind `--map`. Throws CommandRefused where a required question is open. */
export function peopleTable(
  file: TableFile,
  questionnaire: QuestionnaireId,
  answers: GivenAnswers | undefined,
  settings: Settings,
  name = tableName(file.path),
): PeopleTable {
  const taken = questionnaire === 'mentee' ? takeSecondForms(file, settings.lists) : { table: file };
  const filled = withGivenForAll(taken.table, answers);
  const context = { identity: settings.identity, lists: settings.lists, remembered: {} };
  const described = columnsByContext(columnsRequest(taken.table, questionnaire), context);
  const mapping = chooseColumns(filled.table, described, filled.answers, name);
  return { secondForms: new Map(), ...taken, table: filled.table, questionnaire, mapping };
}

/** Reads a table; `now` stands for the time of answers that have none. Without a ledger nothing is revised, so revisions are blank. */
export function peopleAnswers(given: PeopleTable, settings: Settings, now: Instant): PeopleAnswers {
  const { table, questionnaire, mapping } = given;
  const { header, rows } = table;
  const taken = answersFromRows({
    questionnaire: QUESTIONNAIRES[questionnaire],
    header,
    rows,
    mapping,
    timeZone: settings.timeZone,
    importedAt: now,
  });
  const empty = new Set(taken.problems.filter(({ code }) => code === 'nothing-taken').map(({ row }) => row));
  const places = rows.flatMap((cells, place) =>
    empty.has(place) || cells.every((cell) => cell.trim() === '') ? [] : [table.firstRowNumber + place],
  );
  const entries = numberAnswers(taken.answers, []).map(
    (answer): AnswerEntry => ({ ...answer, kind: 'answer', revision: '', source: 'import' }),
  );
  return { entries, rows: new Map(entries.map(({ key }, at) => [key, places[at] ?? 0])) };
}
