/** The Google class Trigger: an installed trigger as its creator sees it. Keeping and firing it is the kernel's. */

import { googleClass } from '../../kernel/google-class';
import type { Trigger } from '../../kernel/triggers/trigger-store';
import { eventType, triggerSource } from './enums';

const REFERENCE = 'https://developers.google.com/apps-script/reference/script/trigger';

/** Trigger. */
export const trigger = googleClass<Trigger>(
  'Trigger',
  {
    getUniqueId: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#getuniqueid`,
      run: (self) => self.uid,
    },
    getHandlerFunction: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#gethandlerfunction`,
      run: (self) => self.functionName,
    },
    getEventType: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#geteventtype`,
      run: (self) => eventType.of(self.eventType),
    },
    getTriggerSource: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#gettriggersource`,
      run: (self) => triggerSource.of(self.source),
    },
    getTriggerSourceId: {
      kind: 'getter',
      overloads: [[]],
      source: `${REFERENCE}#gettriggersourceid`,
      run: (self) => self.sourceId,
    },
  },
  { service: 'ScriptApp' },
);
