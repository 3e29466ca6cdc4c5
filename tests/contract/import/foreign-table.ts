/** Makes tables as another service would export them: titles of a variant, columns added, dropped and shuffled. What the importer makes of them is for the tests to say. */

import { IGNORED } from '../../../src/contract/import/column-target';
import type { QuestionnaireId } from '../../../src/domain/answers/answer';
import { sampleAnswers, type WrittenAnswer } from './sample-answers';
import type { TitleVariant } from './title-variant';
import { STRANGE_COLUMNS } from './title-variants';

/** A table with the target that each column truly has. */
export interface ForeignTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly truth: readonly string[];
}

/** How a table differs from a plain export. */
export interface Disguise {
  /** How many of the invented answers, or which others. */
  readonly rowCount?: number;
  readonly answers?: readonly WrittenAnswer[];
  /** Targets whose columns are left out. */
  readonly dropped?: readonly string[];
  /** Places in `STRANGE_COLUMNS` of the columns to add. */
  readonly strange?: readonly number[];
  /** Sort keys of the columns, by their place; absent = as declared. */
  readonly order?: readonly number[];
}

/** A table of invented answers under the titles of a variant. */
export function foreignTable(
  questionnaire: QuestionnaireId,
  variant: TitleVariant,
  disguise: Disguise = {},
): ForeignTable {
  const { rowCount = 40, dropped = [], strange = [], order = [] } = disguise;
  const { answers = sampleAnswers(questionnaire, rowCount) } = disguise;
  const own = Object.entries(variant)
    .filter(([target]) => !dropped.includes(target))
    .map(([target, title]) => ({ title, target, cells: answers.map((answer) => answer[target] ?? '') }));
  const added = strange.flatMap((place) => {
    const column = STRANGE_COLUMNS[place];
    return column ? [{ title: column[0], target: IGNORED, cells: answers.map((_, row) => column[1](row)) }] : [];
  });
  const columns = [...own, ...added]
    .map((column, place) => ({ ...column, key: order[place] ?? place }))
    .sort((a, b) => a.key - b.key);
  return {
    header: columns.map(({ title }) => title),
    truth: columns.map(({ target }) => target),
    rows: answers.map((_, row) => columns.map(({ cells }) => cells[row] ?? '')),
  };
}
