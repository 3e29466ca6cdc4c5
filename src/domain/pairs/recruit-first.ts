// Decides whom to recruit first: few kinds of mentors, by form, age and topic, that would serve everybody left without one.

import { ageOn } from '../people/age';
import type { Tag } from '../people/profile';
import type { ListEntry } from '../programme/lists';
import { type MatchingRound, openForms } from './admissible-pairs';
import { ageBandOf } from './age-band';
import { ownWordsOf } from './own-words';
import type { OpenMarket } from './pair-market';

/** A kind of mentor to look for, and how many it would help. */
export interface Recruit {
  /** Code of the form. */
  readonly form: string;
  /** Code of the list `ages`; absent = the age of the people isn't known, or in none of the bands. */
  readonly age?: string;
  /** What they would help with, an option of the list; absent = the people named none. */
  readonly request?: Tag;
  /** For the guest regime: a family, or an adult of 25 or older. */
  readonly guestRegime?: boolean;
  /** People without a mentor whom such mentors would serve; so many seats bring exactly so many more matches. */
  readonly people: number;
}

/**
 * Takes the kind that helps most, then the kind that helps most of those who are left, and so on: nobody is counted twice. Of kinds that
 * help alike, the first in the order of the settings. People to whom no form is open are in none.
 *
 * @param heldBack  numbers of mentees whom limits of the curator keep from mentors: more mentors wouldn't help them
 */
export function recruitFirst(
  open: OpenMarket,
  mentorOf: Int32Array,
  heldBack: ReadonlySet<string> = new Set(),
): Recruit[] {
  const isServed = (mentee: number) => !heldBack.has(open.round.mentees[mentee]?.id ?? '');
  let left = open.rows.flatMap(({ mentee }, row) =>
    mentorOf[row] === -1 && isServed(mentee) ? [kindsFor(open.round, mentee)] : [],
  );
  const found: Recruit[] = [];
  for (;;) {
    const most = mostWanted(left);
    if (!most) return found;
    found.push({ ...most.kind, people: most.people });
    left = left.filter((kinds) => !kinds.has(most.key));
  }
}

type Kind = Omit<Recruit, 'people'>;
type Kinds = ReadonlyMap<string, Kind>;

/** A kind with its key and how many it would help. */
interface Demand {
  readonly key: string;
  readonly kind: Kind;
  readonly people: number;
}

function mostWanted(left: readonly Kinds[]): Demand | undefined {
  const counts = new Map<string, Demand>();
  for (const kinds of left) {
    for (const [key, kind] of kinds) counts.set(key, { key, kind, people: (counts.get(key)?.people ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1))[0];
}

/** The kinds of mentors that would do for one person, by keys that sort as the settings do. */
function kindsFor(round: MatchingRound, index: number): Kinds {
  const mentee = round.mentees[index];
  const { ages, requests } = round.settings.lists;
  const kinds = new Map<string, Kind>();
  if (!mentee) return kinds;
  const age = ageBandOf(ages, ageOn(mentee.profile, round.pool.today));
  const guest = mentee.guestRegime === true ? { guestRegime: true } : {};
  // Somebody's own words stay with that person: what is remembered of a run outlives them.
  const named = mentee.profile.requests.filter((tag) => ownWordsOf(tag) === null);
  for (const form of openForms(round, index).forms) {
    for (const request of named.length === 0 ? [undefined] : named) {
      const key = [form, placeOf(ages, age), placeOf(requests, request), request ?? '', guest.guestRegime ? 1 : 0].join(
        '|',
      );
      kinds.set(key, {
        form: round.forms[form]?.code ?? '',
        ...(age === undefined ? {} : { age }),
        ...(request === undefined ? {} : { request }),
        ...guest,
      });
    }
  }
  return kinds;
}

function placeOf(list: readonly ListEntry[], code: string | undefined): string {
  const place = list.findIndex((entry) => entry.code === code);
  return String(place === -1 ? list.length : place).padStart(3, '0');
}
