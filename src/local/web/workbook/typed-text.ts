/** The text with which a cell opens for editing: typed again it gives the same cell. */

import type { ValueFacts } from '../../services/spreadsheet/state/open-spreadsheet';
import { type Cell, formulaIn, valueIn } from '../../services/spreadsheet/values/cell-value';
import { displayPlain } from '../../services/spreadsheet/values/display-number';
import { TEXT_FORMAT } from '../../services/spreadsheet/values/number-format';
import { readTyped, type TypedInput } from '../../services/spreadsheet/values/typed-input';

/**
 * What a person would type to get this cell: a formula as it is, a text that reads as something else with an apostrophe before it.
 *
 * @param shown what the cell displays
 */
export function typedText(
  cell: Cell | undefined,
  format: string | undefined,
  shown: string,
  facts: ValueFacts,
): string {
  const formula = formulaIn(cell);
  if (formula !== '') return formula;
  const value = valueIn(cell);
  if (value === null) return '';
  const read = (text: string): TypedInput =>
    readTyped(text, {
      locale: facts.locale,
      currentYear: facts.currentYear,
      isTextCell: format === TEXT_FORMAT,
      formulasInTextCells: facts.switches.formulasInTextCells,
    });
  if (typeof value === 'string') {
    const back = read(value);
    return back.kind === 'text' && back.text === value ? value : `'${value}`;
  }
  const back = read(shown);
  if ('value' in back && back.value === value) return shown;
  return typeof value === 'number' ? displayPlain(value, facts.locale) : shown;
}
