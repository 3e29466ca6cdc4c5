// Decides what marks do to an option of a list: another label, other spellings, whether it is offered. What was answered stays answered.
import { readInteger } from '../answers/read-number';
import type { MarkEntry } from '../ledger/entry';
import { LIST_IDS, type ListEntry, type ListId, type Lists } from './lists';

/** The lists with one option changed by a mark, or with a new one; unchanged when the mark names no list. */
export function withOption(lists: Lists, mark: Pick<MarkEntry, 'target' | 'field' | 'value'>): Lists {
  const [, list = '', code = ''] = /^list:([^:]+):(.+)$/.exec(mark.target) ?? [];
  if (!(LIST_IDS as readonly string[]).includes(list) || code === '') return lists;
  const id = list as ListId;
  const known = lists[id].find((entry) => entry.code === code);
  const entry: ListEntry = known ?? { code, label: mark.field === 'label' ? mark.value : code, aliases: [] };
  const changed = changedOption(entry, mark.field, mark.value);
  return {
    ...lists,
    [id]: known ? lists[id].map((each) => (each === known ? changed : each)) : [...lists[id], changed],
  };
}

function changedOption(entry: ListEntry, field: string, value: string): ListEntry {
  // The old label becomes another spelling, so that answers given under it stay valid.
  if (field === 'label')
    return entry.label === value
      ? entry
      : { ...entry, label: value, aliases: [...new Set([...entry.aliases, entry.label])] };
  if (field === 'aliases') {
    const kept = lastingAliases(entry);
    const added = splitAliases(value).filter((alias) => !kept.includes(alias));
    return { ...entry, aliases: [...new Set([...kept, ...added])], addedAliases: added };
  }
  if (field === 'inUse') return { ...entry, retired: value === 'no' };
  if (field === 'mostPairs') {
    const { mostPairs: _before, ...rest } = entry;
    const mostPairs = readLimit(value);
    return mostPairs === undefined ? rest : { ...rest, mostPairs };
  }
  return field === 'external' ? { ...entry, external: value === 'yes' } : entry;
}

/** A limit of pairs as the curator writes it; undefined for blank and for what is none. */
export function readLimit(text: string): number | undefined {
  return readInteger(text.trim(), 0, MOST_LIMIT);
}

const MOST_LIMIT = 100_000;

/** Spellings that stay whatever the curator writes: those that came with the product, and former labels. */
export function lastingAliases(entry: ListEntry): readonly string[] {
  return entry.aliases.filter((alias) => !entry.addedAliases?.includes(alias));
}

/** Other spellings as the curator writes them: separated by semicolons or line breaks. */
export function splitAliases(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}
