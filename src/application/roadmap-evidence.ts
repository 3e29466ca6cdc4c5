/**
 * Decides which facts of the programme show that rows of the roadmap are done, and since which day. What a fact proves
 * is left to the templates; facts that the product doesn't record yet are left to the curator's mark.
 */
import { byTime } from '../domain/answers/fold-fields';
import { type CalendarDate, isCalendarDate } from '../domain/calendar/calendar-date';
import { dateInZone } from '../domain/calendar/zone';
import type { Programme } from '../domain/programme/derive-programme';
import type { Evidence } from '../domain/roadmap/evidence';
import { NO_ROADMAP } from '../domain/roadmap/roadmap-settings';
import { firstDayAllDone, nthDay } from './roadmap/counted-days';
import { type DatedKind, endingDays, markedStateDay, meetingDays, pairEvidence } from './roadmap/pair-evidence';
import type { RecordedKind } from './roadmap/recorded-kinds';
import { registrations } from './roadmap/register-dates';

/** Target of marks about the workbook itself, by which the setup says what it has finished. */
export const SETUP_TARGET = 'programme';
/** Field of the mark whose value is the day on which the setup was done. */
export const SETUP_DONE_FIELD = 'setupDone';
/** Field of the mark whose value is the day on which the forms were published. */
export const FORMS_PUBLISHED_FIELD = 'formsPublished';

/**
 * Every fact that the programme can show by itself.
 *
 * @param ownOrder  the organisation's own introduction order, whichever setting names it
 */
export function roadmapEvidence(programme: Programme, ownOrder: CalendarDate | null): Evidence[] {
  const once: readonly DatedKind[] = [
    ['setup-done', markedDay(programme, SETUP_DONE_FIELD)],
    ['forms-published', markedDay(programme, FORMS_PUBLISHED_FIELD)],
    ['introduction-order', ownOrder],
    ...bankEvidence(programme),
    ...mentorEvidence(programme),
    ...pairEvidence(programme),
  ];
  return [
    ...once.flatMap(([kind, on]) => (on === null ? [] : [fact(kind, on)])),
    ...meetingDays(programme).map((on) => fact('meeting-held', on)),
    ...endingDays(programme).map((on) => fact('pair-closed', on)),
  ];
}

function fact(kind: RecordedKind, on: CalendarDate): Evidence {
  return { kind, on, rowId: null };
}

function markedDay(programme: Programme, field: string): CalendarDate | null {
  const marks = (programme.marks.get(SETUP_TARGET) ?? []).filter((mark) => mark.field === field);
  const first = byTime(marks)[0]?.value;
  return isCalendarDate(first) ? first : null;
}

function enoughOf({ settings }: Programme): number {
  return (settings.roadmap ?? NO_ROADMAP).enoughAnswers;
}

/** Questionnaires, consents and the two banks: done with the answer that makes them enough. */
function bankEvidence(programme: Programme): DatedKind[] {
  const { banks, settings } = programme;
  const enough = enoughOf(programme);
  const on = (at: string): CalendarDate => dateInZone(at, settings.timeZone);
  const asked = (members: readonly { readonly requestedAt: string }[]): CalendarDate | null =>
    nthDay(
      members.map(({ requestedAt }) => on(requestedAt)),
      enough,
    );
  const taken = (members: readonly { readonly inBank: boolean; readonly acceptedOn: CalendarDate }[]) =>
    nthDay(
      members.filter(({ inBank }) => inBank).map(({ acceptedOn }) => acceptedOn),
      enough,
    );
  const consents = banks.consents.filter(({ verdict }) => verdict === 'valid').map(({ at }) => on(at));
  return [
    // One questionnaire of the mentee is both the first request and its clarification; the mentor's is all three.
    ['requests-collected', asked(banks.mentees)],
    ['needs-clarified', asked(banks.mentees)],
    ['mentor-interest-collected', asked(banks.mentors)],
    ['mentor-profiles-collected', asked(banks.mentors)],
    ['mentor-details-collected', asked(banks.mentors)],
    ['consents-collected', nthDay(consents, enough)],
    ['mentee-bank-filled', taken(banks.mentees)],
    ['mentor-bank-filled', taken(banks.mentors)],
  ];
}

/** Certificates, interviews, the register and training. */
function mentorEvidence(programme: Programme): DatedKind[] {
  const { banks, marks } = programme;
  const enough = enoughOf(programme);
  const registered = registrations(marks);
  const interviewed = banks.mentors.map(({ number }) => markedStateDay(programme, number, ['interviewed', 'selected']));
  const trained = [...registered].map(([number, since]) => {
    const trainedOn = byTime((marks.get(number) ?? []).filter(({ field }) => field === 'trainedOn')).pop()?.value;
    return { since, doneOn: isCalendarDate(trainedOn) ? trainedOn : null, goneOn: null };
  });
  return [
    ['certificates-checked', certificatesChecked(programme)],
    ['interviews-recorded', nthDay(interviewed.filter(isCalendarDate), enough)],
    ['register-order', nthDay([...registered.values()], 1)],
    ['training-recorded', firstDayAllDone(trained)],
  ];
}

/** Enough mentors have shown their certificates; fewer will do where nobody else is waited for. */
function certificatesChecked(programme: Programme): CalendarDate | null {
  const { mentors } = programme.banks;
  const shown = mentors
    .filter(({ inBank, profile }) => inBank && profile.certificateDate !== undefined)
    .map(({ acceptedOn }) => acceptedOn);
  const someWait = mentors.some(({ issues }) => issues.some(({ code }) => code.startsWith('certificate-')));
  const enough = enoughOf(programme);
  return shown.length >= enough || !someWait ? nthDay(shown, Math.min(enough, shown.length)) : null;
}
