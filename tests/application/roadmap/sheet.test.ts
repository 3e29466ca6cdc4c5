import { roadmapRows } from '../../../src/application/show/roadmap-rows';
import { TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import { ROADMAP } from '../../../src/contract/tables/roadmap';
import { ROADMAP_REMARKS } from '../../../src/contract/texts/roadmap-remarks';
import { STATE_SIGNS } from '../../../src/contract/texts/roadmap-sheet';
import { ROW_STATE_LABELS } from '../../../src/contract/texts/roadmap-states';
import { ROW_STATES } from '../../../src/domain/roadmap/row-status';
import { bookOn, daily, idsOf, rowOf, set, stripOf, type } from './roadmap-book';

const E = { roadmap: 'E', introductionOrder: '02.02.2026' };

describe('The strip of months', () => {
  test('begins with the cycle and marks the running month', () => {
    const school = bookOn('2026-11-20');
    set(school, { roadmap: 'D', introductionOrder: '01.09.2026' });
    expect(stripOf(school, 'неделя')).toBe('сенокт▼ ноядекянвфевмарапрмайиюниюлавг');
    const calendar = bookOn('2026-02-02');
    set(calendar, E);
    expect(stripOf(calendar, 'неделя')).toBe('янв▼ февмарапрмайиюниюлавгсеноктноядек');
  });

  test('fills the months of a row with the sign of its state', () => {
    const ports = bookOn('2026-02-02');
    set(ports, E);
    expect(stripOf(ports, 'E1.2')).toBe('.▪▪▪........');
    expect(stripOf(ports, 'E2.1')).toBe('...○○○......');
    daily(ports, '2026-03-27');
    expect(stripOf(ports, 'E1.2')).toBe('.▲▲▲........');
    daily(ports, '2026-04-03');
    expect(stripOf(ports, 'E1.2')).toBe('.!!!........');
    type(ports, 'E1.2', { decision: 'выполнено' });
    expect(stripOf(ports, 'E1.2')).toBe('.≈≈≈........');
  });

  test('fills all months of what goes on, and the end of the lessons ends them', () => {
    const school = bookOn('2026-09-05');
    set(school, { roadmap: 'D', introductionOrder: '01.09.2026' });
    expect(stripOf(school, 'D8.1')).toBe('∞∞∞∞∞∞∞∞∞...');
    expect(stripOf(school, 'D6.1')).toBe('▪▪▪▪▪▪▪▪▪...');
    expect(stripOf(school, 'D7.1')).toBe('............');
    const region = bookOn('2026-09-05');
    set(region, { roadmap: 'C', introductionOrder: '01.09.2026' });
    expect(stripOf(region, 'C1.5')).toBe('∞∞∞∞∞∞∞∞∞∞∞∞');
    expect(stripOf(region, 'C3.1')).toBe('.....○.....○');
    expect(stripOf(region, 'C3.2')).toBe('.......○....');
  });

  test('points to dates that lie beyond its months', () => {
    const ports = bookOn('2026-02-02');
    set(ports, E);
    expect(stripOf(ports, 'E7.8')).toBe('...........›');
    set(ports, { roadmapCycle: '2027' });
    expect(stripOf(ports, 'E1.2')).toBe('‹...........');
  });
});

describe('This week', () => {
  test('stands beside the rows and on top: what is due, what is overdue, what begins', () => {
    const ports = bookOn('2026-02-02');
    set(ports, E);
    // Wednesday; the week is 30 March to 5 April. Months 1–2 end and months 3–4 begin on Thursday.
    daily(ports, '2026-04-01');
    expect(rowOf(ports, 'E1.2').week).toBe('срок 02.04');
    expect(rowOf(ports, 'E2.1').week).toBe('начинается 02.04');
    expect(rowOf(ports, 'E1.8').week).toBe('');
    expect(rowOf(ports, 'неделя')).toMatchObject({ week: 'со сроком: 6 строк\nначинается: 15 строк' });
    expect(rowOf(ports, 'неделя').title).toBe(
      [
        'На этой неделе, 30.03–05.04.2026',
        'E1.1 Оформить программу локальными актами — срок 02.04',
        'E1.2 Назначить ответственных, составить программу на год — срок 02.04',
        'E1.3 Определить, кому интересно наставничество — срок 02.04',
        'E1.4 Договориться о работе с партнёрами — срок 02.04',
        'и ещё 17 строк: они отмечены в столбце «На этой неделе»',
      ].join('\n'),
    );
    daily(ports, '2026-04-03');
    expect(rowOf(ports, 'E1.2').week).toBe('просрочено: срок был 02.04.2026');
    type(ports, 'E1.2', { decision: 'выполнено' });
    expect(rowOf(ports, 'E1.2').week).toBe('');
  });

  test('has nothing to say where nothing is pressing', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'B', introductionOrder: '01.09.2026' });
    expect(rowOf(ports, 'неделя')).toMatchObject({
      week: 'ничего срочного',
      title: 'На этой неделе, 31.08–06.09.2026',
    });
  });
});

