// Plays what people do in any order, with looks at the workbook at any time, in the middle of which the world goes on.
import fc from 'fast-check';
import { AppError } from '../../src/application/app-error';
import type { TableId } from '../../src/contract/tables/table';
import { Killed, type MemoryPorts } from './in-memory-ports';
import { quickLook, sweep } from './programme-book';
import type { Correction, Happening } from './schedule';

const MEANWHILE = [
  'something happens',
  'the curator types',
  'another look waits',
  'another look gives up',
  'the look dies',
] as const;

/** What happens in the middle of a look, before one of its calls of a port. */
export interface Interruption {
  /** Counted from 1. */
  readonly call: number;
  readonly what: (typeof MEANWHILE)[number];
}

/** A look at the workbook, none of them promised. */
export interface Look {
  /** After how many happenings. */
  readonly place: number;
  readonly meanwhile: readonly Interruption[];
}

/** More calls than a look makes are never counted. */
const MOST_CALLS = 26;

/** Looks at any time, with anything in the middle of them; deaths are rarer than all else. */
export const someLooks: fc.Arbitrary<readonly Look[]> = fc.array(
  fc.record({
    place: fc.integer({ min: 1, max: 150 }),
    meanwhile: fc.array(
      fc.record({
        call: fc.integer({ min: 1, max: MOST_CALLS }),
        what: fc.constantFrom(...MEANWHILE.slice(0, 4), ...MEANWHILE.slice(0, 4), ...MEANWHILE),
      }),
      { maxLength: 9, size: 'max' },
    ),
  }),
  { maxLength: 7, size: 'max' },
);

/** How often each interruption has come in all schedules played so far. */
export const interruptions = new Map(MEANWHILE.map((what) => [what, 0]));

/** Plays lines of happenings in an order that `priorities` give, each line in its own order, and looks at everything in the end. */
export function play(
  ports: MemoryPorts,
  lines: readonly (readonly Happening[])[],
  priorities: readonly number[],
  looks: readonly Look[],
): void {
  const playing = new Playing(ports, lines, priorities);
  for (const { place, meanwhile } of [...looks].sort((a, b) => a.place - b.place)) {
    playing.goOn(place);
    playing.look(meanwhile);
  }
  playing.end();
}

/** A schedule under way. */
class Playing {
  /** The line whose next happening comes, by place. */
  private readonly order: readonly number[];
  private readonly steps = new Map<number, number>();
  private place = 0;
  /** What the curator is going to correct once there is such a row. */
  private corrections: Correction[] = [];
  /** No lock keeps people from typing: what they typed into a sheet that a look had read may be overwritten, and is typed again. */
  private readonly doubtful: Correction[] = [];

  constructor(
    private readonly ports: MemoryPorts,
    private readonly lines: readonly (readonly Happening[])[],
    priorities: readonly number[],
  ) {
    this.order = lines
      .flatMap((line, index) => line.map(() => index))
      .map((line, place) => ({ line, place, priority: priorities[place % priorities.length] ?? 0 }))
      .sort((a, b) => a.priority - b.priority || a.place - b.place)
      .map(({ line }) => line);
  }

  /** Lets so many things happen in all. */
  goOn(place: number): void {
    while (this.place < Math.min(place, this.order.length)) {
      this.happen();
      this.type();
    }
  }

  /** A quick look during which the world goes on; whoever waits for its end looks right after it. */
  look(meanwhile: readonly Interruption[]): void {
    const read = new Set<TableId>();
    let calls = 0;
    let waiting = 0;
    const hear = (reading?: TableId): void => {
      calls += 1;
      for (const { what } of meanwhile.filter(({ call }) => call === calls)) {
        interruptions.set(what, (interruptions.get(what) ?? 0) + 1);
        if (what === 'something happens') this.happen();
        else if (what === 'the curator types') this.type(read);
        else if (what === 'another look waits') waiting += 1;
        else if (what === 'the look dies') throw new Killed();
        else expect(() => quickLook(this.ports)).toThrow(new AppError('busy'));
      }
      if (reading !== undefined) read.add(reading);
    };
    this.hearing(hear, () => {
      try {
        quickLook(this.ports);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    });
    for (; waiting > 0; waiting -= 1) quickLook(this.ports);
  }

  /** Everything else happens, then the daily run finds it. One correction may let a person into a bank, where the next one is possible. */
  end(): void {
    this.goOn(this.order.length);
    this.corrections.push(...this.doubtful);
    for (let left = -1; left !== this.corrections.length; ) {
      sweep(this.ports);
      left = this.corrections.length;
      while (this.type());
    }
  }

  private hearing(hear: (reading?: TableId) => void, run: () => void): void {
    const { workbook, forms } = this.ports;
    workbook.meanwhile = hear;
    forms.meanwhile = hear;
    run();
    workbook.meanwhile = () => undefined;
    forms.meanwhile = () => undefined;
  }

  private happen(): void {
    const line = this.order[this.place];
    if (line === undefined) return;
    this.place += 1;
    const step = this.steps.get(line) ?? 0;
    this.steps.set(line, step + 1);
    const happening = this.lines[line]?.[step];
    if (happening?.kind === 'submission') this.ports.forms.submit(happening.questionnaire, happening);
    else if (happening) this.corrections.push(happening);
  }

  /** The curator makes the first correction that is possible; false where none is. */
  private type(read: ReadonlySet<TableId> = new Set()): boolean {
    for (const [at, correction] of this.corrections.entries()) {
      const table = correct(this.ports, correction);
      if (table === undefined) continue;
      this.corrections.splice(at, 1);
      if (read.has(table)) this.doubtful.push(correction);
      return true;
    }
    return false;
  }
}

/** Types into the person's row and tells in which table; undefined while there is none that has such a column. */
function correct(ports: MemoryPorts, { name, column, value }: Correction): TableId | undefined {
  for (const table of ['mentees', 'attention'] as const) {
    const row = ports.workbook
      .rows(table)
      .find(
        ({ name: called, number }) => [name, `${name}ский`].includes(String(called)) && String(number).startsWith('Н'),
      );
    if (!row || !(column in row)) continue;
    row[column] = value;
    return table;
  }
  return undefined;
}
