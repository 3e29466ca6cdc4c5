// Decides which enterprise a mentor's workplace names, so that indicator I4 counts each enterprise once.

/** A workplace as written, taken apart. */
export interface Workplace {
  /** The name without the taxpayer's number. */
  readonly name: string;
  /** Taxpayer's number (ИНН), 10 or 12 digits, whether or not its check digits are right. */
  readonly inn?: string;
  /** Whether the check digits are right; absent without a number. */
  readonly innValid?: boolean;
}

/**
 * Takes the ИНН out of a workplace.
 *
 * @example readWorkplace('ООО «Саяны», 1901012345') // { name: 'ООО «Саяны»', inn: '1901012345', innValid: false }
 */
export function readWorkplace(text: string): Workplace {
  const match = /(?:^|\D)(\d{12}|\d{10})(?!\d)/.exec(text);
  const name = (match ? text.replace(match[1] ?? '', '') : text)
    .replace(/(^|[^а-яё])инн(?![а-яё])/gi, '$1')
    .replace(/[\s,;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return match?.[1] ? { name, inn: match[1], innValid: isInn(match[1]) } : { name };
}

/** Whether the check digits of a taxpayer's number are right (10 digits: an organisation, 12: a person). */
export function isInn(digits: string): boolean {
  if (/^\d{10}$/.test(digits)) return checkDigit(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[9]);
  if (!/^\d{12}$/.test(digits)) return false;
  return (
    checkDigit(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[10]) &&
    checkDigit(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[11])
  );
}

function checkDigit(digits: string, factors: readonly number[]): number {
  const sum = factors.reduce((total, factor, i) => total + factor * Number(digits[i]), 0);
  return (sum % 11) % 10;
}
