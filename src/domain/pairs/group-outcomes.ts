// Decides by which groups the fairness of a choice is looked at: form, age, level of class, length of the lists. The counting is the engine's.
import { labelByCandidates, outcomeByLabel } from '../matching/outcome-by-label';
import { ageOn } from '../people/age';
import { ageBandOf } from './age-band';
import type { OpenMarket } from './pair-market';
import type { PoolMentee } from './pool';

/** By what people are grouped: `choices` = options named in the questionnaire, `candidates` = admissible mentors. */
export const GROUPINGS = ['form', 'age', 'level', 'choices', 'candidates'] as const;

/** A way to group people. */
export type Grouping = (typeof GROUPINGS)[number];

/** How the mentees of one group fared. */
export interface GroupOutcome {
  readonly by: Grouping;
  /** Code of the form or the age band; else the lowest value of the group (`1`, `5`, `10` for classes); blank = not told. */
  readonly code: string;
  readonly mentees: number;
  readonly matched: number;
  /** Rounded mean score of the pairs; absent without any. */
  readonly meanScore?: number;
}

/** First classes of primary, middle and upper school; the last class of all. */
export const LEVELS: readonly number[] = [1, 5, 10];
const LAST_CLASS = 11;

/** Fewest options and fewest candidates of each group. */
export const CHOICE_STEPS: readonly number[] = [0, 4, 8];
/** None, up to three, up to ten, more. */
export const CANDIDATE_STEPS: readonly number[] = [0, 1, 4, 11];

/** How every group that has people fared, in the order of the settings. */
export function groupOutcomes(open: OpenMarket, mentorOf: Int32Array): GroupOutcome[] {
  return GROUPINGS.flatMap((by) => {
    const { codes, labelOf } = labelled(open, by);
    return outcomeByLabel(open.market, { mentorOf }, labelOf, codes.length).flatMap(
      ({ label, mentees, matched, meanScore }): GroupOutcome[] =>
        mentees === 0
          ? []
          : [
              {
                by,
                code: codes[label] ?? '',
                mentees,
                matched,
                ...(meanScore === undefined ? {} : { meanScore: Math.round(meanScore) }),
              },
            ],
    );
  });
}

/** A label per row, and the code behind each label; the last is for those of whom it isn't told. */
function labelled(open: OpenMarket, by: Grouping): { readonly codes: readonly string[]; readonly labelOf: Int32Array } {
  if (by === 'candidates') {
    const counts = Int32Array.from(open.rows, ({ candidates }) => candidates.mentors.length);
    const ends = CANDIDATE_STEPS.slice(2).map((step) => step - 1);
    return { codes: CANDIDATE_STEPS.map(String), labelOf: labelByCandidates(counts, ends) };
  }
  const { round, rows } = open;
  const codes = [...codesOf(open, by), ''];
  const labelOf = Int32Array.from(rows, ({ mentee }) => {
    const person = round.mentees[mentee];
    const label = person ? codes.indexOf(codeOf(open, by, person)) : -1;
    return label === -1 ? codes.length - 1 : label;
  });
  return { codes, labelOf };
}

function codesOf({ round }: OpenMarket, by: Exclude<Grouping, 'candidates'>): string[] {
  switch (by) {
    case 'form':
      return round.forms.map(({ code }) => code);
    case 'age':
      return round.settings.lists.ages.map(({ code }) => code);
    case 'level':
      return LEVELS.map(String);
    default:
      return CHOICE_STEPS.map(String);
  }
}

function codeOf({ round }: OpenMarket, by: Exclude<Grouping, 'candidates'>, { profile }: PoolMentee): string {
  switch (by) {
    case 'form':
      return profile.form ?? '';
    case 'age':
      return ageBandOf(round.settings.lists.ages, ageOn(profile, round.pool.today)) ?? '';
    case 'level':
      return levelOf(profile.groupOrPost);
    default:
      return stepOf(
        CHOICE_STEPS,
        profile.requests.length + profile.interests.length + profile.times.length + profile.formats.length,
      );
  }
}

/** The level of «8 Б»; blank for what isn't a class of a school. */
function levelOf(group: string | undefined): string {
  const number = Number(/^\s*(\d{1,2})(?!\d)/.exec(group ?? '')?.[1] ?? 0);
  return number >= 1 && number <= LAST_CLASS ? stepOf(LEVELS, number) : '';
}

function stepOf(steps: readonly number[], value: number): string {
  return String(steps.filter((step) => step <= value).pop() ?? '');
}
