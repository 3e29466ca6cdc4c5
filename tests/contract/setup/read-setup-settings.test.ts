import { readSetupSettings } from '../../../src/contract/setup/read-setup-settings';
import type { SetupSettings } from '../../../src/contract/setup/setup-settings';

const GOOD: SetupSettings = {
  role: 'organisation',
  organisation: 'Лицей № 1',
  address: 'г. Киров, ул. Ленина, 1',
  municipality: 'город Киров',
  targets: 'kirov',
  forms: ['pupil-pupil'],
  cycle: 'school-year',
  identity: 'person',
};

const codesOf = (given: unknown): readonly string[] => {
  const read = readSetupSettings(given);
  return read.ok ? [] : read.issues.map(({ field, code }) => `${field} ${code}`);
};

test('settings that are right come back as they are, with texts trimmed and blank options left out', () => {
  const read = readSetupSettings({
    ...GOOD,
    organisation: '  Лицей   № 1 ',
    purpose: '  ',
    freshStart: false,
    more: 1,
  });
  expect(read).toEqual({ ok: true, settings: GOOD });
});

test('every mistake is told at once', () => {
  expect(codesOf({ role: 'school', targets: 'tomsk', cycle: 1, forms: [], timeZone: 'Mars/Olympus' })).toEqual([
    'role not-an-option',
    'organisation missing',
    'address missing',
    'municipality missing',
    'targets not-an-option',
    'forms no-form-in-use',
    'cycle not-an-option',
    'identity missing',
    'timeZone not-an-option',
  ]);
});

test.each([undefined, null, 7, 'settings', []])('%p is no settings, and is told what is missing', (given) => {
  expect(codesOf(given)).toContain('organisation missing');
});

test('a form of mentoring that doesn’t exist is refused, known ones come in the order of the product', () => {
  expect(codesOf({ ...GOOD, forms: ['pupil-pupil', 'cat-dog'] })).toEqual(['forms not-an-option']);
  const read = readSetupSettings({ ...GOOD, forms: ['employer-pupil', 'pupil-pupil', 'pupil-pupil'] });
  expect(read.ok && read.settings.forms).toEqual(['pupil-pupil', 'employer-pupil']);
});

test('a text that a form’s header couldn’t hold is refused', () => {
  expect(codesOf({ ...GOOD, purpose: 'о'.repeat(601), address: 'у'.repeat(300) })).toEqual(['purpose too-long']);
});

test('a region needs neither address nor municipality nor forms', () => {
  expect(codesOf({ role: 'region', organisation: 'Центр', targets: 'own', cycle: 'calendar-year' })).toEqual([]);
});
