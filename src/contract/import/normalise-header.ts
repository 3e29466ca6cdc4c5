// Decides when two titles of columns are the same title. What their words mean is left to header-words.

/**
 * The spelling under which titles are compared and remembered: case, «ё», punctuation, quotes and blanks don't matter.
 *
 * @example normaliseHeader('  E-mail (рабочий):') // 'email рабочий'
 */
export function normaliseHeader(title: string): string {
  return title
    .replace(/[№#]/g, ' номер ')
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/(^|[^а-я])ф\s*\.?\s*и\s*\.?\s*о(?![а-я])/g, '$1фио')
    .replace(/(^|[^а-я])д\s*[./]?\s*р(?![а-я])/g, '$1др')
    .replace(/e[\s-]*mail/g, 'email')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/(?:(?:фамили|имя|имени|отчеств)[а-я]*(?: и)?(?: |$)){2,}/g, 'фио ')
    .trim();
}
