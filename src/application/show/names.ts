// Decides whose name stands behind a number in a row of somebody else.
import { personRef } from '../../contract/texts/rows';
import type { Programme } from '../../domain/programme/derive-programme';

/** Number and name of a mentee or mentor, by the number that they go by now; without a name when they were erased. */
export function refTo(programme: Programme, number: string): string {
  const member = programme.members.get(number);
  return personRef(member?.number ?? number, member?.profile.name ?? '');
}
