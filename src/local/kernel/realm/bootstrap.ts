/**
 * Decides what a fresh realm holds before the bundle is loaded: Google's services, console and Logger, a Date that follows the
 * workspace, and nothing else beyond the language. Returns the way to call the bundle's functions.
 */
import type { Json, Outcome, RealmBirth } from '../wire';
import { followWorkspaceTime } from './clock-date';
import { GoogleObjects } from './google-objects';
import { Connection, type Host } from './host';
import { makeConsole, makeLogger } from './log';

const { parse, stringify } = JSON;

/** What the worker holds of a realm. Texts in and out, so that no object crosses. */
export interface Realm {
  /** Calls a function with arguments as packed JSON; what became of it is told by `outcome` once pending promises have run. */
  start(called: unknown, self: unknown, argsText: string): void;
  /** The end of the call as an Outcome in JSON. */
  outcome(): string;
  /** An error thrown while a file was loaded, as an Outcome in JSON. */
  failure(error: unknown): string;
}

/** Prepares the realm in which it runs. */
export function bootstrap(cross: Host['cross'], log: Host['log'], birthText: string): Realm {
  const birth = parse(birthText) as RealmBirth;
  const connection = new Connection({ cross, log }, birth.now, birth.clockRuns);
  const objects = new GoogleObjects(connection);
  followWorkspaceTime(globalThis, () => connection.now(), birth.timeZone);
  const put = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  for (const name of birth.notEmulated) put(name, objects.unknownService(name));
  for (const [name, description] of Object.entries(birth.services)) put(name, objects.service(name, description));
  put('console', makeConsole(connection));
  put('Logger', makeLogger(connection));

  let ended: () => Outcome = () => ({ v: { $: 'u' } });
  const valued = (value: unknown): Outcome => {
    try {
      return { v: objects.packed(value) };
    } catch (error) {
      return failed(error);
    }
  };
  return {
    start(called, self, argsText) {
      if (typeof called !== 'function') {
        ended = () => ({ missing: true });
        return;
      }
      try {
        const args = objects.unpacked(parse(argsText)) as unknown[];
        const value: unknown = Reflect.apply(called as (...given: unknown[]) => unknown, self, args);
        ended = () => valued(value);
        if (Object.prototype.toString.call(value) === '[object Promise]') {
          ended = () => ({ v: { $: 'u' } });
          (value as Promise<unknown>).then(
            (settled) => {
              ended = () => valued(settled);
            },
            (error: unknown) => {
              ended = () => failed(error);
            },
          );
        }
      } catch (error) {
        ended = () => failed(error);
      }
    },
    outcome: () => stringify(ended()),
    failure: (error) => stringify(failed(error)),
  };
}

function failed(error: unknown): Outcome {
  const told = (read: () => unknown): string => {
    try {
      return String(read());
    } catch {
      return '';
    }
  };
  if (typeof error !== 'object' || error === null) {
    return { e: { n: 'Error', m: told(() => error), s: '' } satisfies Record<string, Json> };
  }
  const thrown = error as Partial<Error>;
  return {
    e: {
      n: told(() => thrown.name ?? 'Error'),
      m: told(() => thrown.message ?? error),
      s: ownStack(told(() => thrown.stack ?? '')),
    },
  };
}

/** The lines of a stack down to where the bundle was called. */
function ownStack(stack: string): string {
  const lines = stack.split('\n');
  const end = lines.findIndex((line) => line.includes('google:'));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}
