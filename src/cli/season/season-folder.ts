/** Decides which files of a folder make a season: three tables of answers that must be there, and the denominators that may. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableMissing } from '../../contract/texts/season-command';
import { CommandRefused, EXIT } from '../command';
import { tableName } from '../tables/column-answers';
import { readTableFile, TABLE_ENDINGS, type TableFile } from '../tables/table-file';

/** The tables of a season. */
export interface SeasonTables {
  readonly mentees: TableFile;
  readonly mentors: TableFile;
  readonly consents: TableFile;
  readonly indicators: TableFile | null;
}

/** Reads the tables of a folder. Throws CommandRefused naming every file that is missing. */
export async function readSeasonFolder(folder: string): Promise<SeasonTables> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const pathOf = (table: string): string | undefined => {
    const named = names.filter((name) => tableName(name) === table).sort();
    const found = TABLE_ENDINGS.flatMap((ending) => named.filter((name) => name.toLowerCase().endsWith(ending)))[0];
    return found === undefined ? undefined : join(folder, found);
  };
  const paths = { mentees: pathOf('mentees'), mentors: pathOf('mentors'), consents: pathOf('consents') };
  const missing = Object.entries(paths).filter(([, path]) => path === undefined);
  if (missing.length > 0) {
    throw new CommandRefused(
      missing.map(([name]) => tableMissing(folder, name, TABLE_ENDINGS)),
      EXIT.usage,
    );
  }
  const indicators = pathOf('indicators');
  return {
    mentees: await readTableFile(paths.mentees ?? ''),
    mentors: await readTableFile(paths.mentors ?? ''),
    consents: await readTableFile(paths.consents ?? ''),
    indicators: indicators === undefined ? null : await readTableFile(indicators),
  };
}
