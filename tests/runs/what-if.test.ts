/** The sidebar's calls through the bundle: looking changes nothing in the workbook, and what is applied is what was promised. */
import type { KeepingStep, PairAnswer, WeightsPreview, WhatIfNow } from '../../src/contract/what-if/what-if-protocol';
import { keptProposals } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';

const WEIGHTS = { requests: 0, interests: 100, age: 0, times: 900 };

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptProposals());
});
afterEach(() => organisation.close());

/** Everything in the workbook, hidden sheets, notes and formats included, and the properties beside it. */
const everything = () => JSON.stringify(organisation.workspace.read(organisation.facts.spreadsheet));

const proposed = (): Map<string, string> =>
  new Map(
    organisation
      .rows('pairs')
      .filter(({ state }) => state === 'Предложена системой')
      .map(({ mentee, mentor }) => [String(mentee), String(mentor)]),
  );

test('the menu opens a sidebar under its name', async () => {
  const { ui } = await organisation.call('showWhatIf');
  expect(ui.dialogs).toMatchObject([{ kind: 'sidebar', title: 'Подбор: что, если…' }]);
});

test('looking leaves every sheet as it was, the ledger and the journal too, and writes to no service', async () => {
  const before = everything();
  expect(before).toContain('Учёт');
  const asked = [
    await organisation.call('whatIfNow'),
    await organisation.call('previewWeights', [WEIGHTS]),
    await organisation.call('keepingCurve', [WEIGHTS]),
    await organisation.call('explainPair', ['Н-0001', 'М-0002']),
    await organisation.call('explainPair', ['Н-0013', 'М-0001']),
  ];
  expect(asked.map(({ error }) => error)).toEqual(asked.map(() => null));
  expect(everything()).toBe(before);
  expect(asked.map(({ serviceCalls }) => serviceCalls < 15)).toEqual(asked.map(() => true));
});

test('what is applied is what was promised, in the sheets, in «Настройки» and in the journal', async () => {
  const now = await organisation.ask<WhatIfNow>('whatIfNow');
  expect(now).toMatchObject({ eligible: 14, seats: 12, matched: 12 });
  const before = proposed();
  const promised = await organisation.ask<WeightsPreview>('previewWeights', WEIGHTS);
  expect(promised.moves.length).toBeGreaterThan(0);
  expect(await organisation.ask('applyWeights', WEIGHTS)).toEqual(promised);
  const after = proposed();
  expect(after.size).toBe(promised.matched);
  for (const { mentee, from, to } of promised.moves)
    expect([before.get(mentee), after.get(mentee)]).toEqual([from, to]);
  const stay = [...before].filter(([mentee]) => !promised.moves.some((move) => move.mentee === mentee));
  for (const [mentee, mentor] of stay) expect(after.get(mentee)).toBe(mentor);
  const setting = (key: string) => organisation.rows('settings').find((row) => row.key === key)?.value;
  expect(['weight:requests', 'weight:times', 'weight:format'].map(setting).map(String)).toEqual(['0', '900', '50']);
  const told = organisation.rows('journal').filter(({ what }) => what === 'Настройка');
  expect(told.map(({ by, to }) => [by, to])).toContainEqual(['куратор', 'Время встреч: 900']);
  const score = organisation
    .rows('pairs')
    .reduce((sum, row) => sum + (row.state === 'Предложена системой' ? Number(row.score) : 0), 0);
  expect(score).toBe(promised.score);
});

test('keeping and single pairs are answered by the same proposals', async () => {
  const steps = await organisation.ask<KeepingStep[]>('keepingCurve', WEIGHTS);
  const promised = await organisation.ask<WeightsPreview>('previewWeights', WEIGHTS);
  const { matched, score, moved, lost } = promised;
  expect(steps.find(({ bonus }) => bonus === 10)).toEqual({
    bonus: 10,
    kept: 12 - moved - lost,
    present: 12,
    matched,
    score,
  });
  const [row] = organisation.rows('pairs');
  const [mentee, mentor] = [row?.mentee, row?.mentor].map((ref) => String(ref).slice(0, 6));
  expect(await organisation.ask<PairAnswer>('explainPair', mentee, mentor)).toMatchObject({
    kind: 'proposed',
    pair: row?.number,
    score: row?.score,
  });
});

test('a weight that is none is refused with a sentence that names it', async () => {
  const before = everything();
  const { error } = await organisation.call('applyWeights', [{ requests: -5 }]);
  expect(error?.message).toContain('Запрос и компетенции');
  expect(everything()).toBe(before);
});
