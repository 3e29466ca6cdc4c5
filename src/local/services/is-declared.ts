/**
 * Decides which names Google's classes and enums have by their published types, so that a typo isn't taken for a gap of the emulation.
 * Names that Google withdrew from them count as unknown. Left to others: the names (declared-names.ts, generated).
 */
import { declaredNames } from './declared-names';

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The names of a class, service or enum ('Sheet', 'SpreadsheetApp.BorderStyle'); undefined where the types don't know it. */
export function namesOf(owner: string): ReadonlySet<string> | undefined {
  known ??= new Map(
    declaredNames.split('\n').map((line) => {
      const [name = '', ...names] = line.split(' ');
      return [name, new Set(names)];
    }),
  );
  return known.get(owner.slice(owner.lastIndexOf('.') + 1));
}

/**
 * True where the types declare the member or value, and for everything of a class that they don't know.
 *
 *     isDeclared('Sheet', 'getBandings') // true
 *     isDeclared('Sheet', 'getRangee') // false
 *     isDeclared('SpreadsheetApp.BorderStyle', 'WAVY') // false
 */
export function isDeclared(owner: string, name: string): boolean {
  return namesOf(owner)?.has(name) ?? true;
}
