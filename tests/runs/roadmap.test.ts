/** «Дорожная карта» through the bundle: set up with each template, a year of days, what a curator types, what colours the sheet. */
import { rowsOf, TEMPLATE_KEYS, type TemplateKey } from '../../src/contract/roadmaps/roadmap-template';
import { TEMPLATE_KINDS } from '../../src/contract/roadmaps/template-kinds';
import { TEMPLATES } from '../../src/contract/roadmaps/templates';
import { ROADMAP } from '../../src/contract/tables/roadmap';
import { openWorkspace, returnedValue } from '../../src/local/workspace';
import { type Cells, CURATOR, keptOrganisation, Organisation, OWNER, SETTINGS } from '../bundle-runs/organisation';

const MINUTE_MS = 60_000;

/** An organisation of roadmap `template` on a morning, its introduction order of the same day. */
function begun(template: TemplateKey, day: string): Promise<Organisation> {
  const workspace = openWorkspace({ memory: true, seed: 11, clock: `${day}T05:00:00.000Z` });
  const { cycleKind: cycle } = TEMPLATE_KINDS[template];
  return Organisation.setUp(workspace, { ...SETTINGS, cycle, roadmap: template, introductionOrder: day });
}

/** Moves the clock to the morning of a day and lets its triggers run. */
async function until(organisation: Organisation, day: string): Promise<void> {
  const { workspace } = organisation;
  workspace.advance(Date.parse(`${day}T05:00:00.000Z`) - workspace.clock.now());
  await organisation.hear();
  workspace.advance(10 * MINUTE_MS);
  await organisation.hear();
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
}

