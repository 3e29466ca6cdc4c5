// Builds a programme in which weights matter, with more mentees than seats and nobody like anybody else, and reads its proposals.
import { propose } from '../../src/application/propose';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { pairs } from './pair-book';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, column, edit, submit, sweep } from './programme-book';

const REQUESTS = ['математика', 'русский язык', 'программирование', 'общение'];
const INTERESTS = ['шахматы', 'музыка', 'кино', 'танцы'];
const TIMES = ['суббота', 'воскресенье', 'будни вечером'];

/** Two different ones of a list, and another two for another seed. */
function two(list: readonly string[], seed: number): string {
  const first = seed % list.length;
  const second = (first + 1 + (Math.floor(seed / list.length) % (list.length - 1))) % list.length;
  return [first, second].map((at) => list[at]).join(', ');
}

const one = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';

const WORDS = [
  'Александр',
  'Борис',
  'Виктор',
  'Глеб',
  'Денис',
  'Егор',
  'Захар',
  'Иван',
  'Кирилл',
  'Лев',
  'Марк',
  'Олег',
];
const word = (index: number): string => WORDS[index % WORDS.length] ?? '';
const day = (index: number): string => String((index % 28) + 1).padStart(2, '0');

/** Pupils and mentors in the banks, proposals made by the weights that every organisation starts with. */
export function variedPairs(mentees = 9, mentors = 5): MemoryPorts {
  const ports = memoryPorts('2026-09-05T03:00:00.000Z');
  for (let i = 0; i < mentees; i++) {
    const own = { name: `Учеников ${word(i)}`, birthDate: `${day(i)}.05.${2009 + (i % 5)}` };
    const wishes = { requests: two(REQUESTS, i * 5 + 1), interests: two(INTERESTS, i * 7), times: one(TIMES, i) };
    const papers = { email: `m${i}@example.test`, phone: '', representative: `Родителев ${word(i)}` };
    submit(ports, 'mentee', `m${i}`, 1, menteeFields({ ...own, ...wishes, ...papers }));
    submit(ports, 'consent', `cm${i}`, 2, consentFields({ participant: own.name, birthDate: own.birthDate }));
  }
  for (let i = 0; i < mentors; i++) {
    const own = { name: `Наставников ${word(i + 3)}`, birthDate: `${day(i)}.02.2009` };
    const wishes = { competences: two(REQUESTS, i * 3), interests: two(INTERESTS, i + 2), times: one(TIMES, i + 1) };
    const offer = { email: `t${i}@example.test`, seats: String(1 + (i % 2)), preferredAges: i % 2 ? '10–13' : '14–17' };
    submit(ports, 'mentor', `t${i}`, 1, mentorFields({ ...own, ...wishes, ...offer }));
    submit(
      ports,
      'consent',
      `ct${i}`,
      2,
      consentFields({ participant: own.name, birthDate: own.birthDate, signer: 'Мать' }),
    );
  }
  sweep(ports);
  edit(ports, 'settings', 'registerRequired', { value: 'нет' });
  propose(ports, CURATOR);
  return ports;
}

/** Mentor by mentee, as «Пары» shows the open proposals. */
export const proposalsIn = (ports: MemoryPorts): Map<string, string> =>
  new Map(
    pairs(ports)
      .filter(({ state }) => state === 'Предложена системой')
      .map(({ mentee, mentor }) => [String(mentee), String(mentor)]),
  );

/** The sum of their scores. */
export const scoreIn = (ports: MemoryPorts): number =>
  pairs(ports).reduce((sum, { state, score }) => sum + (state === 'Предложена системой' ? Number(score) : 0), 0);

/** Everybody's numbers in a bank. */
export const numbers = (ports: MemoryPorts, table: 'mentees' | 'mentors') => column(ports, table, 'number').map(String);
