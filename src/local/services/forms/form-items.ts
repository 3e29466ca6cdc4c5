/**
 * Decides the members of Form that make, find, move and delete items.
 * https://developers.google.com/apps-script/reference/forms/form#getItems()
 */
import {
  type EnumValue,
  GoogleError,
  GoogleObject,
  type Member,
  object,
  type Parameter,
} from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import type { FormHandle } from './form-settings';
import { item as genericItem } from './item';
import { appendItem, classOfItems, type ItemHandle, withNewIds } from './item-members';
import { blankItem } from './model/blank-items';
import { changeForm, formById, INVALID_UPDATE, itemById } from './model/form-store';
import { hasChoices, type ItemRecord, type MadeItemType } from './model/item-record';
import { formScopes, reference } from './scopes';

/** One overload for each class whose objects are items, with further parameters behind it. */
export function itemOverloads(...further: readonly Parameter[]): readonly (readonly Parameter[])[] {
  return [
    'Item',
    'CheckboxGridItem',
    'CheckboxItem',
    'DateItem',
    'GridItem',
    'ListItem',
    'MultipleChoiceItem',
    'PageBreakItem',
    'ParagraphTextItem',
    'ScaleItem',
    'SectionHeaderItem',
    'TextItem',
    'TimeItem',
  ].map((name): readonly Parameter[] => [`class:${name}`, ...further]);
}

function adder(method: string, type: MadeItemType): Member<FormHandle> {
  return {
    kind: 'service',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form', `${method}()`),
    run: ({ formId }, _args, { world }) => {
      const made = withNewIds(world, formId, blankItem(type));
      appendItem(world, formId, made);
      return object(classOfItems(type), { formId, itemId: made.id });
    },
  };
}

function handed(formId: string, record: ItemRecord): GoogleObject<ItemHandle> {
  return object(genericItem, { formId, itemId: record.id });
}

/** The place of the item that a script names by place or by object. Throws where the form has none. */
function placeOf(world: World, formId: string, named: unknown): number {
  const { items } = formById(world, formId);
  const place =
    named instanceof GoogleObject
      ? items.findIndex((item) => item.id === (named.state as ItemHandle).itemId)
      : (named as number);
  if (items[place] === undefined) throw new GoogleError('Invalid argument: index');
  return place;
}

/** True if the item is a page break to which a choice or another break jumps: Google then refuses to delete it. */
function isJumpedTo(items: readonly ItemRecord[], target: ItemRecord): boolean {
  return items.some((item) => {
    if (item.id === target.id) return false;
    if (item.type === 'PAGE_BREAK') return item.navigation.pageId === target.id;
    return hasChoices(item) && item.choices.some(({ navigation }) => navigation?.pageId === target.id);
  });
}

/** Members of Form for its items. */
export const formItems: Readonly<Record<string, Member<FormHandle>>> = {
  addCheckboxGridItem: adder('addCheckboxGridItem', 'CHECKBOX_GRID'),
  addCheckboxItem: adder('addCheckboxItem', 'CHECKBOX'),
  addDateItem: adder('addDateItem', 'DATE'),
  addGridItem: adder('addGridItem', 'GRID'),
  addListItem: adder('addListItem', 'LIST'),
  addMultipleChoiceItem: adder('addMultipleChoiceItem', 'MULTIPLE_CHOICE'),
  addPageBreakItem: adder('addPageBreakItem', 'PAGE_BREAK'),
  addParagraphTextItem: adder('addParagraphTextItem', 'PARAGRAPH_TEXT'),
  addScaleItem: adder('addScaleItem', 'SCALE'),
  addSectionHeaderItem: adder('addSectionHeaderItem', 'SECTION_HEADER'),
  addTextItem: adder('addTextItem', 'TEXT'),
  addTimeItem: adder('addTimeItem', 'TIME'),
  getItems: {
    kind: 'getter',
    overloads: [[], ['enum:FormApp.ItemType']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'getItems()'),
    run: ({ formId }, [type], { world }) => {
      const wanted = (type as EnumValue | undefined)?.value;
      return formById(world, formId)
        .items.filter((item) => wanted === undefined || item.type === wanted)
        .map((item) => handed(formId, item));
    },
  },
  getItemById: {
    kind: 'getter',
    overloads: [['Integer'], ['String']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'getItemById(Integer)'),
    run: ({ formId }, [id], { world }) => {
      const found = itemById(formById(world, formId), Number(id));
      return found === undefined ? null : handed(formId, found);
    },
  },
  moveItem: {
    kind: 'service',
    overloads: [['Integer', 'Integer'], ...itemOverloads('Integer')],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'moveItem(Integer,Integer)'),
    run: ({ formId }, [named, to], { world }) => {
      const from = placeOf(world, formId, named);
      placeOf(world, formId, to);
      const items = [...formById(world, formId).items];
      const [moved] = items.splice(from, 1) as [ItemRecord];
      items.splice(to as number, 0, moved);
      changeForm(world, formId, { items });
      return handed(formId, moved);
    },
  },
  deleteItem: {
    kind: 'service',
    overloads: [['Integer'], ...itemOverloads()],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'deleteItem(Integer)'),
    run: ({ formId }, [named], { world }) => {
      const { items } = formById(world, formId);
      const deleted = items[placeOf(world, formId, named)] as ItemRecord;
      if (isJumpedTo(items, deleted)) throw new GoogleError(INVALID_UPDATE);
      changeForm(world, formId, { items: items.filter((item) => item !== deleted) });
    },
  },
};
