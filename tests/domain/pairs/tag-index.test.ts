import fc from 'fast-check';
import { TagIndex } from '../../../src/domain/pairs/tag-index';
import { readSynonyms } from '../../../src/domain/programme/synonyms';

const LIST = [
  { code: 'coding', label: 'программирование', aliases: ['кодинг'] },
  { code: 'english', label: 'английский язык', aliases: [] },
  { code: 'sport', label: 'спорт', aliases: [] },
  { code: 'football', label: 'футбол', aliases: [] },
];

const same = (first: string, second: string, synonyms = ''): boolean => {
  const index = new TagIndex(LIST, readSynonyms(synonyms));
  return index.numberOf(first) === index.numberOf(second);
};

test('somebody’s own words mean the option whose words they are, whatever their endings', () => {
  expect(same('other:программированию', 'coding')).toBe(true);
  expect(same('other:помощь с кодингом', 'coding')).toBe(false);
  expect(same('other:английского языка', 'english')).toBe(true);
  expect(same('other:спор', 'sport')).toBe(false);
});

test('two people’s own words match by their stems', () => {
  expect(same('other:вышивка крестом', 'other:вышивку крестиком')).toBe(false);
  expect(same('other:вышивка крестом', 'other:Вышивку крестом')).toBe(true);
  expect(same('other:спор', 'other:спорт')).toBe(false);
  expect(same('other:—', 'other:!')).toBe(false);
});

test('words of one line count as one: options and own words alike, in any form', () => {
  const line = 'футбол = спорт; игра с мячом';
  expect(same('football', 'sport')).toBe(false);
  expect(same('football', 'sport', line)).toBe(true);
  expect(same('other:игры с мячами', 'sport', line)).toBe(true);
  expect(same('coding', 'sport', line)).toBe(false);
});

test('lines that share a word hang together, in whatever order they stand', () => {
  const lines = ['футбол = мини-футбол', 'волейбол = игра с мячом', 'игра с мячом = футбол'];
  for (const text of [lines.join('\n'), [...lines].reverse().join('\n')]) {
    expect(same('other:волейболу', 'other:мини-футбол', text)).toBe(true);
    expect(same('other:волейболу', 'sport', text)).toBe(false);
  }
});

test('whether two tags match depends on nothing that was asked before', () => {
  const tag = fc.constantFrom('coding', 'sport', 'football', 'other:кодинг', 'other:мяч', 'other:мячи', 'other:бег');
  fc.assert(
    fc.property(fc.array(tag), tag, tag, (before, first, second) => {
      const index = new TagIndex(LIST, [['мяч', 'футбол']]);
      index.numbersOf(before);
      expect(index.numberOf(first) === index.numberOf(second)).toBe(same(first, second, 'мяч = футбол'));
    }),
  );
});

test('lines of synonyms are read with equals signs, semicolons and commas; a line of one thing says nothing', () => {
  expect(readSynonyms('футбол = спорт; игра с мячом\n\n шахматы, шашки ')).toEqual([
    ['футбол', 'спорт', 'игра с мячом'],
    ['шахматы', 'шашки'],
  ]);
  expect(readSynonyms('')).toEqual([]);
  expect(readSynonyms('футбол')).toBeUndefined();
  expect(readSynonyms('футбол =')).toBeUndefined();
});
