/** How a cell looks on the page: its own style with the first conditional format that fits laid over it, kept to what a style attribute may say. */

import { type Area, areaOf } from '../../services/spreadsheet/grid/grid-range';
import type { CellStyle, ConditionalFormat } from '../../services/spreadsheet/state/documents';
import type { OpenSpreadsheet, ValueFacts } from '../../services/spreadsheet/state/open-spreadsheet';
import type { SheetGrid } from '../../services/spreadsheet/state/sheet-grid';
import { ruleCheck } from '../../services/spreadsheet/state/validate';
import type { CellValue } from '../../services/spreadsheet/values/cell-value';

/** A value with the place and the format in which a condition meets it. */
export interface Shown {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
}

/** Gives a cell's look as CSS, '' for a plain one. */
export type LookOf = (shown: Shown) => string;

/** The looks of a sheet's cells. Conditions by formula or by «a week ago» never fit, since nothing is computed here. */
export function looksOf(open: OpenSpreadsheet, grid: SheetGrid, facts: ValueFacts): LookOf {
  const obeys = ruleCheck(open, facts);
  const size = { rows: grid.rowCount, columns: grid.columnCount };
  const formats = grid.document.conditionalFormats.map((format) => ({
    format,
    areas: format.ranges.map((range) => areaOf(range, size)),
  }));
  const fits = (format: ConditionalFormat, { value, text, style }: Shown): boolean => {
    const isBlank = value === null || value === '';
    const words = String(format.values[0] ?? '').toLowerCase();
    switch (format.criteria) {
      case 'CELL_EMPTY':
        return isBlank;
      case 'CELL_NOT_EMPTY':
        return !isBlank;
      case 'TEXT_STARTS_WITH':
        return !isBlank && text.toLowerCase().startsWith(words);
      case 'TEXT_ENDS_WITH':
        return !isBlank && text.toLowerCase().endsWith(words);
      default: {
        if (isBlank || format.criteria === 'CUSTOM_FORMULA' || format.criteria.endsWith('_RELATIVE')) return false;
        const rule = { criteria: format.criteria, values: format.values, allowInvalid: true, helpText: null };
        return obeys(rule, { value, format: style.numberFormat });
      }
    }
  };
  return (shown) => {
    const laid = formats.find(({ format, areas }) => areas.some((area) => contains(area, shown)) && fits(format, shown))
      ?.format.style;
    return cssOf(laid === undefined ? shown.style : { ...shown.style, ...overStyle(laid) }, shown.value);
  };
}

function contains(area: Area, { row, column }: Shown): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function overStyle(laid: ConditionalFormat['style']): CellStyle {
  return {
    ...(typeof laid.background === 'string' ? { background: laid.background } : {}),
    ...(typeof laid.fontColor === 'string' ? { fontColor: laid.fontColor } : {}),
    ...(laid.bold === true ? { fontWeight: 'bold' } : {}),
    ...(laid.italic === true ? { fontStyle: 'italic' } : {}),
    ...(laid.strikethrough === true ? { fontLine: 'line-through' } : {}),
  };
}

const COLOUR = /^#[0-9a-f]{6}$/i;
const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'left',
  'general-left': 'left',
  center: 'center',
  right: 'right',
};

/** Only words and colours of this list reach the page: a script may give a style any text. */
function cssOf(style: CellStyle, value: CellValue): string {
  const align =
    ALIGNMENTS[style.horizontalAlignment ?? ''] ??
    (typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : '');
  const said = [
    COLOUR.test(style.background ?? '') ? `background:${style.background}` : '',
    COLOUR.test(style.fontColor ?? '') ? `color:${style.fontColor}` : '',
    style.fontWeight === 'bold' ? 'font-weight:650' : '',
    style.fontStyle === 'italic' ? 'font-style:italic' : '',
    style.fontLine === 'line-through' ? 'text-decoration:line-through' : '',
    align === '' ? '' : `text-align:${align}`,
    style.wrap === 'WRAP' ? 'white-space:pre-wrap;overflow-wrap:anywhere' : '',
  ];
  return said.filter((word) => word !== '').join(';');
}
