/**
 * Measures the bundle's own time of intake over tables in memory: banks of 2,000 people, then 500 answers at once, one answer, a run that
 * finds nothing, and proposals over all of them. The time of Google's services comes on top; the latency model prices it elsewhere.
 */
import { advance, EVERYTHING } from '../../src/application/advance';
import { approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { DRAWN_TABLES } from '../../src/application/show/draw';
import type { QuestionnaireId, RawFields } from '../../src/domain/answers/answer';
import { type MemoryPorts, memoryPorts } from '../application/in-memory-ports';
import { consentFields, menteeFields, mentorFields } from '../application/people';

const MENTEES = 1_500;
const MENTORS = 500;
const FRESH = 500;

const TOPICS = ['математика', 'общение', 'музыка', 'спорт', 'программирование', 'английский язык', 'робототехника'];
const TIMES = ['суббота', 'воскресенье', 'будни вечером', 'будни утром'];

function pick(list: readonly string[], index: number): string {
  return [0, 1, 2].map((step) => list[(index * (step + 1) + step) % list.length]).join(', ');
}

function send(ports: MemoryPorts, questionnaire: QuestionnaireId, index: number, fields: RawFields): void {
  const at = new Date(Date.UTC(2026, 8, 1) + index * 60_000).toISOString();
  const known = ports.forms.responses.get(questionnaire) ?? [];
  ports.forms.responses.set(questionnaire, known);
  (known as { responseId: string; at: string; fields: RawFields }[]).push({
    responseId: `${questionnaire}-${index}`,
    at,
    fields,
  });
}

function person(index: number): { name: string; birthDate: string } {
  const letters = String(index).replace(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '');
  return {
    name: `Фамилия${letters} Имя Отчество`,
    birthDate: `${(index % 28) + 1}.${(index % 12) + 1}.${2008 + (index % 8)}`,
  };
}

function sendMentee(ports: MemoryPorts, index: number): void {
  const own = { ...person(index), phone: `8913${String(1_000_000 + index)}`, email: `m${index}@example.test` };
  send(ports, 'mentee', index, menteeFields({ ...own, requests: pick(TOPICS, index), times: pick(TIMES, index) }));
}

function sendMentor(ports: MemoryPorts, index: number): void {
  const own = {
    ...person(100_000 + index),
    phone: `8923${String(1_000_000 + index)}`,
    email: `t${index}@example.test`,
  };
  send(
    ports,
    'mentor',
    index,
    mentorFields({ ...own, competences: pick(TOPICS, index), times: pick(TIMES, index), seats: '3' }),
  );
}

function sendConsent(ports: MemoryPorts, index: number): void {
  const { name, birthDate } = person(index);
  send(ports, 'consent', index, consentFields({ participant: name, birthDate, signer: 'Мать Участника' }));
}

function measure(what: string, work: () => unknown): void {
  const start = process.hrtime.bigint();
  const outcome = work();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(`${what.padEnd(52)} ${ms.toFixed(0).padStart(7)} ms  ${JSON.stringify(outcome)}`);
}

const sweep = (ports: MemoryPorts) => {
  const { newAnswers, programme } = advance(ports, { by: 'bench', ...EVERYTHING });
  return {
    newAnswers,
    mentees: programme.banks.mentees.length,
    inBank: programme.banks.mentees.filter(({ inBank }) => inBank).length,
  };
};

/** Prints one line for each measurement. */
export function main(): void {
  const ports = memoryPorts('2026-09-20T03:00:00.000Z');
  for (let index = 0; index < MENTEES; index++) {
    sendMentee(ports, index);
    sendConsent(ports, index);
  }
  for (let index = 0; index < MENTORS; index++) {
    sendMentor(ports, index);
    sendConsent(ports, 100_000 + index);
  }
  measure('4,000 answers into empty banks', () => sweep(ports));
  for (let index = 0; index < FRESH; index++)
    (index % 2 === 0 ? sendMentee : sendConsent)(ports, MENTEES + Math.floor(index / 2));
  measure('500 answers into banks of 2,000', () => sweep(ports));
  sendMentee(ports, 10_000);
  measure('one answer, as its event hints', () => advance(ports, { by: 'bench', forms: ['mentee'] }).newAnswers);
  measure(
    'a quick look that finds nothing',
    () => advance(ports, { by: 'bench', forms: EVERYTHING.forms, look: 'recent', sheets: DRAWN_TABLES }).newAnswers,
  );
  ports.workbook.type('mentees', 'number', 'Н-0007', 'interests', 'кино');
  measure('one edit of a cell', () => advance(ports, { by: 'bench', sheets: ['mentees'] }).marks);
  measure(
    'the register by one order',
    () => approveRegister(ports, 'bench', { number: '1', date: '19.09.2026' }).registered,
  );
  measure('proposals for everybody', () => propose(ports, 'bench').matched);
}
