// Builds pairs for the tests of indicators: valid since October, of people who count nowhere unless the test says otherwise.
import type {
  IndicatorPair,
  IndicatorPerson,
  IndicatorRules,
  OrganisationFacts,
} from '../../../src/domain/indicators/organisation-facts';

export const RULES: IndicatorRules = {
  satisfiedFrom: 7,
  youngSpecialistYears: 3,
  enterpriseCategories: ['employee', 'parent'],
};

export function person(personId: string, more: Partial<IndicatorPerson> = {}): IndicatorPerson {
  return { personId, ...more };
}

export function pair(number: string, more: Partial<IndicatorPair> = {}): IndicatorPair {
  return {
    number,
    orderDate: '2026-10-01',
    overdue: false,
    mentee: person(`mentee-${number}`),
    mentor: person(`mentor-${number}`),
    ...more,
  };
}

export function organisation(
  pairs: readonly IndicatorPair[],
  more: Partial<OrganisationFacts> = {},
): OrganisationFacts {
  return { organisation: 'school-2', name: 'СОШ № 2', municipality: 'Абакан', pairs, ...more };
}
