/**
 * Decides where forms and responses are kept in the workspace and how they are found.
 * Left to others: what they hold (form-record.ts, response-record.ts), when they reach the disk (World.commit).
 */
import type { Collection } from '../../../kernel/collections';
import { GoogleError } from '../../../kernel/google-class';
import type { World } from '../../../kernel/world';
import type { FormRecord } from './form-record';
import type { ItemRecord } from './item-record';
import type { ResponseRecord } from './response-record';

/** What Google says of an id that leads nowhere or to a file that the account may not open. */
export const NO_SUCH_FILE =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** What Google says whenever an update would leave a form that it does not accept. */
export const INVALID_UPDATE = 'Invalid data updating form.';

/** The forms of a workspace by id. */
export function formsOf(world: World): Collection<FormRecord> {
  return world.collection<FormRecord>('forms');
}

/** The form of this id. Throws Google's text where there is none. */
export function formById(world: World, id: string): FormRecord {
  const form = formsOf(world).get(id);
  if (form === undefined) throw new GoogleError(NO_SUCH_FILE);
  return form;
}

/** The form whose respondents' address has this id, or undefined. */
export function formByPublishedId(world: World, publishedId: string): FormRecord | undefined {
  return formsOf(world)
    .values()
    .find((form) => form.publishedId === publishedId);
}

/** Stores a changed form and announces it. Returns the new record. */
export function changeForm(world: World, id: string, change: Partial<FormRecord>): FormRecord {
  const changed = { ...formById(world, id), ...change };
  formsOf(world).put(id, changed);
  world.announce({ what: 'form', id });
  return changed;
}

/** The item of this id, or undefined. */
export function itemById(form: FormRecord, itemId: number): ItemRecord | undefined {
  return form.items.find((item) => item.id === itemId);
}

/** The responses of a form by response id. Each form has a collection of its own, so that reading one form's answers never reads another's. */
export function responsesOf(world: World, formId: string): Collection<ResponseRecord> {
  return world.collection<ResponseRecord>(`formResponses/${formId}`);
}

/** All responses of a form, the earliest first. */
export function responsesInOrder(world: World, formId: string): readonly ResponseRecord[] {
  return [...responsesOf(world, formId).values()].sort(
    (one, other) => one.timestampMs - other.timestampMs || one.sequence - other.sequence,
  );
}

/** Stores a response and announces it. */
export function putResponse(world: World, response: ResponseRecord): void {
  responsesOf(world, response.formId).put(response.id, response);
  world.announce({ what: 'response', id: response.id, detail: { formId: response.formId } });
}

/** The sequence number for the next response of a form: one more than the last, which stands last in the collection, however it was edited. */
export function nextSequence(world: World, formId: string): number {
  const responses = responsesOf(world, formId);
  const last = responses.ids().at(-1);
  return (last === undefined ? 0 : (responses.get(last)?.sequence ?? 0)) + 1;
}
