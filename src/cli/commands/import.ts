/** The command `import`: tables of answers from files into a workbook of the user's workspace, by the importer of the bundle. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import { outcomeLines, rowProblemText, TABLE_KINDS } from '../../contract/texts/import';
import * as words from '../../contract/texts/import-command';
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { AskedWorkspace } from '../../local/asked-workspace';
import { readArguments } from '../arguments';
import { type CommandIo, CommandRefused, EXIT, usageRefused } from '../command';
import { readColumnAnswers, tableName } from '../tables/column-answers';
import { readTableFile, type TableFile } from '../tables/table-file';
import { thisSystem, workspaceFolder } from '../workspaces/data-folder';
import { findBook } from '../workspaces/find-book';
import { inStored } from '../workspaces/open-folder';
import { takeInTable } from '../workspaces/take-in-table';

interface ImportArguments {
  readonly paths: readonly string[];
  readonly workbook: string | null;
  readonly map: string | null;
  readonly folder: string;
}

/** Questionnaires by the names that files of a season bear. */
const NAMED: Readonly<Record<string, QuestionnaireId>> = {
  mentees: 'mentee',
  mentors: 'mentor',
  consents: 'consent',
};
const MOST_FILES = 1000;

/** Runs the command; resolves with the exit code. */
export async function runImport(argv: readonly string[], io: CommandIo): Promise<number> {
  const { paths, workbook, map, folder } = readImportArguments(argv);
  const answers = map === null ? {} : readColumnAnswers(map);
  const tables: TableFile[] = [];
  for (const path of paths) tables.push(await readTableFile(path));
  const takeIn = async (workspace: AskedWorkspace): Promise<number> => {
    const book = await findBook(workspace, workbook);
    for (const table of tables) {
      const name = tableName(table.path);
      const questionnaire = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      const taken = await takeInTable(book, {
        table,
        useCase: 'import',
        answers: Object.hasOwn(answers, name) ? (answers[name] ?? {}) : {},
        unsure: refuseUnsure,
        ...(questionnaire === undefined ? {} : { questionnaire }),
      });
      const { response } = taken;
      io.out(`${table.path}: ${TABLE_KINDS[taken.questionnaire]}.\n`);
      for (const line of outcomeLines(response)) io.out(`  ${line}\n`);
      for (const problem of response.problems) io.err(`  ${rowProblemText(problem, table.firstRowNumber)}\n`);
    }
    return EXIT.done;
  };
  return inStored(folder, takeIn, (address) => io.err(`${words.handedTo(address)}\n`));
}

function refuseUnsure(table: TableFile): never {
  throw new CommandRefused([words.tableUnknown(table.path)], EXIT.usage);
}

function readImportArguments(argv: readonly string[]): ImportArguments {
  const read = readArguments(argv, { workbook: 'value', map: 'value', folder: 'value' }, MOST_FILES);
  if (!read.ok) throw usageRefused(read.problems, 'import');
  const { values, words: paths } = read.given;
  const problems: ArgumentProblem[] = [];
  if (paths.length === 0) problems.push({ code: 'argument-missing', what: 'файл' });
  const map = values.get('map') ?? null;
  for (const path of map === null ? paths : [...paths, map]) {
    if (!existsSync(path)) problems.push({ code: 'file-missing', path });
  }
  if (problems.length > 0) throw usageRefused(problems, 'import');
  const folder = resolve(values.get('folder') ?? workspaceFolder(thisSystem()));
  return { paths, workbook: values.get('workbook') ?? null, map, folder };
}
