/** Who answers for each row of D and E, taken from the documents' own column by hand; A has no such column. */
import { rowsOf } from '../../../src/contract/roadmaps/roadmap-template';
import { TEMPLATES } from '../../../src/contract/roadmaps/templates';

const CENTRE = 'региональный наставнический центр';
const ORGANISATIONS = 'образовательные организации';
const UNION = 'республиканское методическое объединение (РУМО)';
const MINISTRY = 'министерство образования и науки';
const CURATORS = 'кураторы организаций';

/** Rows that aren't the usual ones' business. */
const OTHERS: Readonly<Record<'D' | 'E', readonly (readonly [ids: string, roles: readonly string[]])[]>> = {
  D: [
    ['D1.1', ['руководитель', 'педагогические работники']],
    ['D1.3 D2.1', ['куратор', 'проектная группа', 'педагоги-психологи']],
    ['D1.5', ['куратор', 'педагогический работник']],
    ['D5.1 D5.2 D5.3 D5.4', ['куратор', 'педагог-психолог', 'тьютор']],
    ['D6.1 D6.3 D7.1', ['куратор']],
    ['D6.2', ['куратор', 'тьютор', 'педагог-психолог']],
  ],
  E: [
    ['E1.1 E1.6 E2.8 E3.1 E3.8 E4.8 E5.7 E6.9 E7.6', [CENTRE, ORGANISATIONS]],
    ['E1.7 E7.7 E7.8 E7.10', [MINISTRY, CENTRE]],
    ['E1.8', [MINISTRY, CENTRE, ORGANISATIONS]],
    ['E3.2 E3.3 E4.7', [CENTRE, UNION, CURATORS]],
    ['E4.3 E4.4 E4.5 E6.8', [CENTRE, UNION]],
    ['E4.6', [CURATORS]],
    ['E7.9', [MINISTRY]],
  ],
};
const USUAL = { D: ['куратор', 'проектная группа'], E: [ORGANISATIONS] } as const;

test.each(['D', 'E'] as const)('every row of %s has those who answer for it', (key) => {
  for (const { id, responsible } of rowsOf(TEMPLATES[key])) {
    const [, roles = USUAL[key]] = OTHERS[key].find(([ids]) => ids.split(' ').includes(id)) ?? [];
    expect([id, responsible.map(({ role }) => role)]).toEqual([id, roles]);
  }
});
