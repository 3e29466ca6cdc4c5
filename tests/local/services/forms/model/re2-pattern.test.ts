import { NotEmulated } from '../../../../../src/local/kernel/google-class';
import { compileRe2, InvalidPattern } from '../../../../../src/local/services/forms/model/re2-pattern';

const found = (pattern: string, text: string) => compileRe2(pattern, false).test(text);
const whole = (pattern: string, text: string) => compileRe2(pattern, true).test(text);

// https://github.com/google/re2/wiki/Syntax lists these as not supported.
test.each([
  '(?=a)',
  '(?!a)',
  '(?<=a)b',
  '(?<!a)b',
  '(a)\\1',
  '(?P<n>a)(?P=n)',
  '\\k<n>',
  '(?>a)',
  'a{1001}',
  '\\y',
  'a\\',
  '(',
  '[a',
])('RE2 refuses %s', (pattern) => {
  expect(() => compileRe2(pattern, false)).toThrow(InvalidPattern);
});

test.each(['(?s).', '[[:alpha:]]', '\\Qa\\E'])('a rare notation is said to be not emulated: %s', (pattern) => {
  expect(() => compileRe2(pattern, false)).toThrow(NotEmulated);
});

test.each([
  ['^\\d{4}-\\d{2}$', '2026-01', '2026-1'],
  ['(?i)^да$', 'ДА', 'дам'],
  ['^[А-ЯЁ][а-яё]+$', 'Ёлкин', 'ёлкин'],
  ['\\p{Cyrillic}', 'x ж', 'x'],
  ['^\\PL+$', '123', '12a'],
  ['^[^\\s]+$', 'a-b', 'a b'],
  ['^(?P<year>\\d+)$', '7', 'x'],
  ['^\\+7\\-\\(\\d{3}\\)$', '+7-(912)', '+7-912'],
  ['^a{,2}$', 'a{,2}', 'aa'],
  ['^[]a]+$', ']a', 'b'],
  ['^x}$', 'x}', 'x'],
  ['^[\\w.\\-]+@x$', 'a.b-c@x', 'ж@x'],
  ['^\\x{41}\\x42$', 'AB', 'ab'],
  ['\\Aab\\z', 'ab', 'abc'],
])('%s finds %s and not %s', (pattern, hit, miss) => {
  expect([found(pattern, hit), found(pattern, miss)]).toEqual([true, false]);
});

test('a digit is an ASCII digit and a blank an ASCII blank', () => {
  expect([found('\\d', '٣'), found('\\s', '\u00a0'), found('[\\S]', '\u00a0')]).toEqual([false, false, true]);
});

test('a whole match binds all alternatives to both ends', () => {
  expect([whole('a|b', 'b'), whole('a|b', 'ab'), whole('.*', 'a\nb')]).toEqual([true, false, false]);
});
