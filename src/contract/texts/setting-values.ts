// Decides the words for the values of settings, and which values each setting offers.
import { TEMPLATE_KEYS } from '../roadmaps/roadmap-template';
import { TEMPLATE_TITLES } from '../roadmaps/template-titles';
import { SETTING_TEXTS } from './settings';

const WORDS: readonly (readonly [code: string, word: string])[] = [
  ['yes', 'да'],
  ['no', 'нет'],
  ['stop', 'не принимать'],
  ['warn', 'предупреждать'],
  ['off', 'не проверять'],
  ['kirov', 'Кировская область'],
  ['khakassia', 'Республика Хакасия'],
  ['own', 'свои'],
  ['person', 'по имени'],
  ['code', 'по коду'],
  ['most-pairs', 'как можно больше пар'],
  ['mutual-wishes', 'по взаимным пожеланиям (устойчивый)'],
  ['calendar-year', 'календарный год'],
  ['school-year', 'учебный год'],
  ['none', 'не ведём'],
  ['our-cycle', 'перенести на наш цикл'],
  ['as-printed', 'как в документе'],
  ...TEMPLATE_KEYS.map((key) => [key, `${key} – ${TEMPLATE_TITLES[key]}`] as const),
];

/** What may stand in a setting that knows its values; undefined for free texts and numbers. */
export function settingOptions(key: string): readonly string[] | undefined {
  return SETTING_TEXTS.find((text) => text.key === key)?.values?.map(settingWord);
}

/** An explanation that also names what may be chosen. */
export function withOptions(hint: string, options: readonly string[]): string {
  return `${hint} Варианты: ${options.join('; ')}.`;
}

/** The word for a value's code; other texts stay as they are. */
export function settingWord(code: string): string {
  return WORDS.find(([known]) => known === code)?.[1] ?? code;
}

/** The code behind a word as the curator wrote it; other texts stay as they are. */
export function settingCode(word: string): string {
  const wanted = word.trim().toLowerCase();
  return WORDS.find(([code, known]) => known.toLowerCase() === wanted || code === wanted)?.[0] ?? word.trim();
}
