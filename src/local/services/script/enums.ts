/** The enums of ScriptApp that triggers and permissions speak with. */

import { authModes } from '../../kernel/call';
import { googleEnum } from '../../kernel/google-class';
import { eventTypes, triggerSources } from '../../kernel/triggers/trigger-store';

/** ScriptApp.AuthMode. Source: https://developers.google.com/apps-script/reference/script/auth-mode */
export const authMode = googleEnum('ScriptApp.AuthMode', [...authModes, 'CUSTOM_FUNCTION']);
/** ScriptApp.EventType. Source: https://developers.google.com/apps-script/reference/script/event-type */
export const eventType = googleEnum('ScriptApp.EventType', [...eventTypes, 'ON_EVENT_UPDATED']);
/** ScriptApp.TriggerSource. Source: https://developers.google.com/apps-script/reference/script/trigger-source */
export const triggerSource = googleEnum('ScriptApp.TriggerSource', [...triggerSources, 'DOCUMENTS', 'CALENDAR']);
/** ScriptApp.WeekDay. Source: https://developers.google.com/apps-script/reference/base/weekday */
export const weekDay = googleEnum('ScriptApp.WeekDay', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
