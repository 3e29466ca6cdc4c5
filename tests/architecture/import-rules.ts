/** Reads a file's imports and says which of them its room forbids. Knows the table of rooms and the allow-list of packages, no file by name. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { type AllowedPackage, packageOf } from './packages';
import { type Room, roomOf, rulesOf } from './rooms';
import type { SourceFile } from './tree';

/** Where `local` may be entered from `cli`: by the modules directly in its folder. The folders inside are its own. */
const entryOfLocal = /^src\/local\/[^/]+$/;

/** What the file imports: static, type-only, re-exported, dynamic and required alike, in the order of the text. */
export function readImports(file: SourceFile): readonly string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Every import that the file's room forbids, each in words; empty where all is well. */
export function importProblems(file: SourceFile, packages: readonly AllowedPackage[]): readonly string[] {
  const room = roomOf(file.path);
  if (room === undefined) return [`${file.path} lies in no room`];
  return readImports(file).flatMap((specifier) => {
    const problem = specifier.startsWith('.')
      ? relativeProblem(file.path, room, specifier)
      : packageProblem(room, specifier, packages);
    return problem === undefined ? [] : [`${file.path} imports ${specifier}: ${problem}`];
  });
}

function relativeProblem(path: string, room: Room, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return 'outside all rooms';
  if (targetRoom === room) return undefined;
  if (!rulesOf[room].imports.includes(targetRoom)) return `${room} may not import ${targetRoom}`;
  if (room === 'cli' && targetRoom === 'local' && !entryOfLocal.test(target)) return 'not an entry of local';
  return undefined;
}

function packageProblem(room: Room, specifier: string, packages: readonly AllowedPackage[]): string | undefined {
  if (specifier.startsWith('node:')) return rulesOf[room].node ? undefined : `there is no Node in ${room}`;
  if (builtinModules.includes(specifier)) return 'write node: before a module of Node';
  const allowed = packages.find(({ name }) => name === packageOf(specifier));
  if (allowed === undefined) return 'not in docs/packages.json';
  return allowed.rooms.includes(room) ? undefined : `docs/packages.json doesn't give it to ${room}`;
}
