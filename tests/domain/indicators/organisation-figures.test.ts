import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date';
import { FIGURE_PART_NAMES, numeratorOf } from '../../../src/domain/indicators/figures';
import type { IndicatorPair, IndicatorRules } from '../../../src/domain/indicators/organisation-facts';
import { organisationFigures, reportDay } from '../../../src/domain/indicators/organisation-figures';
import { organisation, pair, person, RULES } from './facts-builder';

const figures = (
  pairs: IndicatorPair[],
  rules: Partial<IndicatorRules> = {},
  year = 2026,
  today: CalendarDate = '2026-11-15',
) => organisationFigures(organisation(pairs), { ...RULES, ...rules }, year, today);
const counts = (...args: Parameters<typeof figures>) => figures(...args).counts;

test('an organisation without pairs has figures of nought', () => {
  const { counts: empty, enterprises } = figures([]);
  for (const part of FIGURE_PART_NAMES) expect(empty[part]).toBe(0);
  expect(enterprises).toEqual([]);
});

test('the report looks at the day itself, or at the end of a year that is over', () => {
  expect(reportDay(2026, '2026-11-15')).toBe('2026-11-15');
  expect(reportDay(2025, '2026-11-15')).toBe('2025-12-31');
});

test.each([
  ['2016-11-15', 1],
  ['2016-11-16', 0],
  ['2006-11-16', 1],
  ['2006-11-15', 0],
])('a mentee born on %s counts %i in I1 on 15 November 2026', (birthDate, count) => {
  expect(
    counts([pair('П-1', { mentee: person('a', { birthDate: birthDate as CalendarDate }) })])['mentees-10-19'],
  ).toBe(count);
});

test('by the joining date a person keeps the age of the first order', () => {
  const pairs = [pair('П-1', { orderDate: '2026-10-01', mentee: person('a', { birthDate: '2016-10-20' }) })];
  expect(counts(pairs)['mentees-10-19']).toBe(1);
  expect(counts(pairs, { ageDate: 'joining' })['mentees-10-19']).toBe(0);
});

test('a year of birth alone gives the age reached in the year of the report; no date of birth counts nowhere', () => {
  expect(counts([pair('П-1', { mentor: person('a', { birthYear: 2011 }) })])['mentors-15-19']).toBe(1);
  expect(counts([pair('П-1', { mentor: person('a', { birthYear: 2012 }) })])['mentors-15-19']).toBe(0);
  expect(counts([pair('П-1')])['mentors-15-19']).toBe(0);
});

test('everybody counts once in a role, whatever their pairs, and may count in both roles', () => {
  const pupil = person('a', { birthDate: '2010-01-01', role: 'pupil' });
  const result = counts([
    pair('П-1', { mentee: pupil }),
    pair('П-2', { mentee: pupil }),
    pair('П-3', { mentor: pupil }),
    pair('П-4', { mentor: pupil }),
  ]);
  expect(result).toMatchObject({ 'mentees-10-19': 1, 'mentors-15-19': 1, mentees: 3, mentors: 3, involved: 1 });
});

test('a pair counts in the years that it overlaps, from the order on', () => {
  const spans: [CalendarDate, CalendarDate | undefined][] = [
    ['2025-12-31', '2026-01-01'],
    ['2025-10-01', '2025-12-31'],
    ['2026-11-15', undefined],
    ['2026-11-16', undefined],
  ];
  const pairs = spans.map(([orderDate, endedOn], index) =>
    pair(`П-${index}`, { orderDate, ...(endedOn ? { endedOn } : {}) }),
  );
  expect(counts(pairs).mentees).toBe(2);
  expect(counts(pairs, {}, 2025).mentees).toBe(2);
  expect(counts(pairs, {}, 2024).mentees).toBe(0);
});

test('a young specialist is a teacher with experience up to the limit, the limit included', () => {
  const mentee = (role: string, experienceYears?: number) =>
    pair(`${role}${experienceYears}`, {
      mentee: person(`${role}${experienceYears}`, {
        role,
        ...(experienceYears === undefined ? {} : { experienceYears }),
      }),
    });
  expect(
    counts([mentee('teacher', 0), mentee('teacher', 3), mentee('teacher', 4), mentee('teacher'), mentee('pupil', 1)])[
      'young-teachers'
    ],
  ).toBe(2);
  expect(counts([mentee('teacher', 4)], { youngSpecialistYears: 5 })['young-teachers']).toBe(1);
});

