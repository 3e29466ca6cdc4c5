/** After a withdrawal nothing of the person is found anywhere: not in a sheet, a note, a property, a response, a log or a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionResult } from '../../src/local/workspace';
import { approveAll, keptBanks } from '../bundle-runs/kept-organisations';
import { keptAfter, Organisation } from '../bundle-runs/organisation';
import { fillBanks, pupil, pupilConsent, student } from '../bundle-runs/people';
import { tracesInFiles, tracesInLogs, tracesInWorkspace } from '../bundle-runs/traces';

jest.setTimeout(60_000);

const NAME = 'Хрусталёва Евдокия Пантелеймоновна';
const MOTHER = 'Заозёрская Пелагея Кондратьевна';
const PHONE = '+7 (999) 765-43-21';
const EMAIL = 'Evdokia.Khrust@example.test';
/** Whatever identifies her, in the notations in which it was written or kept. */
const WORDS = [
  'Хрусталёва',
  'Хрусталева',
  'Евдокия',
  'Пантелеймоновна',
  'Заозёрская',
  '765-43-21',
  '9997654321',
  'evdokia.khrust',
];

let folder: string;
let organisation: Organisation;
let executions: ExecutionResult[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'школа '));
  organisation = Organisation.open(await keptBanks(6, 3), { folder });
  executions = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const her = { name: NAME, representative: MOTHER, phone: PHONE, email: EMAIL, birthDate: '2011-04-05' };
const consent = pupilConsent(50, { participant: NAME, birthDate: '2011-04-05', signer: MOTHER });
const done = (results: readonly ExecutionResult[]) => executions.push(...results);
const numberOf = (table: 'mentees' | 'mentors') =>
  String(organisation.rows(table).find(({ name }) => name === NAME)?.number);

/** She answers, amends her answer, is paired, meets, and is written about. */
async function live(): Promise<string> {
  const answer = await organisation.submit('mentee', pupil(50, her));
  await organisation.submit('consent', consent);
  done(await organisation.hear());
  await organisation.submit('mentee', pupil(50, { ...her, requestText: `Меня зовут ${NAME}` }), { editOf: answer });
  done(await organisation.hear());
  const number = numberOf('mentees');
  done(await organisation.type('mentees', number, 'results', `${NAME} молодец, тел. ${PHONE}`));
  done(await organisation.type('mentees', number, 'state', 'Завершил'));
  done(await organisation.type('mentees', 'Н-0001', 'results', `Дружит с ${NAME}`));
  done(await organisation.type('mentors', 'М-0001', 'motivation', 'Уже помогал Евдокии Хрусталёвой'));
  await organisation.ask('proposePairs');
  await approveAll(organisation);
  await meet(number);
  return number;
}

/** Both sides fill the log of meetings; she names herself in it. */
async function meet(number: string): Promise<void> {
  const pair = String(organisation.rows('pairs').find(({ mentee }) => String(mentee).startsWith(number))?.number);
  const { pairLinks } = await organisation.ask<{
    pairLinks: { pair: string; menteeToken: string; mentorToken: string }[];
  }>('programmeSummary');
  const links = pairLinks.find((each) => each.pair === pair);
  const meeting = { date: '2026-09-03', mood: '9', trouble: 'Нет' };
  const [pairToken = '', other = ''] = [links?.menteeToken, links?.mentorToken];
  await organisation.submit('meeting', { ...meeting, pairToken, topic: `${NAME}, ${EMAIL}` });
  await organisation.submit('meeting', {
    ...meeting,
    pairToken: other,
    topic: 'Познакомились с Евдокией',
    result: 'Хрусталёва умеет слушать',
  });
  done(await organisation.hear());
}

const traces = () => [...tracesInWorkspace(organisation, WORDS), ...tracesInLogs(executions, WORDS)];

test('a withdrawal in the bank leaves number and dates, and nothing of the person in any sheet, form, log or file', async () => {
  const number = await live();
  expect(traces().length).toBeGreaterThan(10);
  done(await organisation.paste('mentees', number, 'state', [['Согласие отозвано', 'так решила семья']]));
  done(await organisation.ring());
  expect(organisation.rows('mentees')).toContainEqual(expect.objectContaining({ number, state: 'Обезличен' }));
  expect(traces()).toEqual([]);
  expect(await organisation.ask('sweepNow')).toMatchObject({ newAnswers: 0, revisedAnswers: 0, refusals: [] });
  expect(traces()).toEqual([]);
  await organisation.close();
  expect(tracesInFiles(folder, WORDS)).toEqual([]);
});

