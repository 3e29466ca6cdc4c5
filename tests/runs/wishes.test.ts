/** Wishes, refusals and trial meetings in a real workbook: taken in, counted, kept to themselves; and a later run that moves few. */
import type { ExecutionResult } from '../../src/local/workspace';
import { keptBanks } from '../bundle-runs/kept-organisations';
import { type Cells, keptAfter, Organisation } from '../bundle-runs/organisation';
import { fillBanks, send, student, studentConsent } from '../bundle-runs/people';
import { tracesInLogs } from '../bundle-runs/traces';

jest.setTimeout(120_000);

let organisation: Organisation;
afterEach(() => organisation.close());

const open = async (): Promise<void> => {
  organisation = Organisation.open(await keptBanks(12, 6));
};
const rowOf = (table: 'mentees' | 'mentors' | 'pairs', number: string): Cells | undefined =>
  organisation.rows(table).find((row) => row.number === number);
/** Who stands with whom in «Пары»: the mentor's number by the mentee's. */
const joined = (): Map<string, string> =>
  new Map(
    organisation
      .rows('pairs')
      .filter(({ state }) => state !== 'Отклонена')
      .map(({ mentee, mentor }) => [String(mentee).slice(0, 6), String(mentor).slice(0, 6)]),
  );
const pairOf = (mentee: string) => organisation.rows('pairs').find((row) => String(row.mentee).startsWith(mentee));
interface Run {
  readonly matched: number;
  readonly score: number;
  readonly proof: { readonly verdict: string };
  readonly stability?: {
    readonly blocking: number;
    readonly other: { readonly matched: number; readonly score: number };
  };
}
const propose = () => organisation.ask<Run>('proposePairs');

describe('A refusal', () => {
  const told: ExecutionResult[] = [];
  const type = async (...given: Parameters<Organisation['type']>) => told.push(...(await organisation.type(...given)));

  test('stands in its cell and in the ledger, and in no other sheet, note, log or message', async () => {
    await open();
    const before = new Map(organisation.sheets().map((sheet) => [sheet.name, JSON.stringify(sheet)]));
    const lines = organisation.rows('journal').length;
    await type('mentors', 'М-0001', 'refused', ' h3; Н-0005');
    await type('mentors', 'М-0001', 'refused', 'Н-0003, Н-0005, Н-0003');
    await type('mentors', 'М-0001', 'refused', 'Н-0003, Н-0005, Н-0099');
    expect(rowOf('mentors', 'М-0001')?.refused).toBe('Н-0003, Н-0005');
    expect(organisation.note('mentors', 'М-0001', 'refused')).toBe(
      'Такого номера в банке наставляемых нет. Прежнее значение возвращено.',
    );
    const changed = organisation.sheets().filter((sheet) => JSON.stringify(sheet) !== before.get(sheet.name));
    expect(changed.map(({ name }) => name).sort()).toEqual(['Банк наставников', 'Журнал', 'Учёт (служебный лист)']);
    const journal = organisation.rows('journal').slice(lines);
    expect(journal).toEqual([
      expect.objectContaining({ about: 'М-0001', to: 'Не предлагать (конфиденциально)', from: '', why: '' }),
    ]);
    expect(tracesInLogs(told, ['Н-0003', 'Н-0005', 'Н-0099', 'h3'])).toEqual([]);

    await propose();
    await propose();
    await organisation.ask('sweepNow');
    expect([joined().get('Н-0003'), joined().get('Н-0005')]).not.toContain('М-0001');
    const together = organisation
      .sheets()
      .filter(({ name }) => name !== 'Учёт (служебный лист)' && name !== 'Банк наставников')
      .flatMap(({ name, values }) => values.map((row) => `${name}: ${JSON.stringify(row)}`))
      .filter((row) => row.includes('М-0001') && /Н-000[35]/.test(row));
    expect(together).toEqual([]);
    expect(organisation.rows('mentors').map(({ refused }) => refused)).toEqual(['Н-0003, Н-0005', '', '', '', '', '']);
  });
});

