import fc from 'fast-check';
import {
  countEnterprises,
  distinctEnterprises,
  enterpriseKey,
  enterpriseText,
  normaliseEnterprise,
  parseEnterprise,
} from '../../../src/domain/indicators/enterprise';

const key = (workplace?: string, inn?: string) => {
  const found = enterpriseKey(workplace, inn);
  if (!found) throw new Error(`no key for ${workplace}`);
  return found;
};

test.each([
  ['ООО «Саяны»', 'ооо саяны'],
  ['Общество с ограниченной ответственностью  "САЯНЫ"', 'ооо саяны'],
  ['АО "РУСАЛ Саяногорск",', 'ао русал саяногорск'],
  ['Публичное акционерное общество Сбербанк', 'пао сбербанк'],
  ['ИП', ''],
  ['не работаю', ''],
  ['Временно не работает', ''],
  ['пенсионер', ''],
  ['нет', ''],
  ['Нетрон', 'нетрон'],
  ['—', ''],
  ['  ', ''],
])('%p is compared as %p', (workplace, name) => {
  expect(normaliseEnterprise(workplace)).toBe(name);
});

test('a right number is the enterprise; a wrong one gives way to the name and serves only without it', () => {
  expect(key('Сбербанк', '7707083893').inn).toBe('7707083893');
  expect(key('ООО «Саяны»', '1901012345')).toEqual(key('ООО Саяны', undefined));
  expect(key('ИП', '1901012345').inn).toBe('1901012345');
  expect(enterpriseKey('не работаю', undefined)).toBeNull();
  expect(enterpriseKey(undefined, '123')).toBeNull();
});

test('the number of a private entrepreneur, and any name, cannot be read from the key', () => {
  const text = enterpriseText(key('ИП Иванов Пётр', '500100732259'));
  expect(text).not.toContain('500100732259');
  expect(text.toLowerCase()).not.toContain('иванов');
  expect(countEnterprises([key('ИП', '500100732259'), key('ИП Иванов', '500100732259')])).toBe(1);
});

test('an enterprise that one school knows by number and another by name counts once', () => {
  const all = [
    key('ПАО Сбербанк', '7707083893'),
    key('Сбербанк ПАО', '7707083893'),
    key('"пао" сбербанк'),
    key('ООО Саяны'),
  ];
  expect(countEnterprises(all)).toBe(2);
  expect(countEnterprises([key('Столовая', '7707083893'), key('Столовая', '7736050003')])).toBe(2);
});

test('keys travel as text', () => {
  for (const one of [key('Саяны'), key('Саяны', '7707083893'), key('ИП', '7707083893')])
    expect(parseEnterprise(enterpriseText(one))).toEqual(one);
  for (const text of ['', '|', 'Саяны', '=1|2', 'a|b|c']) expect(parseEnterprise(text)).toBeNull();
});

test('adding up in parts, in any order, gives the same enterprises', () => {
  const anyKey = fc
    .record({
      workplace: fc.constantFrom('Саяны', 'Разрез', 'Столовая', ''),
      inn: fc.constantFrom('7707083893', '7736050003', undefined),
    })
    .map(({ workplace, inn }) => enterpriseKey(workplace, inn));
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 12 }), fc.nat(12), (keys, cut) => {
      const known = keys.flatMap((one) => (one ? [one] : []));
      const once = distinctEnterprises(known);
      expect(distinctEnterprises([...known].reverse())).toEqual(once);
      expect(
        distinctEnterprises([...distinctEnterprises(known.slice(0, cut)), ...distinctEnterprises(known.slice(cut))]),
      ).toEqual(once);
    }),
    { numRuns: 300 },
  );
});
