/** What the bench rests on: instances that can be had again, files that read back, a report that stays in its place. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstanceFile } from '../../../src/cli/match/instance-file';
import { checkAssignment } from '../../../src/domain/matching/certificate';
import { solveAssignment } from '../../../src/domain/matching/solve-assignment';
import { generateInstance, hasRegime, REGIMES, SIZES } from './generate';
import { writeInstance } from './instance-file';
import { median } from './measure';
import { chartOf, type Measured, tableOf, writeSection } from './report';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench test '));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every regime of a school is solved and proven, is the same for the same seed, and differs for another', () => {
  for (const regime of REGIMES) {
    const instance = generateInstance('school', regime, 5);
    expect(instance.rowPtr.length - 1).toBe(SIZES.school[0]);
    expect(checkAssignment(instance, solveAssignment(instance)).proven).toBe(true);
    expect(generateInstance('school', regime, 5)).toEqual(instance);
    expect(generateInstance('school', regime, 6)).not.toEqual(instance);
  }
});

test('complete lists are made for one school only', () => {
  expect(hasRegime('city', 'complete')).toBe(true);
  expect(hasRegime('region', 'complete')).toBe(false);
});

test('an instance file reads back as it was written', () => {
  const instance = generateInstance('school', 'scarce', 1);
  const file = join(folder, 'school.mm');
  writeInstance(file, instance);
  expect(readInstanceFile(file)).toEqual(instance);
});

test('the middle of two figures is the lower one', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

const measured: Measured = {
  name: 'school-scarce',
  mentees: 200,
  mentors: 60,
  pairs: 5911,
  matched: 107,
  score: 91508,
  gap: 0,
  agrees: true,
  coldMs: 6,
  checkMs: 0.5,
  peakMb: 50,
  lemonMs: 12,
  peers: { munkres: 31 },
};

test('the table sets ours against the baseline and says so when they differ', () => {
  expect(tableOf([measured])).toContain('| 12 | 6.0 | 0.50 |');
  expect(tableOf([measured])).not.toContain('LEMON differs');
  expect(tableOf([{ ...measured, agrees: false }])).toContain('91508 (LEMON differs)');
  expect(chartOf([measured])).toContain('<svg');
});

test('the section is put between its markers, and nothing else is touched', () => {
  const file = join(folder, 'performance.md');
  writeSection(file, 'first');
  expect(readFileSync(file, 'utf8')).toBe('# Performance\n\n<!-- matching:begin -->\nfirst\n<!-- matching:end -->\n');
  writeFileSync(file, `before\n${readFileSync(file, 'utf8')}after\n`);
  writeSection(file, 'second');
  const text = readFileSync(file, 'utf8');
  expect(text).toBe('before\n# Performance\n\n<!-- matching:begin -->\nsecond\n<!-- matching:end -->\nafter\n');
});
