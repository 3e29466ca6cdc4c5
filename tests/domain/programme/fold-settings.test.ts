import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { foldSettings, withForm, withSetting } from '../../../src/domain/programme/fold-settings';
import { findOption, labelOf } from '../../../src/domain/programme/lists';
import { type Made, marks } from '../banks/bank-builder';

const fold = (...made: Made[]) => foldSettings(DEFAULT_SETTINGS, marks(...made));
const setting = (key: string, text: string) => withSetting(DEFAULT_SETTINGS, key, text);

describe('A setting', () => {
  test('is what was set last; what means nothing changes nothing', () => {
    expect(fold(['settings', 'meetingGapDays', '21', 2], ['settings', 'meetingGapDays', '7', 1]).meetingGapDays).toBe(
      21,
    );
    expect(
      fold(['settings', 'meetingGapDays', '21', 1], ['settings', 'meetingGapDays', 'редко', 2]).meetingGapDays,
    ).toBe(21);
    expect(fold(['settings', 'unknown', '1', 1], ['Н-0001', 'meetingGapDays', '5', 1])).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['meetingGapDays', '0'],
    ['meetingGapDays', '366'],
    ['satisfiedFrom', '11'],
    ['certificateMonths', 'год'],
    ['weight:requests', '1001'],
    ['weight:beauty', '10'],
    ['timeZone', 'Mars/Phobos'],
    ['cycle', 'иногда'],
    ['targets', 'tver'],
  ])('%s can’t be «%s»', (key, text) => {
    expect(setting(key, text)).toBeUndefined();
  });

  test('may be taken back where it may be blank', () => {
    expect(setting('certificateMonths', '12')?.certificateMonths).toBe(12);
    expect(
      fold(['settings', 'certificateMonths', '12', 1], ['settings', 'certificateMonths', '', 2]).certificateMonths,
    ).toBeNull();
  });

  test('of the scoring weighs one part', () => {
    expect(setting('weight:times', '0')?.weights).toEqual({ ...DEFAULT_SETTINGS.weights, times: 0 });
  });
});

describe('A form of mentoring', () => {
  const form = (field: string, text: string) =>
    withForm(DEFAULT_SETTINGS, 'pupil-pupil', field, text)?.forms.find(({ code }) => code === 'pupil-pupil');

  test('takes bounds of age, one of them, or none', () => {
    expect(form('ages', '7–18')).toMatchObject({ ageFrom: 7, ageTo: 18 });
    expect(form('ages', '7 - ')).toMatchObject({ ageFrom: 7 });
    expect(form('ages', '7 - ')).not.toHaveProperty('ageTo');
    expect(form('ages', '–18')).not.toHaveProperty('ageFrom');
    expect(form('ages', '')).not.toHaveProperty('ageFrom');
    for (const text of ['18–7', 'дети', '7', '7–8–9']) expect(form('ages', text)).toBeUndefined();
  });

  test('is switched on and off, and says what another age does', () => {
    expect(form('inUse', 'no')?.inUse).toBe(false);
    expect(form('ageRule', 'warn')?.ageRule).toBe('warn');
    expect(form('ageRule', 'иногда')).toBeUndefined();
    expect(withForm(DEFAULT_SETTINGS, 'cat-dog', 'inUse', 'no')).toBeUndefined();
  });

  test('joins the roles and categories that the organisation names', () => {
    expect(form('mentorCategories', 'ученик, Выпускница')?.mentorCategories).toEqual(['pupil', 'alumnus']);
    expect(form('menteeRoles', 'школьник; student')?.menteeRoles).toEqual(['pupil', 'student']);
    for (const text of ['', 'кот', 'ученик, кот']) expect(form('mentorCategories', text)).toBeUndefined();
  });
});

describe('An option of a list', () => {
  const requests = (...made: Made[]) => fold(...made).lists.requests;

  test('that is renamed is still meant by its former labels', () => {
    const list = requests(
      ['list:requests:sport', 'label', 'физкультура и спорт', 1],
      ['list:requests:sport', 'label', 'движение', 2],
    );
    for (const written of ['спорт', 'Физкультура и спорт', 'движение', 'физкультура'])
      expect(findOption(list, written)?.code).toBe('sport');
    expect(labelOf(list, 'sport')).toBe('движение');
  });

  test('that is retired still means what it meant, and may come back', () => {
    expect(findOption(requests(['list:requests:sport', 'inUse', 'no', 1]), 'спорт')).toMatchObject({
      code: 'sport',
      retired: true,
    });
    expect(
      findOption(
        requests(['list:requests:sport', 'inUse', 'no', 1], ['list:requests:sport', 'inUse', 'yes', 2]),
        'спорт',
      )?.retired,
    ).toBe(false);
  });

  test('takes other spellings, and loses only those that the curator added', () => {
    const list = requests(
      ['list:requests:sport', 'aliases', 'физкультура; бег; плавание', 1],
      ['list:requests:sport', 'aliases', 'плавание', 2],
    );
    expect(findOption(list, 'плавание')?.code).toBe('sport');
    expect(findOption(list, 'физкультура')?.code).toBe('sport');
    expect(findOption(list, 'бег')).toBeUndefined();
  });

  test('may be new', () => {
    expect(findOption(requests(['list:requests:own-1', 'label', 'вышивка', 1]), 'Вышивка')?.code).toBe('own-1');
    expect(fold(['list:unknown:own-1', 'label', 'вышивка', 1])).toEqual(DEFAULT_SETTINGS);
  });

  test('of the categories may be called external', () => {
    const { categories } = fold(['list:categories:public', 'external', 'no', 1]).lists;
    expect(categories.find(({ code }) => code === 'public')?.external).toBe(false);
  });
});

test('No two labels or spellings of one default list mean two options', () => {
  for (const list of Object.values(DEFAULT_SETTINGS.lists))
    for (const entry of list)
      for (const label of [entry.label, ...entry.aliases]) expect(findOption(list, label)?.code).toBe(entry.code);
});
