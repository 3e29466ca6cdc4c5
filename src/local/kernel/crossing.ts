/**
 * Decides how a call that arrives as text becomes the call of a member and its result the text of an answer. Knows no family of classes.
 * Left to others: counting and faults (meter.ts), arguments (arguments.ts), scopes (scopes.ts), the thread (worker-pool.ts).
 */
import { fittingArguments } from './arguments';
import type { Call, Execution } from './call';
import {
  EnumValue,
  enumNamed,
  enumValue,
  FunctionReference,
  type GoogleClass,
  GoogleError,
  GoogleObject,
  NotEmulated,
} from './google-class';
import type { Meter } from './meter';
import { checkScopes } from './scopes';
import {
  type CallText,
  type ClassDescription,
  type DeclaredText,
  type Json,
  pack,
  type Reply,
  type Tagged,
  unpack,
} from './wire';
import type { World } from './world';

/** What a crossing serves. */
export interface CrossingSettings {
  readonly world: World;
  readonly execution: Execution;
  readonly meter: Meter;
  readonly services: Readonly<Record<string, GoogleClass<null>>>;
  isDeclared(owner: string, name: string): boolean;
  /** Called before a call is made and after it, before its answer goes back; a promise holds the call or the answer. */
  readonly pace?: Pace | undefined;
  sleep(ms: number): Promise<void>;
}

/** One call as a test sees it. */
export interface CrossingCall {
  readonly executionId: string;
  /** 'Range.setValues'. */
  readonly member: string;
  readonly kind: 'service' | 'getter';
  /** Counts the calls of this execution from 1. */
  readonly index: number;
}

/** Lets a test hold calls and answers, and so choose how executions interleave. */
export interface Pace {
  beforeCall?(call: CrossingCall): void | Promise<void>;
  beforeReply?(call: CrossingCall): void | Promise<void>;
  /** The execution has ended, in whatever way. */
  ended?(executionId: string): void;
}

/** The crossing of one execution: its objects by number. */
export class Crossing {
  private readonly objects = new Map<number, GoogleObject>();
  private readonly described = new Map<GoogleClass, number>();
  private readonly globals = new Map<string, GoogleObject>();
  private calls = 0;

  constructor(private readonly settings: CrossingSettings) {}

  /** Packs a value for the realm: the arguments of a function. */
  packed(value: unknown): Json {
    return pack(value, (found) => this.foreign(found, null));
  }

  /** A value from the realm. */
  unpacked(json: unknown): unknown {
    return unpack(json, (tagged) => this.revived(tagged));
  }

  /**
   * Answers a call, or whether Google declares a name, which costs nothing. Throws Killed where the execution ends here, and any
   * other error that is a bug of the emulation; what the bundle shall see as an error is in the answer.
   */
  answer(text: string): string | Promise<string> {
    const asked = JSON.parse(text) as CallText | DeclaredText;
    if (asked.length === 2) return JSON.stringify(this.declared(asked));
    const [target, name, packedArgs] = asked;
    const self = this.target(target);
    const member = self.cls.members[name];
    const called = `${self.cls.name}.${name}`;
    if (member === undefined) return this.refusal(new NotEmulated(called));
    this.calls += 1;
    const crossing: CrossingCall = {
      executionId: this.settings.execution.id,
      member: called,
      kind: member.kind,
      index: this.calls,
    };
    const make = () => this.made(self, name, crossing, this.unpacked(packedArgs) as unknown[]);
    const held = this.settings.pace?.beforeCall?.(crossing);
    return held instanceof Promise ? held.then(make) : make();
  }

  private declared([owner, name]: DeclaredText): Reply {
    return { t: this.settings.meter.now(), v: this.settings.isDeclared(owner, name) };
  }

