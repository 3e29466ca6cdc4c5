// Decides how the programme comes to know that its workbook is set up and its forms are open: by marks, each made once.
import { SETUP_ACTOR } from '../contract/texts/setup';
import { advance } from './advance';
import type { Ports } from './ports';
import { FORMS_PUBLISHED_FIELD, SETUP_DONE_FIELD, SETUP_TARGET } from './roadmap-evidence';

/** Remembers today as the day of the setup; done again, it changes nothing. */
export function recordSetup(ports: Ports): void {
  advance(ports, {
    by: SETUP_ACTOR,
    decide: ({ marks, today }) => {
      const known = (marks.get(SETUP_TARGET) ?? []).map(({ field }) => field);
      const missing = [SETUP_DONE_FIELD, FORMS_PUBLISHED_FIELD].filter((field) => !known.includes(field));
      return { marks: missing.map((field) => ({ target: SETUP_TARGET, field, value: today })) };
    },
  });
}
