/** The people of the sample: what goes wrong with them is only what can go wrong in their organisation. */
import { waveAnswers } from '../../../src/cli/sample/sample-answers';
import { readSampleRegion } from '../../../src/cli/sample/sample-data';
import { SamplePeople } from '../../../src/cli/sample/sample-people';
import { Chance } from '../../../src/cli/season/chance';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { type CalendarDate, fullYearsBetween } from '../../../src/domain/calendar/calendar-date';

const today: CalendarDate = '2026-11-22';
const region = readSampleRegion();

/** Ages of the mentees of a wave in the forms given. */
function menteeAges(forms: readonly string[]): number[] {
  const [organisation] = region.organisations;
  if (!organisation) throw new Error('the sample has organisations');
  const people = new SamplePeople(region, { ...organisation, forms }, today, new Chance(1));
  return waveAnswers(people, { mentees: 10, mentors: 2, from: '2026-08-01', days: 30 })
    .filter(({ questionnaire }) => questionnaire === 'mentee')
    .map(({ fields }) => fullYearsBetween(String(fields.birthDate) as CalendarDate, today));
}

const formsThatStop = DEFAULT_SETTINGS.forms.filter(({ ageRule }) => ageRule === 'stop').map(({ code }) => code);
const otherForms = DEFAULT_SETTINGS.forms.filter(({ ageRule }) => ageRule !== 'stop').map(({ code }) => code);

test('somebody is too young where a form asks for an age', () => {
  expect(menteeAges(formsThatStop).filter((age) => age === 8)).toHaveLength(1);
});

test('nobody is eight years old where no form asks for an age', () => {
  expect(Math.min(...menteeAges(otherForms))).toBeGreaterThanOrEqual(15);
});

test('pupils sit in the class of their age, and every topic has words of its own', () => {
  const [organisation] = region.organisations;
  if (!organisation) throw new Error('the sample has organisations');
  const people = new SamplePeople(region, { ...organisation, forms: ['pupil-pupil'] }, today, new Chance(3));
  for (const { birthDate, fields } of Array.from({ length: 40 }, () => people.mentee())) {
    const years = fullYearsBetween(birthDate, today) - Number.parseInt(String(fields.groupOrPost), 10);
    expect([6, 7]).toContain(years);
  }
  expect(Object.keys(region.requestTexts).sort()).toEqual(DEFAULT_LISTS.requests.map(({ code }) => code).sort());
});
