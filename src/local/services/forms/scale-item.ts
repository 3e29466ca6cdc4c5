/** The Google class ScaleItem. https://developers.google.com/apps-script/reference/forms/scale-item */
import { GoogleError, googleClass } from '../../kernel/google-class';
import { type ItemHandle, itemClass, itemGetter, itemSetter } from './item-members';
import { createResponseMember } from './item-response';
import type { ScaleRecord } from './model/item-record';
import { questionMembers } from './question-members';
import { reference } from './scopes';

const PAGE = 'scale-item';

/** ScaleItem: a whole number between 0 or 1 and at most 10. An answer reads as a string of digits. */
export const scaleItem = itemClass(
  'SCALE',
  googleClass<ItemHandle>(
    'ScaleItem',
    {
      ...questionMembers(PAGE),
      getLowerBound: itemGetter<ScaleRecord>(reference(PAGE, 'getLowerBound()'), (item) => item.lower),
      getUpperBound: itemGetter<ScaleRecord>(reference(PAGE, 'getUpperBound()'), (item) => item.upper),
      getLeftLabel: itemGetter<ScaleRecord>(reference(PAGE, 'getLeftLabel()'), (item) => item.leftLabel),
      getRightLabel: itemGetter<ScaleRecord>(reference(PAGE, 'getRightLabel()'), (item) => item.rightLabel),
      setBounds: itemSetter<ScaleRecord>(
        reference(PAGE, 'setBounds(Integer,Integer)'),
        [['Integer', 'Integer']],
        (_item, args) => {
          const [lower, upper] = args as [number, number];
          // The limits are documented, the words of the refusal are not.
          if (lower < 0 || lower > 1) throw new GoogleError('Invalid argument: lower');
          if (upper < 3 || upper > 10) throw new GoogleError('Invalid argument: upper');
          return { lower, upper };
        },
      ),
      setLabels: itemSetter<ScaleRecord>(
        reference(PAGE, 'setLabels(String,String)'),
        [['String', 'String']],
        (_item, args) => {
          const [leftLabel, rightLabel] = args as [string, string];
          return { leftLabel, rightLabel };
        },
      ),
      createResponse: createResponseMember(PAGE, [['Integer']], ([value]) => String(value)),
    },
    { service: 'FormApp' },
  ),
);
