// Decides which answers come from one person, as a function of the set of answers: the order of their arrival changes nothing.
// Deciding doubtful cases is left to the curator's marks (`Ruling`).
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from './profile';

/** What one answer says about who sent it. */
export interface Evidence {
  /** Key of the answer. */
  readonly key: string;
  /** Name (or code, in pseudonym mode) in the spelling under which names are compared. */
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
  /** Keys of surer people with whom this one may be the same; empty = no doubt. */
  readonly like: readonly string[];
}

/**
 * Splits answers among people: the same name and (an equal birth date or an equal contact) with no conflicting date joins two answers,
 * and a group is one person only if every two of its answers are joined directly. Where they aren't, answers with equal dates stay
 * together, the dateless ones stand alone, and the dateless or later ones carry the doubt in `like`; the same holds for people of one
 * name and contact with different dates. Nothing doubtful is joined by itself.
 */
export function identifyPeople(evidence: readonly Evidence[], rulings: readonly Ruling[] = []): PersonAnswers[] {
  const rules = new Map(rulings.map((ruling) => [pairKey(ruling.keys[0], ruling.keys[1]), ruling.kind]));
  const people: PersonAnswers[] = [];
  for (const namesakes of groupBy(evidence, (item) => item.name)) people.push(...amongNamesakes(namesakes, rules));
  return mergeRuled(people, rulings, new Map(evidence.map((item) => [item.key, item])));
}

type Rules = ReadonlyMap<string, Ruling['kind']>;

function amongNamesakes(namesakes: readonly Evidence[], rules: Rules): PersonAnswers[] {
  const sorted = [...namesakes].sort(earlierFirst);
  const groups = components(sorted, (a, b) => joined(a, b, rules)).flatMap((group) =>
    isClique(group, rules) ? [group] : splitDoubtful(group, rules),
  );
  groups.sort((a, b) => Number(!hasDate(a)) - Number(!hasDate(b)) || earlierFirst(a[0] as Evidence, b[0] as Evidence));
  return groups.map((group, index) => ({
    keys: group.map((item) => item.key),
    like: groups
      .slice(0, index)
      .filter((surer) => looksAlike(surer, group, rules))
      .map((surer) => (surer[0] as Evidence).key),
  }));
}

function hasDate(group: readonly Evidence[]): boolean {
  return group.some((item) => item.birthDate);
}

function joined(a: Evidence, b: Evidence, rules: Rules): boolean {
  const ruled = rules.get(pairKey(a.key, b.key));
  if (ruled) return ruled === 'same';
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate;
  return shareContact(a, b);
}

/** A group in which somebody is joined only through a third: equal dates stay together, dateless answers stand alone. */
function splitDoubtful(group: readonly Evidence[], rules: Rules): Evidence[][] {
  const dated = group.filter((item) => item.birthDate);
  const dateless = group.filter((item) => !item.birthDate);
  const together = components(dated, (a, b) => joined(a, b, rules));
  const alone = components(dateless, (a, b) => joined(a, b, rules)).flatMap((part) =>
    isClique(part, rules) ? [part] : part.map((item) => [item]),
  );
  return [...together, ...alone];
}

/** Doubt between two groups of one name: a shared contact that no ruling has explained away. */
function looksAlike(surer: readonly Evidence[], other: readonly Evidence[], rules: Rules): boolean {
  const ruled = surer.some((a) => other.some((b) => rules.get(pairKey(a.key, b.key)) === 'different'));
  return !ruled && surer.some((a) => other.some((b) => shareContact(a, b)));
}

function shareContact(a: Evidence, b: Evidence): boolean {
  return a.contacts.some((contact) => b.contacts.includes(contact));
}

function isClique(group: readonly Evidence[], rules: Rules): boolean {
  return group.every((a, i) => group.slice(i + 1).every((b) => joined(a, b, rules)));
}

/** Joins people whom the curator called one, also across different names (a changed surname). */
function mergeRuled(
  people: readonly PersonAnswers[],
  rulings: readonly Ruling[],
  byKey: ReadonlyMap<string, Evidence>,
): PersonAnswers[] {
  let merged = [...people];
  for (const { kind, keys } of rulings) {
    if (kind !== 'same') continue;
    const first = merged.find((person) => person.keys.includes(keys[0]));
    const second = merged.find((person) => person.keys.includes(keys[1]));
    if (!first || !second || first === second) continue;
    const all = [...first.keys, ...second.keys].sort((a, b) =>
      earlierFirst(byKey.get(a) as Evidence, byKey.get(b) as Evidence),
    );
    const like = [...first.like, ...second.like].filter((key) => !all.includes(key));
    merged = [...merged.filter((person) => person !== first && person !== second), { keys: all, like }];
  }
  return merged.map((person) => ({ keys: person.keys, like: person.like.filter((key) => !person.keys.includes(key)) }));
}

function components(items: readonly Evidence[], linked: (a: Evidence, b: Evidence) => boolean): Evidence[][] {
  const left = new Set(items);
  const found: Evidence[][] = [];
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

function groupBy(items: readonly Evidence[], keyOf: (item: Evidence) => string): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function earlierFirst(a: Evidence, b: Evidence): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
