/** Where things lie in a clone. Every path is absolute and native, so it holds for any cwd, spaces and Cyrillic included. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} parts a path inside the clone, part by part */
export const inClone = (...parts) => join(root, ...parts);

/** What clasp pushes: Code.js, appsscript.json, *.html. */
export const buildFolder = inClone('build');

/** What only this machine runs: the command line, the worker, and notes on how they were made. */
export const distFolder = inClone('dist');

/** Written beside the launcher's files by the bundler: what went into each file of `build/`, in bytes. */
export const bundleInputsFile = inClone('dist', 'bundle-inputs.json');
