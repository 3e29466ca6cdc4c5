import { rowsOf, TEMPLATE_KEYS } from '../../../src/contract/roadmaps/roadmap-template';
import { TEMPLATES } from '../../../src/contract/roadmaps/templates';
import { EVIDENCE_LABELS } from '../../../src/contract/texts/roadmap-evidence';
import { ruleText } from '../../../src/contract/texts/roadmap-rules';
import { CONTROL_POINT_STATE_LABELS, causeText, ROW_STATE_LABELS } from '../../../src/contract/texts/roadmap-states';
import { warningText } from '../../../src/contract/texts/roadmap-warnings';
import type { DeadlineRule } from '../../../src/domain/roadmap/deadline-rule';

test.each<[string, DeadlineRule]>([
  ['1–2-й месяцы после приказа о внедрении', { kind: 'order-months', first: 1, last: 2 }],
  ['5-й месяц после приказа о внедрении', { kind: 'order-months', first: 5, last: 5 }],
  ['через 2,5 мес. после приказа о внедрении', { kind: 'order-point', months: 2, half: true }],
  ['в течение месяца после приказа о реестре наставников', { kind: 'register-months', months: 1 }],
  ['сентябрь 2024 г.', { kind: 'printed-months', from: { year: 2024, month: 9 }, to: { year: 2024, month: 9 } }],
  [
    'сентябрь – октябрь 2024 г.',
    { kind: 'printed-months', from: { year: 2024, month: 9 }, to: { year: 2024, month: 10 } },
  ],
  [
    'декабрь 2023 г. – январь 2024 г.',
    { kind: 'printed-months', from: { year: 2023, month: 12 }, to: { year: 2024, month: 1 } },
  ],
  ['январь – март', { kind: 'cycle-months', from: 1, to: 3, afterMonth: 12 }],
  ['26 ноября', { kind: 'cycle-day', month: 11, day: 26, sense: 'on' }],
  ['до 20 января', { kind: 'cycle-day', month: 1, day: 20, afterMonth: 12, sense: 'by' }],
  ['ежегодно 20 июня и 20 декабря', { kind: 'yearly-day', day: 20, months: [6, 12] }],
  ['ежегодно, август', { kind: 'yearly-month', month: 8, firstYear: null }],
  ['ежегодно, декабрь, впервые в 2021 году', { kind: 'yearly-month', month: 12, firstYear: 2021 }],
  [
    'в течение учебного года, не реже раза в месяц',
    { kind: 'recurring', rhythm: 'monthly', within: { kind: 'teaching-year' } },
  ],
  [
    'октябрь – ноябрь, далее в течение года',
    { kind: 'then-continuous', first: { kind: 'cycle-months', from: 10, to: 11 } },
  ],
  ['план института', { kind: 'external-plan', plan: 'план института', dates: null }],
  [
    'план института: до 10.05.2020',
    { kind: 'external-plan', plan: 'план института', dates: { from: null, to: '2020-05-10' } },
  ],
  ['01.05.2020 – 10.05.2020', { kind: 'own-dates', from: '2020-05-01', to: '2020-05-10' }],
  ['постоянно', { kind: 'continuous', through: 'always' }],
])('a rule reads «%s»', (text, rule) => {
  expect(ruleText(rule)).toBe(text);
});

test('no two different rules of the templates read alike, but for the years that a cycle gives', () => {
  const texts = new Map<string, string>();
  for (const { rule } of TEMPLATE_KEYS.flatMap((key) => rowsOf(TEMPLATES[key]))) {
    const known = texts.get(ruleText(rule));
    if (known !== undefined) expect(known).toBe(JSON.stringify(rule));
    texts.set(ruleText(rule), JSON.stringify(rule));
  }
});

test('states are called as the programme calls them, each by a name of its own', () => {
  expect(ROW_STATE_LABELS.undetermined).toBe('срок не определён');
  expect(ROW_STATE_LABELS['done-late']).toBe('выполнено с опозданием');
  for (const labels of [ROW_STATE_LABELS, CONTROL_POINT_STATE_LABELS, EVIDENCE_LABELS]) {
    expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length);
  }
});

test('a cause says which evidence, which mark, which missed day', () => {
  expect(causeText({ code: 'evidence', kinds: ['pairs-order', 'final-survey'] })).toBe(
    'отмечено по данным системы: внесён приказ о парах, итоговые анкеты получены',
  );
  expect(causeText({ code: 'mark', mark: { kind: 'not-needed', on: '2020-06-10', reason: 'все нашли пару' } })).toBe(
    'решение куратора от 10.06.2020: все нашли пару',
  );
  expect(causeText({ code: 'mark', mark: { kind: 'done', on: '2020-06-10' } })).toBe('отметка куратора от 10.06.2020');
  expect(causeText({ code: 'turn-missed', due: '2020-11-03' })).toBe('пропущен очередной срок 03.11.2020');
  expect(causeText({ code: 'missing', missing: 'register-date' })).toBe('нет даты приказа о реестре наставников');
});

test('a warning names its rows and its day', () => {
  const text = warningText({ code: 'register-late', rowIds: ['E5.1', 'E6.4'], day: '2020-09-03' });
  expect(text).toContain('03.09.2020');
  expect(text).toContain('E5.1, E6.4');
});
