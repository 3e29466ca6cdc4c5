// Decides which numbers of people stand in a text that somebody typed, however they wrote them.
import { formatNumber } from './entry';

const WRITTEN = /(?<![а-яёa-z])[нhмm]\s*[-‐‑‒–—−]?\s*\d{1,7}(?!\d)/gi;

/**
 * Numbers of mentees and mentors in the order of the text: any case, Latin letters that look the same, any dash or none, with
 * or without the zeros.
 *
 * @example numbersIn('h-12, М 0003') // ['Н-0012', 'М-0003']
 */
export function numbersIn(text: string): string[] {
  return (text.match(WRITTEN) ?? []).map((written) =>
    formatNumber(/^[нh]/i.test(written) ? 'mentee' : 'mentor', Number(written.replace(/\D/g, ''))),
  );
}