test('somebody who is mentee and mentor is erased in both roles by a withdrawal in one', async () => {
  await organisation.submit('mentee', pupil(50, { ...her, form: 'ученик – ученик' }));
  const asMentor = { ...her, category: 'ученик', forms: ['ученик – ученик'], competences: ['музыка'], seats: '1' };
  const { representative: _mother, ...mentor } = asMentor;
  await organisation.submit('mentor', mentor);
  await organisation.submit('consent', consent);
  done(await organisation.hear());
  const asMentee = numberOf('mentees');
  done(await organisation.paste('mentors', numberOf('mentors'), 'state', [['Отозвал согласие', 'ухожу']]));
  done(await organisation.ring());
  expect(organisation.rows('mentees')).toContainEqual(
    expect.objectContaining({ number: asMentee, state: 'Обезличен' }),
  );
  expect(traces()).toEqual([]);
  await organisation.close();
  expect(tracesInFiles(folder, WORDS)).toEqual([]);
});

test('clearing out refusals erases whoever refused, and nobody else', async () => {
  await organisation.submit('mentee', pupil(50, her));
  await organisation.submit('consent', { ...consent, decision: 'Нет' });
  done(await organisation.hear());
  const others = organisation.rows('mentees');
  expect(await organisation.ask('eraseUnconsented')).toEqual({ erased: 1 });
  expect(traces()).toEqual([]);
  expect(organisation.rows('mentees').filter(({ state }) => state !== 'Обезличен')).toEqual(others);
  await organisation.close();
  expect(tracesInFiles(folder, WORDS)).toEqual([]);
});

test('answers without consent are kept for thirty days, then offered by «Разобрать» and the menu, and gone everywhere once agreed', async () => {
  await organisation.submit('mentee', pupil(50, her));
  await organisation.submit('mentor', student(60));
  done(await organisation.hear());
  const others = [organisation.rows('mentees'), organisation.rows('mentors')];
  const menu = async () => {
    const result = await organisation.call('showErase', [], { respondent: () => ({ button: 'YES', text: '' }) });
    done([result]);
    return result.ui.questions.map(({ text }) => text).join('\n');
  };
  expect(await menu()).toBe('Удалять нечего.');
  organisation.workspace.advance(31 * 86_400_000);
  await organisation.ask('sweepNow');
  expect(organisation.column('attention', 'remedy').map(String)).toEqual(
    Array(2).fill(expect.stringContaining('«удалить данные»')),
  );
  expect(traces()).not.toEqual([]);
  expect(await menu()).toMatch(/дней: 30\) — 2.*Удалены данные: 2 чел\./s);
  expect([traces(), organisation.rows('attention')]).toEqual([[], []]);
  expect([organisation.rows('mentees').slice(0, -1), organisation.rows('mentors').slice(0, -1)]).toEqual(others);
  await organisation.close();
  expect(tracesInFiles(folder, WORDS)).toEqual([]);
});

test('a withdrawal that was killed, at whichever call, is finished by the next timer', async () => {
  const kept = await keptAfter('somebody-leaving', async (of) => {
    await fillBanks(of, 2, 1);
    await of.submit('mentee', pupil(50, her));
    await of.submit('consent', consent);
    await of.hear();
    for (const trigger of of.workspace.triggers())
      if (trigger.functionName === 'handleEdit') of.workspace.disableTrigger(trigger.uid);
    const number = String(of.rows('mentees').find(({ name }) => name === NAME)?.number);
    await of.paste('mentees', number, 'state', [['Согласие отозвано', 'так решила семья']]);
  });
  for (let k = 1, killed = true; killed; k += 1) {
    const leaving = Organisation.open(kept);
    const result = await leaving.call('sweepNow', [], { faults: [{ serviceCall: k, do: 'kill' }] });
    killed = result.error?.killed === 'fault';
    await leaving.ring();
    expect({ k, traces: tracesInWorkspace(leaving, WORDS) }).toEqual({ k, traces: [] });
    expect(leaving.column('mentees', 'state')).toEqual(['В базе', 'В базе', 'Обезличен']);
    await leaving.close();
  }
});
