import { rmSync } from 'node:fs';
import { playSeason } from '../../src/cli/season/play-season';
import { readSeasonFolder } from '../../src/cli/season/season-folder';
import { readScriptProject } from '../../src/cli/workspaces/clone';
import { seasonFolder } from './small-season';

jest.setTimeout(120_000);

/** The built script project without one of its functions. */
function projectWithout(entry: string): ReturnType<typeof readScriptProject> {
  const project = readScriptProject();
  const code = project.files['Code.js'] ?? '';
  const cut = code.replace(`function ${entry}(`, `function removed_${entry}(`);
  expect(cut).not.toBe(code);
  return { ...project, files: { ...project.files, 'Code.js': cut } };
}

test.each(['importRows', 'handleFormSubmit', 'handleDay', 'sweepNow'])(
  'a season fails where %s is taken out of the bundle: nothing takes people in beside it',
  async (entry) => {
    const folder = seasonFolder();
    try {
      const season = playSeason({
        project: projectWithout(entry),
        tables: await readSeasonFolder(folder),
        answers: {},
        today: '2026-09-06',
        seed: 1,
        targets: 'own',
      });
      await expect(season).rejects.toThrow(`Script function not found: ${entry}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
