import { readArguments } from '../../src/cli/arguments';

const kinds = { from: 'value', json: 'flag' } as const;
const read = (...argv: string[]) => readArguments(argv, kinds, 1);

test('values come after their option or behind an equals sign, flags and words stand alone', () => {
  for (const argv of [
    ['слово', '--from', 'Мои ответы', '--json'],
    ['--json', '--from=Мои ответы', 'слово'],
  ]) {
    const result = read(...argv);
    expect(result).toMatchObject({ ok: true, given: { words: ['слово'] } });
    expect(result.ok && [...result.given.values]).toEqual([['from', 'Мои ответы']]);
    expect(result.ok && [...result.given.flags]).toEqual(['json']);
  }
});

test('a value may be negative or begin with a dash, and after two dashes everything is a word', () => {
  const negative = read('--from', '-1');
  expect(negative.ok && negative.given.values.get('from')).toBe('-1');
  const dashed = read('--from=--json');
  expect(dashed.ok && dashed.given.values.get('from')).toBe('--json');
  const word = read('--', '--json');
  expect(word.ok && word.given.words).toEqual(['--json']);
});

test('every mistake is named at once', () => {
  expect(read('--what', 'a', 'b', '--json', '--json', '--from')).toEqual({
    ok: false,
    problems: [
      { code: 'option-unknown', given: '--what' },
      { code: 'option-twice', option: '--json' },
      { code: 'value-missing', option: '--from' },
    ],
  });
  expect(read('a', 'b', '--json=1')).toEqual({
    ok: false,
    problems: [
      { code: 'value-unexpected', option: '--json' },
      { code: 'argument-unexpected', given: 'b' },
    ],
  });
});

test('a blank value is missing, and no word besides', () => {
  expect(read('a', '--from', '')).toEqual({ ok: false, problems: [{ code: 'value-missing', option: '--from' }] });
});

test('an option with a slip of one letter is told which was meant, and its value isn’t called superfluous', () => {
  for (const slip of ['--fro', '--form', '--fromm', '--frim', '--rfom'])
    expect([slip, read(slip, 'a', 'b')]).toEqual([
      slip,
      { ok: false, problems: [{ code: 'option-unknown', given: slip, meant: '--from' }] },
    ]);
  for (const other of ['--f', '--mentees', '--fromto', '--jsno!'])
    expect([other, read(other)]).toEqual([other, { ok: false, problems: [{ code: 'option-unknown', given: other }] }]);
});

test('an option takes no other option for its value, a flag takes no value', () => {
  expect(read('--from', '--json')).toMatchObject({ problems: [{ code: 'value-missing', option: '--from' }] });
  expect(read('--json=yes')).toMatchObject({ problems: [{ code: 'value-unexpected', option: '--json' }] });
});

test('names that every object has are no options', () => {
  expect(read('--constructor')).toMatchObject({ problems: [{ code: 'option-unknown', given: '--constructor' }] });
});
