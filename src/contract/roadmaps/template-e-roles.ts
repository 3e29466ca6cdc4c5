// The roles that roadmap E names, and the deadlines that its stages share.
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import { firmly } from './template-row';

const CENTRE = 'региональный наставнический центр';
const ORGANISATION = 'образовательные организации';
const METHODS_UNION = 'республиканское методическое объединение (РУМО)';
const MINISTRY = 'министерство образования и науки';

/** The organisations alone. */
export const ORGANISATIONS = firmly(ORGANISATION);
/** The regional centre and the organisations. */
export const CENTRE_ORGANISATIONS = firmly(CENTRE, ORGANISATION);
/** The regional centre and the methods union. */
export const CENTRE_UNION = firmly(CENTRE, METHODS_UNION);
/** The regional centre, the methods union and the organisations' curators. */
export const CENTRE_UNION_CURATORS = firmly(CENTRE, METHODS_UNION, 'кураторы организаций');
/** The curators alone. */
export const CURATORS = firmly('кураторы организаций');
/** The ministry alone. */
export const MINISTRY_ALONE = firmly(MINISTRY);
/** The ministry and the regional centre. */
export const MINISTRY_CENTRE = firmly(MINISTRY, CENTRE);
/** The ministry, the regional centre and the organisations. */
export const MINISTRY_CENTRE_ORGANISATIONS = firmly(MINISTRY, CENTRE, ORGANISATION);

/** Months after the ministry's order, both included. */
export function orderMonths(first: number, last: number): { kind: 'order-months'; first: number; last: number } {
  return { kind: 'order-months', first, last };
}

/** A control point so many whole months after the ministry's order. */
export function orderPoint(months: number): DeadlineRule {
  return { kind: 'order-point', months, half: false };
}

/** Within a month after the register order. */
export const REGISTER_MONTH: DeadlineRule = { kind: 'register-months', months: 1 };

/** All of December. */
export const DECEMBER: DeadlineRule = { kind: 'cycle-months', from: 12, to: 12 };

/** What every control point asks of the organisation beside its own results. */
export const STAGE_REPORT = 'Описание хода этапа и предложения';
