// Decides when two tags mean the same: by code, or by the text of «другое», which may also be another spelling of an option of the list.
import type { Tag } from '../people/profile';
import { findOption, type ListEntry, normaliseLabel } from '../programme/lists';

/** Marks a tag that holds somebody's own words instead of the code of an option. */
const OTHER_PREFIX = 'other:';

/** Gives every meaning of one list a number, so that tags of thousands of people compare as whole numbers. */
export class TagIndex {
  private readonly numbers = new Map<string, number>();
  private readonly ofTag = new Map<Tag, number>();

  constructor(private readonly list: readonly ListEntry[]) {}

  /** The number of the tag's meaning: equal exactly for tags that match. */
  numberOf(tag: Tag): number {
    const known = this.ofTag.get(tag);
    if (known !== undefined) return known;
    const meaning = this.meaningOf(tag);
    const number = this.numbers.get(meaning) ?? this.numbers.size;
    this.numbers.set(meaning, number);
    this.ofTag.set(tag, number);
    return number;
  }

  /** The numbers of several tags, each meaning once, in the order of its first tag. */
  numbersOf(tags: readonly Tag[]): number[] {
    return [...new Set(tags.map((tag) => this.numberOf(tag)))];
  }

  private meaningOf(tag: Tag): string {
    if (!tag.startsWith(OTHER_PREFIX)) return tag;
    const text = tag.slice(OTHER_PREFIX.length);
    return findOption(this.list, text)?.code ?? `${OTHER_PREFIX}${normaliseLabel(text)}`;
  }
}

/** The words behind a tag of somebody's own, or null for the code of an option. */
export function ownWordsOf(tag: Tag): string | null {
  return tag.startsWith(OTHER_PREFIX) ? tag.slice(OTHER_PREFIX.length).trim() : null;
}
