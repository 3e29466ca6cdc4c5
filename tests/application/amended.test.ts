/** What the journal tells of answers that were changed by their links or amended by later ones: fields by name, never values. */
import { approvePairs, approveRegister } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { summarise } from '../../src/application/summary';
import type { QuestionnaireId, RawFields } from '../../src/domain/answers/answer';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, submit, sweep } from './programme-book';

/** A pair that has met and ended; every form has been answered once. */
function lived(): MemoryPorts {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields());
  submit(ports, 'consent', 'c', 2, consentFields());
  submit(ports, 'mentor', 't', 1, mentorFields({ workplace: 'Школа 2' }));
  submit(ports, 'consent', 'ct', 2, consentFields({ participant: 'Петров Илья Олегович', birthDate: '01.02.2009' }));
  sweep(ports);
  approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' });
  propose(ports, CURATOR);
  approvePairs(ports, CURATOR, { number: '2', date: '04.09.2026', all: true });
  submit(ports, 'meeting', 'b', 5, meeting(ports));
  submit(ports, 'final', 'i', 5, final(ports));
  sweep(ports);
  return ports;
}

const token = (ports: MemoryPorts) => summarise(ports).pairLinks[0]?.menteeToken ?? '';
const meeting = (ports: MemoryPorts) => ({
  pairToken: token(ports),
  date: '05.09.2026',
  mood: '9',
  topic: 'Знакомство',
});
const final = (ports: MemoryPorts) => ({ pairToken: token(ports), satisfaction: '9', expectations: 'Да' });

/** The journal's lines of a run in which one response comes: about whom, what, from, to. */
function told(
  questionnaire: QuestionnaireId,
  responseId: string,
  fields: (ports: MemoryPorts) => RawFields,
): unknown[][] {
  const ports = lived();
  const before = ports.workbook.rows('journal').length;
  submit(ports, questionnaire, responseId, 6, fields(ports));
  sweep(ports);
  const lines = ports.workbook.rows('journal').slice(before);
  sweep(ports);
  expect(ports.workbook.rows('journal')).toHaveLength(before + lines.length);
  return lines.map(({ about, what, from, to }) => [about, what, from, to]);
}

const AMENDED = 'Ответ дополнен';

test.each([
  [
    'mentee',
    'm',
    () => menteeFields({ requests: 'музыка', phone: '', groupOrPost: '9 Г' }),
    'Н-0001',
    'Класс или группа; С чем нужна помощь; Телефон',
  ],
  [
    'mentor',
    't',
    () => mentorFields({ workplace: 'Школа 2, ИНН 7707083893' }),
    'М-0001',
    'Место работы и ИНН организации',
  ],
  [
    'mentor',
    't',
    () => mentorFields({ workplace: 'Школа 2', seats: 'много' }),
    'М-0001',
    'Сколько наставляемых готовы вести одновременно',
  ],
  ['consent', 'c', () => consentFields({ signer: 'Иванова Ольга Петровна' }), 'С-0001', 'ФИО законного представителя'],
  [
    'meeting',
    'b',
    (ports) => ({ ...meeting(ports), topic: 'Другая тема', mood: '2' }),
    'В-0001',
    'Тема; Как вы себя чувствуете после встречи',
  ],
  [
    'final',
    'i',
    (ports) => ({ ...final(ports), satisfaction: '2' }),
    'И-0001',
    'Насколько вы довольны участием в программе',
  ],
] as readonly (readonly [QuestionnaireId, string, (ports: MemoryPorts) => RawFields, string, string])[])(
  'A response of the form "%s" (%s) that its sender changes is told with the fields that changed',
  (questionnaire, id, fields, about, titles) => {
    expect(told(questionnaire, id, fields)).toContainEqual([about, AMENDED, '', titles]);
  },
);

test('A later answer of the same person is told with its number and the fields that it changed', () => {
  const lines = told('mentee', 'again', () => menteeFields({ interests: 'кино' }));
  expect(lines).toContainEqual(['Н-0001', AMENDED, '', 'Н-0002; Интересы и увлечения']);
});

test('A later consent is told, whether or not it changes the decision', () => {
  expect(told('consent', 'again', () => consentFields())).toContainEqual(['Н-0001', 'Согласие', 'дано', 'дано']);
  expect(told('consent', 'again', () => consentFields({ decision: 'Нет' }))).toContainEqual([
    'Н-0001',
    'Согласие',
    'дано',
    'отказ',
  ]);
  expect(told('consent', 'c', () => consentFields({ decision: 'Нет' }))).toContainEqual([
    'С-0001',
    AMENDED,
    '',
    'Согласие на обработку персональных данных',
  ]);
});

test('A second final questionnaire of the same side is told with what it changed', () => {
  const lines = told('final', 'again', (ports) => ({ ...final(ports), satisfaction: '3' }));
  expect(lines).toContainEqual(['И-0002', AMENDED, '', 'Насколько вы довольны участием в программе']);
});

test('No value of a changed answer stands in the journal', () => {
  const ports = lived();
  submit(
    ports,
    'mentee',
    'm',
    6,
    menteeFields({
      name: 'Иванова Анна Павловна',
      phone: '89990001122',
      email: 'new@example.test',
      requestText: 'тайна',
    }),
  );
  submit(ports, 'consent', 'c', 6, consentFields({ signer: 'Иванова Ольга Петровна' }));
  submit(ports, 'meeting', 'b', 6, { ...meeting(ports), topic: 'секрет' });
  sweep(ports);
  const journal = JSON.stringify(ports.workbook.rows('journal'));
  expect(journal).toContain('Телефон');
  for (const value of ['Павловна', '999', 'new@', 'тайна', 'Ольга', 'секрет']) expect(journal).not.toContain(value);
});
