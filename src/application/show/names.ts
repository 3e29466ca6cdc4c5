// Decides whose name stands behind a number in a row of somebody else.
import type { Programme } from '../../domain/programme/derive-programme';

/** Name of a mentee by number; blank when erased. */
export function menteeName(programme: Programme, number: string): string {
  return (
    programme.banks.mentees.find((mentee) => mentee.number === number || mentee.formerNumbers.includes(number))?.profile
      .name ?? ''
  );
}

/** Name of a mentor by number; blank when erased. */
export function mentorName(programme: Programme, number: string): string {
  return (
    programme.banks.mentors.find((mentor) => mentor.number === number || mentor.formerNumbers.includes(number))?.profile
      .name ?? ''
  );
}
