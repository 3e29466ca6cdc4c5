// Decides whose data go when the curator clears out people without consent: everybody who refused, and who gave none for too long.
import { ERASED } from '../domain/banks/derive-banks';
import { type Unconsented, unconsented } from '../domain/banks/unconsented';
import type { Programme } from '../domain/programme/derive-programme';
import { advance } from './advance';
import { deriveNow } from './derive-at';
import type { Ports } from './ports';

/** How many people would be erased, and why; `days` is how long answers without consent are kept. */
export interface ErasureDue {
  readonly refused: number;
  readonly overdue: number;
  readonly days: number;
}

/** Counts whom `eraseUnconsented` would erase; changes nothing. */
export function erasureDue(ports: Ports): ErasureDue {
  const programme = deriveNow(ports);
  const { refused, overdue } = dueIn(programme);
  return { refused: refused.size, overdue: overdue.size, days: programme.settings.retentionDays };
}

/** Erases everybody who refused or gave no consent for too long; gives how many people that were. */
export function eraseUnconsented(ports: Ports, by: string): number {
  let people = 0;
  advance(ports, {
    by,
    sheets: ['attention'],
    decide: (programme) => {
      const { refused, overdue } = dueIn(programme);
      people = refused.size + overdue.size;
      const targets = [...refused.values(), ...overdue.values()].flat();
      return { marks: targets.map((target) => ({ target, field: ERASED, value: 'yes' })) };
    },
  });
  return people;
}

function dueIn({ banks, settings, today }: Programme): Unconsented {
  return unconsented(banks, settings, today);
}
