// Decides how a table is cut into pieces for the script, and how the answers to the pieces are summed up.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { ColumnMapping } from './column-target';
import type { ImportColumnsRequest, ImportOutcome, ImportRowsRequest, ImportRowsResponse } from './import-protocol';
import { factsOfRows, tableFacts } from './table-facts';
import { sampleOf, type Table } from './table-shape';

/** Most rows of a piece. */
const MOST_ROWS = 200;
/** Most characters of a piece, one row excepted. */
const MOST_CHARACTERS = 200_000;

/** What to ask about the columns of a table. */
export function columnsRequest(table: Table, questionnaire?: QuestionnaireId): ImportColumnsRequest {
  const request = { header: table.header, sample: sampleOf(table) };
  return questionnaire === undefined ? request : { ...request, questionnaire };
}

/** The pieces of a table in their order, at least one, the last one marked. */
export function rowsRequests(
  table: Table,
  questionnaire: QuestionnaireId,
  mapping: ColumnMapping,
): ImportRowsRequest[] {
  const { header, rows } = table;
  const facts = tableFacts(header, rows, mapping);
  const requests: ImportRowsRequest[] = [];
  let from = 0;
  do {
    const to = endOfPiece(rows, from);
    const piece = { rows: rows.slice(from, to), facts: factsOfRows(facts, from, to), last: to >= rows.length };
    requests.push({ questionnaire, header, mapping, ...piece });
    from = to;
  } while (from < rows.length);
  return requests;
}

function endOfPiece(rows: readonly (readonly string[])[], from: number): number {
  let characters = 0;
  for (let row = from; row < rows.length; row++) {
    characters += (rows[row] ?? []).reduce((sum, cell) => sum + cell.length, 0);
    if (row > from && (row - from >= MOST_ROWS || characters > MOST_CHARACTERS)) return row;
  }
  return rows.length;
}

/** Adds up the answers to the pieces of one table. */
export function sumUp(responses: readonly ImportRowsResponse[]): ImportRowsResponse {
  return responses.reduce((sum, response) => ({
    received: sum.received + response.received,
    added: sum.added + response.added,
    changed: sum.changed + response.changed,
    known: sum.known + response.known,
    problems: sum.problems.concat(response.problems),
    ...outcomeOf(sum.outcome, response.outcome),
  }));
}

function outcomeOf(earlier?: ImportOutcome, later?: ImportOutcome): { outcome?: ImportOutcome } {
  if (later === undefined) return earlier ? { outcome: earlier } : {};
  if (earlier === undefined) return { outcome: later };
  const { entered, waiting, amended } = later;
  return {
    outcome: {
      entered: earlier.entered + entered,
      waiting: earlier.waiting + waiting,
      amended: earlier.amended + amended,
    },
  };
}
