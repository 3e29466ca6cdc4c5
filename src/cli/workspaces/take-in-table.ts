/** Decides how a table from a file is handed to the importer of the bundle: ask about its columns, then its rows piece by piece. */

import { columnsByContext } from '../../contract/import/describe-columns';
import type { ImportContext, ImportRowsResponse } from '../../contract/import/import-protocol';
import { columnsRequest, rowsRequests, sumUp } from '../../contract/import/import-requests';
import type { QuestionnaireId } from '../../domain/answers/answer';
import { chooseColumns } from '../tables/choose-columns';
import type { GivenAnswers } from '../tables/column-answers';
import { withGivenForAll } from '../tables/given-for-all';
import type { TableFile } from '../tables/table-file';
import type { AskedBook } from './asked-book';

/** A table to be taken in. */
export interface TableToTake {
  readonly table: TableFile;
  /** Absent = the bundle guesses it; `unsure` then decides what an unsure guess leads to. */
  readonly questionnaire?: QuestionnaireId;
  readonly answers?: GivenAnswers;
  /** Use case under which the calls are counted. */
  readonly useCase: string;
  /** Called where the guess of the questionnaire isn't sure; throws. */
  readonly unsure?: (table: TableFile) => never;
}

/** What became of a table. */
export interface TakenTable {
  readonly questionnaire: QuestionnaireId;
  readonly response: ImportRowsResponse;
}

/** Takes a table in. Throws CommandRefused where a required question is open. */
export async function takeInTable(book: AskedBook, asked: TableToTake): Promise<TakenTable> {
  const { table, useCase, answers, unsure } = asked;
  const request = columnsRequest(table, asked.questionnaire);
  const described = columnsByContext(request, await book.ask<ImportContext>(useCase, 'importContext'));
  if (!described.sure) unsure?.(table);
  const { questionnaire } = described;
  const filled = withGivenForAll(table, answers);
  const mapping = chooseColumns(filled.table, described, filled.answers);
  const responses: ImportRowsResponse[] = [];
  for (const piece of rowsRequests(filled.table, questionnaire, mapping)) {
    responses.push(await book.ask<ImportRowsResponse>(useCase, 'importRows', piece));
  }
  return { questionnaire, response: sumUp(responses) };
}
