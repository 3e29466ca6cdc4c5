/** The Google class Item: any item of a form, to be cast to its own class. https://developers.google.com/apps-script/reference/forms/item */
import { GoogleError, googleClass, type Member, object } from '../../kernel/google-class';
import { classOfItems, commonItemMembers, heldItem, type ItemHandle } from './item-members';
import type { ItemType, MadeItemType } from './model/item-record';
import { formScopes, reference } from './scopes';

function cast(method: string, type: MadeItemType): Member<ItemHandle> {
  return {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('item', `${method}()`),
    run: (handle, _args, call) => {
      const actual: ItemType = heldItem(call.world, handle).type;
      if (actual !== type) throw new GoogleError(`Invalid conversion for item type: ${actual}.`);
      return object(classOfItems(type), handle);
    },
  };
}

/** Item. Objects that an add…Item method returns are of their own class at once and cannot be cast. */
export const item = googleClass<ItemHandle>(
  'Item',
  {
    ...commonItemMembers('item'),
    asCheckboxGridItem: cast('asCheckboxGridItem', 'CHECKBOX_GRID'),
    asCheckboxItem: cast('asCheckboxItem', 'CHECKBOX'),
    asDateItem: cast('asDateItem', 'DATE'),
    asGridItem: cast('asGridItem', 'GRID'),
    asListItem: cast('asListItem', 'LIST'),
    asMultipleChoiceItem: cast('asMultipleChoiceItem', 'MULTIPLE_CHOICE'),
    asPageBreakItem: cast('asPageBreakItem', 'PAGE_BREAK'),
    asParagraphTextItem: cast('asParagraphTextItem', 'PARAGRAPH_TEXT'),
    asScaleItem: cast('asScaleItem', 'SCALE'),
    asSectionHeaderItem: cast('asSectionHeaderItem', 'SECTION_HEADER'),
    asTextItem: cast('asTextItem', 'TEXT'),
    asTimeItem: cast('asTimeItem', 'TIME'),
  },
  { service: 'FormApp' },
);
