/**
 * Decides how the emulation reads what Google does not document: one switch each, set for a workspace, the harsher reading first.
 * Left to others: acting on them.
 */
import type { World } from '../../../kernel/world';

/** The readings that a workspace can choose between. */
export interface FormSwitches {
  /**
   * FormApp.create(title) makes an unpublished form. Sure only for the Forms API (since 2026-06-30).
   * https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms
   */
  readonly bornUnpublished: boolean;
  /** An edited response keeps the time of its first submission; else it takes the time of the edit. */
  readonly editsKeepTimestamp: boolean;
  /** The event of an edited response has '' for every answer that did not change; else all answers. */
  readonly editedEventsLeaveBlanks: boolean;
  /** What form addresses begin with: Google's own, or a server that shows these forms. */
  readonly addressBase: string;
}

const HARSH: FormSwitches = {
  bornUnpublished: true,
  editsKeepTimestamp: true,
  editedEventsLeaveBlanks: true,
  addressBase: 'https://docs.google.com',
};

const ID = 'forms';

/** The switches of a workspace. */
export function formSwitches(world: World): FormSwitches {
  return { ...HARSH, ...world.collection<Partial<FormSwitches>>('formSwitches').get(ID) };
}

/** Changes some switches of a workspace; they are kept with it. */
export function setFormSwitches(world: World, changed: Partial<FormSwitches>): void {
  const collection = world.collection<Partial<FormSwitches>>('formSwitches');
  collection.put(ID, { ...collection.get(ID), ...changed });
}
