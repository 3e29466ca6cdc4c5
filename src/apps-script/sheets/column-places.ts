// Decides where each column of each table stands: the only file that knows sheets and column numbers.
import { AppError } from '../../application/app-error';
import { TABLES } from '../../contract/tables/catalogue';
import type { TableId } from '../../contract/tables/table';
import { normaliseLabel } from '../../domain/programme/lists';
import { columnMark, METADATA_KEY, tableMark } from './identity';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The marks of a workbook, found in one search; sheets and columns are looked up among them as they are needed. */
export class ColumnPlaces {
  private readonly marks = new Map<string, Metadata>();
  private readonly sheets = new Map<TableId, Sheet>();

  constructor(spreadsheet: Spreadsheet) {
    for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
      const value = metadata.getValue();
      if (value !== null && !this.marks.has(value)) this.marks.set(value, metadata);
    }
  }

  /** Whether a table's sheet is there. */
  has(table: TableId): boolean {
    return this.marks.has(tableMark(table));
  }

  /** The sheet of a table. Throws `AppError` when it is gone. */
  sheet(table: TableId): Sheet {
    const known = this.sheets.get(table);
    if (known) return known;
    const found = this.marks.get(tableMark(table))?.getLocation().getSheet();
    if (!found) throw new AppError('sheet-missing', { sheet: TABLES[table].title });
    this.sheets.set(table, found);
    return found;
  }

  /**
   * Column numbers from 1, by key. A column whose mark is gone is known by its header or an alias of it, if only one column bears it.
   * Throws `AppError` when a column is gone.
   *
   * @param header  the texts of the first row; asked for only when a mark is missing
   */
  columns(table: TableId, header: () => readonly string[]): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const { key } of TABLES[table].columns) {
      const place = this.marks.get(columnMark(table, key))?.getLocation().getColumn()?.getColumn();
      if (place) places.set(key, place);
    }
    if (places.size === TABLES[table].columns.length) return places;
    return this.withHeaders(table, places, header());
  }

  private withHeaders(
    table: TableId,
    marked: ReadonlyMap<string, number>,
    header: readonly string[],
  ): ReadonlyMap<string, number> {
    const taken = new Set(marked.values());
    const places = new Map(marked);
    for (const { key, title, aliases } of TABLES[table].columns) {
      if (places.has(key)) continue;
      const names = [title, ...(aliases ?? [])].map(normaliseLabel);
      const at = header.findIndex((text, index) => !taken.has(index + 1) && names.includes(normaliseLabel(text)));
      if (at < 0) throw new AppError('column-missing', { sheet: TABLES[table].title, column: title });
      taken.add(at + 1);
      places.set(key, at + 1);
    }
    return places;
  }
}
