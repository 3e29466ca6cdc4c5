// Decides which groups stay below the curator's least size, and what a group lacks to reach it. Everybody in the group counts: valid pairs,
// locks and new mentees alike.
import { loadsOf } from '../matching/adjust-instance';
import { UNMATCHED } from '../matching/assignment';
import type { OpenMarket } from './pair-market';

/** A mentor's group against the least size. */
export interface SmallGroup {
  readonly mentorId: string;
  /** The least size, as the curator set it. */
  readonly least: number;
  /** Mentees in the group. */
  readonly mentees: number;
  /** For how many the mentor has seats, those in the group included. */
  readonly seats: number;
  /** Those in the group, and those whom the run leaves without a mentor and whom this one suits. */
  readonly people: number;
}

/** Tells what a mentor's group comes to; undefined where any new mentee would do, as no least size binds it (any more). */
export function groupTeller(open: OpenMarket, mentorOf: Int32Array): (mentor: number) => SmallGroup | undefined {
  const { round, market, rows } = open;
  const { smallestGroup } = market;
  if (!smallestGroup) return () => undefined;
  const loads = loadsOf(market, mentorOf);
  const waiting = new Int32Array(loads.length);
  rows.forEach(({ candidates }, row) => {
    if (mentorOf[row] !== UNMATCHED) return;
    for (const mentor of candidates.mentors) waiting[mentor] = (waiting[mentor] ?? 0) + 1;
  });
  return (mentor) => {
    const missing = smallestGroup[mentor] ?? 0;
    const person = round.mentors[mentor];
    if (missing <= 1 || !person) return undefined;
    const led = person.takenSeats;
    const mentees = (loads[mentor] ?? 0) + led;
    return {
      mentorId: person.id,
      least: missing + led,
      mentees,
      seats: (market.cap[mentor] ?? 0) + led,
      people: mentees + (waiting[mentor] ?? 0),
    };
  };
}

/** Groups that somebody new has joined and that are too small all the same: locks have opened them, and nobody can fill them. */
export function smallGroups(open: OpenMarket, mentorOf: Int32Array): SmallGroup[] {
  const groupOf = groupTeller(open, mentorOf);
  return [...new Set(mentorOf)]
    .sort((a, b) => a - b)
    .flatMap((mentor) => groupOf(mentor) ?? [])
    .filter(({ mentees, least }) => mentees < least);
}

/** People to be found and seats to be added before a group can take one more mentee. */
export function lackOf({ least, mentees, seats, people }: SmallGroup): { people: number; seats: number } {
  const wanted = Math.max(least, mentees + 1);
  return { people: Math.max(0, wanted - people), seats: Math.max(0, wanted - seats) };
}
