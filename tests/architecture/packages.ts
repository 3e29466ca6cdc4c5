/** Reads docs/packages.json, the allow-list of npm packages; whether the tree keeps to it is asked elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from './rooms';
import { root } from './tree';

/** One package that the project may use. */
export interface AllowedPackage {
  readonly name: string;
  /** As the package itself names it (SPDX). */
  readonly licence: string;
  /** The most bytes that it may take in a file of build/, by that file's name; empty for what never gets there. */
  readonly bytesInBundle: Readonly<Record<string, number>>;
  /** Who may import it; empty for a tool that is run and never imported. */
  readonly rooms: readonly Room[];
  readonly why: string;
}

/** The allow-list as it stands. */
export function readAllowedPackages(): readonly AllowedPackage[] {
  return JSON.parse(readFileSync(join(root, 'docs', 'packages.json'), 'utf8')) as readonly AllowedPackage[];
}

/** `@hono/node-server/serve-static` is of the package `@hono/node-server`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
