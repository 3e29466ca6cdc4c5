/** The answers of the bundle's functions as the command line reads them; their meaning is the bundle's (src/apps-script). */

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

/** What `programmeSummary` answers. */
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
  /** The words of the personal links, by number of the pair. */
  readonly pairLinks: readonly { readonly pair: string; readonly menteeToken: string; readonly mentorToken: string }[];
}

/** What `proposePairs` answers. */
export interface MatchingSummary {
  readonly eligibleMentees: number;
  readonly seats: number;
  readonly matched: number;
  readonly score: number;
  /** Mentees without a proposal by the code of the reason. */
  readonly unmatched: Readonly<Record<string, number>>;
  readonly brokenLocks: number;
}

/** What `approvePairs` answers. */
export interface ApprovedPairs {
  readonly approved: number;
  /** The order as text. */
  readonly text: string;
}
