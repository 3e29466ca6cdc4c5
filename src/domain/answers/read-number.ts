// Decides which numbers people mean, also when they write them in words.

/** A whole number within the bounds, or undefined. A trailing «лет», «год», «года» is allowed, since it is often written. */
export function readInteger(text: string, min = 0, max = 1_000_000): number | undefined {
  const match = /^(\d{1,7})(?:[.,]0+)?\s*(?:лет|год|года|час|часа|часов|мин\.?|минут|минуты)?$/i.exec(text.trim());
  const value = match ? Number(match[1]) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

const NUMBER_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(ни одного|нет|нисколько|ноль)$/, 0],
  [/^(один|одного|одну|одна)( человека?)?$/, 1],
  [/^(два|две|двух|двоих|двое)$/, 2],
  [/^(три|трех|троих|трое)$/, 3],
  [/^(четыре|четырех|четверых|четверо)$/, 4],
  [/^(пять|пяти|пятерых|пятеро)$/, 5],
  [/^(шесть|шести|шестерых|шестеро)$/, 6],
  [/^(семь|семи|семерых|семеро)$/, 7],
  [/^(восемь|восьми|восьмерых|восьмеро)$/, 8],
];

/** Most mentees that one mentor can be asked to lead; more is taken for a slip. */
const MOST_SEATS = 50;

/**
 * How many mentees a mentor is ready to lead: the upper end of what was written («до 4» = 4, «2–3» = 3, «одного» = 1).
 *
 * @returns 0 … 50, or undefined when the text gives no number
 */
export function readSeats(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/^(не более|не больше|максимум|до)\s+/, '')
    .replace(/\s*(человека?|наставляем\S*|дет\S*|ребен\S*|учени\S*)\.?$/, '')
    .trim();
  const word = NUMBER_WORDS.find(([pattern]) => pattern.test(plain));
  if (word) return word[1];
  const range = /^(\d{1,3})(?:[.,]0+)?(?:\s*[-–—]\s*(\d{1,3}))?\+?$/.exec(plain);
  if (!range) return undefined;
  const seats = Math.max(Number(range[1]), Number(range[2] ?? 0));
  return seats <= MOST_SEATS ? seats : undefined;
}
