import { formFamily } from '../../../../../src/local/services/forms/family';
import { changeForm, responsesInOrder } from '../../../../../src/local/services/forms/model/form-store';
import { setFormSwitches } from '../../../../../src/local/services/forms/model/form-switches';
import { formPage, leavePage } from '../../../../../src/local/services/forms/pages/form-page';
import { SubmissionRefused } from '../../../../../src/local/services/forms/pages/submission';
import { withLinkedForm } from '../linked-form';
import { jump, sampleForm, sampleItem, worldWith } from '../sample-form';

const nobody = { user: null, editOf: null };
const submit = (world: ReturnType<typeof worldWith>, answers: Record<string, string>, by = nobody) =>
  formFamily.submit(world, 'form-1', answers, by as typeof nobody);

function refusal(act: () => unknown): SubmissionRefused {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof SubmissionRefused) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

test('an unpublished form and a closed one say why they take no answers', () => {
  const world = worldWith(sampleForm([sampleItem('TEXT', 1)], { published: false }));
  expect(refusal(() => submit(world, {})).message).toMatch(/не опубликована/);
  changeForm(world, 'form-1', { published: true, accepting: false });
  expect(refusal(() => submit(world, {})).message).toMatch(/больше не принимает ответы/);
  changeForm(world, 'form-1', { closedMessage: 'Набор закончен.' });
  expect(refusal(() => submit(world, {})).message).toBe('Набор закончен.');
  expect(formPage(world, 'form-1').refusal).toBe('Набор закончен.');
  expect(responsesInOrder(world, 'form-1')).toEqual([]);
});

test('a submission with wrong answers is refused with a message for each question', () => {
  const world = worldWith(
    sampleForm([
      sampleItem('TEXT', 1, { title: 'a', required: true }),
      sampleItem('SCALE', 2, { title: 'b', required: true }),
    ]),
  );
  expect(refusal(() => submit(world, { b: '7' })).problems).toEqual([
    { itemId: 1, message: 'Это обязательный вопрос.' },
    { itemId: 2, message: 'Выберите оценку на шкале.' },
  ]);
});

test('only the pages through which the answers lead are asked and taken', () => {
  const choices = [
    { value: 'наставник', navigation: jump(2) },
    { value: 'наставляемый', navigation: jump(4) },
  ];
  const world = worldWith(
    sampleForm([
      sampleItem('MULTIPLE_CHOICE', 1, { title: 'Кто', choices, required: true }),
      sampleItem('PAGE_BREAK', 2),
      sampleItem('TEXT', 3, { title: 'Стаж', required: true }),
      sampleItem('PAGE_BREAK', 4, { navigation: jump('SUBMIT') }),
      sampleItem('TEXT', 5, { title: 'Класс', required: true }),
    ]),
  );
  submit(world, { Кто: 'наставляемый', Стаж: 'с другой страницы', Класс: '7' });
  submit(world, { Кто: 'наставник', Стаж: '3' });
  expect(responsesInOrder(world, 'form-1').map(({ answers }) => answers)).toEqual([
    { 1: 'наставляемый', 5: '7' },
    { 1: 'наставник', 3: '3' },
  ]);
  expect(refusal(() => submit(world, { Кто: 'наставник', Класс: '7' })).problems.map(({ itemId }) => itemId)).toEqual([
    3,
  ]);
});

test('leaving a page tells its problems, or the next page', () => {
  const world = worldWith(
    sampleForm([
      sampleItem('TEXT', 1, { required: true }),
      sampleItem('PAGE_BREAK', 2),
      sampleItem('TEXT', 3, { required: true }),
    ]),
  );
  expect(leavePage(world, 'form-1', 0, {})).toEqual({
    problems: [{ itemId: 1, message: 'Это обязательный вопрос.' }],
    next: null,
  });
  expect(leavePage(world, 'form-1', 0, { 1: 'x' })).toEqual({ problems: [], next: 1 });
  expect(leavePage(world, 'form-1', 1, { 3: 'x' })).toEqual({ problems: [], next: 'SUBMIT' });
});

test('answers that lead in a circle cannot be sent', () => {
  const again = [{ value: 'снова', navigation: jump('RESTART') }];
  const world = worldWith(
    sampleForm([sampleItem('LIST', 1, { title: 'a', choices: again }), sampleItem('PAGE_BREAK', 2)]),
  );
  expect(refusal(() => submit(world, { a: 'снова' })).message).toMatch(/по кругу/);
});

test('a form that collects addresses wants one, and keeps it', () => {
  const world = worldWith(sampleForm([], { collectsEmail: true }));
  expect(refusal(() => submit(world, {})).message).toMatch(/адрес электронной почты/);
  formFamily.submit(world, 'form-1', { emailAddress: 'anna@example.ru' }, nobody);
  formFamily.submit(world, 'form-1', {}, { user: 'boris@example.ru', editOf: null });
  expect(responsesInOrder(world, 'form-1').map(({ email }) => email)).toEqual(['anna@example.ru', 'boris@example.ru']);
});

