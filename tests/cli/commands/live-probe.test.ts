import { join } from 'node:path';
import { cloneFolder } from '../../../src/cli/workspaces/clone';
import { captured } from '../captured';

test('the probe of a first live run tries every guess here too, and meets nothing but one thing that isn’t emulated', async () => {
  const { exitCode, out } = await captured('run', join(cloneFolder(), 'docs', 'live-probe.gs'), 'probe', '--json');
  expect(exitCode).toBe(0);
  const seen = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect(Object.keys(seen).length).toBeGreaterThan(35);
  expect(Object.entries(seen).filter(([, answer]) => /NotEmulated|is not/.test(String(answer)))).toEqual([
    ['metadata on a bounded column', expect.stringContaining('not currently supported')],
    ['sheet without a name', 'Error: NotEmulated: a sheet with an empty name'],
  ]);
  expect(seen).toMatchObject({
    'text cell, formula': ['formula', '=1+1'],
    'text cell, apostrophe and formula': ['string', '=1+1'],
    'new Function': [42, 'object'],
    'letters of a zone': 'GMT+3, +0300',
    'form is born published': false,
    'answer tab: place, name, rows': [1, 'Ответы на форму (1)', 100, 1],
  });
});
