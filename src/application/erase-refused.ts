// Decides whose data go when the curator clears out refusals: everybody whose latest consent says «Нет».
import { ERASED } from '../domain/banks/derive-banks';
import { advance } from './advance';
import type { Ports } from './ports';

/** Erases everybody who refused; gives how many people that were. */
export function eraseRefused(ports: Ports, by: string): number {
  let refused: readonly string[] = [];
  advance(ports, {
    by,
    sheets: ['attention'],
    decide: ({ banks }) => {
      const members = [...banks.mentees, ...banks.mentors].filter((member) => member.consent === 'refused');
      refused = [...new Set(members.map((member) => member.personId))];
      return { marks: members.map((member) => ({ target: member.number, field: ERASED, value: 'yes' })) };
    },
  });
  return refused.length;
}
