// Lets a template state a row by what it has and leave out what it hasn't. Nothing here knows any template.
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { EvidenceKind } from '../../domain/roadmap/evidence';
import type { ControlPoint } from '../../domain/roadmap/roadmap-row';
import type { Responsible, RowDocument, TemplateRow } from './roadmap-template';

/** What a row may have beyond its id, its title and its rule. */
export interface RowExtras {
  readonly printed?: string;
  readonly by?: readonly Responsible[];
  readonly documents?: readonly (string | RowDocument)[];
  readonly keyResult?: string;
  readonly ifNeeded?: boolean;
  readonly controlPoint?: ControlPoint;
  readonly provenBy?: readonly EvidenceKind[];
  readonly publicationsNorm?: number;
}

/** A row of a template; whatever isn't given is blank. */
export function templateRow(id: string, title: string, rule: DeadlineRule, extras: RowExtras = {}): TemplateRow {
  return {
    id,
    title,
    rule,
    printed: extras.printed ?? null,
    responsible: extras.by ?? [],
    documents: (extras.documents ?? []).map((document) =>
      typeof document === 'string' ? { title: document, ifNeeded: false } : document,
    ),
    keyResult: extras.keyResult ?? null,
    ifNeeded: extras.ifNeeded ?? false,
    controlPoint: extras.controlPoint ?? null,
    provenBy: extras.provenBy ?? [],
    publicationsNorm: extras.publicationsNorm ?? null,
  };
}

/** A document that is made only where it is needed. */
export function whereNeeded(title: string): RowDocument {
  return { title, ifNeeded: true };
}

/** Roles that answer for a row outright. */
export function firmly(...roles: readonly string[]): Responsible[] {
  return roles.map((role) => ({ role, participation: 'firm' }));
}

/** A role that takes part by agreement. */
export function byAgreement(role: string): Responsible {
  return { role, participation: 'by-agreement' };
}

/** A role that the document puts in brackets. */
export function inBrackets(role: string): Responsible {
  return { role, participation: 'in-brackets' };
}
