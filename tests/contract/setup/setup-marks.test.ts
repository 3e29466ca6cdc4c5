import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { neededMarks, settingsChosen, setupMarks } from '../../../src/contract/setup/setup-marks';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';

const CHOSEN: SetupSettings = {
  role: 'organisation',
  organisation: 'Лицей № 1',
  address: 'г. Киров, ул. Ленина, 1',
  municipality: 'город Киров',
  targets: 'kirov',
  forms: ['pupil-pupil', 'teacher-pupil'],
  cycle: 'calendar-year',
  identity: 'code',
  timeZone: 'Asia/Omsk',
  registerRequired: false,
};

test('the settings chosen are the defaults with every choice', () => {
  const settings = settingsChosen(CHOSEN);
  expect(settings).toMatchObject({
    operator: { organisation: 'Лицей № 1', address: 'г. Киров, ул. Ленина, 1', term: DEFAULT_SETTINGS.operator.term },
    municipality: 'город Киров',
    targets: 'kirov',
    cycle: 'calendar-year',
    identity: 'code',
    timeZone: 'Asia/Omsk',
    registerRequired: false,
  });
  expect(settings.forms.filter(({ inUse }) => inUse).map(({ code }) => code)).toEqual(['pupil-pupil', 'teacher-pupil']);
});

test('only choices that change something need a mark, and none once all were made', () => {
  const needed = neededMarks(DEFAULT_SETTINGS, CHOSEN);
  expect(needed.length).toBeLessThan(setupMarks(CHOSEN).length);
  expect(needed).toContainEqual({ target: 'form:teacher-pupil', field: 'inUse', value: 'yes' });
  expect(needed).not.toContainEqual({ target: 'form:pupil-pupil', field: 'inUse', value: 'yes' });
  expect(neededMarks(settingsChosen(CHOSEN), CHOSEN)).toEqual([]);
});

test('what the curator changed meanwhile is written again only where it differs from the choice', () => {
  const changed = { ...settingsChosen(CHOSEN), meetingGapDays: 21, municipality: 'Слободской район' };
  expect(neededMarks(changed, CHOSEN)).toEqual([{ target: 'settings', field: 'municipality', value: 'город Киров' }]);
});
