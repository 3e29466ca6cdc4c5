// Decides when two tags mean the same: by code, by the words of «другое» whatever their endings, or because the curator said so.
import { OTHER_PREFIX } from '../answers/read-field';
import type { Tag } from '../people/profile';
import { findOption, type ListEntry, normaliseLabel } from '../programme/lists';
import { stemsOf } from '../words/word-stems';
import { ownWordsOf } from './own-words';

/** Gives every meaning of one list a number, so that tags of thousands of people compare as whole numbers. */
export class TagIndex {
  private readonly numbers = new Map<string, number>();
  private readonly ofTag = new Map<Tag, number>();
  private readonly codeByStems: ReadonlyMap<string, string>;
  private readonly leaders: ReadonlyMap<string, string>;

  /** @param synonyms  wordings or labels of options that mean one thing, a line each; lines that share one are one line */
  constructor(
    private readonly list: readonly ListEntry[],
    synonyms: readonly (readonly string[])[] = [],
  ) {
    this.codeByStems = codesByStems(list);
    this.leaders = leadersOf(synonyms.map((line) => line.map((words) => this.plainMeaning(words))));
  }

  /** The number of the tag's meaning: equal exactly for tags that match. */
  numberOf(tag: Tag): number {
    const known = this.ofTag.get(tag);
    if (known !== undefined) return known;
    const words = ownWordsOf(tag);
    const plain = words === null ? tag : this.plainMeaning(words);
    const meaning = this.leaders.get(plain) ?? plain;
    const number = this.numbers.get(meaning) ?? this.numbers.size;
    this.numbers.set(meaning, number);
    this.ofTag.set(tag, number);
    return number;
  }

  /** The numbers of several tags, each meaning once, in the order of its first tag. */
  numbersOf(tags: readonly Tag[]): number[] {
    return [...new Set(tags.map((tag) => this.numberOf(tag)))];
  }

  /** The option that the words name, in whatever form they stand, or else the words by their stems. */
  private plainMeaning(words: string): string {
    const option = findOption(this.list, words);
    if (option) return option.code;
    const stems = stemsOf(words);
    return this.codeByStems.get(stems) ?? OTHER_PREFIX + (stems === '' ? normaliseLabel(words) : stems);
  }
}

/** Codes of options by the stems of their labels and aliases; an earlier option wins over a later one, a label over an alias. */
function codesByStems(list: readonly ListEntry[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const add = (words: string, code: string): void => {
    const stems = stemsOf(words);
    if (stems !== '' && !codes.has(stems)) codes.set(stems, code);
  };
  for (const { label, code } of list) add(label, code);
  for (const { aliases, code } of list) for (const alias of aliases) add(alias, code);
  return codes;
}

/** One meaning for each line of meanings that are one, and for all lines that hang together. */
function leadersOf(lines: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const line of lines) {
    const group = new Set(line);
    for (const meaning of line) for (const other of groups.get(meaning) ?? []) group.add(other);
    for (const meaning of group) groups.set(meaning, group);
  }
  return new Map([...groups].map(([meaning, group]) => [meaning, [...group][0] ?? meaning]));
}
