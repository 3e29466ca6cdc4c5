// Decides which numbers people mean, also when they write them in words.

/** A whole number within the bounds, or undefined. Trailing years and minutes are allowed, since they are often written. */
export function readInteger(text: string, min = 0, max = 1_000_000): number | undefined {
  const match = /^(\d{1,7})(?:[.,]0+)?\s*(?:лет|год|года|г\.?|мин\.?|минут|минуты)?$/i.exec(text.trim());
  const value = match ? Number(match[1]) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

const NUMBER_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:пока )?(?:ни одного|никого|нет|нисколько|ноль)$/, 0],
  [/^(?:один|одного|одну|одна|одному)$/, 1],
  [/^(?:два|две|двух|двоих|двое)$/, 2],
  [/^(?:три|трех|троих|трое)$/, 3],
  [/^(?:четыре|четырех|четверых|четверо)$/, 4],
  [/^(?:пять|пяти|пятерых|пятеро)$/, 5],
  [/^(?:шесть|шести|шестерых|шестеро)$/, 6],
  [/^(?:семь|семи|семерых|семеро)$/, 7],
  [/^(?:восемь|восьми|восьмерых|восьмеро)$/, 8],
  [/^(?:девять|девяти|девятерых)$/, 9],
  [/^(?:десять|десяти|десятерых)$/, 10],
];

/** Most mentees that one mentor can be asked to lead; more is taken for a slip. */
export const MOST_SEATS = 50;

/**
 * How many mentees a mentor is ready to lead: the upper end of what was written («до 4» = 4, «2–3» = 3, «одного» = 1).
 *
 * @returns 0 … 50, or undefined when the text gives no number
 */
export function readSeats(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .trim()
    .replace(/^(?:не более|не больше|не свыше|максимум|до|от|по)\s+/, '')
    .replace(/\s*(?:человека?|чел|наставляем\S*|подопечн\S*|дет\S*|ребен\S*|учени\S*)\.?$/, '');
  const [low = '', high, ...more] = plain.split(/\s*[-–—]\s*|\s+(?:или|до)\s+/);
  const [from, to] = [countOf(low), high === undefined ? 0 : countOf(high)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const seats = Math.max(from, to);
  return seats <= MOST_SEATS ? seats : undefined;
}

function countOf(text: string): number | undefined {
  const digits = /^(\d{1,3})(?:[.,]0+)?\+?$/.exec(text);
  return digits ? Number(digits[1]) : NUMBER_WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
