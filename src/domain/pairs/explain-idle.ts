// Decides why a mentor of the bank got no proposal and what would help, from the choice as a whole. The sentence is left to contract/texts.
import type { Gain } from '../matching/gain';
import { againstPair, type OpenForms, openForms } from './admissible-pairs';
import { isLimited } from './assign';
import type { ChoiceReasons } from './explain-choice';
import { mentorFormRules } from './mentor-rules';
import type { OpenMarket } from './pair-market';
import { type RuleCode, rulesOf } from './rules';
import { groupTeller, lackOf, type SmallGroup } from './small-groups';

/** Field of the mark that says why a mentor got nobody: a sentence, blank once it's over. */
export const IDLE_FIELD = 'idle';

/** A mentor with neither a valid pair nor a proposal. */
export interface IdleMentor {
  readonly mentorId: string;
  /** Rules of the mentor's own that keep them out of the run. */
  readonly rules: readonly RuleCode[];
  /** Codes of the forms in use that the mentor named. */
  readonly forms: readonly string[];
  /** The category belongs to one of these forms. */
  readonly categoryFits: boolean;
  /** Mentees of the run who may be joined in one of these forms. */
  readonly waiting: number;
  /** Those of whom nothing but `rules` keeps the mentor. */
  readonly suits: number;
  /** Those of `suits` whom the run leaves without a mentor. */
  readonly left: number;
  /** Of `suits` the one with the most points, and what everybody would lose by that pair; absent without any, or with `rules`. */
  readonly best?: { readonly menteeId: string; readonly score: number; readonly loss?: Gain };
  /** The form that the mentor could add and in which most people are left without a mentor; absent where that wouldn't bring a pair. */
  readonly otherForm?: { readonly form: string; readonly people: number };
  /** The group, where it lacks seats to reach the curator's least size, or people while some are left without a mentor. */
  readonly group?: SmallGroup;
}

/** Beyond so many comparisons of two people they would take minutes; then nobody is explained. */
const MOST_COMPARED = 5_000_000;

/**
 * Explains the mentors whom the choice leaves without anybody, by their numbers. Those who lead a valid pair are busy, not idle.
 *
 * @param later  seats that second mentors take, of each mentor
 */
export function explainIdle(
  open: OpenMarket,
  mentorOf: Int32Array,
  reasons: ChoiceReasons,
  later: Int32Array = open.locks.reserved,
): IdleMentor[] {
  const { round } = open;
  const taken = new Set(mentorOf);
  const idle = round.mentors.flatMap(({ takenSeats }, mentor) =>
    takenSeats > 0 || taken.has(mentor) || (later[mentor] ?? 0) > 0 ? [] : [mentor],
  );
  if (idle.length * open.rows.length > MOST_COMPARED) return [];
  const openTo = open.rows.map(({ mentee }) => openForms(round, mentee));
  const groupOf = groupTeller(open, mentorOf);
  return idle.map((mentor) => {
    const found = explained(open, mentor, mentorOf, openTo, reasons);
    const group = groupOf(mentor) ?? groupToCome(open, mentor);
    const lack = group && lackOf(group);
    const isShort = lack && (lack.seats > 0 || (found.left > 0 && lack.people > 0));
    return group && isShort && found.rules.length === 0 ? { ...found, group } : found;
  });
}

function explained(
  open: OpenMarket,
  mentor: number,
  mentorOf: Int32Array,
  openTo: readonly OpenForms[],
  reasons: ChoiceReasons,
): IdleMentor {
  const { round, rows, market } = open;
  const person = round.mentors[mentor];
  const own = round.mentorOwn[mentor] ?? 0;
  const named = round.forms.flatMap(({ code }, form) => (person?.profile.forms.includes(code) ? [form] : []));
  const isLeft = (row: number): boolean => mentorOf[row] === -1;
  const all = rows.map((_, row) => row);
  const suits = all.filter((row) => (againstPair(round, rows[row]?.mentee ?? -1, mentor) & ~own) === 0);
  const best = own === 0 ? bestOf(open, mentor, suits, reasons) : undefined;
  const otherForm = own === 0 && !isLimited(market) ? formToAdd(open, mentor, all.filter(isLeft), openTo) : undefined;
  return {
    mentorId: person?.id ?? '',
    rules: rulesOf(own),
    forms: named.map((form) => round.forms[form]?.code ?? ''),
    categoryFits: named.some((form) => round.mentorInForm[mentor * round.forms.length + form] === 0),
    waiting: all.filter((row) => named.some((form) => openTo[row]?.forms.includes(form))).length,
    suits: suits.length,
    left: suits.filter(isLeft).length,
    ...(best ? { best } : {}),
    ...(otherForm ? { otherForm } : {}),
  };
}

/** The smallest group that a mentor whom no mentee of the run suits would begin with; undefined where it may have any size. */
function groupToCome({ round, market }: OpenMarket, mentor: number): SmallGroup | undefined {
  const forms = round.forms.filter((_, form) => round.isReady(mentor, form));
  const least = Math.min(...forms.map(({ smallestGroup = 1 }) => smallestGroup));
  const [mentorId, seats] = [round.mentors[mentor]?.id ?? '', market.cap[mentor] ?? 0];
  return forms.length === 0 || least <= 1 ? undefined : { mentorId, least, mentees: 0, seats, people: 0 };
}

/** Of equal points the earliest request. */
function bestOf(
  { round, scorer, rows }: OpenMarket,
  mentor: number,
  suits: readonly number[],
  reasons: ChoiceReasons,
): IdleMentor['best'] {
  let found: { readonly row: number; readonly score: number } | undefined;
  for (const row of suits) {
    const score = scorer.scores(rows[row]?.mentee ?? -1, [mentor])[0] ?? 0;
    if (!found || score > found.score) found = { row, score };
  }
  if (!found) return undefined;
  const [loss] = reasons.losses(found.row, [mentor]);
  const menteeId = round.mentees[rows[found.row]?.mentee ?? -1]?.id ?? '';
  return { menteeId, score: found.score, ...(loss ? { loss } : {}) };
}

/** A form that the mentor didn't name although the category belongs to it, with people left whom nothing else keeps from the mentor. */
function formToAdd(
  { round }: OpenMarket,
  mentor: number,
  left: readonly number[],
  openTo: readonly OpenForms[],
): IdleMentor['otherForm'] {
  const person = round.mentors[mentor];
  if (!person) return undefined;
  const counts = round.forms.map((form, index) => {
    const added = { ...person, profile: { ...person.profile, forms: [form.code] } };
    if (person.profile.forms.includes(form.code) || mentorFormRules(added, form) !== 0) return 0;
    return left.filter((row) => openTo[row]?.forms.includes(index) && openTo[row]?.fits(mentor)).length;
  });
  const people = Math.max(0, ...counts);
  return people === 0 ? undefined : { form: round.forms[counts.indexOf(people)]?.code ?? '', people };
}
