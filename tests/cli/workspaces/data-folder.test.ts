import { workspaceFolder } from '../../../src/cli/workspaces/data-folder';

test('each system keeps the workspace where programs keep their data', () => {
  const windows = {
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\Анна\\AppData\\Local' },
    home: 'C:\\Users\\Анна',
  } as const;
  expect(workspaceFolder(windows)).toBe('C:\\Users\\Анна\\AppData\\Local\\nastavnik\\workspace');
  expect(workspaceFolder({ platform: 'darwin', env: {}, home: '/Users/anna' })).toBe(
    '/Users/anna/Library/Application Support/nastavnik/workspace',
  );
  expect(workspaceFolder({ platform: 'linux', env: {}, home: '/h/anna' })).toBe(
    '/h/anna/.local/share/nastavnik/workspace',
  );
});

test('a folder for data that the user has chosen is obeyed when it is absolute, as its rule says', () => {
  const linux = (XDG_DATA_HOME: string) => ({ platform: 'linux', env: { XDG_DATA_HOME }, home: '/h/anna' }) as const;
  expect(workspaceFolder(linux('/data'))).toBe('/data/nastavnik/workspace');
  expect(workspaceFolder(linux('data'))).toBe('/h/anna/.local/share/nastavnik/workspace');
});

test('Windows without the variable falls back to the usual place', () => {
  expect(workspaceFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\anna' })).toBe(
    'C:\\Users\\anna\\AppData\\Local\\nastavnik\\workspace',
  );
});
