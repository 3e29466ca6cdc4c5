/**
 * Decides how long Google takes for a call, in simulated milliseconds: middles of ranges that others have measured
 * (properties and cache: https://ziritione.org/post/apps_script_performance ; blocks and flush:
 * https://ruby-bash.developreference.com/article/29263774/ ) or that are commonly reported. The rest costs what `Latency` says.
 * Left to others: letting the time pass (meter.ts).
 */

/** Price of one service call by member name, milliseconds. */
export type LatencyModel = (member: string) => number;

/** Figures by member; a name ending in '*' stands for all members that begin so. The first that fits counts. */
const listed: readonly (readonly [name: string, ms: number])[] = [
  ['Sheet.getRange', 1],
  ['Range.getValue*', 150],
  ['Range.getDisplayValue*', 150],
  ['Range.getFormula*', 150],
  ['Range.getNote*', 150],
  ['Range.setValue*', 50],
  ['Range.setNote*', 50],
  ['SpreadsheetApp.flush', 600],
  ['SpreadsheetApp.openById', 600],
  ['SpreadsheetApp.create', 2000],
  ['FormApp.create', 3500],
  ['FormApp.openBy*', 600],
  ['Form.add*', 300],
  ['Form.setDestination', 4000],
  ['Form.getResponses', 600],
  ['*Item.set*', 300],
  ['Form.set*', 300],
  ['MailApp.sendEmail', 500],
  ['DocumentApp.create', 1500],
  ['TriggerBuilder.create', 650],
  ['*TriggerBuilder.create', 650],
  ['ScriptApp.getProjectTriggers', 200],
  ['ScriptApp.deleteTrigger', 650],
  ['Properties.set*', 62],
  ['Properties.delete*', 62],
  ['Properties.get*', 30],
  ['Cache.put*', 93],
  ['Cache.remove*', 93],
  ['Cache.get*', 3],
];

/** Everything at once. */
const noLatency: LatencyModel = () => 0;

/** Which prices count: none, or Google's with members without a figure at 0 or at 20 ms (bars should hold under both), or one's own. */
export type Latency = 'none' | 'google' | 'google, 20 ms unlisted' | LatencyModel;

/** The model that is meant. */
export function latencyModel(latency: Latency): LatencyModel {
  if (typeof latency === 'function') return latency;
  if (latency === 'none') return noLatency;
  return googleLatency(latency === 'google' ? 0 : 20);
}

/** The listed figures; `unlistedMs` for the rest. */
function googleLatency(unlistedMs: number): LatencyModel {
  const known = new Map<string, number>();
  return (member) => {
    let ms = known.get(member);
    if (ms === undefined) {
      ms = listed.find(([pattern]) => fits(pattern, member))?.[1] ?? unlistedMs;
      known.set(member, ms);
    }
    return ms;
  };
}

function fits(pattern: string, member: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === member;
  const expression = parts.map((part) => part.replace(/[.]/g, '\\.')).join('.*');
  return new RegExp(`^${expression}$`).test(member);
}
