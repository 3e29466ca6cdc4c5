/**
 * `npm test [-- arguments of jest]`: builds, type-checks, lints and runs the tests, those that touch time under three
 * zones; closes with the figures on a line of their own. A gate that fails counts as a failure beside the tests'.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './lib/find-chromium.mjs';
import { runGates } from './lib/gates.mjs';
import { runTool } from './lib/node-tool.mjs';
import { inClone } from './lib/paths.mjs';
import { addUp, closingLine } from './lib/test-figures.mjs';

/** One zone where nothing shifts, one far east, one west of Greenwich that once had summer time. */
const zones = ['UTC', 'Asia/Krasnoyarsk', 'America/Sao_Paulo'];

const given = process.argv.slice(2);
const workers = given.some((argument) => /^(-w|-i|--maxWorkers|--runInBand)/.test(argument))
  ? []
  : ['--maxWorkers=100%'];
const reportsFolder = mkdtempSync(join(tmpdir(), 'nastavnik-test-'));

/** @returns {Promise<object | undefined>} what jest reported */
const runTests = async (zone, args) => {
  console.log(`\n— tests, TZ=${zone}`);
  const reportFile = join(reportsFolder, `${zone.replace('/', '-')}.json`);
  const report = ['--json', `--outputFile=${reportFile}`];
  await runTool('jest', 'jest', [...workers, ...report, ...args, ...given], { env: { TZ: zone, ...browser } });
  return readReport(reportFile);
};

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const failures = await runGates();

const chromium = findChromium();
const browser = chromium === undefined ? {} : { CHROMIUM_PATH: chromium };
if (chromium === undefined) {
  console.error('\n!!! NO CHROMIUM FOUND: the browser tests are SKIPPED. Install one, or name it in CHROMIUM_PATH.');
  if (process.env.CI === 'true') failures.push('browser (on CI a browser must be there)');
}

const reports = [await runTests(zones[0], [])];
for (const zone of zones.slice(1)) {
  const filter = inClone('scripts', 'lib', 'zone-filter.cjs');
  reports.push(await runTests(zone, [`--filter=${filter}`, '--passWithNoTests']));
}
rmSync(reportsFolder, { recursive: true });

const figures = addUp(reports);
const total = { ...figures, failed: figures.failed + failures.length };
if (failures.length > 0) console.error(`\nFailed beside the tests: ${failures.join(', ')}.`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