test('an enterprise counts once, only through mentors from outside; what names none is told apart', () => {
  const mentor = (id: string, role: string, workplace?: string, inn?: string) =>
    pair(id, {
      mentor: person(id, {
        role,
        ...(workplace === undefined ? {} : { workplace }),
        ...(inn === undefined ? {} : { inn }),
      }),
    });
  const result = figures([
    mentor('1', 'employee', 'ООО «Саяны»'),
    mentor('2', 'parent', 'ооо "Саяны"'),
    mentor('3', 'employee', 'Хакасэнерго', '7707083893'),
    mentor('4', 'employee', 'не работаю'),
    mentor('5', 'teacher', 'СОШ № 2'),
    mentor('6', 'parent'),
  ]);
  expect(numeratorOf(result, 'I4')).toBe(2);
  expect(result.counts['enterprises-unnamed']).toBe(2);
});

test('satisfaction looks at everybody’s last mark, once a person', () => {
  const mentee = person('a');
  const result = counts([
    pair('П-1', { mentee, menteeMark: { mark: 9, on: '2026-10-20' } }),
    pair('П-2', { mentee, menteeMark: { mark: 5, on: '2026-11-01' } }),
    pair('П-3', { menteeMark: { mark: 7, on: '2026-11-01' } }),
    pair('П-4', { menteeMark: { mark: 6, on: '2026-11-01' }, mentorMark: { mark: 10, on: '2026-11-01' } }),
    pair('П-5', { menteeMark: { mark: 10, on: '2026-12-01' } }),
  ]);
  expect(result).toMatchObject({
    mentees: 4,
    'mentees-answered': 3,
    'mentees-satisfied': 1,
    mentors: 5,
    'mentors-answered': 1,
    'mentors-satisfied': 1,
  });
});

test('of two marks of one day the lower counts', () => {
  const mentee = person('a');
  const marks = [9, 4].map((mark, index) => pair(`П-${index}`, { mentee, menteeMark: { mark, on: '2026-11-01' } }));
  expect(counts(marks)['mentees-satisfied']).toBe(0);
  expect(counts([...marks].reverse())['mentees-satisfied']).toBe(0);
});

test('those who learn or teach in the organisation are involved, in either role', () => {
  const result = counts([
    pair('П-1', { mentee: person('a', { role: 'pupil' }), mentor: person('b', { role: 'employee' }) }),
    pair('П-2', { mentee: person('c', { role: 'teacher' }), mentor: person('d', { role: 'teacher' }) }),
    pair('П-3', { mentee: person('e', { role: 'student' }), mentor: person('d', { role: 'teacher' }) }),
  ]);
  expect(result.involved).toBe(4);
});

test('the rhythm is that of pairs at work on the day', () => {
  const result = counts([
    pair('П-1'),
    pair('П-2', { overdue: true }),
    pair('П-3', { endedOn: '2026-11-15' }),
    pair('П-4', { endedOn: '2026-11-16' }),
  ]);
  expect(result).toMatchObject({ 'pairs-active': 3, 'pairs-in-rhythm': 2 });
});

test('the order of pairs changes nothing, and no part is more than its whole', () => {
  const anyPerson = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    birthDate: fc.constantFrom<CalendarDate>('2010-03-03', '2017-03-03', '1980-03-03'),
    role: fc.constantFrom('pupil', 'teacher', 'employee'),
    workplace: fc.constantFrom('ООО «Саяны»', 'АО Разрез', ''),
  });
  const anyPair = fc.record({
    number: fc.uuid(),
    orderDate: fc.constantFrom<CalendarDate>('2026-01-15', '2026-10-01', '2026-11-20'),
    overdue: fc.boolean(),
    mentee: anyPerson,
    mentor: anyPerson,
    menteeMark: fc.record({
      mark: fc.integer({ min: 1, max: 10 }),
      on: fc.constantFrom<CalendarDate>('2026-10-20', '2026-11-10'),
    }),
  });
  fc.assert(
    fc.property(
      fc
        .array(anyPair, { maxLength: 10 })
        .chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
      ([pairs, shuffled]) => {
        const once = figures(pairs);
        expect(figures(shuffled)).toEqual(once);
        expect(once.counts['mentees-satisfied']).toBeLessThanOrEqual(once.counts['mentees-answered']);
        expect(once.counts['mentees-answered']).toBeLessThanOrEqual(once.counts.mentees);
        expect(once.counts['pairs-in-rhythm']).toBeLessThanOrEqual(once.counts['pairs-active']);
        expect(once.counts.mentees).toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 200 },
  );
});
