/** Asks clasp itself, which needs no network for that, what it would push. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../architecture/tree';
import { listBuilt } from './built-files';

test('clasp would push exactly Code.js, the manifest and the pages', () => {
  const clasp = join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const answer = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: root, encoding: 'utf8' });
  const { filesToPush } = JSON.parse(answer) as { filesToPush: readonly string[] };
  const names = filesToPush.map((path) => path.replace(/\\/g, '/'));
  expect([...names].sort()).toEqual(listBuilt().map((name) => `build/${name}`));
  expect(names.every((name) => /^build\/(Code\.js|appsscript\.json|[a-z-]+\.html)$/.test(name))).toBe(true);
  expect(names).toEqual(expect.arrayContaining(['build/Code.js', 'build/appsscript.json']));
});
