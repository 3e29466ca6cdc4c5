// Decides which functions of the script the page «Импорт» calls; what they do is declared in contract/import/import-protocol.
import { columnsByContext } from '../../../contract/import/describe-columns';
import type {
  ImportColumnsRequest,
  ImportColumnsResponse,
  ImportScript,
} from '../../../contract/import/import-protocol';
import { callerOf } from '../script-run';

/** Calls one of the script's functions. */
export const callScript = callerOf<ImportScript>();

/** For what the columns of a table are taken: recognised here, by what the workbook tells of itself. */
export async function askColumns(request: ImportColumnsRequest): Promise<ImportColumnsResponse> {
  return columnsByContext(request, await callScript('importContext'));
}
