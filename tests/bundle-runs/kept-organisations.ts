/** The organisations with which tests begin: with full banks, with approved pairs. Left to others: how they are kept (kept-workspace.ts). */
import { keep, keptOnDisk } from './kept-workspace';
import { type KeptOrganisation, keptAfter, Organisation, SETTINGS } from './organisation';
import { fillBanks } from './people';

/** The order by which the pairs of `keptPairs` are valid. */
export const ORDER = { number: '12-о', date: '2026-09-02' } as const;

/** An organisation whose banks hold so many pupils and students; the timer has just rung. */
export function keptBanks(pupils: number, students: number): Promise<KeptOrganisation> {
  return keptAfter(`banks-${pupils}-${students}`, async (organisation) => {
    await fillBanks(organisation, pupils, students);
    await organisation.ring();
  });
}

/** Fourteen pupils compete for the twelve seats of four students; pairs are proposed, nothing is decided. */
export function keptProposals(): Promise<KeptOrganisation> {
  return keptAfter('proposals', async (organisation) => {
    await fillBanks(organisation, 14, 4);
    await organisation.ask('proposePairs');
  });
}

/** Eight pupils with five students: every pupil has a pair, valid by order. */
export function keptPairs(): Promise<KeptOrganisation> {
  return keptAfter('pairs', async (organisation) => {
    await fillBanks(organisation, 8, 5);
    await organisation.ask('proposePairs');
    await approveAll(organisation);
  });
}

/** Eight pupils and four students of a school that keeps the model roadmap since its order of introduction. */
export function keptWithRoadmap(): Promise<KeptOrganisation> {
  return keptOnDisk('with-roadmap', () =>
    keep(async (workspace) => {
      const roadmap = { ...SETTINGS, roadmap: 'M', introductionOrder: '2026-09-01' } as const;
      const organisation = await Organisation.setUp(workspace, roadmap);
      await fillBanks(organisation, 8, 4);
      await organisation.ring();
      return organisation.facts;
    }),
  );
}

/** Every open proposal becomes valid by one order. */
export function approveAll(organisation: Organisation): Promise<unknown> {
  return organisation.ask('approvePairs', { ...ORDER, all: true });
}
