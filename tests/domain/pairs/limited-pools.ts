/** Pools and the curator's limits on them, for the tests of choices within limits. */
import fc from 'fast-check';
import { choosePairs } from '../../../src/domain/pairs/choose-pairs';
import { openMarket } from '../../../src/domain/pairs/pair-market';
import type { Pool } from '../../../src/domain/pairs/pool';
import type { Unmatched } from '../../../src/domain/pairs/proposal';
import type { Settings } from '../../../src/domain/programme/settings';
import { mentee, mentor, pool, SETTINGS } from './pool-builder';
import { proposePairs } from './propose';

export interface Limits {
  readonly forms?: Readonly<Record<string, { readonly mostPairs?: number; readonly smallestGroup?: number }>>;
  readonly categories?: Readonly<Record<string, number>>;
}

export const limited = ({ forms = {}, categories = {} }: Limits): Settings => ({
  ...SETTINGS,
  forms: SETTINGS.forms.map((form) => ({ ...form, ...forms[form.code] })),
  lists: {
    ...SETTINGS.lists,
    categories: SETTINGS.lists.categories.map((entry) => {
      const mostPairs = categories[entry.code];
      return mostPairs === undefined ? entry : { ...entry, mostPairs };
    }),
  },
});
export const propose = (input: Pool, limits: Limits) => proposePairs(input, limited(limits), choosePairs);
export const proofOf = (input: Pool, limits: Limits) => choosePairs(openMarket(input, limited(limits)).market).proof;
export const pupils = (count: number) => Array.from({ length: count }, (_, i) => mentee(`Н-${i + 1}`));
export const heldBy = ({ unmatched }: { unmatched: readonly Unmatched[] }) =>
  unmatched.map((each) => [each.code, each.heldBy]);
export const employee = (id: string, forms: string[], seats = 2) =>
  mentor(id, { category: 'employee', forms, seats, birthDate: '1980-01-01', certificateDate: '2026-01-01' });

/** Small pools in which forms, categories and open requests mix. */
export const anyPool = fc
  .record({
    mentees: fc.array(
      fc.record({
        form: fc.constantFrom('pupil-pupil', 'employer-pupil', undefined),
        requests: fc.subarray(['maths', 'coding', 'english', 'sport']),
      }),
      { maxLength: 5 },
    ),
    mentors: fc.array(
      fc.record({
        kind: fc.constantFrom('pupil' as const, 'employee' as const),
        seats: fc.integer({ min: 1, max: 3 }),
        competences: fc.subarray(['maths', 'coding', 'english', 'sport']),
      }),
      { maxLength: 3 },
    ),
    lock: fc.boolean(),
  })
  .map(({ mentees, mentors, lock }) =>
    pool(
      mentees.map(({ form, requests }, i) => {
        const { form: _form, ...profile } = mentee(`Н-${i}`, { requests }).profile;
        return { ...mentee(`Н-${i}`), profile: form === undefined ? profile : { ...profile, form } };
      }),
      mentors.map(({ kind, seats, competences }, j) =>
        kind === 'pupil' ? mentor(`М-${j}`, { seats, competences }) : employee(`М-${j}`, ['employer-pupil'], seats),
      ),
      lock ? [{ kind: 'lock', menteeId: 'Н-0', mentorId: 'М-0' }] : [],
    ),
  );
const upTo = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });
export const anyLimits = fc
  .record({ pupilForm: upTo(3), employerForm: upTo(3), employees: upTo(2), group: upTo(3) })
  .map(({ pupilForm, employerForm, employees, group }): Limits => {
    const form = (mostPairs?: number) => ({
      ...(mostPairs === undefined ? {} : { mostPairs }),
      ...(group === undefined ? {} : { smallestGroup: group }),
    });
    return {
      forms: { 'pupil-pupil': form(pupilForm), 'employer-pupil': form(employerForm) },
      ...(employees === undefined ? {} : { categories: { employee: employees } }),
    };
  });
