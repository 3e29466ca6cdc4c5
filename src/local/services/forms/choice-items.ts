/**
 * The Google classes MultipleChoiceItem, ListItem and CheckboxItem.
 * https://developers.google.com/apps-script/reference/forms/multiple-choice-item
 */
import {
  GoogleError,
  type GoogleObject,
  googleClass,
  type Member,
  object,
  type Parameter,
} from '../../kernel/google-class';
import { type ChoiceState, choice } from './choice';
import { heldItem, type ItemHandle, itemClass, itemGetter, itemSetter } from './item-members';
import { createResponseMember } from './item-response';
import { navigationTo } from './layout-items';
import type { CheckboxRule } from './model/answer-rules';
import { formById, INVALID_UPDATE, itemById } from './model/form-store';
import type { CheckboxRecord, ChoiceItemRecord, ChoiceRecord } from './model/item-record';
import { questionMembers } from './question-members';
import { formScopes, reference } from './scopes';

/** What is said of a list without entries; the parameter's name stands at its end. */
export function emptyArray(parameter: string): GoogleError {
  return new GoogleError(`Array is empty: ${parameter}`);
}

/** What is said when two choices, rows or columns read the same. */
export function refuseDuplicates(values: readonly string[]): void {
  if (new Set(values).size < values.length) throw new GoogleError('Questions cannot have duplicate choice values.');
}

/** Refuses choices that Google would not store beside each other: doubles, some with a jump and some without, a jump to a page that is gone. */
function refuseUnfitting(
  choices: readonly ChoiceRecord[],
  other: boolean,
  formId: string,
  call: Parameters<Member<ItemHandle>['run']>[2],
): void {
  refuseDuplicates(choices.map(({ value }) => value));
  const jumping = choices.filter(({ navigation }) => navigation !== null);
  const form = formById(call.world, formId);
  const lost = jumping.some(({ navigation }) => {
    const pageId = navigation?.pageId ?? null;
    return pageId !== null && itemById(form, pageId)?.type !== 'PAGE_BREAK';
  });
  const mixed = jumping.length > 0 && (jumping.length < choices.length || other);
  if (mixed || lost) throw new GoogleError(INVALID_UPDATE);
}

function choiceMembers(
  page: string,
  choiceOverloads: readonly (readonly Parameter[])[],
): Readonly<Record<string, Member<ItemHandle>>> {
  const setter = (
    parameter: string,
    parameters: readonly Parameter[],
    choicesOf: (given: unknown) => readonly ChoiceRecord[],
  ) =>
    itemSetter<ChoiceItemRecord>(reference(page, parameter), [parameters], (item, [given], call) => {
      if ((given as readonly unknown[]).length === 0) throw emptyArray(parameter);
      const choices = choicesOf(given);
      refuseUnfitting(choices, item.other, (call.self.state as ItemHandle).formId, call);
      return { choices };
    });
  return {
    ...questionMembers(page),
    createChoice: {
      kind: 'getter',
      overloads: choiceOverloads,
      scopes: formScopes,
      source: reference(page, 'createChoice(String)'),
      run: ({ formId, itemId }, [value, target], call) => {
        const itemType = heldItem(call.world, { formId, itemId }).type;
        const navigation = target === undefined ? null : navigationTo(call.world, formId, target);
        return object(choice, { value: value as string, navigation, formId, itemType });
      },
    },
    getChoices: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference(page, 'getChoices()'),
      run: (handle, _args, call) => {
        const item = heldItem<ChoiceItemRecord>(call.world, handle);
        return item.choices.map((held) => object(choice, { ...held, formId: handle.formId, itemType: item.type }));
      },
    },
    setChoices: setter('choices', ['class:Choice[]'], (given) =>
      (given as readonly GoogleObject<ChoiceState>[]).map(({ state: { value, navigation } }) => ({
        value,
        navigation,
      })),
    ),
    setChoiceValues: setter('values', ['String[]'], (given) =>
      (given as readonly string[]).map((value) => ({ value, navigation: null })),
    ),
  };
}

function otherMembers(page: string): Readonly<Record<string, Member<ItemHandle>>> {
  return {
    hasOtherOption: itemGetter<ChoiceItemRecord>(reference(page, 'hasOtherOption()'), (item) => item.other),
    showOtherOption: itemSetter<ChoiceItemRecord>(
      reference(page, 'showOtherOption(Boolean)'),
      [['Boolean']],
      (item, [shown], call) => {
        refuseUnfitting(item.choices, shown as boolean, (call.self.state as ItemHandle).formId, call);
        return { other: shown as boolean };
      },
    ),
  };
}

/** Jumps are possible for items with one answer only. */
const JUMPING: readonly (readonly Parameter[])[] = [
  ['String'],
  ['String', 'class:PageBreakItem'],
  ['String', 'enum:FormApp.PageNavigationType'],
];

/** MultipleChoiceItem: radio buttons. */
export const multipleChoiceItem = itemClass(
  'MULTIPLE_CHOICE',
  googleClass<ItemHandle>(
    'MultipleChoiceItem',
    {
      ...choiceMembers('multiple-choice-item', JUMPING),
      ...otherMembers('multiple-choice-item'),
      createResponse: createResponseMember('multiple-choice-item', [['String']], ([value]) => value as string),
    },
    { service: 'FormApp' },
  ),
);

/** ListItem: a drop-down list. */
export const listItem = itemClass(
  'LIST',
  googleClass<ItemHandle>(
    'ListItem',
    {
      ...choiceMembers('list-item', JUMPING),
      createResponse: createResponseMember('list-item', [['String']], ([value]) => value as string),
    },
    { service: 'FormApp' },
  ),
);

const CHECKBOX_PAGE = 'checkbox-item';

/** CheckboxItem: any number of choices. */
export const checkboxItem = itemClass(
  'CHECKBOX',
  googleClass<ItemHandle>(
    'CheckboxItem',
    {
      ...choiceMembers(CHECKBOX_PAGE, [['String']]),
      ...otherMembers(CHECKBOX_PAGE),
      setValidation: itemSetter<CheckboxRecord>(
        reference(CHECKBOX_PAGE, 'setValidation(CheckboxValidation)'),
        [['class:CheckboxValidation']],
        (_item, [given]) => ({ validation: (given as GoogleObject<CheckboxRule>).state }),
      ),
      clearValidation: itemSetter<CheckboxRecord>(reference(CHECKBOX_PAGE, 'clearValidation()'), [[]], () => ({
        validation: null,
      })),
      createResponse: createResponseMember(CHECKBOX_PAGE, [['String[]']], ([values]) => values as string[]),
    },
    { service: 'FormApp' },
  ),
);