test('a form that does not collect addresses keeps none', () => {
  const world = worldWith(sampleForm([]));
  formFamily.submit(world, 'form-1', {}, { user: 'boris@example.ru', editOf: null });
  expect(responsesInOrder(world, 'form-1')[0]?.email).toBe('');
});

test('answers are named by id or by a title that one question alone has', () => {
  const world = worldWith(
    sampleForm([
      sampleItem('TEXT', 1, { title: 'a' }),
      sampleItem('TEXT', 2, { title: 'a' }),
      sampleItem('TEXT', 3, { title: 'b' }),
    ]),
  );
  submit(world, { 1: 'x', b: 'y' });
  expect(responsesInOrder(world, 'form-1')[0]?.answers).toEqual({ 1: 'x', 3: 'y' });
  expect(() => submit(world, { a: 'x' })).toThrow('no single question of form form-1 is named a');
});

test.each([
  [true, 0],
  [false, 60_000],
])(
  'an edited response keeps its id; with editsKeepTimestamp=%s its time moves by %d ms',
  (editsKeepTimestamp, moved) => {
    const world = worldWith(sampleForm([sampleItem('TEXT', 1, { title: 'a' }), sampleItem('TEXT', 2, { title: 'b' })]));
    setFormSwitches(world, { editsKeepTimestamp });
    const { responseId } = submit(world, { a: 'x', b: 'y' });
    const [before] = responsesInOrder(world, 'form-1');
    world.clock.advance(60_000);
    expect(formFamily.submit(world, 'form-1', { a: 'z' }, { user: null, editOf: responseId }).responseId).toBe(
      responseId,
    );
    const [after, ...others] = responsesInOrder(world, 'form-1');
    expect([after?.answers, others]).toEqual([{ 1: 'z' }, []]);
    expect((after?.timestampMs ?? 0) - (before?.timestampMs ?? 0)).toBe(moved);
  },
);

// https://developers.google.com/apps-script/reference/forms/form#setAllowResponseEdits(Boolean): the address works in any case.
test('a response is edited by its address also where the form offers no link', () => {
  const world = worldWith(sampleForm([sampleItem('TEXT', 1, { title: 'a' })], { allowResponseEdits: false }));
  const { responseId } = submit(world, { a: 'x' });
  expect(() => formFamily.submit(world, 'form-1', { a: 'y' }, { user: null, editOf: responseId })).not.toThrow();
  expect(refusal(() => formFamily.submit(world, 'form-1', {}, { user: null, editOf: 'gone' })).message).toMatch(
    /не найден/,
  );
});

const twoQuestions = "form.addTextItem().setTitle('a'); form.addTextItem().setTitle('b'); link()";

// https://developers.google.com/apps-script/guides/triggers/events#form-submit
test('a submission tells the row, its headers and its values as the locale shows them', async () => {
  await withLinkedForm(twoQuestions, ({ submit: send, sheets }) => {
    const { row } = send({ a: '27', b: 'да' });
    expect(row).toEqual({
      block: { spreadsheetId: expect.any(String), sheetId: sheets()[0]?.id, row: 2, column: 1, rows: 1, columns: 3 },
      headers: ['Отметка времени', 'a', 'b'],
      values: ['01.09.2026 12:00:00', '27', 'да'],
    });
    expect(sheets()[0]?.values[1]).toEqual(['2026-09-01T09:00:00.000Z', 27, 'да']);
  });
});

test.each([
  [true, ['', '', 'c']],
  [false, ['01.09.2026 12:00:00', 'x', 'c']],
])(
  'an edit overwrites the row of its response; with editedEventsLeaveBlanks=%s its event tells %j',
  async (leaveBlanks, values) => {
    await withLinkedForm(
      twoQuestions,
      ({ submit: send, sheets }) => {
        const first = send({ a: 'x', b: 'y' });
        send({ a: 'u', b: 'v' });
        const { row } = send({ a: 'x', b: 'c' }, first.responseId);
        expect([row?.block.row, row?.values]).toEqual([2, values]);
        expect(sheets()[0]?.values.map((cells) => cells.slice(1))).toEqual([
          ['a', 'b'],
          ['x', 'c'],
          ['u', 'v'],
        ]);
      },
      { switches: { editedEventsLeaveBlanks: leaveBlanks } },
    );
  },
);

test('a form without a spreadsheet tells no row', () => {
  expect(submit(worldWith(sampleForm([])), {}).row).toBeNull();
});

test('times of one millisecond keep the order of submission, and an edit does not change it', () => {
  const world = worldWith(sampleForm([sampleItem('TEXT', 1, { title: 'a' })]));
  const ids = ['1', '2', '3'].map((a) => submit(world, { a }).responseId);
  formFamily.submit(world, 'form-1', { a: 'z' }, { user: null, editOf: ids[0] as string });
  expect(responsesInOrder(world, 'form-1').map(({ id }) => id)).toEqual(ids);
});
