import { approveRegister, orderAhead } from '../../src/application/orders';
import { propose } from '../../src/application/propose';
import { codeOf, contents, meet, order, pairOf, proposed, ready } from './pair-book';
import { consentFields, mentorFields } from './people';
import { CURATOR, column, edit, rowOf, submit, sweep } from './programme-book';

describe('The register’s order', () => {
  test('given twice changes nothing; a later one takes in only those who came later', () => {
    const ports = ready();
    const once = contents(ports);
    expect(approveRegister(ports, CURATOR, { number: '1', date: '03.09.2026' }).registered).toBe(2);
    expect(contents(ports)).toBe(once);
    const late = { name: 'Зуева Майя', birthDate: '03.02.2009', email: 'z@example.test' };
    submit(ports, 'mentor', 'late', 3, mentorFields(late));
    submit(
      ports,
      'consent',
      'late-signed',
      3,
      consentFields({ participant: late.name, birthDate: late.birthDate, signer: 'Мать' }),
    );
    sweep(ports);
    const { registered, text } = approveRegister(ports, CURATOR, { number: '9', date: '05.09.2026' });
    expect(registered).toBe(1);
    expect(text).toContain('Зуева Майя');
    expect(column(ports, 'mentors', 'registerOrder')).toEqual(['1', '1', '9']);
  });

  test('leaves out whom the curator turned down, unless they are named', () => {
    const ports = ready();
    edit(ports, 'mentors', 'М-0001', { registerOrder: '', registerDate: '', state: 'Резерв' });
    edit(ports, 'mentors', 'М-0001', { state: 'Резерв' });
    expect(column(ports, 'mentors', 'state')).toContain('Резерв');
    approveRegister(ports, CURATOR, { number: '9', date: '05.09.2026', mentors: ['М-0002'] });
    expect(column(ports, 'mentors', 'registerOrder')).toEqual(['', '9']);
  });

  test('needs number, date and somebody', () => {
    const ports = ready();
    expect(codeOf(() => approveRegister(ports, CURATOR, { number: ' ', date: '03.09.2026' }))).toBe('order-incomplete');
    expect(codeOf(() => approveRegister(ports, CURATOR, { number: '1', date: 'завтра' }))).toBe('order-incomplete');
    expect(
      codeOf(() => approveRegister(ports, CURATOR, { number: '5', date: '03.09.2026', mentors: ['М-0099'] })),
    ).toBe('nothing-to-order');
  });
});

describe('The order on pairs', () => {
  test('takes what was decided, or everything open; given twice it changes nothing', () => {
    const ports = proposed();
    edit(ports, 'pairs', 'П-0002', { decision: 'утвердить' });
    expect(order(ports).approved).toBe(1);
    expect(column(ports, 'pairs', 'state')).toEqual([
      'Предложена системой',
      'Утверждена приказом',
      'Предложена системой',
    ]);
    expect(order(ports, { number: '3', all: true }).approved).toBe(2);
    const once = contents(ports);
    expect(order(ports, { number: '3', all: true })).toMatchObject({
      approved: 0,
      text: expect.stringContaining('П-0003'),
    });
    expect(contents(ports)).toBe(once);
  });

  test('needs number, date and a pair', () => {
    const ports = proposed();
    expect(codeOf(() => order(ports, { date: '' }))).toBe('order-incomplete');
    expect(codeOf(() => order(ports))).toBe('nothing-to-order');
  });

  test('leaves out a pair whose side has refused since, and says so in the pair', () => {
    const ports = proposed();
    for (const number of column(ports, 'pairs', 'number'))
      edit(ports, 'pairs', String(number), { decision: 'утвердить' });
    submit(
      ports,
      'consent',
      'no',
      4,
      consentFields({ participant: 'Белов Пётр', birthDate: '02.05.2012', decision: 'Нет' }),
    );
    sweep(ports);
    expect(pairOf(ports, 'Н-0002')?.attention).toContain('согласие');
    expect(order(ports, { all: true }).approved).toBe(2);
    expect(pairOf(ports, 'Н-0002')?.state).toBe('Предложена сторонам');
  });

  test('never takes more pairs than the mentor has seats', () => {
    const ports = proposed(['1', '2']);
    for (const number of column(ports, 'pairs', 'number'))
      edit(ports, 'pairs', String(number), { decision: 'утвердить' });
    edit(ports, 'mentors', 'М-0002', { seats: 1 });
    expect(order(ports).approved).toBe(2);
    expect(column(ports, 'mentors', 'freeSeats')).toEqual([0, 0]);
  });

  test('typed into the row makes the pair valid, half of it does nothing, and it can’t be wiped from a pair at work', () => {
    const ports = proposed();
    edit(ports, 'pairs', 'П-0001', { orderNumber: '7' });
    expect(rowOf(ports, 'pairs', 'П-0001')?.state).toBe('Предложена системой');
    edit(ports, 'pairs', 'П-0001', { orderDate: '03.09.2026' });
    expect(rowOf(ports, 'pairs', 'П-0001')?.state).toBe('Утверждена приказом');
    expect(edit(ports, 'pairs', 'П-0001', { decision: 'отклонить' }).refusals).toHaveLength(1);
    edit(ports, 'pairs', 'П-0001', { orderNumber: '' });
    expect(rowOf(ports, 'pairs', 'П-0001')?.state).toBe('Предложена системой');
    edit(ports, 'pairs', 'П-0001', { orderNumber: '7' });
    meet(ports, 'П-0001', 'one', 5);
    sweep(ports);
    expect(edit(ports, 'pairs', 'П-0001', { orderNumber: '' }).refusals).toHaveLength(1);
    expect(rowOf(ports, 'pairs', 'П-0001')).toMatchObject({ state: 'Активна', orderNumber: '7' });
  });
});

