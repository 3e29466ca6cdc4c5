// Decides in which cycle an organisation's template stands and from which days its dates are counted.
import type { RoadmapTemplate, StagedRow } from '../../contract/roadmaps/roadmap-template';
import { placeAsPrinted, placeInCycle } from '../../contract/roadmaps/templates';
import { byTime } from '../../domain/answers/fold-fields';
import type { CalendarDate } from '../../domain/calendar/calendar-date';
import { dateInZone } from '../../domain/calendar/zone';
import type { MarkEntry } from '../../domain/ledger/entry';
import type { Programme } from '../../domain/programme/derive-programme';
import { SETTINGS_TARGET } from '../../domain/programme/fold-settings';
import { cycleEnd, type ProgrammeCycle } from '../../domain/roadmap/programme-cycle';
import { cycleYearOf, NO_ROADMAP, type RoadmapChoice, withRoadmapSetting } from '../../domain/roadmap/roadmap-settings';
import type { RoadmapTiming } from '../../domain/roadmap/roadmap-timing';
import { endingDays } from './pair-evidence';
import { earliestRegistration } from './register-dates';

/** A template's rows as they hold in the organisation's cycle, and what their dates hang on. */
export interface PlacedTemplate {
  readonly rows: readonly StagedRow[];
  readonly cycle: ProgrammeCycle;
  readonly timing: RoadmapTiming;
  /** The day on which the template was chosen: what had passed by then isn't overdue. Null while none is kept. */
  readonly adoptedOn: CalendarDate | null;
}

/** Places the template; without one only the cycle and the anchors count, for rows of the curator's own. */
export function placedRoadmap(programme: Programme, template: RoadmapTemplate | null): PlacedTemplate {
  const settings = programme.settings.roadmap ?? NO_ROADMAP;
  const adoptedOn = chosenOn(programme);
  const since = settings.introductionOrder ?? adoptedOn ?? programme.today;
  const kind = programme.settings.cycle;
  const year = settings.cycleYear ?? cycleYearOf(kind, since);
  const placed =
    template === null
      ? { rows: [], cycle: { kind, year } }
      : settings.years === 'as-printed'
        ? placeAsPrinted(template, since)
        : placeInCycle(template, year, kind);
  const { rows, cycle } = placed;
  const endsOn = settings.programmeEnd ?? cycleEnd(cycle);
  const [pairEndedOn] = endingDays(programme);
  return {
    rows,
    cycle,
    timing: {
      cycle,
      orderDate: settings.introductionOrder,
      registerDate: settings.registerOrder ?? earliestRegistration(programme.marks),
      programmeEndsOn: settings.programmeEnd,
      eventDates: {
        ...(pairEndedOn === undefined ? {} : { 'pair-ends': pairEndedOn }),
        ...(endsOn <= programme.today ? { 'programme-ends': endsOn } : {}),
      },
    },
    adoptedOn: template === null ? null : adoptedOn,
  };
}

/** The day since which the present template has been kept; null before any choice. */
function chosenOn({ marks, settings }: Programme): CalendarDate | null {
  const choices = byTime((marks.get(SETTINGS_TARGET) ?? []).filter(({ field }) => field === 'roadmap'));
  const choiceOf = ({ value }: MarkEntry): RoadmapChoice | undefined =>
    withRoadmapSetting(NO_ROADMAP, 'roadmap', value)?.template;
  const last = choices[choices.length - 1];
  if (!last) return null;
  let first = last;
  for (const mark of [...choices].reverse()) {
    if (choiceOf(mark) !== choiceOf(last)) break;
    first = mark;
  }
  return dateInZone(first.at, settings.timeZone);
}