describe('What two said of each other', () => {
  test('brings them together, and the stable order leaves nobody who would rather', async () => {
    await open();
    await propose();
    const [mentee = '', own = ''] = [...joined()][5] ?? [];
    const wished =
      organisation
        .column('mentors', 'number')
        .map(String)
        .find((number) => number !== own) ?? '';
    await organisation.type('settings', 'weight:preference', 'value', '0');
    await organisation.type('mentees', mentee, 'wish1', wished.replace('М', 'm'));
    await organisation.paste('mentors', wished, 'wish1', [[mentee, 'Н-0001']]);
    expect([rowOf('mentees', mentee)?.wish1, rowOf('mentors', wished)?.wish1, rowOf('mentors', wished)?.wish2]).toEqual(
      [wished, mentee, 'Н-0001'],
    );
    const most = await propose();
    expect(joined().get(mentee)).toBe(own);
    expect(most.stability).toMatchObject({ blocking: 1 });
    await organisation.type('settings', 'matchingOrder', 'value', 'по взаимным пожеланиям (устойчивый)');
    const [shown] = [await organisation.call('showPropose')];
    expect(JSON.stringify(shown?.ui)).toContain(
      'Взаимные пожелания учтены: если двое назвали друг друга, но не вместе, то кому-то из них досталась пара не хуже',
    );
    expect(organisation.rows('matching').slice(5, 7)).toEqual([
      expect.objectContaining({
        section: 'Итог',
        explanation: expect.stringMatching(/^Прежних предложений осталось 11; заменено 1 \(/),
      }),
      expect.objectContaining({
        section: 'Итог',
        label: 'Пожелания сторон',
        explanation: expect.stringMatching(
          /^Взаимные пожелания учтены: .* Подбор, при котором пар как можно больше, дал бы 12 пар и [\d\u00a0]+ баллов/,
        ),
      }),
    ]);
    expect(joined().get(mentee)).toBe(wished);
    expect(pairOf(mentee)?.why).toContain('Назвали друг друга первыми');
    const stable = await propose();
    expect({ matched: stable.matched, score: stable.score }).toEqual({
      matched: most.stability?.other.matched,
      score: most.stability?.other.score,
    });
  });

  test('after a trial meeting is a number from 1 to 10 of each side, of which the lower counts', async () => {
    await open();
    await propose();
    await organisation.paste('pairs', 'П-0002', 'menteeTrialMark', [[9, '8']]);
    await organisation.type('pairs', 'П-0003', 'menteeTrialMark', 'отлично');
    expect(rowOf('pairs', 'П-0002')).toMatchObject({ menteeTrialMark: 9, mentorTrialMark: 8 });
    expect(rowOf('pairs', 'П-0003')?.menteeTrialMark).toBe('');
    expect(organisation.note('pairs', 'П-0003', 'menteeTrialMark')).toContain('от 1 до 10');
    const score = Number(rowOf('pairs', 'П-0002')?.score);
    await propose();
    expect(rowOf('pairs', 'П-0002')).toMatchObject({ score: score + 120, menteeTrialMark: 9, mentorTrialMark: 8 });
    expect(rowOf('pairs', 'П-0002')?.why).toContain('робная встреча — 8 из 10');
  });
});

/** Twenty pupils with seven students who have 21 seats: one free seat, so that a change may send many round. */
const keptProposals = () =>
  keptAfter('proposals-20-7', async (begun) => {
    await fillBanks(begun, 20, 7);
    await begun.ask('proposePairs');
  });

const newMentor = async () => {
  await send(organisation, [
    { questionnaire: 'mentor', fields: student(50) },
    { questionnaire: 'consent', fields: studentConsent(50) },
  ]);
  await organisation.ask('sweepNow');
};

/** What happens, how many present proposals end when earlier ones are kept, and how many when they count for nothing. */
const CHANGES: readonly (readonly [what: string, happen: () => Promise<unknown>, kept: number, anew: number])[] = [
  ['a mentor of three leaves', () => organisation.paste('mentors', 'М-0003', 'state', [['Выбыл', 'переехал']]), 3, 3],
  ['a new mentor comes', newMentor, 0, 0],
  ['a mentor takes one more', () => organisation.type('mentors', 'М-0002', 'seats', 4), 0, 2],
  ['a pair is forbidden', () => organisation.type('pairs', 'П-0004', 'decision', 'запретить'), 2, 3],
  ['a mentee leaves', () => organisation.paste('mentees', 'Н-0002', 'state', [['Выбыл досрочно', 'болезнь']]), 1, 3],
];

describe('The run after a change', () => {
  test.each(CHANGES)('when %s moves as few as the best pairs allow', async (_, happen, kept, anew) => {
    const outcomes: (Run & { readonly ended: number })[] = [];
    for (const points of ['10', '0']) {
      organisation = Organisation.open(await keptProposals());
      await organisation.type('settings', 'keepPoints', 'value', points);
      const before = joined();
      await happen();
      const run = await propose();
      const after = joined();
      outcomes.push({ ...run, ended: [...before].filter(([mentee, mentor]) => after.get(mentee) !== mentor).length });
      if (points === '10') await organisation.close();
    }
    const [keeping, fresh] = outcomes;
    expect([keeping?.ended, fresh?.ended]).toEqual([kept, anew]);
    expect([keeping?.matched, keeping?.score]).toEqual([fresh?.matched, fresh?.score]);
    expect(outcomes.map(({ proof }) => proof.verdict)).toEqual(['proven', 'proven']);
  });

  test('leaves approved pairs where they are, whatever anybody wishes', async () => {
    organisation = Organisation.open(await keptProposals());
    await organisation.type('pairs', 'П-0001', 'decision', 'утвердить');
    await organisation.type('pairs', 'П-0002', 'decision', 'закрепить');
    await organisation.ask('approvePairs', { number: '3', date: '2026-09-02' });
    const held = ['П-0001', 'П-0002'].map((number) => rowOf('pairs', number)?.mentor);
    const others = organisation.column('mentors', 'number').map(String);
    for (const number of ['П-0001', 'П-0002']) {
      const mentee = String(rowOf('pairs', number)?.mentee).slice(0, 6);
      const wish = others.find((other) => !String(rowOf('pairs', number)?.mentor).startsWith(other)) ?? '';
      await organisation.type('mentees', mentee, 'wish1', wish);
    }
    await organisation.type('settings', 'keepPoints', 'value', '0');
    await propose();
    expect(['П-0001', 'П-0002'].map((number) => rowOf('pairs', number)?.mentor)).toEqual(held);
  });
});
