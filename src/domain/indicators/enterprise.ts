// Decides when two workplaces are one enterprise (I4), also between schools that never see each other's banks.
import { fingerprint } from '../answers/answer';
import { isInn } from '../answers/read-workplace';

/**
 * What an enterprise is known by. Numbers of legal entities stand as they are; a name, and the number of a private entrepreneur
 * (12 digits, a human being's), only as a fingerprint: enough to compare, nothing to read.
 */
export interface EnterpriseKey {
  readonly inn?: string;
  readonly name?: string;
}

const INN_OF_A_PERSON = 12;

/** Words that name no enterprise, alone or before a longer explanation. */
const NO_WORK =
  /^(?:(?:временно )?не работа|безработн|пенсионер|на пенсии|домохоз|самозанят|нет$|отсутству|не указано|[–\s]*$)/;

const LEGAL_FORMS: readonly (readonly [long: RegExp, short: string])[] = [
  [/публичное акционерное общество/g, 'пао'],
  [/закрытое акционерное общество/g, 'зао'],
  [/открытое акционерное общество/g, 'оао'],
  [/акционерное общество/g, 'ао'],
  [/общество с ограниченной ответственностью/g, 'ооо'],
  [/индивидуальный предприниматель/g, 'ип'],
];

/**
 * The spelling under which names of enterprises are compared: case, «ё», quotes, punctuation and the length of the legal form don't matter.
 * Blank for words that name none, and for a bare legal form, which thousands share.
 *
 * @example normaliseEnterprise('Общество с ограниченной ответственностью "Саяны"') // 'ооо саяны'
 */
export function normaliseEnterprise(workplace: string): string {
  const plain = workplace
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/["'«»„“”.,;:()]/g, ' ')
    .replace(/\s*[-‐‑‒–—−]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
  if (NO_WORK.test(plain)) return '';
  const name = LEGAL_FORMS.reduce((text, [long, short]) => text.replace(long, short), plain);
  return /^(?:ооо|ао|пао|зао|оао|ип)?$/.test(name) ? '' : name;
}

/**
 * What a mentor's enterprise is known by, or null when nothing tells. A number with wrong check digits gives way to the name
 * and serves only where there is none.
 */
export function enterpriseKey(workplace: string | undefined, inn: string | undefined): EnterpriseKey | null {
  const name = normaliseEnterprise(workplace ?? '');
  const number = inn !== undefined && /^(?:\d{10}|\d{12})$/.test(inn) && (isInn(inn) || name === '') ? inn : undefined;
  if (number === undefined && name === '') return null;
  return {
    ...(number === undefined ? {} : { inn: number.length === INN_OF_A_PERSON ? fingerprint({ inn: number }) : number }),
    ...(name === '' ? {} : { name: fingerprint({ name }) }),
  };
}

/**
 * Each enterprise once: those with a number by the number, those with a name alone by the name, unless an enterprise with a number
 * bears the same name. Sorted, so that the answer doesn't depend on the order in which schools report.
 */
export function distinctEnterprises(keys: readonly EnterpriseKey[]): EnterpriseKey[] {
  const numbered = keys.filter(({ inn }) => inn !== undefined);
  const known = new Set(numbered.map(({ name }) => name).filter((name) => name !== undefined));
  const byNumber = new Map<string, EnterpriseKey[]>();
  for (const key of numbered) byNumber.set(key.inn ?? '', [...(byNumber.get(key.inn ?? '') ?? []), key]);
  const names = keys.filter(({ inn, name }) => inn === undefined && name !== undefined && !known.has(name));
  const unique = [
    ...[...byNumber.values()].flatMap(namesOfNumber),
    ...[...new Set(names.map(({ name }) => name ?? ''))].map((name) => ({ name })),
  ];
  return unique.sort((a, b) => compareText(enterpriseText(a), enterpriseText(b)));
}

/** How many enterprises the keys name. One number may stand under several spellings: it still counts once. */
export function countEnterprises(keys: readonly EnterpriseKey[]): number {
  const distinct = distinctEnterprises(keys);
  return new Set(distinct.map(({ inn, name }) => inn ?? `name:${name ?? ''}`)).size;
}

/** The key as one text for a row of figures: number, bar, name. */
export function enterpriseText({ inn, name }: EnterpriseKey): string {
  return `${inn ?? ''}|${name ?? ''}`;
}

/** The key behind a text made by `enterpriseText`, or null when it is none. */
export function parseEnterprise(text: string): EnterpriseKey | null {
  const match = /^([0-9a-f]*)\|([0-9a-f]*)$/.exec(text);
  if (!match || text === '|') return null;
  return { ...(match[1] ? { inn: match[1] } : {}), ...(match[2] ? { name: match[2] } : {}) };
}

/** All spellings of one number are kept: a school that knows only one of the names must still find it here. */
function namesOfNumber(keys: readonly EnterpriseKey[]): EnterpriseKey[] {
  const named = keys.filter(({ name }) => name !== undefined);
  const kept = named.length > 0 ? named : keys.slice(0, 1);
  return kept.filter((key, index) => kept.findIndex((other) => other.name === key.name) === index);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
