import { rowsOf, type TemplateKey } from '../../../src/contract/roadmaps/roadmap-template';
import { TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { addDays, type CalendarDate } from '../../../src/domain/calendar/calendar-date';
import type { MemoryPorts } from '../in-memory-ports';
import { bookOn, daily, daysFrom, idsOf, journalOf, rowOf, set } from './roadmap-book';

/** The state on the first day, then every change: the day and the state since then. By hand, from the rules' words. */
type Timeline = readonly [first: string, ...changes: readonly (readonly [CalendarDate, string])[]];

const PLANNED = 'запланировано';
const WORK = 'в работе';
const SOON = 'срок близко';
const OVERDUE = 'просрочено';
const DONE = 'выполнено';
const NO_DATES = 'срок не определён';
const ONGOING = 'постоянно';

interface Year {
  readonly template: TemplateKey;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly settings: Readonly<Record<string, string>>;
  /** Settings that become known on a later day. */
  readonly later?: readonly [CalendarDate, Readonly<Record<string, string>>];
  readonly rows: Readonly<Record<string, Timeline>>;
}

const YEARS: readonly Year[] = [
  {
    template: 'A',
    from: '2026-09-01',
    to: '2027-08-31',
    settings: { introductionOrder: '01.09.2026' },
    rows: {
      // В течение первого месяца после приказа 01.09.2026
      'A1.1': [WORK, ['2026-09-24', SOON], ['2026-10-02', OVERDUE]],
      // The order itself
      'A1.4': [DONE],
      // Сентябрь
      'A2.4': [WORK, ['2026-09-23', SOON], ['2026-10-01', OVERDUE]],
      // Сентябрь – октябрь
      'A3.1': [WORK, ['2026-10-24', SOON], ['2026-11-01', OVERDUE]],
    },
  },
  {
    template: 'B',
    from: '2026-09-01',
    to: '2027-08-31',
    settings: { introductionOrder: '01.09.2026' },
    rows: {
      // Декабрь
      'B1.1': [PLANNED, ['2026-12-01', WORK], ['2026-12-24', SOON], ['2027-01-01', OVERDUE]],
      // Февраль
      'B2.1': [PLANNED, ['2027-02-01', WORK], ['2027-02-21', SOON], ['2027-03-01', OVERDUE]],
      // Апрель – август
      'B5.3': [PLANNED, ['2027-04-01', WORK], ['2027-08-24', SOON]],
      // На протяжении всего времени
      'B7.1': [ONGOING],
    },
  },
  {
    template: 'C',
    from: '2026-09-01',
    to: '2027-09-05',
    settings: { introductionOrder: '01.09.2026' },
    rows: {
      // Ноябрь – декабрь
      'C1.1': [PLANNED, ['2026-11-01', WORK], ['2026-12-24', SOON], ['2027-01-01', OVERDUE]],
      // По плану института
      'C2.1': [NO_DATES],
      // Ежегодно 20 декабря и 20 июня: June has passed before the roadmap was taken up
      'C3.1': [PLANNED, ['2026-12-13', SOON], ['2026-12-21', OVERDUE]],
      // Ежегодно, август
      'C3.2': [PLANNED, ['2027-08-01', WORK], ['2027-08-24', SOON], ['2027-09-01', OVERDUE]],
    },
  },
  {
    template: 'D',
    from: '2026-09-01',
    to: '2027-08-31',
    settings: { introductionOrder: '01.09.2026' },
    rows: {
      // Октябрь – ноябрь, в течение года
      'D1.3': [PLANNED, ['2026-10-01', WORK], ['2026-11-23', SOON], ['2026-12-01', OVERDUE]],
      // Ноябрь, декабрь
      'D4.1': [PLANNED, ['2026-11-01', WORK], ['2026-12-24', SOON], ['2027-01-01', OVERDUE]],
      // В течение года, 1 раз в месяц
      'D6.1': [WORK, ['2026-09-24', SOON], ['2026-10-02', OVERDUE]],
      // По завершении наставнических отношений
      'D7.1': [NO_DATES],
      // В конце учебного года
      'D7.2': [PLANNED, ['2027-05-01', WORK], ['2027-05-24', SOON], ['2027-06-01', OVERDUE]],
      'D8.1': [ONGOING],
    },
  },
  {
    template: 'E',
    from: '2026-02-02',
    to: '2027-02-01',
    settings: { introductionOrder: '02.02.2026' },
    later: ['2026-06-16', { registerOrder: '15.06.2026' }],
    rows: {
      // Months 1–2 after O
      'E1.1': [WORK, ['2026-03-26', SOON], ['2026-04-03', OVERDUE]],
      // КТ 2.5 months after O
      'E1.8': [PLANNED, ['2026-04-10', SOON], ['2026-04-18', OVERDUE]],
      // Months 3–4
      'E2.1': [PLANNED, ['2026-04-02', WORK], ['2026-05-26', SOON], ['2026-06-03', OVERDUE]],
      // Month 6
      'E4.6': [PLANNED, ['2026-07-02', WORK], ['2026-07-26', SOON], ['2026-08-03', OVERDUE]],
      // Up to a month after R
      'E5.1': [NO_DATES, ['2026-06-16', WORK], ['2026-07-08', SOON], ['2026-07-16', OVERDUE]],
      // From R + 1 month to December, at least once in two weeks
      'E6.4': [NO_DATES, ['2026-06-16', PLANNED], ['2026-07-15', WORK], ['2026-07-22', SOON], ['2026-07-30', OVERDUE]],
      // 26 ноября
      'E6.8': [PLANNED, ['2026-11-19', SOON], ['2026-11-27', OVERDUE]],
      // По итогам реализации программы
      'E7.6': [NO_DATES, ['2026-12-31', WORK]],
      // Декабрь, ежегодно
      'E7.7': [PLANNED, ['2026-12-01', WORK], ['2026-12-24', SOON], ['2027-01-01', OVERDUE]],
      // До 20 января, of the next year
      'E7.8': [PLANNED, ['2027-01-13', SOON], ['2027-01-21', OVERDUE]],
      // Апрель, ежегодно
      'E7.10': [PLANNED, ['2026-04-01', WORK], ['2026-04-23', SOON], ['2026-05-01', OVERDUE]],
    },
  },
  {
    template: 'M',
    from: '2026-09-01',
    to: '2027-08-31',
    settings: { introductionOrder: '01.09.2026' },
    later: ['2026-12-07', { registerOrder: '05.12.2026' }],
    rows: {
      'M1.1': [DONE],
      // Month 2
      'M2.2': [PLANNED, ['2026-10-01', WORK], ['2026-10-25', SOON], ['2026-11-02', OVERDUE]],
      // КТ 3.5 months after O
      'M4.3': [PLANNED, ['2026-12-09', SOON], ['2026-12-17', OVERDUE]],
      // Up to a month after R
      'M5.3': [NO_DATES, ['2026-12-07', WORK], ['2026-12-29', SOON], ['2027-01-06', OVERDUE]],
      // Январь
      'M6.3': [PLANNED, ['2027-01-01', WORK], ['2027-01-24', SOON], ['2027-02-01', OVERDUE]],
    },
  },
];

/** The days on which hand-made timelines change, the day before each, and every tenth day between. */
function daysOf({ from, to, rows, later }: Year): CalendarDate[] {
  const changes = Object.values(rows).flatMap(([, ...days]) => days.map(([day]) => day));
  const watched = new Set([...changes, ...changes.map((day) => addDays(day, -1)), ...(later ? [later[0]] : [])]);
  return daysFrom(from, to).filter((day, index) => index > 0 && (index % 10 === 0 || watched.has(day)));
}

function live(year: Year): { ports: MemoryPorts; first: Map<string, string> } {
  const { template, from, settings, later } = year;
  const ports = bookOn(from);
  set(ports, { roadmap: template, ...settings });
  const first = new Map(ports.workbook.rows('roadmap').map(({ id, state }) => [String(id), String(state)]));
  for (const day of daysOf(year)) {
    daily(ports, day);
    if (later?.[0] === day) set(ports, later[1]);
  }
  return { ports, first };
}

describe.each(YEARS.map((year) => [year.template, year] as const))('A year by template %s', (_, year) => {
  const { ports, first } = live(year);
  const changesOf = (id: string) => journalOf(ports, id).filter(({ what }) => what === 'Состояние');

  test('shows every row of the document under the line of the week', () => {
    expect(idsOf(ports)).toEqual(['неделя', ...rowsOf(TEMPLATES[year.template]).map(({ id }) => id)]);
  });

  test.each(Object.entries(year.rows))('row %s changes its state on the days that its words name', (id, timeline) => {
    const [start, ...changes] = timeline;
    expect(first.get(id)).toBe(start);
    expect(changesOf(id).map(({ at, to }) => [String(at).slice(0, 10), to])).toEqual(changes);
  });

  test('the journal holds every change of every row, from state to state, with a cause', () => {
    for (const { id } of rowsOf(TEMPLATES[year.template])) {
      let state = first.get(id);
      for (const line of changesOf(id)) {
        expect({ id, from: line.from }).toEqual({ id, from: state });
        expect(String(line.why)).not.toBe('');
        state = String(line.to);
      }
      expect({ id, state: rowOf(ports, id).state }).toEqual({ id, state });
    }
  });
});
