/** What stands in a mentor's own row names nobody: a pronoun there would call every woman «он», since nobody is asked about that. */
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { idleText } from '../../../src/contract/texts/idle-mentor';
import { seatValueText } from '../../../src/contract/texts/matching-sheet';
import { groupLackText, smallGroupText } from '../../../src/contract/texts/small-groups';
import { RULE_CODES } from '../../../src/domain/pairs/rules';

const PRONOUN = /(?:^|[^а-яё])(?:он|она|его|её|ему|ей|него|неё|нему|ней|ним)(?![а-яё])/i;
const IDLE = {
  mentorId: 'М-0001',
  rules: [],
  forms: ['pupil-pupil'],
  categoryFits: true,
  waiting: 2,
  suits: 0,
  left: 0,
};
const GROUPS = [
  { least: 3, mentees: 1, seats: 2, people: 1 },
  { least: 3, mentees: 1, seats: 2, people: 4 },
  { least: 3, mentees: 1, seats: 5, people: 1 },
  { least: 2, mentees: 2, seats: 2, people: 4 },
].map((group) => ({ mentorId: 'М-0001', ...group }));

const idle = (facts: object): string => idleText({ ...IDLE, ...facts }, DEFAULT_LISTS);

test.each<[string, string]>([
  ...RULE_CODES.map((rule): [string, string] => [rule, idle({ rules: [rule], suits: 3, left: 3 })]),
  ['nobody in view', idle({})],
  ['no form', idle({ forms: [] })],
  ['another category', idle({ categoryFits: false })],
  ['another form', idle({ waiting: 0, otherForm: { form: 'student-pupil', people: 2 } })],
  ...GROUPS.flatMap((group): [string, string][] => [
    [`a group of ${JSON.stringify(group)}`, groupLackText(group)],
    [`a kept group of ${JSON.stringify(group)}`, smallGroupText(group)],
  ]),
  ...[-3, 0, 3].map((points): [string, string] => [
    `a seat of ${points}`,
    seatValueText({ pairs: 1, points, seats: 3 }),
  ]),
])('of %s a mentor’s row tells without a pronoun', (_, text) => {
  expect(text).not.toBe('');
  expect(text).not.toMatch(PRONOUN);
});

test('a group that lacks seats and people is told in the mentor’s own row and elsewhere', () => {
  const [group] = GROUPS;
  expect(group && groupLackText(group)).toBe(
    'В группу нужно не меньше 3 наставляемых, а пока набирается 1, и мест всего 2. Впишите 3 в столбец «Мест» и найдите ещё 2 наставляемых или уменьшите наименьшую группу в «Настройках».',
  );
  expect(group && groupLackText(group, 'М-0001')).toContain(
    'В группу (М-0001) нужно не меньше 3 наставляемых, а пока набирается 1, и мест всего 2.',
  );
});
