/** The Google class Form. https://developers.google.com/apps-script/reference/forms/form */
import { googleClass } from '../../kernel/google-class';
import { formDestination } from './form-destination';
import { formItems } from './form-items';
import { formResponses } from './form-responses';
import { type FormHandle, formSettings } from './form-settings';

/** Form. Members that are not in these tables (quizzes, images, videos, sign-in) are not emulated. */
export const form = googleClass<FormHandle>(
  'Form',
  { ...formSettings, ...formItems, ...formResponses, ...formDestination },
  { service: 'FormApp' },
);
