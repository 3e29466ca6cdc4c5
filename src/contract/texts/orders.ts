// Decides the drafts of orders (приказы). The head checks and signs them; names stand undeclined, in a list, so that nothing is guessed.

import type { Mentor } from '../../domain/banks/member';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { Programme } from '../../domain/programme/derive-programme';
import { labelOf } from '../../domain/programme/lists';
import type { Pair } from '../../domain/programme/pair';
import type { OrderReference } from '../../domain/states/standing';

function heading(order: OrderReference, organisation: string, about: string): string[] {
  return [
    organisation === '' ? '________________' : organisation,
    '',
    'ПРИКАЗ',
    `${formatDottedDate(order.date)} № ${order.number}`,
    '',
    about,
    '',
  ];
}

const SIGNATURE = ['', 'Руководитель ____________________ / ____________________ /'];

/** The order on the register of mentors (anchor R of the roadmaps). */
export function registerOrderText(order: OrderReference, organisation: string, mentors: readonly Mentor[]): string {
  return [
    ...heading(order, organisation, 'Об отборе наставников и утверждении реестра наставников'),
    'В целях реализации программы наставничества ПРИКАЗЫВАЮ:',
    `1. Утвердить реестр наставников (${mentors.length} чел.):`,
    ...mentors.map((mentor, index) => `   ${index + 1}) ${mentor.profile.name} (${mentor.number})`),
    '2. Куратору программы довести приказ до сведения наставников.',
    '3. Контроль за исполнением приказа оставляю за собой.',
    ...SIGNATURE,
  ].join('\n');
}

/** The order on pairs. */
export function pairsOrderText(
  order: OrderReference,
  organisation: string,
  pairs: readonly Pair[],
  programme: Programme,
): string {
  const { banks, settings } = programme;
  const menteeNames = new Map(banks.mentees.map((mentee) => [mentee.number, mentee.profile.name]));
  const mentorNames = new Map(banks.mentors.map((mentor) => [mentor.number, mentor.profile.name]));
  return [
    ...heading(order, organisation, 'О формировании наставнических пар'),
    'В целях реализации программы наставничества ПРИКАЗЫВАЮ:',
    `1. Утвердить наставнические пары (${pairs.length}):`,
    ...pairs.map(
      (pair, index) =>
        `   ${index + 1}) ${pair.number}: наставник — ${mentorNames.get(pair.mentorId) ?? pair.mentorId}; наставляемый — ${menteeNames.get(pair.menteeId) ?? pair.menteeId}; форма «${labelOf(settings.lists.forms, pair.form)}»`,
    ),
    '2. Наставникам проводить встречи не реже одного раза в две недели и вести журнал встреч.',
    '3. Куратору программы довести приказ до сведения участников и организовать работу пар.',
    '4. Контроль за исполнением приказа оставляю за собой.',
    ...SIGNATURE,
  ].join('\n');
}
