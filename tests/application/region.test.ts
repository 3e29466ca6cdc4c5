/** What a region's workbook makes of documents that come twice, late, in any order, and of figures that are missing. */
import { receiveFigures, refreshRegion } from '../../src/application/region';
import type { FiguresDocument } from '../../src/domain/indicators/figures-document';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';

function document(change: Partial<FiguresDocument> = {}, mentees = 10, enterprise = '7707083893|'): FiguresDocument {
  return {
    schema: 1,
    organisation: 'a',
    name: 'Школа А',
    municipality: 'город Абакан',
    year: 2026,
    date: '2026-09-01' as FiguresDocument['date'],
    rows: [
      { indicator: 'I1', part: 'mentees-10-19', value: mentees },
      { indicator: 'I4', part: 'enterprise', value: enterprise },
    ],
    ...change,
  };
}

function received(...documents: readonly FiguresDocument[]): MemoryPorts {
  const ports = memoryPorts();
  for (const each of documents) receiveFigures(ports, each);
  return ports;
}

const result = (ports: MemoryPorts, id: string) => refreshRegion(ports).find((each) => each.id === id);
const later = '2026-09-03' as FiguresDocument['date'];

test('A document that comes twice counts once, and changes nothing the second time', () => {
  const ports = received(document(), document({ organisation: 'b' }, 5));
  refreshRegion(ports);
  const rows = () => [...ports.workbook.contents].map(([id, cells]) => [id, cells.map((each) => ({ ...each }))]);
  const once = rows();
  receiveFigures(ports, document());
  expect(result(ports, 'I1')?.numerator).toBe(15);
  expect(rows()).toEqual(once);
});

test('The later document of an organisation counts, whichever comes first; one of the same day replaces the other', () => {
  const documents = [document({ date: later }, 7), document({}, 10)];
  for (const order of [documents, [...documents].reverse()])
    expect(result(received(...order), 'I1')?.numerator).toBe(7);
  expect(result(received(document({}, 10), document({}, 3)), 'I1')?.numerator).toBe(3);
});

test('An enterprise of two schools counts once, and without denominator and target nothing is invented', () => {
  const ports = received(document(), document({ organisation: 'b' }));
  const enterprises = result(ports, 'I4');
  expect(enterprises?.numerator).toBe(1);
  expect([enterprises?.denominator, enterprises?.percent, enterprises?.deviation]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(ports.workbook.rows('indicators').find(({ id }) => id === 'I1')).toMatchObject({
    percent: '',
    deviation: '',
    remark: expect.stringContaining('Нет данных'),
  });
});

test.each([
  null,
  'текст',
  {},
  { ...document(), schema: 2 },
  { ...document(), rows: [{ indicator: 'I1', part: 'x', value: -1 }] },
])('What is no document is refused and leaves the figures as they are: %j', (given) => {
  const ports = received(document());
  expect(() => receiveFigures(ports, given)).toThrow('figures-malformed');
  expect(result(ports, 'I1')?.numerator).toBe(10);
});
