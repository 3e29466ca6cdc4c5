/**
 * Decides whether something built is older than what it was built from.
 * Sizes and times of the sources are compared for equality with those noted at the last build, not for "newer than":
 * a file that was deleted, renamed or restored from a backup with an old date is noticed as well.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inClone, root } from './paths.mjs';

/** @returns {string[]} a line per file under the path (which may be a file, or be missing): its name, size and time */
const describe = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isDirectory()) return readdirSync(path).flatMap((name) => describe(join(path, name)));
  return [`${relative(root, path)} ${stat.size} ${stat.mtimeMs}`];
};

/**
 * One short text that changes when any of the sources does.
 * @param {string[]} sources files and folders, relative to the clone
 */
export const fingerprint = (sources) =>
  createHash('sha256')
    .update(sources.flatMap((source) => describe(inClone(source)).sort()).join('\n'))
    .digest('hex');

/** @returns {string} where the fingerprint of the last build of this name is noted */
const noteOf = (name) => inClone('dist', 'fingerprints', name);

/**
 * Builds unless the outputs exist and the sources are those of the last build.
 * The sources are read before building, so a file edited meanwhile makes the next call build again.
 * @param {{name: string, sources: string[], outputs: string[], build: () => Promise<unknown>}} target
 * @returns {Promise<boolean>} whether it had to build
 */
export const buildIfStale = async ({ name, sources, outputs, build }) => {
  const now = fingerprint(sources);
  const outputsExist = outputs.every((path) => statSync(inClone(path), { throwIfNoEntry: false }));
  if (outputsExist && readNote(name) === now) return false;
  await build();
  noteBuilt(name, now);
  return true;
};

/** Notes that the target of this name was built from sources with this fingerprint. */
export const noteBuilt = (name, value) => {
  mkdirSync(dirname(noteOf(name)), { recursive: true });
  writeFileSync(noteOf(name), value);
};

const readNote = (name) => {
  try {
    return readFileSync(noteOf(name), 'utf8');
  } catch {
    return undefined;
  }
};
