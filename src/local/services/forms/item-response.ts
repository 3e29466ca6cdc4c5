/** The Google class ItemResponse: one answer, created by a script or read from a response. https://developers.google.com/apps-script/reference/forms/item-response */

import type { Call } from '../../kernel/call';
import { GoogleError, googleClass, type Member, object, type Parameter } from '../../kernel/google-class';
import { item as genericItem } from './item';
import { heldItem, type ItemHandle } from './item-members';
import type { QuestionRecord } from './model/item-record';
import type { Answer } from './model/response-record';
import { problemWith } from './pages/answer-checks';
import { formScopes, reference } from './scopes';

/** An answer and the item that it answers. */
export interface ItemResponseState extends ItemHandle {
  readonly answer: Answer;
}

/** ItemResponse. */
export const itemResponse = googleClass<ItemResponseState>(
  'ItemResponse',
  {
    getItem: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference('item-response', 'getItem()'),
      run: ({ formId, itemId }) => object(genericItem, { formId, itemId }),
    },
    getResponse: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference('item-response', 'getResponse()'),
      run: ({ answer }) => answer,
    },
  },
  { service: 'FormApp' },
);

/** What is said when a script answers an item with something that it does not offer. Observed in public projects' tests only. */
const INVALID_RESPONSE = 'Invalid response submitted to item.';

/**
 * The member createResponse: makes an ItemResponse without going to Google. It refuses choices that do not exist and values off the scale;
 * neither a text's rule nor "required" counts. `answerOf` turns the arguments into the answer that will be stored.
 */
export function createResponseMember<T extends QuestionRecord>(
  page: string,
  overloads: readonly (readonly Parameter[])[],
  answerOf: (args: readonly unknown[], item: T, call: Call) => Answer,
): Member<ItemHandle> {
  return {
    kind: 'getter',
    overloads,
    complete: true,
    scopes: formScopes,
    source: reference(page, 'createResponse'),
    run: ({ formId, itemId }, args, call) => {
      const answered = heldItem<T>(call.world, { formId, itemId });
      const answer = answerOf(args, answered, call);
      if (problemWith(withoutRules(answered), answer) !== null) throw new GoogleError(INVALID_RESPONSE);
      return object(itemResponse, { formId, itemId, answer });
    },
  };
}

function withoutRules(item: QuestionRecord): QuestionRecord {
  const free = { ...item, required: false };
  switch (free.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return { ...free, validation: null };
    case 'CHECKBOX':
      return { ...free, validation: null };
    case 'GRID':
    case 'CHECKBOX_GRID':
      return { ...free, oncePerColumn: null };
    default:
      return free;
  }
}
