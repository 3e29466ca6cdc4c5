// Decides how indicators, denominators and the reasons for a missing figure are called, and which words in a table mean them.
import type { FigurePart } from '../../domain/indicators/figures';
import type { ENTERPRISE_PART } from '../../domain/indicators/figures-document';
import {
  type Denominator,
  ENTERED_DENOMINATORS,
  type EnteredDenominator,
  INDICATOR_IDS,
  type IndicatorId,
} from '../../domain/indicators/indicator';
import type { IndicatorResult, IndicatorStatus } from '../../domain/indicators/indicator-results';
import { joined } from './compose';
import { counted, MENTORS } from './plural';

/** Titles of the indicators. */
export const INDICATOR_TITLES: Readonly<Record<IndicatorId, string>> = {
  I1: 'Дети от 10 до 19 лет — наставляемые',
  I2: 'Дети и подростки от 15 до 19 лет — наставники',
  I3: 'Учителя – молодые специалисты — наставляемые',
  I4: 'Предприятия, предоставившие наставников',
  I5: 'Удовлетворённость наставляемых',
  I6: 'Удовлетворённость наставников',
  I7: 'Вовлечённость обучающихся и педагогов',
  I10: 'Пары, которые встречаются в ритме',
};

/** What an indicator is divided by, in words. */
export const DENOMINATOR_LABELS: Readonly<Record<Denominator, string>> = {
  'children-all': 'все дети',
  'children-10-19': 'дети 10–19 лет',
  'children-15-19': 'дети 15–19 лет',
  'young-teachers': 'учителя – молодые специалисты',
  enterprises: 'предприятия (организации)',
  'students-and-teachers': 'обучающиеся и педагоги',
  mentees: 'все наставляемые, вошедшие в программу',
  mentors: 'все наставники, вошедшие в программу',
  'pairs-active': 'действующие пары',
};

const FIGURE_LABELS: Readonly<Record<FigurePart | typeof ENTERPRISE_PART, string>> = {
  'mentees-10-19': INDICATOR_TITLES.I1,
  'mentors-15-19': INDICATOR_TITLES.I2,
  'young-teachers': INDICATOR_TITLES.I3,
  'enterprises-unnamed': 'Наставники, чьё предприятие не названо',
  enterprise: 'Предприятие: ИНН или шифр названия',
  mentees: DENOMINATOR_LABELS.mentees,
  'mentees-answered': 'ответили наставляемые',
  'mentees-satisfied': 'довольны наставляемые',
  mentors: DENOMINATOR_LABELS.mentors,
  'mentors-answered': 'ответили наставники',
  'mentors-satisfied': 'довольны наставники',
  involved: INDICATOR_TITLES.I7,
  'pairs-active': DENOMINATOR_LABELS['pairs-active'],
  'pairs-in-rhythm': INDICATOR_TITLES.I10,
};

/** What a figure of an organisation is called; one of a later version stays as it came. */
export function figureLabel(part: string): string {
  return (FIGURE_LABELS as Readonly<Record<string, string>>)[part] ?? part;
}

const OTHER_NAMES: Readonly<Record<EnteredDenominator, readonly string[]>> = {
  'children-all': ['дети', 'дети всего', 'всего детей', 'общее количество детей', 'количество детей'],
  'children-10-19': ['дети от 10 до 19 лет', 'дети в возрасте от 10 до 19 лет', '10–19'],
  'children-15-19': [
    'дети от 15 до 19 лет',
    'дети и подростки от 15 до 19 лет',
    'дети в возрасте от 15 до 19 лет',
    '15–19',
  ],
  'young-teachers': ['молодые учителя', 'молодые специалисты', 'молодые педагоги', 'педагоги – молодые специалисты'],
  enterprises: ['предприятия', 'организации', 'предприятия и организации', 'предприятий всего'],
  'students-and-teachers': [
    'обучающиеся и педагогические работники',
    'ученики и учителя',
    'обучающиеся, в том числе педагоги',
  ],
};

const STATUS_REMARKS: Readonly<Record<IndicatorStatus, string>> = {
  value: '',
  'no-target': 'На этот год цели нет.',
  'no-denominator': 'Нет данных: не указан знаменатель.',
  nobody: 'Нет данных: участников пока нет.',
  few: 'Мало данных: ответили слишком немногие, доля не показана.',
};

/** What a cell of the column «Что считаем» means: a denominator, an indicator, or null when neither. Codes, names and other names all do. */
export function denominatorOfText(text: string): EnteredDenominator | IndicatorId | null {
  const wanted = comparable(text);
  const indicator = INDICATOR_IDS.find((id) => [id, INDICATOR_TITLES[id]].some((name) => comparable(name) === wanted));
  if (indicator) return indicator;
  const found = ENTERED_DENOMINATORS.find((code) =>
    [code, DENOMINATOR_LABELS[code], ...OTHER_NAMES[code]].some((name) => comparable(name) === wanted),
  );
  return found ?? null;
}

/** What is said beside a result: why there is no figure, or what to know about it. Blank when there is nothing to say. */
export function indicatorRemark(result: IndicatorResult): string {
  return joined(' ', [
    result.denominator === 0 && result.status === 'no-denominator'
      ? 'Нет данных: знаменатель равен нулю.'
      : STATUS_REMARKS[result.status],
    answeredRemark(result),
    result.unnamed ? `Место работы не указано или не называет предприятие: ${counted(result.unnamed, MENTORS)}.` : '',
    result.aboveAll ? 'Числитель больше знаменателя: проверьте знаменатель.' : '',
  ]);
}

/** A percentage as people read it: `12,5 %`; a dash where there is none. */
export function percentText(percent: number | undefined): string {
  return percent === undefined ? '—' : `${String(percent).replace('.', ',')} %`;
}

function answeredRemark({ answered, denominator }: IndicatorResult): string {
  if (!answered || !denominator) return '';
  const rate = `Ответили ${answered.count} из ${denominator} (${percentText(answered.rate)})`;
  return answered.percent === undefined
    ? `${rate}.`
    : `${rate}, из ответивших довольны ${percentText(answered.percent)}.`;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s_‐-―-]+/g, ' ')
    .replace(/[«»"]/g, '')
    .trim();
}
