/**
 * Decides how a deadline rule is worded for people. The dates that it means are left to the domain.
 */
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { assertNever } from '../../domain/invariant';
import type { DeadlineRule, PrintedMonth, Rhythm, RoadmapEvent, SpanRule } from '../../domain/roadmap/deadline-rule';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

/** In the genitive, as after a day. */
const OF_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

const RHYTHM_TEXTS: Readonly<Record<Rhythm, string>> = {
  'two-weekly': 'не реже раза в две недели',
  monthly: 'не реже раза в месяц',
  quarterly: 'не реже раза в квартал',
};

const EVENT_TEXTS: Readonly<Record<RoadmapEvent, string>> = {
  'pair-ends': 'когда пара завершает работу',
  'programme-ends': 'по итогам программы',
};

/** The rule in words: «3–4-й месяцы после приказа о внедрении, далее не реже раза в квартал». */
export function ruleText(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'order-point':
      return `через ${rule.months}${rule.half ? ',5' : ''} мес. после приказа о внедрении`;
    case 'cycle-day':
      return `${rule.sense === 'by' ? 'до ' : ''}${rule.day} ${ofMonth(rule.month)}`;
    case 'yearly-day':
      return `ежегодно ${rule.months.map((month) => `${rule.day} ${ofMonth(month)}`).join(' и ')}`;
    case 'yearly-month':
      return `ежегодно, ${monthName(rule.month)}${rule.firstYear === null ? '' : `, впервые в ${rule.firstYear} году`}`;
    case 'recurring':
      return `${spanText(rule.within)}, ${RHYTHM_TEXTS[rule.rhythm]}`;
    case 'then-recurring':
      return `${spanText(rule.first)}, далее ${RHYTHM_TEXTS[rule.rhythm]}`;
    case 'then-continuous':
      return `${spanText(rule.first)}, далее в течение года`;
    case 'on-event':
      return EVENT_TEXTS[rule.event];
    case 'external-plan': {
      const dates = rule.dates === null ? '' : `: ${datesText(rule.dates.from, rule.dates.to)}`;
      return `${rule.plan}${dates}`;
    }
    case 'continuous':
      return rule.through === 'always' ? 'постоянно' : 'в течение учебного года';
    default:
      return spanText(rule);
  }
}

function spanText(rule: SpanRule): string {
  switch (rule.kind) {
    case 'printed-months':
      return printedMonths(rule.from, rule.to);
    case 'cycle-months':
      return rule.from === rule.to ? monthName(rule.from) : `${monthName(rule.from)} – ${monthName(rule.to)}`;
    case 'teaching-year':
      return 'в течение учебного года';
    case 'teaching-year-end':
      return 'в конце учебного года';
    case 'order-months': {
      const months = rule.first === rule.last ? `${rule.first}-й месяц` : `${rule.first}–${rule.last}-й месяцы`;
      return `${months} после приказа о внедрении`;
    }
    case 'register-months':
      return `в течение ${rule.months === 1 ? 'месяца' : `${rule.months} мес.`} после приказа о реестре наставников`;
    case 'register-until':
      return `через ${rule.months === 1 ? 'месяц' : `${rule.months} мес.`} после приказа о реестре наставников и до конца программы (${monthName(rule.untilMonth)})`;
    case 'own-dates':
      return datesText(rule.from, rule.to);
    default:
      return assertNever(rule);
  }
}

function printedMonths(from: PrintedMonth, to: PrintedMonth): string {
  const end = `${monthName(to.month)} ${to.year} г.`;
  if (from.year === to.year && from.month === to.month) return end;
  return `${monthName(from.month)}${from.year === to.year ? '' : ` ${from.year} г.`} – ${end}`;
}

function datesText(from: CalendarDate | null, to: CalendarDate): string {
  return from === null ? `до ${formatDottedDate(to)}` : `${formatDottedDate(from)} – ${formatDottedDate(to)}`;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

function ofMonth(month: number): string {
  return OF_MONTHS[month - 1] ?? String(month);
}
