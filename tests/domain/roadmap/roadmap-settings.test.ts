import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { withSetting } from '../../../src/domain/programme/fold-settings';
import { cycleYearOf, NO_ROADMAP, withRoadmapSetting } from '../../../src/domain/roadmap/roadmap-settings';

test.each([
  ['roadmap', 'E', { template: 'E' }],
  ['roadmap', 'е', { template: 'E' }],
  ['roadmap', 'none', { template: 'none' }],
  ['introductionOrder', '3 апреля 2026', { introductionOrder: '2026-04-03' }],
  ['introductionOrder', '5.9.26', { introductionOrder: '2026-09-05' }],
  ['introductionOrder', '', { introductionOrder: null }],
  ['ownOrder', '2026-04-10', { ownOrder: '2026-04-10' }],
  ['registerOrder', '20.08.2026', { registerOrder: '2026-08-20' }],
  ['roadmapYears', 'as-printed', { years: 'as-printed' }],
  ['roadmapCycle', '2026', { cycleYear: 2026 }],
  ['roadmapCycle', '2026/27', { cycleYear: 2026 }],
  ['roadmapCycle', '01.09.2026', { cycleYear: 2026 }],
  ['roadmapCycle', '', { cycleYear: null }],
  ['programmeEnd', '31.12.2026', { programmeEnd: '2026-12-31' }],
  ['soonDays', '14', { soonDays: 14 }],
  ['enoughAnswers', '10', { enoughAnswers: 10 }],
])('the setting %s takes «%s»', (key, text, changed) => {
  const before = { ...NO_ROADMAP, introductionOrder: '2020-01-01', cycleYear: 2020 } as const;
  expect(withRoadmapSetting(before, key, text)).toEqual({ ...before, ...changed });
  expect(withSetting(DEFAULT_SETTINGS, key, text)?.roadmap).toEqual({ ...NO_ROADMAP, ...changed });
});

test.each([
  ['roadmap', 'F'],
  ['roadmap', ''],
  ['introductionOrder', '31.02.2026'],
  ['roadmapYears', 'как хотите'],
  ['roadmapCycle', '26'],
  ['soonDays', '-1'],
  ['enoughAnswers', '0'],
])('the setting %s refuses «%s»', (key, text) => {
  expect(withSetting(DEFAULT_SETTINGS, key, text)).toBeUndefined();
});

test('an order belongs to the cycle in which it was made; one of the summer to the school year that comes', () => {
  expect(cycleYearOf('school-year', '2026-09-01')).toBe(2026);
  expect(cycleYearOf('school-year', '2027-05-31')).toBe(2026);
  expect(cycleYearOf('school-year', '2027-06-01')).toBe(2027);
  expect(cycleYearOf('school-year', '2027-08-31')).toBe(2027);
  expect(cycleYearOf('calendar-year', '2027-07-01')).toBe(2027);
});
