/** Runs the program of an npm package through Node itself: no shell, so it is the same on Windows and with any path. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inClone, root } from './paths.mjs';

/**
 * @param {string} packageName a package in node_modules
 * @param {string} program which of its programs
 * @param {string[]} args
 * @param {{env?: Record<string, string>}} [more] environment variables to add
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export const runTool = (packageName, program, args, { env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programFile(packageName, program), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

const programFile = (packageName, program) => {
  const folder = inClone('node_modules', ...packageName.split('/'));
  if (!existsSync(folder)) throw new Error(`${packageName} is missing: run "npm ci" in the folder of the clone first.`);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return inClone('node_modules', ...packageName.split('/'), typeof bin === 'string' ? bin : bin[program]);
};
