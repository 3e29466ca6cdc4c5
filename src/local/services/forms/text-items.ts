/** The Google classes TextItem and ParagraphTextItem. https://developers.google.com/apps-script/reference/forms/text-item */
import { type GoogleClass, GoogleError, type GoogleObject, googleClass } from '../../kernel/google-class';
import { type ItemHandle, itemClass, itemSetter } from './item-members';
import { createResponseMember } from './item-response';
import type { TextRule } from './model/answer-rules';
import { INVALID_UPDATE } from './model/form-store';
import type { TextRecord } from './model/item-record';
import { compileRe2, InvalidPattern } from './model/re2-pattern';
import { questionMembers } from './question-members';
import { reference } from './scopes';

function textClass(name: string, page: string, validation: string): GoogleClass<ItemHandle> {
  return googleClass<ItemHandle>(
    name,
    {
      ...questionMembers(page),
      setValidation: itemSetter<TextRecord>(
        reference(page, 'setValidation'),
        [[`class:${validation}`]],
        (_item, [given]) => {
          const rule = (given as GoogleObject<TextRule>).state;
          refuseUnreadablePattern(rule);
          return { validation: rule };
        },
      ),
      clearValidation: itemSetter<TextRecord>(reference(page, 'clearValidation()'), [[]], () => ({ validation: null })),
      createResponse: createResponseMember<TextRecord>(page, [['String']], ([text]) => text as string),
    },
    { service: 'FormApp' },
  );
}

/** Google compiles a pattern when the item is stored; the text of the refusal is not known, so it is the general one. */
function refuseUnreadablePattern(rule: TextRule): void {
  if (!('pattern' in rule)) return;
  try {
    compileRe2(rule.pattern, false);
  } catch (refusal) {
    throw refusal instanceof InvalidPattern ? new GoogleError(INVALID_UPDATE) : refusal;
  }
}

/** TextItem: one line. */
export const textItem = itemClass('TEXT', textClass('TextItem', 'text-item', 'TextValidation'));

/** ParagraphTextItem: a block of text. */
export const paragraphTextItem = itemClass(
  'PARAGRAPH_TEXT',
  textClass('ParagraphTextItem', 'paragraph-text-item', 'ParagraphTextValidation'),
);
