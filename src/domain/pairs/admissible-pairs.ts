// Decides which mentees and mentors may be joined at all, and in which form. How well they fit is left to `pair-score.ts`.
import { groupBy } from '../group-by';
import { invariant } from '../invariant';
import type { MentoringForm, Settings } from '../programme/settings';
import { type MenteeForm, menteeForms, menteeOwnRules } from './mentee-rules';
import { mayLeadInGuestRegime, mentorFormRules, mentorOwnRules } from './mentor-rules';
import { type PairBans, pairBans } from './pair-bans';
import type { Pool, PoolMentee, PoolMentor } from './pool';
import { broken, type RuleMask } from './rules';

/** The people of a run in their fixed order, with everything that the rules say of each alone. */
export interface MatchingRound {
  readonly pool: Pool;
  readonly settings: Settings;
  /** By date of request, then id. */
  readonly mentees: readonly PoolMentee[];
  /** By id. */
  readonly mentors: readonly PoolMentor[];
  /** The forms in use, in the order of the settings. */
  readonly forms: readonly MentoringForm[];
  readonly menteeOwn: readonly RuleMask[];
  /** How many mentors each mentee has by valid pairs. */
  readonly validPairs: readonly number[];
  /** Codes of the forms of those pairs. */
  readonly validForms: readonly (readonly string[])[];
  readonly menteeForms: readonly (readonly MenteeForm[])[];
  readonly mentorOwn: readonly RuleMask[];
  /** Of mentor j in form f at j * forms.length + f. */
  readonly mentorInForm: readonly RuleMask[];
  /** Per form: mentors that break no rule of their own there, ascending. */
  readonly readyMentors: readonly (readonly number[])[];
  /** Whether a mentor breaks no rule of their own in a form. */
  readonly isReady: (mentor: number, form: number) => boolean;
  readonly guestRegimeFits: readonly boolean[];
  readonly bans: PairBans;
}

/** The admissible mentors of one mentee. */
export interface Candidates {
  /** Indexes of mentors, ascending. */
  readonly mentors: readonly number[];
  /** The form in which the mentee may be joined with one of them, as an index among the forms in use. */
  readonly formWith: (mentor: number) => number;
}

/** Puts the people in order and applies all rules that concern one person alone. Numbers must be unique within each role. */
export function openRound(pool: Pool, settings: Settings): MatchingRound {
  const mentees = [...pool.mentees].sort(
    (a, b) => compareText(a.requestedAt, b.requestedAt) || compareText(a.id, b.id),
  );
  const mentors = [...pool.mentors].sort((a, b) => compareText(a.id, b.id));
  invariant(new Set(mentees.map((mentee) => mentee.id)).size === mentees.length, 'a mentee stands in the pool once');
  invariant(new Set(mentors.map((mentor) => mentor.id)).size === mentors.length, 'a mentor stands in the pool once');

  const forms = settings.forms.filter((form) => form.inUse);
  const running = groupBy(
    pool.constraints.filter(({ kind }) => kind === 'running'),
    ({ menteeId }) => menteeId,
  );
  const validPairs = mentees.map(({ id }) => new Set(running.get(id)?.map(({ mentorId }) => mentorId)).size);
  const validForms = mentees.map(({ id }) => (running.get(id) ?? []).map(({ form = '' }) => form));
  const mentorOwn = mentors.map((mentor) => mentorOwnRules(mentor, settings, pool.today));
  const mentorInForm = mentors.flatMap((mentor) => forms.map((form) => mentorFormRules(mentor, form)));
  const isReady = (mentor: number, form: number): boolean =>
    mentorOwn[mentor] === 0 && mentorInForm[mentor * forms.length + form] === 0;
  return {
    pool,
    settings,
    mentees,
    mentors,
    forms,
    menteeOwn: mentees.map((mentee, index) => menteeOwnRules(mentee, validPairs[index] ?? 0)),
    validPairs,
    validForms,
    menteeForms: mentees.map((mentee, index) => menteeForms(mentee, forms, pool.today, validForms[index])),
    mentorOwn,
    mentorInForm,
    readyMentors: forms.map((_, form) => indexesWhere(mentors.length, (mentor) => isReady(mentor, form))),
    isReady,
    guestRegimeFits: mentors.map((mentor) => mayLeadInGuestRegime(mentor, pool.today)),
    bans: pairBans(mentees, mentors, pool),
  };
}

