// Decides how people's names are kept and when two spellings are the same name.

/**
 * A name with single spaces; written in capitals or small letters throughout, it gets capitals where names have them. Undefined when
 * there is not a single letter in it.
 *
 * @example readPersonName(' ЗАЙЦЕВА  МАРИЯ ') // 'Зайцева Мария'
 */
export function readPersonName(text: string): string | undefined {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name.toLowerCase() === name.toUpperCase()) return undefined;
  const shouted = name === name.toUpperCase() || name === name.toLowerCase();
  if (!shouted || !/^[а-яёА-ЯЁa-zA-Z .\-–]+$/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[ .\-–])([а-яёa-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * The spelling under which names are compared: case, «ё», kinds of dashes and blanks do not matter.
 *
 * @example normaliseName('Тюкпеев  Пётр') === normaliseName('ТЮКПЕЕВ ПЕТР') // true
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\s*[-‐‑‒–—−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