describe('Before an order, the curator sees', () => {
  const approveAll = (ports: ReturnType<typeof ready>): void => {
    for (const number of column(ports, 'pairs', 'number'))
      edit(ports, 'pairs', String(number), { decision: 'утвердить' });
  };
  const numbers = (lines: readonly { readonly number: string }[]): string[] => lines.map(({ number }) => number);

  test('the pairs that it will take, also where «утвердить» has just been typed, and how many have no such word', () => {
    const ports = proposed();
    const row = pairOf(ports, 'Н-0002');
    if (row) row.decision = 'утвердить';
    const ahead = orderAhead(ports, CURATOR, 'pairs');
    expect(ahead).toEqual({
      today: '05.09.2026',
      lines: [{ number: String(row?.number), people: `${row?.mentor} — ${row?.mentee}`, warnings: ['not-trained'] }],
      leftOut: [],
      others: 2,
    });
    expect(order(ports, { pairs: numbers(ahead.lines) }).approved).toBe(1);
    expect(orderAhead(ports, CURATOR, 'pairs')).toMatchObject({ lines: [], leftOut: [], others: 2 });
  });

  test('which approved pairs are left out: a side is gone, no seat is left', () => {
    const ports = proposed(['1', '2']);
    approveAll(ports);
    const all = orderAhead(ports, CURATOR, 'pairs').lines;
    expect(all).toHaveLength(3);
    edit(ports, 'mentors', 'М-0002', { seats: 1 });
    const [second, third] = ['М-0002', 'М-0002'].map(
      (mentor, at) => numbers(all.filter(({ people }) => people.startsWith(mentor)))[at],
    );
    const short = orderAhead(ports, CURATOR, 'pairs');
    expect(short.leftOut).toEqual([expect.objectContaining({ number: third, code: 'seats-taken' })]);
    expect(order(ports, { pairs: [second ?? ''] }).approved).toBe(1);
    expect(orderAhead(ports, CURATOR, 'pairs').leftOut).toEqual([
      expect.objectContaining({ number: third, code: 'no-seats' }),
    ]);
    edit(ports, 'mentors', 'М-0001', { state: 'Приостановлен', reason: 'болеет' });
    expect(orderAhead(ports, CURATOR, 'pairs')).toMatchObject({
      lines: [],
      leftOut: [
        expect.objectContaining({ code: 'mentor-aside' }),
        expect.objectContaining({ number: third, code: 'no-seats' }),
      ],
      others: 0,
    });
  });

  test('whose mentor isn’t trained by now, which hinders nothing', () => {
    const ports = proposed(['3', '0']);
    approveAll(ports);
    const warned = () => orderAhead(ports, CURATOR, 'pairs').lines.map(({ warnings }) => warnings);
    expect(warned()).toEqual([['not-trained'], ['not-trained'], ['not-trained']]);
    edit(ports, 'mentors', 'М-0001', { trainedOn: '04.09.2026' });
    expect(warned()).toEqual([[], [], []]);
    edit(ports, 'mentors', 'М-0001', { trainedOn: '' });
    expect(order(ports).approved).toBe(3);
  });

  test('between whom a rule of matching has come to stand, and the order leaves them out as well', () => {
    const ports = proposed(['3', '0']);
    approveAll(ports);
    edit(ports, 'mentees', 'Н-0002', { refused: 'М-0001' });
    const pair = String(pairOf(ports, 'Н-0002')?.number);
    const ahead = () => orderAhead(ports, CURATOR, 'pairs');
    expect(ahead().leftOut).toEqual([expect.objectContaining({ number: pair, code: 'rules', rules: ['refused'] })]);
    edit(ports, 'mentors', 'М-0001', { registerOrder: '', registerDate: '' });
    expect(ahead().lines).toEqual([]);
    expect(ahead().leftOut.map(({ rules }) => rules)).toEqual(
      [1, 2, 3].map((mentee) => (mentee === 2 ? ['not-in-register', 'refused'] : ['not-in-register'])),
    );
    expect(codeOf(() => order(ports))).toBe('nothing-to-order');
    edit(ports, 'mentors', 'М-0001', { registerOrder: '1', registerDate: '03.09.2026' });
    expect(order(ports).approved).toBe(2);
    expect(pairOf(ports, 'Н-0002')?.orderNumber).toBe('');
  });

  test('that a mentee is ordered once: in which pair of this order, and then by which valid one', () => {
    const ports = proposed(['3', '3']);
    const [first] = column(ports, 'pairs', 'number').map(String);
    const mentee = String(rowOf(ports, 'pairs', first ?? '')?.mentee).slice(0, 6);
    // A second thought after a run that has proposed another mentor.
    edit(ports, 'pairs', first ?? '', { decision: 'отклонить' });
    propose(ports, CURATOR);
    const other = column(ports, 'pairs', 'number').map(String).pop() ?? '';
    expect(String(rowOf(ports, 'pairs', other)?.mentee)).toContain(mentee);
    for (const number of [first ?? '', other]) edit(ports, 'pairs', number, { decision: 'утвердить' });
    expect(orderAhead(ports, CURATOR, 'pairs').leftOut).toEqual([
      expect.objectContaining({ number: other, code: 'mentee-taken', by: first }),
    ]);
    order(ports, { pairs: [first ?? ''] });
    expect(orderAhead(ports, CURATOR, 'pairs').leftOut).toEqual([
      expect.objectContaining({ number: other, code: 'mentee-paired', by: first }),
    ]);
  });

  test('that nothing is ordered which was not shown', () => {
    const ports = proposed();
    approveAll(ports);
    const [first = ''] = numbers(orderAhead(ports, CURATOR, 'pairs').lines);
    expect(order(ports, { pairs: [first] })).toMatchObject({ approved: 1, text: expect.stringContaining(first) });
    expect(codeOf(() => order(ports, { number: '3', pairs: ['П-0099'] }))).toBe('nothing-to-order');
    expect(column(ports, 'pairs', 'orderNumber')).toEqual(['2', '', '']);
  });

  test('whom the register’s order takes, who is put aside by which state, and who is in already', () => {
    const ports = ready();
    expect(orderAhead(ports, CURATOR, 'register')).toMatchObject({ lines: [], leftOut: [], others: 2 });
    for (const mentor of ['М-0001', 'М-0002']) edit(ports, 'mentors', mentor, { registerOrder: '', registerDate: '' });
    edit(ports, 'mentors', 'М-0001', { state: 'Резерв' });
    expect(orderAhead(ports, CURATOR, 'register')).toMatchObject({
      lines: [{ number: 'М-0002', people: 'М-0002 Громова Дарья' }],
      leftOut: [{ number: 'М-0001', people: 'М-0001 Петров Илья', code: 'state', by: 'Резерв' }],
      others: 0,
    });
    approveRegister(ports, CURATOR, { number: '9', date: '05.09.2026', mentors: ['М-0002'] });
    expect(column(ports, 'mentors', 'registerOrder')).toEqual(['', '9']);
  });
});