function row(organisation: Organisation, id: string): Cells {
  const found = organisation.rows('roadmap').find((cells) => cells.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}

type Change = readonly [day: string, state: string];

/** For each template the day on which it is taken up, and a row with its first state and the days of its changes, by hand from its words. */
const YEARS: Readonly<Record<TemplateKey, readonly [day: string, id: string, first: string, ...Change[]]>> = {
  // Сентябрь
  A: ['2026-09-01', 'A2.4', 'в работе', ['2026-09-23', 'срок близко'], ['2026-10-01', 'просрочено']],
  // Декабрь
  B: ['2026-09-01', 'B1.1', 'запланировано', ['2026-12-01', 'в работе'], ['2027-01-01', 'просрочено']],
  // Ежегодно 20 декабря и 20 июня
  C: ['2026-09-01', 'C3.1', 'запланировано', ['2026-12-13', 'срок близко'], ['2026-12-21', 'просрочено']],
  // В конце учебного года
  D: ['2026-09-01', 'D7.2', 'запланировано', ['2027-05-01', 'в работе'], ['2027-06-01', 'просрочено']],
  // До 20 января
  E: ['2026-02-02', 'E7.8', 'запланировано', ['2027-01-13', 'срок близко'], ['2027-01-21', 'просрочено']],
  // КТ 3.5 months after the order
  M: ['2026-09-01', 'M4.3', 'запланировано', ['2026-12-09', 'срок близко'], ['2026-12-17', 'просрочено']],
};

test.each(TEMPLATE_KEYS)('an organisation set up with template %s lives its year by it', async (template) => {
  const [day, id, first, ...changes] = YEARS[template];
  const organisation = await begun(template, day);
  const ids = rowsOf(TEMPLATES[template]).map((each) => each.id);
  expect(organisation.column('roadmap', 'id')).toEqual(['неделя', ...ids]);
  expect(row(organisation, id).state).toBe(first);
  let state = first;
  for (const [on, next] of changes) {
    await until(organisation, dayBefore(on));
    expect([on, row(organisation, id).state]).not.toEqual([on, next]);
    state = String(row(organisation, id).state);
    await until(organisation, on);
    expect([on, row(organisation, id).state]).toEqual([on, next]);
    expect(organisation.rows('journal')).toContainEqual(
      expect.objectContaining({
        about: id,
        what: 'Состояние',
        from: state,
        to: next,
        why: expect.stringMatching(/срок/),
      }),
    );
  }
  await organisation.close();
});

describe('A school that follows the model roadmap', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await begun('M', '2026-09-01');
  });
  afterAll(() => organisation.close());

  test('finds its order, its setup and its forms done already', () => {
    expect(organisation.rows('journal')).toContainEqual(
      expect.objectContaining({ to: 'Дата приказа о внедрении: 01.09.2026' }),
    );
    expect(['M1.1', 'M1.2', 'M1.3'].map((id) => row(organisation, id).because)).toEqual([
      'отмечено по данным системы: внесён приказ организации о внедрении',
      'отмечено по данным системы: настройка завершена',
      'отмечено по данным системы: анкеты открыты',
    ]);
    expect(row(organisation, 'M1.4').state).toBe('в работе');
  });

  test('types a deadline, a decision and a row of its own into the sheet', async () => {
    await organisation.type('roadmap', 'M1.4', 'to', '25 сентября');
    const { row: at, column } = organisation.place('roadmap', 'M1.4', 'to');
    expect(organisation.sheet('roadmap').displayValues[at - 1]?.[column - 1]).toBe('25.09.2026');

    await organisation.type('roadmap', 'M2.3', 'decision', 'не требуется');
    expect(organisation.note('roadmap', 'M2.3', 'decision')).toContain('впишите причину');
    await organisation.type('roadmap', 'M2.3', 'reason', 'запросы ясны');
    await organisation.type('roadmap', 'M2.3', 'decision', 'не требуется');
    expect(row(organisation, 'M2.3').state).toBe('не требуется');
    expect(organisation.note('roadmap', 'M2.3', 'decision')).toBe('');

    const last = organisation.rows('roadmap').length + 2;
    const { workspace, facts } = organisation;
    const place = { row: last, column: organisation.place('roadmap', 'M1.1', 'title').column };
    await workspace.edit(facts.spreadsheet, ROADMAP.title, place, [['Съездить в соседнюю школу']], CURATOR);
    expect(row(organisation, 'своя-1')).toMatchObject({
      title: 'Съездить в соседнюю школу',
      state: 'срок не определён',
    });
  });

  test('enters the register’s order by hand, and what waits for it gets its dates', async () => {
    expect(row(organisation, 'M5.3').state).toBe('срок не определён');
    await organisation.type('settings', 'registerOrder', 'value', '05.10.2026');
    expect(row(organisation, 'M5.3').state).toBe('запланировано');
    expect(organisation.rows('journal')).toContainEqual(
      expect.objectContaining({ about: 'M5.3', from: 'срок не определён', to: 'запланировано' }),
    );
  });

  test('sees the state of a row and its months in one colour, and the week stays on top', async () => {
    const { workspace, facts } = organisation;
    expect(organisation.sheet('roadmap')).toMatchObject({ frozenRows: 2, frozenColumns: 3 });
    const files = {
      'Code.js': `function colours() {
        const sheet = SpreadsheetApp.openById('${facts.spreadsheet}').getSheetByName('${ROADMAP.title}');
        return sheet.getConditionalFormatRules().map((rule) => ({
          text: rule.getBooleanCondition().getCriteriaValues()[0],
          background: rule.getBooleanCondition().getBackground(),
          columns: rule.getRanges().map((range) => [range.getRow(), range.getColumn(), range.getLastColumn()]),
        }));
      }`,
    };
    const reader = workspace.loadScript({ files, owner: OWNER });
    const rules = returnedValue(await workspace.call(reader, 'colours')) as {
      text: string;
      background: string;
      columns: number[][];
    }[];
    const [state, firstMonth] = ['state', 'month1'].map((key) => organisation.place('roadmap', 'M1.1', key).column);
    const overdue = rules.find(({ text }) => text === 'просрочено');
    const sign = rules.find(({ text }) => text === '!');
    expect(overdue?.columns).toEqual([[2, state, state]]);
    expect(sign?.columns).toEqual([[2, firstMonth, (firstMonth ?? 0) + 11]]);
    expect(sign?.background).toBe(overdue?.background);
  });

  test('takes up another roadmap by its letter, and its cycle with it', async () => {
    const value = (key: string) => organisation.rows('settings').find((cells) => cells.key === key)?.value;
    await organisation.type('settings', 'roadmap', 'value', 'Ж');
    expect(organisation.note('settings', 'roadmap', 'value')).toContain('«не ведём»');
    await organisation.type('settings', 'roadmap', 'value', 'е');
    expect([value('roadmap'), value('cycle')]).toEqual([
      'E – Республика: семь этапов от приказа министерства',
      'календарный год',
    ]);
    expect(organisation.column('roadmap', 'id')).toEqual(expect.arrayContaining(['неделя', 'E1.1', 'E7.10', 'своя-1']));
    expect(organisation.column('roadmap', 'id')).not.toContain('M1.1');
    expect(row(organisation, 'E1.7').state).toBe('запланировано');
  });

  test('checks the workbook and finds nothing to mend', async () => {
    expect(await organisation.ask('checkAndRepair')).toMatchObject({ found: [], repaired: [], left: [] });
  });
});

test('a row of one’s own needs no roadmap', async () => {
  const organisation = Organisation.open(await keptOrganisation());
  const { workspace, facts } = organisation;
  const titles = organisation.sheet('roadmap').values[0] ?? [];
  const column = titles.indexOf(ROADMAP.columns.find(({ key }) => key === 'title')?.title ?? '') + 1;
  await workspace.edit(facts.spreadsheet, ROADMAP.title, { row: 2, column }, [['Съездить в соседнюю школу']], CURATOR);
  await organisation.ring();
  expect(organisation.column('roadmap', 'id')).toEqual(expect.arrayContaining(['своя-1', 'неделя']));
  expect(row(organisation, 'своя-1').title).toBe('Съездить в соседнюю школу');
  await organisation.close();
});

test.each([
  [{ roadmap: 'F' }, 'roadmap'],
  [{ roadmap: 'A', introductionOrder: '31.02.2026' }, 'introductionOrder'],
  [{ roadmap: 'A', roadmapYears: 'никогда' }, 'roadmapYears'],
])('a setup with %j is refused before anything is made', async (wrong, field) => {
  const workspace = openWorkspace({ memory: true, seed: 11, clock: '2026-09-01T05:00:00.000Z' });
  await expect(Organisation.setUp(workspace, { ...SETTINGS, ...wrong })).rejects.toThrow(`"field":"${field}"`);
  await workspace.close();
});
