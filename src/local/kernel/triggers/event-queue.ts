/**
 * Decides how events wait for their triggers: durably, each with a due time, delivered as often and as late as the delivery says.
 * Left to others: which triggers an event concerns and running them (firing.ts), the objects handed over (event-objects.ts).
 */
import type { Collection } from '../collections';
import type { CellBlock, ChangeType } from '../families';
import type { World } from '../world';

/** What happened, in data that can wait. */
export type Happening =
  | { readonly kind: 'open'; readonly spreadsheetId: string; readonly user: string }
  | {
      readonly kind: 'edit';
      readonly block: CellBlock;
      readonly value?: string;
      readonly oldValue?: string;
      readonly user: string;
    }
  | { readonly kind: 'change'; readonly spreadsheetId: string; readonly changeType: ChangeType; readonly user: string }
  | {
      readonly kind: 'row submitted';
      readonly block: CellBlock;
      readonly headers: readonly string[];
      readonly values: readonly string[];
    }
  | { readonly kind: 'response submitted'; readonly formId: string; readonly responseId: string }
  | { readonly kind: 'time'; readonly at: number };

/**
 * How Google brings a form-submit event: as it should; not at all; the same event twice; with an extra blank event for the row below,
 * seconds later (https://github.com/markfguerra/google-forms-to-slack/issues/6); or late, so that a later one overtakes it.
 */
export type Delivery = 'once' | 'lost' | 'twice' | 'blank extra' | { readonly lateMs: number };

/** An event on its way to one trigger. */
export interface QueuedEvent {
  readonly id: string;
  readonly triggerUid: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly happening: Happening;
}

/** How long after the real event a blank one follows. */
const blankAfterMs = 4000;

/** The waiting events of a workspace. */
export function eventsIn(world: World): Collection<QueuedEvent> {
  return world.collection<QueuedEvent>('events');
}

/** Puts an event for a trigger into the queue, as the delivery says; returns the ids of what was put. */
export function enqueue(
  world: World,
  triggerUid: string,
  happening: Happening,
  now: number,
  delivery: Delivery = 'once',
): readonly string[] {
  if (delivery === 'lost') return [];
  const put = (what: Happening, dueAt: number): string => {
    const events = eventsIn(world);
    const last = events.ids()[events.ids().length - 1];
    const id = String(Number(last ?? 0) + 1).padStart(12, '0');
    events.put(id, { id, triggerUid, dueAt, happening: what });
    return id;
  };
  if (typeof delivery === 'object') return [put(happening, now + delivery.lateMs)];
  const first = put(happening, now);
  if (delivery === 'twice') return [first, put(happening, now)];
  const blank = delivery === 'blank extra' ? blankOf(happening) : null;
  return blank === null ? [first] : [first, put(blank, now + blankAfterMs)];
}

/** Events due at an instant, in the order in which Google brings them. */
export function dueEvents(world: World, now: number): readonly QueuedEvent[] {
  return eventsIn(world)
    .values()
    .filter((event) => event.dueAt <= now)
    .sort((a, b) => a.dueAt - b.dueAt || a.id.localeCompare(b.id));
}

/** A submission without a row: nothing in it, and a range below the real one. Only spreadsheets have seen it. */
function blankOf(happening: Happening): Happening | null {
  if (happening.kind !== 'row submitted') return null;
  return {
    ...happening,
    block: { ...happening.block, row: happening.block.row + 1 },
    values: happening.values.map(() => ''),
  };
}
