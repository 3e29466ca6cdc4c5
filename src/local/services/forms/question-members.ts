/** Decides which members all questions have besides those of every item. */
import type { Member } from '../../kernel/google-class';
import { commonItemMembers, type ItemHandle, itemGetter, itemSetter } from './item-members';
import type { QuestionRecord } from './model/item-record';
import { reference } from './scopes';

/** Members of every question. `page` is the class's page in the reference. */
export function questionMembers(page: string): Readonly<Record<string, Member<ItemHandle>>> {
  return {
    ...commonItemMembers(page),
    isRequired: itemGetter<QuestionRecord>(reference(page, 'isRequired()'), (item) => item.required),
    setRequired: itemSetter<QuestionRecord>(
      reference(page, 'setRequired(Boolean)'),
      [['Boolean']],
      (_item, [required]) => ({ required: required as boolean }),
    ),
  };
}