  private made(
    self: GoogleObject,
    name: string,
    crossing: CrossingCall,
    args: readonly unknown[],
  ): string | Promise<string> {
    const { meter, execution, world } = this.settings;
    const member = self.cls.members[name];
    try {
      if (member === undefined) throw new NotEmulated(crossing.member);
      meter.begin(crossing.member, member.kind);
      checkScopes(crossing.member, member.scopes, execution.scopes, execution.authMode);
      const fitting = fittingArguments(self.cls, name, member, args);
      const call: Call = {
        world,
        execution,
        self,
        member: crossing.member,
        lockUser: meter,
        now: () => meter.now(),
        sleep: this.settings.sleep,
      };
      const result = member.run(self.state, fitting, call);
      if (!(result instanceof Promise)) return this.replied(crossing, this.reply(result, self));
      return result.then(
        (value: unknown) => this.replied(crossing, this.reply(value, self)),
        (error: unknown) => this.replied(crossing, this.refusal(error)),
      );
    } catch (error) {
      return this.replied(crossing, this.refusal(error));
    }
  }

  private replied(crossing: CrossingCall, reply: string): string | Promise<string> {
    const held = this.settings.pace?.beforeReply?.(crossing);
    return held instanceof Promise ? held.then(() => reply) : reply;
  }

  private reply(value: unknown, self: GoogleObject): string {
    const { meter } = this.settings;
    meter.checkTime();
    const reply: Reply = { t: meter.now(), v: pack(value, (found) => this.foreign(found, self)) };
    return JSON.stringify(reply);
  }

  private refusal(error: unknown): string {
    const { meter } = this.settings;
    if (error instanceof GoogleError) {
      return JSON.stringify({ t: meter.now(), e: { n: 'Exception', m: error.message } } satisfies Reply);
    }
    if (error instanceof NotEmulated) {
      return JSON.stringify({ t: meter.now(), e: { n: 'Error', m: error.message } } satisfies Reply);
    }
    throw error;
  }

  private target(target: number | string): GoogleObject {
    if (typeof target === 'number') {
      const found = this.objects.get(target);
      if (found === undefined) throw new Error(`No object ${target}`);
      return found;
    }
    let found = this.globals.get(target);
    if (found === undefined) {
      const cls = this.settings.services[target];
      if (cls === undefined) throw new Error(`No service ${target}`);
      found = new GoogleObject<unknown>(cls as GoogleClass, null);
      this.globals.set(target, found);
    }
    return found;
  }

  private foreign(value: object, self: GoogleObject | null): Tagged | undefined {
    if (value instanceof GoogleObject) {
      if (value === self) return { $: 't' };
      const id = this.objects.size + 1;
      this.objects.set(id, value);
      const known = this.described.get(value.cls);
      if (known !== undefined) return { $: 'o', i: id, c: known };
      const number = this.described.size + 1;
      this.described.set(value.cls, number);
      return { $: 'o', i: id, c: number, d: description(value.cls) as unknown as Json };
    }
    if (value instanceof EnumValue) {
      return { $: 'e', n: value.enumName, v: value.value, all: [...(enumNamed(value.enumName)?.values ?? [])] };
    }
    if (typeof value === 'function') throw new Error('A member must not return a function');
    return undefined;
  }

  private revived(tagged: Tagged): unknown {
    switch (tagged.$) {
      case 'o':
        return this.target(tagged.i as number | string);
      case 'e': {
        const found = enumValue(tagged.n as string, tagged.v as string);
        if (found === undefined) throw new Error(`No enum value ${String(tagged.n)}.${String(tagged.v)}`);
        return found;
      }
      case 'f':
        return new FunctionReference(tagged.n as string | null);
      default:
        throw new Error(`Unknown tag ${tagged.$}`);
    }
  }
}

/** A class as the realm is told of it. */
export function description(cls: GoogleClass): ClassDescription {
  return {
    name: cls.name,
    members: Object.keys(cls.members),
    near: cls.near ?? [],
    assignable: cls.assignable ?? false,
    enums: (cls.enums ?? []).map(({ name, values }) => ({ name, values })),
  };
}
