/** Keys of answers: no two answers share one, and a ledger with the spelling of earlier versions is read as what it is. */

import { advance } from '../../src/application/advance';
import { importRows } from '../../src/application/import-answers';
import { Ledger } from '../../src/application/ledger';
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, column, edit, rowOf, submit, sweep } from './programme-book';

const answers = (ports: MemoryPorts) => new Ledger(ports.workbook).entries.filter(({ kind }) => kind === 'answer');

test('Responses of different forms may bear the same id', () => {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'r1', 1, menteeFields());
  submit(ports, 'mentor', 'r1', 2, mentorFields());
  submit(ports, 'consent', 'r1', 3, consentFields());
  expect(sweep(ports)).toMatchObject({ newAnswers: 3, revisedAnswers: 0 });
  expect(sweep(ports)).toMatchObject({ newAnswers: 0, revisedAnswers: 0 });
  expect(column(ports, 'mentees', 'number')).toEqual(['Н-0001']);
  expect(column(ports, 'attention', 'number')).toEqual(['М-0001']);
  expect(column(ports, 'consents', 'number')).toEqual(['С-0001']);
});

test('The same words typed into both banks are two answers', () => {
  const ports = memoryPorts();
  sweep(ports);
  ports.workbook.rows('mentees').push({ name: 'Зимин Лев' });
  ports.workbook.rows('mentors').push({ name: 'Зимин Лев' });
  expect(sweep(ports).newAnswers).toBe(2);
  expect(column(ports, 'attention', 'number')).toEqual(['Н-0001', 'М-0001']);
});

describe('A ledger of schema 1, in which keys leave the questionnaire out,', () => {
  /** A mentee by form, one typed, one imported; then every key as the earlier version spelt it. */
  function older(): MemoryPorts {
    const ports = memoryPorts();
    submit(ports, 'mentee', 'r1', 1, menteeFields());
    submit(ports, 'consent', 'c1', 2, consentFields());
    sweep(ports);
    ports.workbook.rows('mentees').push({ name: 'Зимин Лев' });
    sweep(ports);
    importRows(ports, IMPORT);
    for (const row of ports.workbook.rows('ledger')) row.key = String(row.key).replace(/^(form|sheet):[a-z]+:/, '$1:');
    expect(ports.workbook.rows('ledger').map(({ key }) => key)).toEqual(expect.arrayContaining(['form:r1', 'form:c1']));
    return ports;
  }
  const IMPORT = {
    questionnaire: 'mentee' as QuestionnaireId,
    header: ['ФИО'],
    rows: [['Жукова Вера']],
    mapping: ['name'],
    last: true,
  } as unknown as Parameters<typeof importRows>[1];

  test('brings nothing twice, from no side', () => {
    const ports = older();
    const people = column(ports, 'attention', 'number');
    expect(sweep(ports)).toMatchObject({ newAnswers: 0, revisedAnswers: 0 });
    expect(importRows(ports, IMPORT)).toMatchObject({ added: 0, changed: 0 });
    ports.workbook.rows('mentees').push({ name: 'Зимин Лев' });
    expect(sweep(ports).newAnswers).toBe(0);
    expect(column(ports, 'attention', 'number')).toEqual(people);
  });

  test('takes in edits of its responses', () => {
    const ports = older();
    submit(ports, 'mentee', 'r1', 1, menteeFields({ requests: 'музыка' }));
    expect(sweep(ports)).toMatchObject({ newAnswers: 0, revisedAnswers: 1 });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.requests).toBe('музыка');
  });

  test('lets go of whoever withdraws, responses included', () => {
    const ports = older();
    edit(ports, 'mentees', 'Н-0001', { state: 'Согласие отозвано', reason: 'x' });
    expect(JSON.stringify([...ports.workbook.contents, ...ports.forms.responses])).not.toContain('Иванова');
    expect(ports.forms.responses.get('mentee')).toEqual([]);
    expect(answers(ports)).toHaveLength(4);
    expect(advance(ports, { by: CURATOR }).newAnswers).toBe(0);
  });
});
