/**
 * Decides the members of Form that read or change one setting each: texts, switches, publishing, addresses, editors.
 * https://developers.google.com/apps-script/reference/forms/form
 * Left to others: items (form-items.ts), responses (form-responses.ts), the linked spreadsheet (form-destination.ts).
 */
import { GoogleError, type Member } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { editorAddress, publishedAddress } from './model/addresses';
import type { FormRecord } from './model/form-record';
import { changeForm, formById } from './model/form-store';
import { formSwitches } from './model/form-switches';
import { formScopes, reference } from './scopes';

/** What a Form object in a script points at: the form is read anew for every call. */
export interface FormHandle {
  readonly formId: string;
}

/** A member that reads the form. */
export function formGetter(name: string, read: (form: FormRecord, world: World) => unknown): Member<FormHandle> {
  return {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form', `${name}()`),
    run: ({ formId }, _args, { world }) => read(formById(world, formId), world),
  };
}

function formSetter(
  name: string,
  parameter: 'String' | 'Boolean' | 'String[]',
  change: (given: never, form: FormRecord) => Partial<FormRecord>,
): Member<FormHandle> {
  return {
    kind: 'service',
    overloads: [[parameter]],
    complete: true,
    scopes: formScopes,
    source: reference('form', name),
    run: ({ formId }, [given], call) => {
      changeForm(call.world, formId, change(given as never, formById(call.world, formId)));
      return call.self;
    },
  };
}

const text = (name: string, field: 'title' | 'description' | 'confirmationMessage' | 'closedMessage') =>
  formSetter(name, 'String', (given: string) => ({ [field]: given }));

type Switch = 'allowResponseEdits' | 'collectsEmail' | 'progressBar' | 'showLinkToRespondAgain';

const switched = (name: string, field: Switch) => formSetter(name, 'Boolean', (given: boolean) => ({ [field]: given }));

/**
 * Whether a form takes answers: only a published one can. Publishing opens it as well, unpublishing closes it.
 * https://developers.google.com/workspace/forms/api/guides/publish-form
 */
const publishing: Readonly<Record<string, Member<FormHandle>>> = {
  supportsAdvancedResponderPermissions: formGetter('supportsAdvancedResponderPermissions', () => true),
  isPublished: formGetter('isPublished', (form) => form.published),
  setPublished: formSetter('setPublished(Boolean)', 'Boolean', (published: boolean) => ({
    published,
    accepting: published,
  })),
  isAcceptingResponses: formGetter('isAcceptingResponses', (form) => form.published && form.accepting),
  setAcceptingResponses: formSetter('setAcceptingResponses(Boolean)', 'Boolean', (accepting: boolean, form) => {
    // The Forms API refuses this state; that the script service does, and in which words, is not verified.
    if (accepting && !form.published) throw new GoogleError('Cannot accept responses on an unpublished form.');
    return { accepting };
  }),
  addPublishedReader: formSetter('addPublishedReader(String)', 'String', (reader: string, form) => ({
    publishedReaders: together(form.publishedReaders, [reader]),
  })),
  addPublishedReaders: formSetter('addPublishedReaders(String[])', 'String[]', (readers: readonly string[], form) => ({
    publishedReaders: together(form.publishedReaders, readers),
  })),
  removePublishedReader: formSetter('removePublishedReader(String)', 'String', (reader: string, form) => ({
    publishedReaders: form.publishedReaders.filter((known) => known !== reader),
  })),
};

/** Members of Form for its settings. */
export const formSettings: Readonly<Record<string, Member<FormHandle>>> = {
  getId: formGetter('getId', (form) => form.id),
  getTitle: formGetter('getTitle', (form) => form.title),
  setTitle: text('setTitle(String)', 'title'),
  getDescription: formGetter('getDescription', (form) => form.description),
  setDescription: text('setDescription(String)', 'description'),
  getConfirmationMessage: formGetter('getConfirmationMessage', (form) => form.confirmationMessage),
  setConfirmationMessage: text('setConfirmationMessage(String)', 'confirmationMessage'),
  getCustomClosedFormMessage: formGetter('getCustomClosedFormMessage', (form) => form.closedMessage),
  setCustomClosedFormMessage: text('setCustomClosedFormMessage(String)', 'closedMessage'),
  collectsEmail: formGetter('collectsEmail', (form) => form.collectsEmail),
  setCollectEmail: switched('setCollectEmail(Boolean)', 'collectsEmail'),
  canEditResponse: formGetter('canEditResponse', (form) => form.allowResponseEdits),
  setAllowResponseEdits: switched('setAllowResponseEdits(Boolean)', 'allowResponseEdits'),
  hasRespondAgainLink: formGetter('hasRespondAgainLink', (form) => form.showLinkToRespondAgain),
  setShowLinkToRespondAgain: switched('setShowLinkToRespondAgain(Boolean)', 'showLinkToRespondAgain'),
  hasProgressBar: formGetter('hasProgressBar', (form) => form.progressBar),
  setProgressBar: switched('setProgressBar(Boolean)', 'progressBar'),
  addEditor: formSetter('addEditor(String)', 'String', (editor: string, form) => ({
    editors: together(form.editors, [editor]),
  })),
  addEditors: formSetter('addEditors(String[])', 'String[]', (editors: readonly string[], form) => ({
    editors: together(form.editors, editors),
  })),
  getPublishedUrl: formGetter('getPublishedUrl', (form, world) =>
    publishedAddress(formSwitches(world).addressBase, form),
  ),
  getEditUrl: formGetter('getEditUrl', (form, world) => editorAddress(formSwitches(world).addressBase, form)),
  ...publishing,
};

function together(known: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...known, ...added])];
}
