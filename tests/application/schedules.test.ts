import fc from 'fast-check';
import { deriveAt } from '../../src/application/derive-at';
import { Ledger } from '../../src/application/ledger';
import { summarise } from '../../src/application/summary';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { interruptions, play, someLooks } from './play-schedule';
import { sweep } from './programme-book';
import { thirtyPeople } from './schedule';

const SHEETS = ['mentees', 'mentors', 'attention', 'consents'] as const;

/** The banks with every number replaced by what it stands for: the person, or the response of a consent. */
function upToNumbers(ports: MemoryPorts): unknown {
  const { entries } = new Ledger(ports.workbook);
  const { members } = deriveAt(entries, ports.clock.now());
  const names = new Map<string, string>();
  for (const entry of entries) if (entry.kind === 'answer') names.set(entry.number, entry.key);
  for (const [number, { personId, role }] of members) names.set(number, `${role} ${personId}`);
  const rows = SHEETS.map((id) =>
    ports.workbook
      .rows(id)
      .map((row) =>
        JSON.stringify(row, Object.keys(row).sort()).replace(/[НМС]-\d{4,}/g, (number) => names.get(number) ?? number),
      )
      .sort(),
  );
  const { mentees, mentors, consents } = summarise(ports);
  return { rows, mentees, mentors, consents };
}

test('Any order of arrival, lost and repeated looks, and whatever happens in the middle of them, give the same banks, attention and consents up to numbers', () => {
  fc.assert(
    fc.property(
      thirtyPeople,
      fc.array(fc.nat(10_000), { minLength: 211, maxLength: 211 }),
      someLooks,
      (lines, priorities, looks) => {
        const calm = memoryPorts();
        play(calm, lines, [0], []);
        const wild = memoryPorts();
        play(wild, lines, priorities, looks);
        expect(upToNumbers(wild)).toEqual(upToNumbers(calm));
        const settled = JSON.stringify([...wild.workbook.contents]);
        sweep(wild);
        expect(JSON.stringify([...wild.workbook.contents])).toBe(settled);
      },
    ),
    // A failure is told as it is: to make thirty people fewer would take minutes.
    { numRuns: 200, endOnFailure: true },
  );
  for (const [what, times] of interruptions) expect([what, times > 20]).toEqual([what, true]);
}, 240_000);
