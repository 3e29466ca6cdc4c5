/**
 * A filter for jest that keeps the suites which touch time: those whose opening comment carries the tag @zones.
 * The zone of a script, of a sheet and of a host differ, so these suites run under every zone of scripts/test.mjs.
 */
const { readFileSync } = require('node:fs');

/** @param {string} source a test file's text */
const touchesTime = (source) => /^\s*\/\*\*(?:(?!\*\/)[\s\S])*@zones\b/.test(source);

module.exports = async (paths) => ({ filtered: paths.filter((path) => touchesTime(readFileSync(path, 'utf8'))) });
module.exports.touchesTime = touchesTime;
