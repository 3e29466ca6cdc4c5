/** The Google class Choice: one choice of an item. https://developers.google.com/apps-script/reference/forms/choice */
import { googleClass, object } from '../../kernel/google-class';
import { PageNavigationTypeEnum } from './enums';
import { pageBreakItem } from './layout-items';
import type { ChoiceRecord, MadeItemType } from './model/item-record';
import { formScopes, reference } from './scopes';

/** A choice and the item for which it was made. */
export interface ChoiceState extends ChoiceRecord {
  readonly formId: string;
  readonly itemType: MadeItemType;
}

const shared = { kind: 'getter', overloads: [[]], complete: true, scopes: formScopes } as const;

/** Choice. The reference lets only choices of multiple-choice items tell their page; lists do tell their navigation type live. */
export const choice = googleClass<ChoiceState>(
  'Choice',
  {
    getValue: { ...shared, source: reference('choice', 'getValue()'), run: ({ value }) => value },
    getPageNavigationType: {
      ...shared,
      source: reference('choice', 'getPageNavigationType()'),
      run: ({ navigation }) => (navigation === null ? null : PageNavigationTypeEnum.of(navigation.type)),
    },
    getGotoPage: {
      ...shared,
      source: reference('choice', 'getGotoPage()'),
      run: ({ formId, itemType, navigation }) =>
        itemType !== 'MULTIPLE_CHOICE' || navigation === null || navigation.pageId === null
          ? null
          : object(pageBreakItem, { formId, itemId: navigation.pageId }),
    },
  },
  { service: 'FormApp' },
);
