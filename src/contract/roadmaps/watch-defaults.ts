// The defaults by which rows of a roadmap are watched; an organisation may set its own.
import { NO_ROADMAP } from '../../domain/roadmap/roadmap-settings';

/** «Срок близко» from so many days before the last day. */
export const SOON_DAYS = NO_ROADMAP.soonDays;
