/**
 * Puts generated files in place. A file is replaced in one step and only when it differs, so that whoever reads it at
 * that moment (another run, clasp) sees the old one or the new one, never half of one.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes one text file in place of the old one, making its folder where needed. */
export const writeInPlace = (path, text) => {
  if (readText(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text);
  renameSync(draft, path);
};

/**
 * Makes the folder hold exactly these files: strays of earlier builds go, since clasp would push them.
 * @param {string} folder
 * @param {Record<string, string>} files text by name
 */
export const writeFolder = (folder, files) => {
  for (const [name, text] of Object.entries(files)) writeInPlace(join(folder, name), text);
  for (const name of readdirSync(folder)) {
    if (!(name in files) && !name.endsWith('.new')) rmSync(join(folder, name), { recursive: true });
  }
};

/** @returns {string | undefined} the file's text, or nothing where there is no such file */
export const readText = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};
