// Decides which answers come from one person, as a function of the set of answers: the order of their arrival changes nothing.
// Deciding doubtful cases is left to the curator's marks (`Ruling`).
import type { CalendarDate } from '../calendar/calendar-date';
import { groupBy } from '../group-by';
import type { Instant } from './profile';

/** What one answer says about who sent it. */
export interface Evidence {
  /** Key of the answer. */
  readonly key: string;
  /** Name (or code, in pseudonym mode) in the spelling under which names are compared; blank when none was given. */
  readonly name: string;
  /** Absent when nothing readable was given. */
  readonly birthDate?: CalendarDate;
  /** Phone and address in their compared spellings. */
  readonly contacts: readonly string[];
  readonly at: Instant;
}

/** What the curator said about two answers: sent by one person, or by two. Later rulings about the same two replace earlier ones. */
export interface Ruling {
  readonly kind: 'same' | 'different';
  readonly keys: readonly [string, string];
}

/** The answers of one person. */
export interface PersonAnswers {
  /** Keys of the answers, earliest first (by time, then key). */
  readonly keys: readonly string[];
  /** Keys of surer people (of each its first) with whom this one may be the same; empty = no doubt. */
  readonly like: readonly string[];
}

type Group = readonly Evidence[];

/**
 * Splits answers among people: the same name and (an equal birth date or an equal contact) with no conflicting date joins two answers,
 * and a group is one person only if every two of its answers are joined directly. Where they aren't, answers with equal dates stay
 * together and the dateless ones stand alone. Two people of one name who share a date or a contact after all are in doubt: the dateless
 * or later one says so in `like`. Nothing doubtful is joined by itself, and answers without a name are joined with none.
 */
export function identifyPeople(evidence: readonly Evidence[], rulings: readonly Ruling[] = []): PersonAnswers[] {
  const rules = new Rules(rulings);
  const groups: Group[] = [];
  for (const [name, namesakes] of groupBy(evidence, (item) => item.name)) {
    if (name === '') groups.push(...namesakes.map((item) => [item]));
    else if (namesakes.length === 1) groups.push(namesakes);
    else groups.push(...amongNamesakes(namesakes, rules));
  }
  return withDoubts(mergeRuled(groups, rulings, rules), rules);
}

/** The rulings by their two answers, whichever was named first. */
class Rules {
  private readonly kinds = new Map<string, Ruling['kind']>();

  constructor(rulings: readonly Ruling[]) {
    for (const { kind, keys } of rulings) this.kinds.set(pairKey(keys[0], keys[1]), kind);
  }

  get none(): boolean {
    return this.kinds.size === 0;
  }

  about(a: string, b: string): Ruling['kind'] | undefined {
    return this.kinds.get(pairKey(a, b));
  }
}

function amongNamesakes(namesakes: Group, rules: Rules): Group[] {
  const sorted = [...namesakes].sort(earlierFirst);
  return components(sorted, (a, b) => joined(a, b, rules)).flatMap((group) =>
    isClique(group, rules) ? [group] : splitDoubtful(group, rules),
  );
}

function joined(a: Evidence, b: Evidence, rules: Rules): boolean {
  const ruled = rules.about(a.key, b.key);
  if (ruled) return ruled === 'same';
  return a.birthDate && b.birthDate ? a.birthDate === b.birthDate : shareContact(a, b);
}

/** A group in which somebody is joined only through a third: equal dates stay together, dateless answers stand alone. */
function splitDoubtful(group: Group, rules: Rules): Group[] {
  const dated = [...groupBy(group, (item) => item.birthDate ?? '').values()].filter((part) => part[0]?.birthDate);
  const dateless = components(
    group.filter((item) => !item.birthDate),
    (a, b) => joined(a, b, rules),
  );
  return [...dated, ...dateless].flatMap((part) => (isClique(part, rules) ? [part] : part.map((item) => [item])));
}

function shareContact(a: Evidence, b: Evidence): boolean {
  return a.contacts.some((contact) => b.contacts.includes(contact));
}

function isClique(group: Group, rules: Rules): boolean {
  return group.every((a, i) => group.slice(i + 1).every((b) => joined(a, b, rules)));
}

/** Joins people whom the curator called one, also across different names (a changed surname). */
function mergeRuled(groups: readonly Group[], rulings: readonly Ruling[], rules: Rules): Group[] {
  let merged = [...groups];
  for (const { keys } of rulings) {
    if (rules.about(keys[0], keys[1]) !== 'same') continue;
    const first = merged.find((group) => group.some((item) => item.key === keys[0]));
    const second = merged.find((group) => group.some((item) => item.key === keys[1]));
    if (!first || !second || first === second) continue;
    merged = merged.filter((group) => group !== first && group !== second);
    merged.push([...first, ...second].sort(earlierFirst));
  }
  return merged;
}

/** Says of every group which surer ones it may be the same as: dated ones are surer than dateless ones, then earlier ones than later. */
function withDoubts(groups: readonly Group[], rules: Rules): PersonAnswers[] {
  const surestFirst = [...groups].sort(
    (a, b) => Number(!hasDate(a)) - Number(!hasDate(b)) || earlierFirst(a[0] as Evidence, b[0] as Evidence),
  );
  const byName = new Map<string, Group[]>();
  return surestFirst.map((group) => {
    const surer = new Set<Group>();
    for (const name of new Set(group.map((item) => item.name))) {
      const known = byName.get(name) ?? [];
      if (name !== '') for (const other of known) if (inDoubt(other, group, rules)) surer.add(other);
      byName.set(name, [...known, group]);
    }
    return { keys: group.map((item) => item.key), like: [...surer].map((other) => (other[0] as Evidence).key) };
  });
}

function hasDate(group: Group): boolean {
  return group.some((item) => item.birthDate);
}

/** Doubt between two groups: a shared name with a shared date or contact that no ruling has explained away. */
function inDoubt(surer: Group, other: Group, rules: Rules): boolean {
  const ruled = !rules.none && surer.some((a) => other.some((b) => rules.about(a.key, b.key) === 'different'));
  return !ruled && surer.some((a) => other.some((b) => a.name === b.name && alike(a, b)));
}

function alike(a: Evidence, b: Evidence): boolean {
  return (a.birthDate !== undefined && a.birthDate === b.birthDate) || shareContact(a, b);
}

function components(items: Group, linked: (a: Evidence, b: Evidence) => boolean): Group[] {
  const left = new Set(items);
  const found: Group[] = [];
  for (const start of items) {
    if (!left.delete(start)) continue;
    const component = [start];
    for (const member of component) {
      for (const other of left) {
        if (!linked(member, other)) continue;
        left.delete(other);
        component.push(other);
      }
    }
    found.push(component.sort(earlierFirst));
  }
  return found;
}

function earlierFirst(a: Evidence, b: Evidence): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