describe('Remarks', () => {
  test.each(TEMPLATE_KEYS)('of template %s stand at their rows and on top', (template) => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: template, introductionOrder: '01.09.2026' });
    for (const { templates, rowIds, text } of ROADMAP_REMARKS) {
      if (!templates.includes(template)) continue;
      const rows = rowIds.filter((id) => id.startsWith(template));
      for (const id of rowIds.length === 0 ? ['неделя'] : rows) expect(rowOf(ports, id).remarks).toContain(text);
    }
  });

  test('a register order that comes late is warned of on top', () => {
    const ports = bookOn('2026-02-02');
    set(ports, { ...E, registerOrder: '20.07.2026' });
    expect(rowOf(ports, 'неделя').remarks).toContain('Приказ о реестре наставников вышел позже 02.07.2026.');
    set(ports, { registerOrder: '02.07.2026' });
    expect(rowOf(ports, 'неделя').remarks).toBe('');
  });
});

describe('The template', () => {
  test('is none until it is chosen, and goes with its rows when another is', () => {
    const ports = bookOn('2026-09-05');
    daily(ports, '2026-09-05');
    expect(idsOf(ports)).toEqual([]);
    set(ports, { roadmap: 'B', introductionOrder: '01.09.2026' });
    ports.workbook.rows('roadmap').push({ title: 'Своё' });
    daily(ports, '2026-09-06');
    set(ports, { roadmap: 'C' });
    expect(idsOf(ports)).toEqual(expect.arrayContaining(['неделя', 'C1.1', 'своя-1']));
    expect(idsOf(ports).filter((id) => String(id).startsWith('B'))).toEqual([]);
    set(ports, { roadmap: 'none' });
    expect(idsOf(ports)).toEqual(['неделя', 'своя-1']);
  });

  test('is chosen in «Настройки» by its name or its letter, Cyrillic ones as well', () => {
    const ports = bookOn('2026-09-05');
    const choose = (value: string) => {
      ports.workbook.type('settings', 'key', 'roadmap', 'value', value);
      return daily(ports, '2026-09-05').refusals;
    };
    daily(ports, '2026-09-05');
    for (const value of ['Е', 'B', 'm', 'A – Школа: пять этапов от приказа школы']) {
      expect(choose(value)).toEqual([]);
      expect(ports.workbook.rows('roadmap').length).toBeGreaterThan(10);
    }
    expect(choose('Ж')).toHaveLength(1);
    ports.workbook.type('settings', 'key', 'introductionOrder', 'value', '1 сентября 2026 г.');
    daily(ports, '2026-09-05');
    const setting = ports.workbook.rows('settings').find(({ key }) => key === 'introductionOrder');
    expect(setting?.value).toBe('01.09.2026');
    expect(rowOf(ports, 'A1.1')).toMatchObject({ from: '2026-09-01', to: '2026-10-01' });
  });

  test('keeps its printed years where that is wished, and nothing of the past is overdue', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'A', introductionOrder: '01.09.2026', roadmapYears: 'as-printed' });
    expect(rowOf(ports, 'A2.1')).toMatchObject({ from: '2024-09-01', to: '2024-09-30', state: 'в работе' });
    set(ports, { roadmapYears: 'our-cycle' });
    expect(rowOf(ports, 'A2.1')).toMatchObject({ from: '2026-09-01', to: '2026-09-30' });
  });

  test('belongs to the school year that comes where its order is of the summer', () => {
    const ports = bookOn('2026-08-28');
    set(ports, { roadmap: 'D', introductionOrder: '28.08.2026' });
    expect(rowOf(ports, 'D7.2')).toMatchObject({ from: '2027-05-01', to: '2027-05-31' });
  });

  test('follows the organisation’s cycle where it has chosen one', () => {
    const ports = bookOn('2026-09-05');
    set(ports, { roadmap: 'C', introductionOrder: '01.09.2026' });
    expect(rowOf(ports, 'C3.2').next).toBe('2027-08-31');
    expect(stripOf(ports, 'неделя').startsWith('янв')).toBe(true);
    set(ports, { cycle: 'school-year' });
    expect(stripOf(ports, 'неделя').startsWith('▼ сен')).toBe(true);
  });

  test('without an introduction order has no dates to count from', () => {
    const ports = bookOn('2026-02-02');
    set(ports, { roadmap: 'E' });
    expect(rowOf(ports, 'E1.2')).toMatchObject({
      state: 'срок не определён',
      because: 'нет даты приказа о внедрении',
      to: '',
    });
    expect(rowOf(ports, 'E6.8').to).toBe('2026-11-26');
  });
});

test('Every state has a colour, and every sign of the strip has the same one', () => {
  const colours = ROADMAP.colours ?? [];
  const colourOf = (column: string, text: string) =>
    colours.find((colour) => colour.columns.includes(column) && colour.text === text)?.background;
  for (const state of ROW_STATES) {
    expect(colourOf('state', ROW_STATE_LABELS[state])).toMatch(/^#[0-9a-f]{6}$/);
    if (STATE_SIGNS[state] !== '')
      expect(colourOf('month1', STATE_SIGNS[state])).toBe(colourOf('state', ROW_STATE_LABELS[state]));
  }
  expect(new Set(ROW_STATES.map((state) => colourOf('state', ROW_STATE_LABELS[state]))).size).toBe(ROW_STATES.length);
});

test('Every drawn cell has a column', () => {
  const ports = bookOn('2026-09-05');
  const { programme } = set(ports, { roadmap: 'A', introductionOrder: '01.09.2026' });
  const keys = ROADMAP.columns.map(({ key }) => key);
  for (const row of roadmapRows(programme)) expect(keys).toEqual(expect.arrayContaining(Object.keys(row)));
});
