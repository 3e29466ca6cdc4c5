import { fieldSpecsFor } from '../../../src/contract/questionnaires/catalogue';
import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { foldFields } from '../../../src/domain/answers/fold-fields';
import { buildMentee, buildMentor } from '../../../src/domain/banks/build-profile';
import { menteeFields, mentorFields } from '../../application/people';
import { on, TODAY } from './bank-builder';

const specs = fieldSpecsFor('person');
const valuesOf = (role: 'mentee' | 'mentor', fields: Readonly<Record<string, string | readonly string[]>>) =>
  foldFields(specs[role], [{ key: 'a', at: on(1), fields }], DEFAULT_LISTS, TODAY).values;

test('a profile holds what its questionnaire’s fields mean, each in its own kind', () => {
  const mentee = buildMentee(
    valuesOf(
      'mentee',
      menteeFields({
        experienceYears: '3',
        preferredMentor: 'добрый',
        earlierExperience: 'нет',
        formats: 'очно',
        regularity: 'раз в неделю',
        requestText: 'всё',
      }),
    ),
  );
  expect(mentee).toEqual({
    name: 'Иванова Анна Петровна',
    gender: 'female',
    birthDate: '2012-05-05',
    phone: '+79131234567',
    email: 'anna@example.test',
    groupOrPost: '8 Б',
    experienceYears: 3,
    regularity: 'weekly',
    role: 'pupil',
    form: 'pupil-pupil',
    requestText: 'всё',
    preferredMentor: 'добрый',
    earlierExperience: 'нет',
    representative: 'Иванова Ольга Сергеевна',
    requests: ['mathematics', 'communication'],
    interests: ['chess'],
    times: ['saturday'],
    formats: ['in-person'],
  });
});

test('a mentor’s workplace is taken apart, and «любой» age is no preference', () => {
  const fields = {
    workplace: 'АО Сбербанк 7707083893',
    preferredAges: 'любой, 14–17',
    lifeExperience: 'много',
    motivation: 'хочу',
    certificateDate: '01.09.2026',
  };
  expect(buildMentor(valuesOf('mentor', mentorFields(fields)))).toMatchObject({
    category: 'pupil',
    forms: ['pupil-pupil'],
    competences: ['mathematics'],
    preferredAges: ['14-17'],
    seats: 2,
    workplace: 'АО Сбербанк',
    inn: '7707083893',
    lifeExperience: 'много',
    motivation: 'хочу',
    certificateDate: '2026-09-01',
  });
});

test('what nobody filled is absent or empty', () => {
  expect(buildMentee({})).toEqual({ name: '', requests: [], interests: [], times: [], formats: [] });
  expect(buildMentor({})).toEqual({
    name: '',
    forms: [],
    competences: [],
    preferredAges: [],
    interests: [],
    times: [],
    formats: [],
  });
});
