// Decides the shapes in which the functions of the script answer the command line. What they count is left to the application.

/** How one role came in: received = duplicates + inBank + attention.people. */
export interface RoleSummary {
  readonly received: number;
  readonly duplicates: number;
  readonly inBank: number;
  readonly attention: { readonly people: number; readonly byCode: Readonly<Record<string, number>> };
}

/** One indicator; null where there is no figure. */
export interface IndicatorSummary {
  readonly id: string;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Percent, two decimals. */
  readonly percent: number | null;
  readonly target: number | null;
}

/** A workbook in numbers: who came, who is in the banks, who waits and why. Counts and tokens only, no names. */
export interface ProgrammeSummary {
  readonly mentees: RoleSummary;
  readonly mentors: RoleSummary;
  readonly consents: {
    readonly received: number;
    readonly valid: number;
    readonly refused: number;
    readonly invalid: number;
  };
  readonly pairs: {
    readonly approved: number;
    readonly active: number;
    readonly overdue: number;
    readonly completed: number;
  };
  readonly indicators: readonly IndicatorSummary[];
  /** The words of the personal links, by number of the pair: what a simulation needs to answer as both sides. */
  readonly pairLinks: readonly { readonly pair: string; readonly menteeToken: string; readonly mentorToken: string }[];
}

/** What the order on pairs did. */
export interface ApprovedPairs {
  readonly approved: number;
  /** The order as text. */
  readonly text: string;
}

/** What the register's order did. */
export interface Registered {
  readonly registered: number;
  /** The order as text, ready to be put on the organisation's paper. */
  readonly text: string;
}
