/**
 * The use cases whose service calls are counted, each upon banks of any size. Left to others: which sizes, and what is said of the counts
 * (tests/runs/service-calls.test.ts, tests/bench/calls.ts).
 */
import type { ExecutionResult } from '../../src/local/workspace';
import { ORDER } from './kept-organisations';
import type { Organisation } from './organisation';
import { crowd, pupil, pupilConsent, send, student } from './people';

/** One use case: prepared without being counted, then carried out by the executions that are. */
export interface UseCase {
  readonly name: string;
  prepare?(organisation: Organisation): Promise<unknown>;
  carryOut(organisation: Organisation): Promise<readonly ExecutionResult[]>;
}

/** People who come newly, counted from where no bank of the benches reaches. */
const NEWCOMERS = 4000;
/** Pupils whose questionnaires and consents are 500 answers. */
const CROWD = 250;

const alone = async (execution: Promise<ExecutionResult>) => [await execution];

/** The use cases in the order in which a season meets them. */
export const USE_CASES: readonly UseCase[] = [
  {
    name: 'one questionnaire of a mentee',
    prepare: (organisation) => organisation.submit('mentee', pupil(NEWCOMERS)),
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: 'one questionnaire of a mentor',
    prepare: (organisation) => organisation.submit('mentor', student(NEWCOMERS)),
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: 'one consent, which moves somebody from «Разобрать» into a bank',
    prepare: async (organisation) => {
      await organisation.submit('mentee', pupil(NEWCOMERS));
      await organisation.hear();
      await organisation.submit('consent', pupilConsent(NEWCOMERS));
    },
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: 'one consent withheld by somebody in a valid pair',
    prepare: async (organisation) => {
      await paired(organisation);
      await organisation.submit('consent', pupilConsent(0, { decision: 'Нет' }));
    },
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: 'one record of a meeting',
    prepare: async (organisation) => {
      const pairToken = await paired(organisation);
      await organisation.submit('meeting', { ...MEETING, pairToken });
    },
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: 'one questionnaire changed by its respondent',
    prepare: async (organisation) => {
      const editOf = await organisation.submit('mentee', pupil(NEWCOMERS));
      await organisation.hear();
      await organisation.submit('mentee', pupil(NEWCOMERS, { requests: ['музыка'] }), { editOf });
    },
    carryOut: (organisation) => organisation.hear(),
  },
  {
    name: '500 answers, found by the timer',
    prepare: (organisation) => send(organisation, crowd(CROWD, 0, NEWCOMERS)),
    carryOut: (organisation) => organisation.ring(),
  },
  { name: 'the timer finding nothing new', carryOut: (organisation) => organisation.ring() },
  { name: 'a look at everything', carryOut: (organisation) => alone(organisation.call('sweepNow')) },
  { name: 'proposals', carryOut: (organisation) => alone(organisation.call('proposePairs')) },
  {
    name: 'weights tried out before anything is written',
    prepare: (organisation) => organisation.ask('proposePairs'),
    carryOut: (organisation) => alone(organisation.call('previewWeights', [{ requests: 0, times: 900 }])),
  },
  {
    name: 'approval of all proposals by order',
    prepare: (organisation) => organisation.ask('proposePairs'),
    carryOut: (organisation) => alone(organisation.call('approvePairs', [{ ...ORDER, all: true }])),
  },
  {
    name: 'a state set by hand',
    carryOut: (organisation) => organisation.type('mentees', firstNumber(organisation), 'state', 'Подбор'),
  },
  {
    name: 'a forbidden state put back',
    carryOut: (organisation) => organisation.type('mentees', firstNumber(organisation), 'state', 'Завершил'),
  },
  { name: 'indicators', carryOut: (organisation) => alone(organisation.call('refreshIndicators')) },
];

/** Use cases of a single answer: none may take more calls than this. */
export const MOST_CALLS_OF_ONE_ANSWER = 25;

const MEETING = { date: '2026-09-03', minutes: '45', topic: 'Знакомство', mood: '9', trouble: 'Нет' } as const;

/** Approves every pair that can be and gives the word of a mentee's link. */
async function paired(organisation: Organisation): Promise<string> {
  await organisation.ask('proposePairs');
  await organisation.ask('approvePairs', { ...ORDER, all: true });
  const { pairLinks } = await organisation.ask<{ pairLinks: readonly { menteeToken: string }[] }>('programmeSummary');
  return pairLinks[0]?.menteeToken ?? '';
}

function firstNumber(organisation: Organisation): string {
  return String(organisation.column('mentees', 'number')[0]);
}

/** Counts the service calls of a use case in an organisation of its own; closes it. */
export async function countCalls(useCase: UseCase, organisation: Organisation): Promise<readonly ExecutionResult[]> {
  try {
    await useCase.prepare?.(organisation);
    return await useCase.carryOut(organisation);
  } finally {
    await organisation.close();
  }
}

/** A full sheet is given some hundred rows at once: never more than one call a table that is written, however many rows it needs. */
export const GROWTH = 'Sheet.insertRowsAfter';

/** Service calls of each execution by name, but for the growth of sheets: these must be the same in banks of any size. */
export function withoutGrowth(executions: readonly ExecutionResult[]): readonly Readonly<Record<string, number>>[] {
  return executions.map(({ calls }) => {
    const { [GROWTH]: _growth, ...others } = calls.service;
    return others;
  });
}

/** Service calls of some executions in all. */
export function serviceCallsOf(executions: readonly ExecutionResult[]): number {
  return executions.reduce((sum, { serviceCalls }) => sum + serviceCalls, 0);
}
