/**
 * Decides what an installable trigger is, who owns it, and how many there may be.
 * Left to others: ScriptApp's builders (services/script), when clock triggers are due (schedule.ts), running (firing.ts).
 */
import type { Collection } from '../collections';
import { GoogleError } from '../google-class';
import type { World } from '../world';
import { nextDue, type Schedule } from './schedule';

/** What a trigger waits for; names as in ScriptApp.EventType. */
export const eventTypes = ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT'] as const;
export type EventType = (typeof eventTypes)[number];

/** Where the event comes from; names as in ScriptApp.TriggerSource. */
export const triggerSources = ['CLOCK', 'SPREADSHEETS', 'FORMS'] as const;
export type TriggerSource = (typeof triggerSources)[number];

/** An installable trigger. It runs as its owner, and only its owner sees it. */
export interface Trigger {
  /** Digits. */
  readonly uid: string;
  readonly scriptId: string;
  /** Mail address of the account that created it. */
  readonly owner: string;
  readonly functionName: string;
  readonly eventType: EventType;
  readonly source: TriggerSource;
  /** Id of the spreadsheet or form, null for the clock. */
  readonly sourceId: string | null;
  readonly schedule: Schedule | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** See ScheduleOrigin. */
  readonly chance: number;
  /** When the clock fires it next, null if never again. */
  readonly nextDue: number | null;
  /** True once Google has switched it off "for an unknown reason": it stays in the list and never runs. */
  readonly disabled: boolean;
}

/** What a builder has gathered. */
export interface NewTrigger {
  readonly scriptId: string;
  readonly owner: string;
  readonly functionName: string;
  readonly eventType: EventType;
  readonly source: TriggerSource;
  readonly sourceId: string | null;
  readonly schedule: Schedule | null;
}

/** Triggers that one account may have in one script (https://developers.google.com/apps-script/guides/services/quotas). */
export const triggersPerUserAndScript = 20;

/** Google's text beyond that, as in the logs of many projects. */
export const tooManyTriggersText =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

/** All triggers of a workspace by uid. */
export function triggersIn(world: World): Collection<Trigger> {
  return world.collection<Trigger>('triggers');
}

/** An account's triggers in a script, the oldest first. Nobody else's are visible to it. */
export function triggersOf(world: World, scriptId: string, owner: string): readonly Trigger[] {
  return triggersIn(world)
    .values()
    .filter((trigger) => trigger.scriptId === scriptId && trigger.owner === owner);
}

/** Creates a trigger at an instant. Throws GoogleError where the account has too many. */
export function createTrigger(world: World, made: NewTrigger, now: number): Trigger {
  if (triggersOf(world, made.scriptId, made.owner).length >= triggersPerUserAndScript) {
    throw new GoogleError(tooManyTriggersText);
  }
  const origin = { createdAt: now, chance: world.ids.random() };
  const trigger: Trigger = {
    ...made,
    ...origin,
    uid: String(world.ids.number(15)),
    nextDue: made.schedule === null ? null : (firstDue(made.schedule, origin) ?? now),
    disabled: false,
  };
  triggersIn(world).put(trigger.uid, trigger);
  world.announce({ what: 'trigger', id: trigger.uid });
  return trigger;
}

/** Deletes a trigger; nothing happens if it is gone already. */
export function deleteTrigger(world: World, uid: string): void {
  triggersIn(world).delete(uid);
  world.announce({ what: 'trigger', id: uid });
}

/** Switches a trigger off as Google does when it gives no reason. */
export function disableTrigger(world: World, uid: string): void {
  const trigger = triggersIn(world).get(uid);
  if (trigger !== undefined) triggersIn(world).put(uid, { ...trigger, disabled: true });
}

/** Notes that a clock trigger has run: a repeated one is due again after `now`, a single one stays in the list and never runs again. */
export function rescheduled(world: World, trigger: Trigger, now: number): void {
  if (trigger.schedule === null) return;
  triggersIn(world).put(trigger.uid, {
    ...trigger,
    nextDue: trigger.schedule.kind === 'once' ? null : nextDue(trigger.schedule, trigger, now),
  });
}

/** A single trigger whose time has passed already is due at once. */
function firstDue(schedule: Schedule, origin: { readonly createdAt: number; readonly chance: number }): number | null {
  return schedule.kind === 'once' ? schedule.at : nextDue(schedule, origin, origin.createdAt);
}
