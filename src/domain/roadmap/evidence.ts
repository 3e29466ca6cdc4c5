/**
 * Decides which facts of the system show that a row of the roadmap is done. When each of them comes about is left to
 * the use cases that own the facts; which rows they prove, to the templates.
 */
import type { CalendarDate } from '../calendar/calendar-date';
import type { RoadmapRow } from './roadmap-row';

/** What the system can know by itself; Q numbers are the questionnaires of the programme. */
export const EVIDENCE_KINDS = [
  'setup-done',
  'introduction-order',
  'forms-published',
  'consents-collected',
  'requests-collected', // Q1
  'third-person-notes', // Q3
  'needs-clarified', // Q2, Q14 of the mentee bank's people
  'mentee-bank-filled',
  'partners-surveyed', // Q6
  'mentor-interest-collected', // Q7
  'mentor-profiles-collected', // Q8
  'mentor-details-collected', // Q9
  'mentor-resumes-collected', // Q11
  'mentor-bank-filled',
  'certificates-checked', // Q13
  'interviews-recorded', // Q12
  'training-needs-collected', // Q10
  'training-recorded', // Q28
  'register-order',
  'proposals-made',
  'group-meeting-held',
  'preferences-collected', // Q16
  'first-meeting-held',
  'trial-meeting-held', // Q17
  'planning-meeting-held', // Q17
  'plans-made',
  'pairs-order',
  'meeting-held', // Q18, each meeting
  'pairs-followed-up',
  'final-meetings-held',
  'mentee-entry-monitoring', // Q14
  'mentor-entry-monitoring', // Q15
  'interim-monitoring', // Q19
  'final-survey', // Q20
  'curator-survey', // Q21
  'control-report', // Q23: whoever hands it in says that everything the control point asks for is there
  'publications-recorded', // Q24
  'publications-norm-met', // Q24, as many as the row's norm
  'popularisation-held',
  'mentors-informed',
  'practices-collected', // Q26
  'pair-closed', // Q27
  'closing-event-held',
  'programme-report',
  'experts-bank-filled', // Q30
  'partners-recorded', // Q31
  'regional-note',
] as const;

/** Names one kind of evidence. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * One fact and its day. What comes again and again, as the reports and waves of monitoring, names the row that it
 * is for; null = it counts for every row that the kind proves.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly on: CalendarDate;
  readonly rowId: string | null;
}

/**
 * The meetings that a roadmap may list twice, as E does in stages 5 and 6: one record satisfies every row that names
 * the meeting, also when a curator made the record by marking one of the rows done.
 */
const MEETING_KINDS: readonly EvidenceKind[] = ['first-meeting-held', 'trial-meeting-held', 'planning-meeting-held'];

/** The evidence that a row marked done gives to the other rows of its roadmap: the meetings it stands for. */
export function meetingsShownBy(row: RoadmapRow, doneOn: CalendarDate): Evidence[] {
  return row.provenBy.filter((kind) => MEETING_KINDS.includes(kind)).map((kind) => ({ kind, on: doneOn, rowId: null }));
}
