/**
 * Decides which kinds of evidence the programme records by now. A row that waits for any other is marked by the curator, and its sheet says so.
 */
import type { EvidenceKind } from '../../domain/roadmap/evidence';

/** Kinds of evidence that come about without anybody marking a row. */
export const RECORDED_KINDS = [
  'setup-done',
  'forms-published',
  'introduction-order',
  'requests-collected',
  'needs-clarified',
  'mentor-interest-collected',
  'mentor-profiles-collected',
  'mentor-details-collected',
  'consents-collected',
  'mentee-bank-filled',
  'mentor-bank-filled',
  'certificates-checked',
  'interviews-recorded',
  'register-order',
  'training-recorded',
  'proposals-made',
  'pairs-order',
  'group-meeting-held',
  'trial-meeting-held',
  'planning-meeting-held',
  'plans-made',
  'first-meeting-held',
  'final-survey',
  'meeting-held',
  'pair-closed',
] as const satisfies readonly EvidenceKind[];

/** Names one of them. */
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** Whether the programme records the kind. */
export function isRecorded(kind: EvidenceKind): kind is RecordedKind {
  return (RECORDED_KINDS as readonly EvidenceKind[]).includes(kind);
}
