/** How much of the forms each look reads, and that nothing is missed for good. */

import { advance } from '../../src/application/advance';
import type { QuestionnaireId } from '../../src/domain/answers/answer';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields } from './people';
import { column, quickLook, submit, sweep } from './programme-book';

/** One pupil with a consent, known; what the forms are asked from now on is written down: since when, or `all`. */
function known(): { ports: MemoryPorts; asked: string[] } {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields());
  submit(ports, 'consent', 'c', 2, consentFields());
  sweep(ports);
  const asked: string[] = [];
  const answers = ports.forms.answers.bind(ports.forms);
  ports.forms.answers = (questionnaire: QuestionnaireId, since?: string) => {
    asked.push(`${questionnaire} ${since ?? 'all'}`);
    return answers(questionnaire, since);
  };
  return { ports, asked };
}

const EDITED = menteeFields({ requests: 'музыка' });
const event = (ports: MemoryPorts) => advance(ports, { by: 'форма', forms: ['mentee'] });

test('The timer asks each form once, for its recent responses where some are known', () => {
  const { ports, asked } = known();
  quickLook(ports);
  expect(asked).toEqual([
    'mentee 2026-09-01T04:50:00.000Z',
    'mentor all',
    'consent 2026-09-02T04:50:00.000Z',
    'meeting all',
    'final all',
  ]);
});

test('The timer takes in new answers whose events were lost', () => {
  const { ports } = known();
  submit(ports, 'mentee', 'm2', 3, menteeFields({ name: 'Белов Пётр', birthDate: '02.02.2012' }));
  expect(quickLook(ports).newAnswers).toBe(1);
});

test('An event reads the whole form only where the recent responses bring nothing new', () => {
  const { ports, asked } = known();
  submit(ports, 'mentee', 'm2', 3, menteeFields({ name: 'Белов Пётр', birthDate: '02.02.2012' }));
  expect(event(ports).newAnswers).toBe(1);
  expect(asked).toHaveLength(1);
  submit(ports, 'mentee', 'm', 1, EDITED);
  expect(event(ports).revisedAnswers).toBe(1);
  expect(asked[asked.length - 1]).toBe('mentee all');
});

test('A response edited under its old time, whose event was lost, is found by the daily run', () => {
  const { ports } = known();
  submit(ports, 'mentee', 'm2', 4, menteeFields({ name: 'Белов Пётр', birthDate: '02.02.2012' }));
  quickLook(ports);
  submit(ports, 'mentee', 'm', 1, EDITED);
  expect(quickLook(ports).revisedAnswers).toBe(0);
  expect(sweep(ports).revisedAnswers).toBe(1);
  expect(column(ports, 'mentees', 'requests')).toEqual(['музыка']);
});

/** What the only pupil's sheet says of requests and phone after the response came again without its phone. */
function withoutPhone(unasked: readonly string[], look: (ports: MemoryPorts) => unknown = sweep): unknown[] {
  const { ports } = known();
  const { phone: _gone, ...fields } = EDITED;
  ports.forms.submit('mentee', { responseId: 'm', at: '2026-09-01T05:00:00.000Z', fields, unasked });
  look(ports);
  const settled = ports.workbook.rows('ledger').length;
  expect(sweep(ports).revisedAnswers).toBe(0);
  expect(ports.workbook.rows('ledger')).toHaveLength(settled);
  return [...column(ports, 'mentees', 'requests'), ...column(ports, 'mentees', 'phone')];
}

test('What was answered to a question that the form has lost stays, however the form is looked at', () => {
  const phone = String(column(known().ports, 'mentees', 'phone')[0]);
  expect(phone).not.toBe('');
  for (const look of [sweep, quickLook, event]) expect(withoutPhone(['phone'], look)).toEqual(['музыка', phone]);
  expect(withoutPhone([])).toEqual(['музыка', '']);
});

test('Of two questions for one field the one that is left counts where it is answered', () => {
  const { ports } = known();
  const fields = EDITED;
  ports.forms.submit('mentee', { responseId: 'm', at: '2026-09-01T05:00:00.000Z', fields, unasked: ['requests'] });
  sweep(ports);
  expect(column(ports, 'mentees', 'requests')).toEqual(['музыка']);
});
