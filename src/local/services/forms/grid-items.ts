/** The Google classes GridItem and CheckboxGridItem. https://developers.google.com/apps-script/reference/forms/grid-item */
import {
  type GoogleClass,
  GoogleError,
  type GoogleObject,
  googleClass,
  type Parameter,
} from '../../kernel/google-class';
import { emptyArray, refuseDuplicates } from './choice-items';
import { freshNumbers, type ItemHandle, itemClass, itemGetter, itemSetter } from './item-members';
import { createResponseMember } from './item-response';
import type { GridRecord } from './model/item-record';
import type { Answer } from './model/response-record';
import { questionMembers } from './question-members';
import { reference } from './scopes';
import type { GridRule } from './validations';

function gridClass(
  name: string,
  page: string,
  validation: string,
  answers: readonly (readonly Parameter[])[],
): GoogleClass<ItemHandle> {
  return googleClass<ItemHandle>(
    name,
    {
      ...questionMembers(page),
      getRows: itemGetter<GridRecord>(reference(page, 'getRows()'), (item) => [...item.rows]),
      getColumns: itemGetter<GridRecord>(reference(page, 'getColumns()'), (item) => [...item.columns]),
      setRows: itemSetter<GridRecord>(reference(page, 'setRows(String[])'), [['String[]']], (item, [given], call) => {
        const rows = given as readonly string[];
        if (rows.length === 0) throw emptyArray('rows');
        refuseDuplicates(rows);
        const fresh = freshNumbers(call.world, (call.self.state as ItemHandle).formId, rows.length);
        return { rows, entryIds: rowIds(item, rows, fresh) };
      }),
      setColumns: itemSetter<GridRecord>(reference(page, 'setColumns(String[])'), [['String[]']], (_item, [given]) => {
        const columns = given as readonly string[];
        if (columns.length === 0) throw emptyArray('columns');
        refuseDuplicates(columns);
        return { columns };
      }),
      setValidation: itemSetter<GridRecord>(
        reference(page, 'setValidation'),
        [[`class:${validation}`]],
        (_item, [given]) => ({
          oncePerColumn: { helpText: (given as GoogleObject<GridRule>).state.helpText },
        }),
      ),
      clearValidation: itemSetter<GridRecord>(reference(page, 'clearValidation()'), [[]], () => ({
        oncePerColumn: null,
      })),
      createResponse: createResponseMember<GridRecord>(page, answers, ([given], item) => {
        const answer = given as readonly (string | readonly string[] | null | undefined)[];
        if (answer.length !== item.rows.length) throw new GoogleError('Invalid response submitted to item.');
        return answer.map((row) => row ?? null) as Answer;
      }),
    },
    { service: 'FormApp' },
  );
}

/** A row keeps its field and its column by its text, a renamed one by its place. */
function rowIds(item: GridRecord, rows: readonly string[], fresh: readonly number[]): readonly number[] {
  return rows.map((row, at) => {
    const known = item.rows.indexOf(row);
    const renamed = !rows.includes(item.rows[at] ?? row);
    return item.entryIds[known === -1 && renamed ? at : known] ?? (fresh[at] as number);
  });
}

/** GridItem: one choice in each row. */
export const gridItem = itemClass('GRID', gridClass('GridItem', 'grid-item', 'GridValidation', [['Any[]']]));

/** CheckboxGridItem: any number of choices in each row. */
export const checkboxGridItem = itemClass(
  'CHECKBOX_GRID',
  gridClass('CheckboxGridItem', 'checkbox-grid-item', 'CheckboxGridValidation', [['Any[][]'], ['Any[]']]),
);
