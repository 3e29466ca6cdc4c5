/**
 * A filter for jest that keeps the suites which touch time: those whose path speaks of it, and those whose opening
 * comment carries the tag @zones. The zones of a script, a sheet and a host differ, so these run under several.
 */
const { readFileSync } = require('node:fs');
const { relative } = require('node:path');

const speaksOfTime = /\b(ages?|calendar|clock|dates?|deadlines?|days?|instants?|months?|roadmap|time|times|zones?)\b/;

/**
 * @param {string} path a test file's path from the root, with slashes
 * @param {string} source its text
 */
const touchesTime = (path, source) =>
  speaksOfTime.test(path.replace(/-/g, ' ')) || /^\s*\/\*\*(?:(?!\*\/)[\s\S])*@zones\b/.test(source);

module.exports = async (paths) => ({
  filtered: paths.filter((path) => {
    const fromRoot = relative(process.cwd(), path).replace(/\\/g, '/');
    return touchesTime(fromRoot, readFileSync(path, 'utf8'));
  }),
});
module.exports.touchesTime = touchesTime;
