/**
 * Decides what a member sees of the call it serves: the world, the execution that calls, its clock.
 * Left to others: making it (crossing.ts, execution.ts).
 */
import type { GoogleObject } from './google-class';
import type { LockUser } from './locks';
import type { ScriptProject } from './scripts';
import type { UiSession } from './ui-session';
import type { World } from './world';

/** How much an execution may do: FULL after consent, LIMITED in a simple trigger, NONE before any consent. */
export const authModes = ['FULL', 'LIMITED', 'NONE'] as const;
export type AuthMode = (typeof authModes)[number];

/** One run of one function of a script, as members see it. */
export interface Execution {
  readonly id: string;
  /** Mail address of the account as which it runs (the owner of the trigger, or the person at the menu). Session.getEffectiveUser. */
  readonly user: string;
  /** Who acts at the keyboard; '' where Google would not say. Session.getActiveUser. */
  readonly activeUser: string;
  /** Owner of the script project. */
  readonly owner: string;
  readonly script: ScriptProject;
  readonly authMode: AuthMode;
  /** Id of the spreadsheet or form that the script is bound to, null for a standalone script. */
  readonly container: string | null;
  /** Scopes granted to this execution; null means all (no manifest, or none listed). */
  readonly scopes: readonly string[] | null;
  /** The trigger that started it, null for a menu, a dialog or a direct call. */
  readonly triggerUid: string | null;
  /** Toasts, alerts, dialogs and menus shown to the person. */
  readonly ui: UiSession;
  /** A place for state that lives as long as the execution (active sheet, caches of objects); each service uses keys of its own name. */
  readonly scratch: Map<string, unknown>;
}

/** One call of a member. */
export interface Call {
  readonly world: World;
  readonly execution: Execution;
  /** The object on which the member was called; return it to let calls be chained. */
  readonly self: GoogleObject;
  /** 'Range.setValues', as counted. */
  readonly member: string;
  /** The execution as locks know it. */
  readonly lockUser: LockUser;
  /** The execution's clock, milliseconds since 1970. */
  now(): number;
  /** Lets simulated time pass in this execution; waits really where the workspace's clock runs by itself. */
  sleep(ms: number): Promise<void>;
}
