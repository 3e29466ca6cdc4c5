/**
 * Decides what has to be known of a template before its rows are: which year it was made for and whose order it counts from. Apart from the
 * templates, so that whoever offers them needn't carry them.
 */
import type { TemplateKey, TemplateKind } from './roadmap-template';

/** The kind of every template. */
export const TEMPLATE_KINDS: Readonly<Record<TemplateKey, TemplateKind>> = {
  A: { cycleKind: 'school-year', printedYear: 2024, orderIssuer: 'organisation' },
  B: { cycleKind: 'school-year', printedYear: 2023, orderIssuer: 'organisation' },
  // Nothing in it counts from an order: the only one that matters is the organisation's, which closes a row.
  C: { cycleKind: 'calendar-year', printedYear: 2020, orderIssuer: 'organisation' },
  D: { cycleKind: 'school-year', printedYear: null, orderIssuer: 'organisation' },
  E: { cycleKind: 'calendar-year', printedYear: null, orderIssuer: 'ministry' },
  M: { cycleKind: 'school-year', printedYear: null, orderIssuer: 'organisation' },
};
