// The defaults by which rows of a roadmap are watched; an organisation may set its own.

/** «Срок близко» from so many days before the last day. */
export const SOON_DAYS = 7;
