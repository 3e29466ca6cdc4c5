/**
 * Decides which call of an execution fails, takes longer or is the last one, because a test says so.
 * Left to others: counting and pricing ordinary calls (meter.ts).
 */

/** Which call: the k-th service call (from 1), or the n-th call of a member by name ('Range.setValues', n from 1, 'every' for all). */
export type FaultPlace =
  | { readonly serviceCall: number }
  | { readonly member: string; readonly occurrence?: number | 'every' };

/** What happens there instead of the call ('fail', 'kill') or before it ('delay'). A killed execution keeps what its earlier calls did. */
export type FaultEffect =
  | { readonly do: 'fail'; readonly message: string }
  | { readonly do: 'delay'; readonly ms: number }
  | { readonly do: 'kill' };

/** One planned fault. */
export type Fault = FaultPlace & FaultEffect;

/** Google's text for a call that failed inside Google (https://developers.google.com/apps-script/guides/support/troubleshooting). */
export const serverErrorText = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Counts the calls that it is told of and tells which faults are due. Calls that are not counted as 'service' are never hit by number. */
export class FaultPlan {
  private serviceCalls = 0;
  private readonly byMember = new Map<string, number>();

  constructor(private readonly faults: readonly Fault[]) {}

  /** The faults due at this call, in the order planned. */
  dueAt(member: string, isService: boolean): readonly Fault[] {
    if (isService) this.serviceCalls += 1;
    const occurrence = (this.byMember.get(member) ?? 0) + 1;
    this.byMember.set(member, occurrence);
    return this.faults.filter((fault) => {
      if ('serviceCall' in fault) return isService && fault.serviceCall === this.serviceCalls;
      return fault.member === member && (fault.occurrence === 'every' || (fault.occurrence ?? 1) === occurrence);
    });
  }
}
