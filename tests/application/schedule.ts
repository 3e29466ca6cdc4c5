// Makes populations for property tests: who sends what and when, what the curator corrects. The order in which it happens is left to play-schedule.ts.
import fc from 'fast-check';
import type { QuestionnaireId, RawFields } from '../../src/domain/answers/answer';
import { consentFields, menteeFields, mentorFields } from './people';

/** One response as it stands at some moment; a later revision of the same response replaces it in the form. */
interface Submission {
  readonly kind: 'submission';
  readonly questionnaire: QuestionnaireId;
  readonly responseId: string;
  readonly at: string;
  readonly fields: RawFields;
}

/** A cell that the curator corrects in the row of a person, wherever it stands. */
export interface Correction {
  readonly kind: 'correction';
  readonly name: string;
  readonly column: string;
  readonly value: string;
}

/** Something that happens; revisions of one response happen in their order. */
export type Happening = Submission | Correction;

/** What one person does. */
interface Doings {
  readonly birth: 'good' | 'unreadable' | 'too young';
  readonly email: 'good' | 'bad';
  readonly again: 'no' | 'same person' | 'in doubt';
  readonly edit: 'no' | 'same time' | 'later';
  readonly consents: readonly ('Да' | 'Нет')[];
  readonly signer: 'mother' | 'self';
  readonly alsoMentor: boolean;
  readonly corrections: readonly ('birthDate' | 'email' | 'interests' | 'name')[];
}

const doings: fc.Arbitrary<Doings> = fc.record({
  birth: fc.constantFrom('good', 'good', 'good', 'unreadable', 'too young'),
  email: fc.constantFrom('good', 'good', 'good', 'bad'),
  again: fc.constantFrom('no', 'no', 'same person', 'in doubt'),
  edit: fc.constantFrom('no', 'no', 'same time', 'later'),
  consents: fc.array(fc.constantFrom('Да', 'Да', 'Нет'), { maxLength: 3 }),
  signer: fc.constantFrom('mother', 'mother', 'mother', 'self'),
  alsoMentor: fc.boolean(),
  corrections: fc.subarray(['birthDate', 'email', 'interests', 'name'], { maxLength: 2 }),
});

/** Everything that thirty people and their curator do. */
export const thirtyPeople: fc.Arbitrary<readonly (readonly Happening[])[]> = fc
  .array(doings, { minLength: 30, maxLength: 30 })
  .map((people) => people.flatMap(happenings));

/** A point of the first four days of September 2026. */
function moment(person: number, step: number): string {
  const minutes = (person * 97 + step * 1_013) % (4 * 24 * 60);
  return new Date(Date.UTC(2026, 8, 1) + minutes * 60_000).toISOString();
}

/** One person's doings as lines of happenings that keep their order each. */
function happenings(does: Doings, person: number): Happening[][] {
  const name = `Участник ${'АБВГДЕЖЗИК'[person % 10]}${'ЛМНОПРСТУФ'[Math.floor(person / 10) % 10]}ов`;
  const born = { good: '05.05.2012', unreadable: 'не скажу', 'too young': '05.05.2019' }[does.birth];
  const common = { name, birthDate: born, phone: `8913000${1000 + person}` };
  const email = does.email === 'good' ? `p${person}@example.test` : 'почта.ру';
  const lines: Happening[][] = [];
  const send = (questionnaire: QuestionnaireId, responseId: string, step: number, fields: RawFields): Submission => ({
    kind: 'submission',
    questionnaire,
    responseId: `${responseId}-${person}`,
    at: moment(person, step),
    fields,
  });
  const first = send('mentee', 'm', 1, menteeFields({ ...common, email }));
  const edited = { ...first, fields: { ...first.fields, requests: 'музыка', groupOrPost: '9 А' } };
  lines.push([
    first,
    ...(does.edit === 'same time' ? [edited] : does.edit === 'later' ? [{ ...edited, at: moment(person, 2) }] : []),
  ]);
  if (does.again !== 'no') {
    const birthDate = does.again === 'in doubt' ? '06.06.2013' : born;
    lines.push([
      send('mentee', 'again', 3, menteeFields({ ...common, birthDate, email, requests: 'спорт', interests: '' })),
    ]);
  }
  if (does.alsoMentor) lines.push([send('mentor', 't', 4, mentorFields({ ...common, email, seats: '2' }))]);
  does.consents.forEach((decision, index) => {
    const signed = does.signer === 'mother' ? {} : { signer: name, relation: 'сам участник' };
    const fields = consentFields({
      participant: name,
      birthDate: born === 'не скажу' ? '05.05.2012' : born,
      decision,
      ...signed,
    });
    lines.push([send('consent', `c${index}`, 5 + index, fields)]);
  });
  // Somebody in doubt has two rows: which of them a curator means is no matter of order, so there nothing is corrected.
  if (does.again !== 'in doubt')
    for (const column of does.corrections) {
      const value = { birthDate: '07.07.2011', email: 'new@example.test', interests: 'кино', name: `${name}ский` }[
        column
      ];
      lines.push([{ kind: 'correction', name, column, value }]);
    }
  return lines;
}
