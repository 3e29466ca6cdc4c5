// Decides when two family names look like one family's. Only a warning hangs on it: namesakes are many.
import { normaliseName } from '../answers/read-name';

/**
 * Whether the family names (the first word of each name) are one, but for gender; of a double name one half is enough.
 *
 * @example familyNamesAlike('Тюкпеева-Кичеева Любовь', 'Кичеев Айас') // true
 */
export function familyNamesAlike(first: string, second: string): boolean {
  const halves = familyStems(second);
  return familyStems(first).some((stem) => halves.includes(stem));
}

/** The halves of the family name in one gender: `Тюкпеева-Кичеева Любовь` → `тюкпеев`, `кичеев`. */
export function familyStems(name: string): string[] {
  const familyName = normaliseName(name).split(' ')[0] ?? '';
  return familyName
    .split('-')
    .filter((half) => half.length > 1)
    .map(withoutGender);
}

function withoutGender(name: string): string {
  if (/(?:ов|ев|ин|ын)а$/.test(name)) return name.slice(0, -1);
  return name.replace(/(?:ая|яя|ый|ий|ой)$/, '');
}
