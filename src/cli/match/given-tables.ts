/** Decides whether the tables given to `match` hold what their options say, before anybody is asked about single columns. */
import { columnsByContext } from '../../contract/import/describe-columns';
import { columnsRequest } from '../../contract/import/import-requests';
import { columnsQuestion, type UnclearTable } from '../../contract/texts/import-command';
import { mapTableUnknown, misplacedTables } from '../../contract/texts/match-command';
import type { Settings } from '../../domain/programme/settings';
import { CommandRefused, EXIT } from '../command';
import { ColumnsUnclear } from '../tables/choose-columns';
import { type AnswersByTable, readColumnAnswers } from '../tables/column-answers';
import { readTableFile, type TableFile } from '../tables/table-file';
import type { PeopleAsked } from './match-arguments';
import type { PeopleTables } from './match-people';
import { type PeopleTable, peopleTable } from './people-answers';

/** The options that name tables, which are also the names of tables behind `--map`. */
const OPTIONS = { mentees: 'mentee', mentors: 'mentor', consents: 'consent' } as const;

type TableOption = keyof typeof OPTIONS;

/**
 * The tables with their columns known. Throws CommandRefused (exit code 2) where a table holds the answers of others, where `--map` speaks of
 * no table of the command, and where required questions are open: those of all tables at once.
 */
export async function givenTables(asked: PeopleAsked, settings: Settings): Promise<PeopleTables> {
  const answers = asked.map === null ? {} : answersOf(asked.map);
  const { mentees, mentors, consents } = asked;
  const files = {
    mentees: await readTableFile(mentees),
    mentors: await readTableFile(mentors),
    consents: consents === null ? null : await readTableFile(consents),
  };
  refuseMisplaced(files, answers, settings);
  const unclear: UnclearTable[] = [];
  const tableOf = (option: TableOption, file: TableFile): PeopleTable | null => {
    try {
      return peopleTable(file, OPTIONS[option], answers[option], settings, option);
    } catch (error) {
      if (!(error instanceof ColumnsUnclear)) throw error;
      unclear.push(error.asked);
      return null;
    }
  };
  const tables = {
    mentees: tableOf('mentees', files.mentees),
    mentors: tableOf('mentors', files.mentors),
    consents: files.consents && tableOf('consents', files.consents),
  };
  if (tables.mentees === null || tables.mentors === null || unclear.length > 0)
    throw new CommandRefused(columnsQuestion(unclear), EXIT.usage);
  return { ...tables, mentees: tables.mentees, mentors: tables.mentors };
}

function answersOf(path: string): AnswersByTable {
  const answers = readColumnAnswers(path);
  const known = Object.keys(OPTIONS);
  const unknown = Object.keys(answers).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandRefused([mapTableUnknown(path, unknown, known)], EXIT.usage);
  return answers;
}

/** A table whose columns somebody has named by hand is what they say. */
function refuseMisplaced(
  files: Readonly<Record<TableOption, TableFile | null>>,
  answers: AnswersByTable,
  { identity, lists }: Settings,
): void {
  const misplaced = (Object.keys(files) as TableOption[]).flatMap((option) => {
    const file = files[option];
    if (!file || answers[option] !== undefined) return [];
    const { questionnaire, sure } = columnsByContext(columnsRequest(file), { identity, lists, remembered: {} });
    const isMeant = questionnaire === OPTIONS[option] || !sure;
    return isMeant ? [] : [{ option, path: file.path, holds: questionnaire }];
  });
  if (misplaced.length === 0) return;
  const swapped = misplaced.every(({ option }) => misplaced.some(({ holds }) => holds === OPTIONS[option]));
  throw new CommandRefused(misplacedTables(misplaced, swapped), EXIT.usage);
}
