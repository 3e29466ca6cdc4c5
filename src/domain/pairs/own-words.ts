// Decides how somebody's own words are told from the options of a list. What they mean beside the options is left to `tag-index.ts`.
import { OTHER_PREFIX } from '../answers/read-field';
import type { Tag } from '../people/profile';

/** The words behind a tag of somebody's own, or null for the code of an option. */
export function ownWordsOf(tag: Tag): string | null {
  return tag.startsWith(OTHER_PREFIX) ? tag.slice(OTHER_PREFIX.length).trim() : null;
}
