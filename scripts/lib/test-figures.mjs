/**
 * Adds several runs of the test runner up to honest figures: a test that runs again in another time zone is still one
 * test, and has passed only if it passed each time. A suite that couldn't be loaded, and a run that left no report,
 * count as a failure each.
 */

const severity = { passed: 0, skipped: 1, failed: 2 };

/** The runner's words for an outcome; whatever else it may say (pending, todo, disabled) means that the test didn't run. */
const outcomeOf = (status) => (status === 'passed' || status === 'failed' ? status : 'skipped');

/**
 * @param {({testResults: {name: string, status: string, assertionResults: {fullName: string, status: string}[]}[]} | undefined)[]} reports
 *   what each run wrote with --json; undefined where a run left nothing
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export const addUp = (reports) => {
  const outcomes = new Map();
  const note = (key, outcome) => {
    const before = outcomes.get(key);
    if (before === undefined || severity[outcome] > severity[before]) outcomes.set(key, outcome);
  };
  reports.forEach((report, run) => {
    if (report === undefined) note(`run ${run}`, 'failed');
    for (const suite of report?.testResults ?? []) {
      const seen = new Map();
      for (const { fullName, status } of suite.assertionResults) {
        const nth = (seen.get(fullName) ?? 0) + 1;
        seen.set(fullName, nth);
        note(`${suite.name} ${fullName} ${nth}`, outcomeOf(status));
      }
      const blamed = suite.assertionResults.some(({ status }) => status === 'failed');
      if (suite.status === 'failed' && !blamed) note(`${suite.name} itself`, 'failed');
    }
  });
  const count = (wanted) => [...outcomes.values()].filter((outcome) => outcome === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
};

/** The closing line: `12 passed, 0 failed`, and `, 3 skipped` where something was. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
