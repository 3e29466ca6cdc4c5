// Decides what the two regions set themselves: targets by year as their roadmaps print them, and what each indicator is divided by.
// Years that a roadmap leaves empty stay empty here. Sources: seeds C (Kirov, order 1394 of 05.11.2020) and E (Khakassia, order 100-302 of 03.04.2020).
import type { DenominatorChoice, RegionTargets } from '../domain/indicators/indicator';
import type { TargetsSource } from '../domain/programme/settings';

/** The wording of both roadmaps: I1 «к общему количеству детей», not to the children of that age. */
const LITERAL: Omit<DenominatorChoice, 'I2'> = {
  I1: 'children-all',
  I3: 'young-teachers',
  I4: 'enterprises',
  I5: 'mentees',
  I6: 'mentors',
  I7: 'students-and-teachers',
  I10: 'pairs-active',
};

/** Targets and denominators by region; `own` has no targets but those entered by hand. */
export const REGION_TARGETS: Readonly<Record<TargetsSource, RegionTargets>> = {
  kirov: {
    denominators: { ...LITERAL, I2: 'children-15-19' },
    targets: {
      I1: { 2020: 10, 2021: 30, 2022: 40, 2023: 55, 2024: 70 },
      I2: { 2020: 2, 2021: 4, 2022: 6, 2023: 8, 2024: 10 },
      I3: { 2020: 10, 2021: 30, 2022: 40, 2023: 55, 2024: 70 },
      I4: { 2020: 2, 2021: 10, 2022: 20, 2023: 25, 2024: 30 },
    },
  },
  khakassia: {
    denominators: { ...LITERAL, I2: 'children-all' },
    targets: {
      I1: { 2020: 10, 2024: 70 },
      I2: { 2020: 2, 2024: 10 },
      I3: { 2020: 10, 2024: 70 },
      I4: { 2020: 2, 2024: 30 },
      I5: { 2020: 50, 2024: 85 },
      I6: { 2020: 50, 2024: 85 },
      I7: { 2024: 70 },
    },
  },
  own: { denominators: { ...LITERAL, I2: 'children-15-19' }, targets: {} },
};