/**
 * What keeps the mentee out of this run whatever the mentor: rules of their own, or an age outside every form that they may take.
 * 0 = the mentee waits for a mentor.
 */
export function againstMentee(round: MatchingRound, mentee: number): RuleMask {
  const forms = round.menteeForms[mentee] ?? [];
  const age = broken('age-outside-form');
  const outside = forms.length > 0 && forms.every(({ against }) => (against & age) !== 0);
  return (round.menteeOwn[mentee] ?? 0) | (outside ? age : 0);
}

/** Which mentor somebody waits for: the first, or a second beside the first. */
export type MentorPlace = 1 | 2;

/** Which mentor a mentee waits for as the pairs stand; undefined = none in this run. */
export function placeOf(round: MatchingRound, mentee: number): MentorPlace | undefined {
  if (againstMentee(round, mentee) !== 0) return undefined;
  return round.validPairs[mentee] === 0 ? 1 : 2;
}

/** Where a mentee's mentors are looked for: none, one or several forms in the order of the settings, and who of their ready mentors fits. */
export interface OpenForms {
  readonly forms: readonly number[];
  readonly fits: (mentor: number) => boolean;
}

/** The forms in which nothing stands against the mentee. */
export function openForms(round: MatchingRound, mentee: number): OpenForms {
  const bans = round.bans.get(mentee);
  const guest = round.mentees[mentee]?.guestRegime === true;
  const open = againstMentee(round, mentee) === 0 ? (round.menteeForms[mentee] ?? []) : [];
  return {
    forms: open.filter(({ against }) => against === 0).map(({ index }) => index),
    fits: (mentor) => !bans?.has(mentor) && (!guest || round.guestRegimeFits[mentor] === true),
  };
}

/** Every mentor admissible for the mentee, each in the first form of the settings in which nothing stands against the pair. */
export function candidatesOf(round: MatchingRound, mentee: number): Candidates {
  const { forms, fits } = openForms(round, mentee);
  const [only] = forms;
  if (only !== undefined && forms.length === 1) {
    return { mentors: (round.readyMentors[only] ?? []).filter(fits), formWith: () => only };
  }
  const formOf = new Map<number, number>();
  for (const index of forms) {
    for (const mentor of round.readyMentors[index] ?? []) {
      if (!formOf.has(mentor) && fits(mentor)) formOf.set(mentor, index);
    }
  }
  return { mentors: [...formOf.keys()].sort((a, b) => a - b), formWith: (mentor) => formOf.get(mentor) ?? -1 };
}

/** Everything that stands against a pair: in the form with the fewest obstacles, rather in one that the two share. 0 = admissible. */
export function againstPair(round: MatchingRound, mentee: number, mentor: number): RuleMask {
  const guest = round.mentees[mentee]?.guestRegime === true && !round.guestRegimeFits[mentor];
  const always =
    (round.menteeOwn[mentee] ?? 0) |
    (round.mentorOwn[mentor] ?? 0) |
    (round.bans.get(mentee)?.get(mentor) ?? 0) |
    broken('under-25-for-orphan', guest);
  let least: RuleMask | undefined;
  for (const { index, against } of round.menteeForms[mentee] ?? []) {
    const here = against | (round.mentorInForm[mentor * round.forms.length + index] ?? 0);
    if (least === undefined || distance(here) < distance(least)) least = here;
  }
  return always | (least ?? broken('form-not-shared'));
}

/**
 * Makes something that the rules alone decide of a mentee, such as `candidatesOf`: once for all people whom no rule tells apart, and anew
 * each time for those of whom particular pairs are forbidden.
 */
export function sharedByRules<Made>(
  round: MatchingRound,
  make: (round: MatchingRound, mentee: number) => Made,
): (mentee: number) => Made {
  const shared = new Map<string, Made>();
  return (mentee) => {
    if (round.bans.has(mentee)) return make(round, mentee);
    const forms = round.menteeForms[mentee]?.map(({ index, against }) => `${index}:${against}`);
    const key = `${forms?.join()}|${round.menteeOwn[mentee]}|${round.mentees[mentee]?.guestRegime === true}`;
    const known = shared.get(key) ?? make(round, mentee);
    shared.set(key, known);
    return known;
  };
}

/** Obstacles in a form; a form that isn't shared comes after one that is. */
function distance(mask: RuleMask): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return 2 * count + (mask & broken('form-not-shared') ? 1 : 0);
}

function indexesWhere(length: number, fits: (index: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < length; index++) if (fits(index)) indexes.push(index);
  return indexes;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
