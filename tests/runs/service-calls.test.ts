/** How many calls to Google's servers the use cases make: few for an answer, and no more of them in large banks than in small ones. */
import { keptBanks, keptWithRoadmap } from '../bundle-runs/kept-organisations';
import { Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent, send } from '../bundle-runs/people';
import {
  countCalls,
  GROWTH,
  MOST_CALLS_OF_ONE_ANSWER,
  serviceCallsOf,
  USE_CASES,
  withoutGrowth,
} from '../bundle-runs/use-cases';

jest.setTimeout(120_000);

const WRITE = 'Range.setValues';

const LOAD = 'HtmlService.createHtmlOutputFromFile';
/** What goes on day by day without anybody's order: it needs no part that lies in a page of its own (decision 0008). */
const DAILY = /^(one |500 answers|the timer|a look at everything)/;

const OF_ONE_ANSWER = USE_CASES.filter(({ name }) => name.startsWith('one '));
const sixty = () => keptBanks(40, 20);
const threeHundred = () => keptBanks(200, 100);

test.each(USE_CASES.map((useCase) => [useCase.name, useCase] as const))(
  '%s: as many calls in banks of 300 people as in banks of 60, for one answer at most 25',
  async (_name, useCase) => {
    const few = await countCalls(useCase, Organisation.open(await sixty()));
    const many = await countCalls(useCase, Organisation.open(await threeHundred()));
    expect(few.map(({ error }) => error)).toEqual(few.map(() => null));
    expect(withoutGrowth(many)).toEqual(withoutGrowth(few));
    for (const { calls } of many) expect(calls.service[GROWTH] ?? 0).toBeLessThanOrEqual(calls.service[WRITE] ?? 0);
    if (DAILY.test(useCase.name)) expect(many.map(({ calls }) => calls.getter[LOAD] ?? 0)).toEqual(many.map(() => 0));
    if (!OF_ONE_ANSWER.includes(useCase)) return;
    for (const executions of [few, many]) {
      expect(executions).toHaveLength(1);
      expect(serviceCallsOf(executions)).toBeLessThanOrEqual(MOST_CALLS_OF_ONE_ANSWER);
    }
  },
);

test.each(OF_ONE_ANSWER.map((useCase) => [useCase.name, useCase] as const))(
  '%s: at most 25 calls in a workbook that keeps a roadmap',
  async (_name, useCase) => {
    const executions = await countCalls(useCase, Organisation.open(await keptWithRoadmap()));
    expect(executions.map(({ functionName, error }) => [functionName, error])).toEqual([['handleFormSubmit', null]]);
    expect(serviceCallsOf(executions)).toBeLessThanOrEqual(MOST_CALLS_OF_ONE_ANSWER);
  },
);

test('whoever leaves «Разобрать» costs at most one call more than their neighbours who stay', async () => {
  const leaving = async (every: number) => {
    const organisation = Organisation.open(await sixty());
    const waiting = Array.from({ length: 24 }, (_, at) => 500 + at);
    await send(
      organisation,
      waiting.map((index) => ({ questionnaire: 'mentee', fields: pupil(index) })),
    );
    await organisation.ring();
    const comers = waiting.filter((_, at) => at % every === 0);
    await send(
      organisation,
      comers.map((index) => ({ questionnaire: 'consent', fields: pupilConsent(index) })),
    );
    const [run = {}] = withoutGrowth(await organisation.ring());
    const calls = Object.values(run).reduce((sum, count) => sum + count, 0);
    expect(organisation.rows('attention')).toHaveLength(24 - comers.length);
    await organisation.close();
    return { calls, people: comers.length };
  };
  const [one, scattered, all] = [await leaving(24), await leaving(2), await leaving(1)];
  expect(scattered.calls - one.calls).toBeLessThanOrEqual(scattered.people - one.people);
  expect(all.calls).toBe(one.calls);
});

test('the timer that finds nothing new asks each form once', async () => {
  const organisation = Organisation.open(await sixty());
  const [timer] = await organisation.ring();
  expect(timer?.calls.service).toMatchObject({ 'FormApp.openById': 5, 'Form.getResponses': 5 });
  await organisation.close();
});
