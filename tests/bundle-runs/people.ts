/**
 * Builds answers of many people who are told apart by a whole number: pupils who look for a student, students who mentor, consents.
 * Every answer is a good one; a test changes what it is about.
 */
import type { Fields } from '../../src/cli/workspaces/form-answers';
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import type { SubmitOptions } from '../../src/local/workspace';
import type { Organisation } from './organisation';

const SURNAMES = [
  'Абрамова',
  'Белова',
  'Власова',
  'Громова',
  'Данилова',
  'Ершова',
  'Жукова',
  'Зимина',
  'Ильина',
  'Котова',
  'Лапина',
  'Мухина',
];
const NAMES = ['Анна', 'Вера', 'Галина', 'Дарья', 'Елена', 'Жанна', 'Зоя', 'Ирина', 'Ксения', 'Лидия', 'Мария'];
const PATRONYMICS = ['Андреевна', 'Борисовна', 'Викторовна', 'Глебовна', 'Денисовна', 'Егоровна', 'Ивановна'];
const REQUESTS = ['математика', 'робототехника', 'английский язык', 'музыка', 'спорт'];
const TIMES = ['будни вечером', 'суббота', 'воскресенье'];

/** Names that the lists give before a surname is doubled: their lengths have no common divisor. */
const SINGLE = SURNAMES.length * NAMES.length * PATRONYMICS.length;
/** Where the students' and the mothers' names begin, so that nobody shares a name. */
const STUDENTS_FROM = 4 * SINGLE;
const MOTHERS_FROM = 8 * SINGLE;

/** A name of one's own for each of the first 12,012 people. */
function nameOf(index: number): string {
  const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
  const doubled = index < SINGLE ? '' : `-${pick(SURNAMES, Math.floor(index / SINGLE) - 1)}`;
  return `${pick(SURNAMES, index)}${doubled} ${pick(NAMES, index)} ${pick(PATRONYMICS, index)}`;
}

function birthDate(year: number, index: number): string {
  return `${year + (index % 3)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
}

/** The questionnaire of pupil `index`. */
export function pupil(index: number, change: Fields = {}): Fields {
  return {
    name: nameOf(index),
    gender: 'женский',
    birthDate: birthDate(2010, index),
    role: 'ученик',
    groupOrPost: `${7 + (index % 3)} Б`,
    representative: nameOf(MOTHERS_FROM + index),
    form: 'студент – ученик',
    requests: [REQUESTS[index % REQUESTS.length] ?? ''],
    requestText: `Просьба ${index}`,
    interests: ['шахматы'],
    times: [TIMES[index % TIMES.length] ?? ''],
    formats: ['очно'],
    phone: `+7 913 ${100 + (index % 900)}-00-${10 + (index % 90)}`,
    email: `pupil${index}@example.test`,
    ...change,
  };
}

/** The questionnaire of student `index`, who mentors three. */
export function student(index: number, change: Fields = {}): Fields {
  return {
    name: nameOf(STUDENTS_FROM + index),
    birthDate: birthDate(2002, index),
    category: 'студент',
    groupOrPost: `П-${index}`,
    forms: ['студент – ученик'],
    competences: [REQUESTS[index % REQUESTS.length] ?? '', REQUESTS[(index + 1) % REQUESTS.length] ?? ''],
    preferredAges: ['14–17'],
    seats: '3',
    interests: ['шахматы'],
    times: [TIMES[index % TIMES.length] ?? ''],
    formats: ['очно'],
    phone: `+7 923 ${100 + (index % 900)}-00-${10 + (index % 90)}`,
    email: `student${index}@example.test`,
    ...change,
  };
}

/** The consent that pupil `index`'s mother gives. */
export function pupilConsent(index: number, change: Fields = {}): Fields {
  return {
    participant: String(pupil(index).name),
    birthDate: String(pupil(index).birthDate),
    relation: 'мать',
    signer: String(pupil(index).representative),
    decision: 'Да',
    textVersion: '2026-09-01',
    ...change,
  };
}

/** The consent that student `index` gives. */
export function studentConsent(index: number, change: Fields = {}): Fields {
  return {
    participant: String(student(index).name),
    birthDate: String(student(index).birthDate),
    relation: 'сам участник',
    decision: 'Да',
    textVersion: '2026-09-01',
    ...change,
  };
}

/** An answer on its way to a form. */
export interface Sent {
  readonly questionnaire: QuestionnaireId;
  readonly fields: Fields;
}

/** Questionnaires and consents of so many pupils and students, counted from `first`. */
export function crowd(pupils: number, students: number, first = 0): Sent[] {
  const counted = (count: number) => Array.from({ length: count }, (_, at) => first + at);
  return [
    ...counted(pupils).flatMap((index): Sent[] => [
      { questionnaire: 'mentee', fields: pupil(index) },
      { questionnaire: 'consent', fields: pupilConsent(index) },
    ]),
    ...counted(students).flatMap((index): Sent[] => [
      { questionnaire: 'mentor', fields: student(index) },
      { questionnaire: 'consent', fields: studentConsent(index) },
    ]),
  ];
}

/** Sends answers; their events are lost unless it is said otherwise. */
export async function send(
  organisation: Organisation,
  answers: readonly Sent[],
  options: SubmitOptions = { delivery: 'lost' },
): Promise<void> {
  for (const { questionnaire, fields } of answers) await organisation.submit(questionnaire, fields, options);
}

/** Fills the banks: the answers are sent, then one sweep takes them in. */
export async function fillBanks(organisation: Organisation, pupils: number, students: number): Promise<void> {
  await send(organisation, crowd(pupils, students));
  await organisation.ask('sweepNow');
}
