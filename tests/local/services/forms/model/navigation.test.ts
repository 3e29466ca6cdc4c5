import fc from 'fast-check';
import { nextSection, sectionsOf, walk } from '../../../../../src/local/services/forms/model/navigation';
import { jump, sampleItem } from '../sample-form';

const pick = (id: number, ...choices: readonly [string, Parameters<typeof jump>[0]][]) =>
  sampleItem('MULTIPLE_CHOICE', id, { choices: choices.map(([value, to]) => ({ value, navigation: jump(to) })) });
const page = (id: number, to: Parameters<typeof jump>[0] = 'CONTINUE') =>
  sampleItem('PAGE_BREAK', id, { navigation: jump(to) });
const text = (id: number) => sampleItem('TEXT', id);

test('a form without page breaks is one page that leads to sending', () => {
  const sections = sectionsOf([text(1), text(2)]);
  expect(sections).toHaveLength(1);
  expect(walk(sections, {})).toEqual({ path: [0], ended: 'SUBMIT' });
});

test('a page break opens a page of its own even when nothing follows it', () => {
  expect(sectionsOf([page(1), page(2)]).map(({ pageBreak }) => pageBreak?.id)).toEqual([undefined, 1, 2]);
});

// https://developers.google.com/apps-script/reference/forms/page-break-item#setGoToPage(PageBreakItem)
test('the navigation of a break rules what happens after the page before it', () => {
  const sections = sectionsOf([text(1), page(2, 4), text(3), page(4), text(5)]);
  expect(walk(sections, {}).path).toEqual([0, 2]);
});

test('a break that submits ends the form before its own page', () => {
  expect(walk(sectionsOf([text(1), page(2), text(3), page(4, 'SUBMIT'), text(5)]), {}).path).toEqual([0, 1]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('a chosen jump overrules the break after the page', () => {
  const sections = sectionsOf([pick(1, ['on', 'CONTINUE'], ['last', 4]), page(2, 'SUBMIT'), text(3), page(4), text(5)]);
  expect(walk(sections, {}).path).toEqual([0]);
  expect(walk(sections, { 1: 'on' }).path).toEqual([0, 1, 2]);
  expect(walk(sections, { 1: 'last' }).path).toEqual([0, 2]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('of several chosen jumps on a page the last one counts', () => {
  const sections = sectionsOf([pick(1, ['a', 'SUBMIT']), pick(2, ['b', 4]), page(3), text(5), page(4), text(6)]);
  expect(walk(sections, { 1: 'a', 2: 'b' }).path).toEqual([0, 2]);
  expect(walk(sections, { 1: 'a' }).path).toEqual([0]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('a jump on the last page has no effect', () => {
  const sections = sectionsOf([text(1), page(2), pick(3, ['again', 'RESTART'])]);
  expect(nextSection(sections, 1, { 3: 'again' })).toBe('SUBMIT');
});

test('answers that lead back to a page already seen are told as a circle', () => {
  const sections = sectionsOf([text(1), page(2), pick(3, ['again', 'RESTART']), page(4), text(5)]);
  expect(walk(sections, { 3: 'again' })).toEqual({ path: [0, 1], ended: 'CIRCLE' });
});

test('a jump to a page that is gone leads to the next page', () => {
  expect(nextSection(sectionsOf([pick(1, ['x', 99]), page(2), text(3)]), 0, { 1: 'x' })).toBe(1);
});

test('any form with any jumps is walked to an end without visiting a page twice', () => {
  const target = fc.constantFrom<Parameters<typeof jump>[0]>('CONTINUE', 'RESTART', 'SUBMIT', 100, 101, 102, 103, 104);
  const pages = fc.array(fc.record({ exit: target, choice: target, chosen: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(pages, (drawn) => {
      const items = drawn.flatMap(({ exit, choice }, at) => [page(100 + at, exit), pick(at + 1, ['yes', choice])]);
      const answers = Object.fromEntries(drawn.flatMap(({ chosen }, at) => (chosen ? [[at + 1, 'yes']] : [])));
      const sections = sectionsOf(items);
      const { path } = walk(sections, answers);
      expect(new Set(path).size).toBe(path.length);
      expect(path[0]).toBe(0);
      for (const index of path) expect(sections[index]).toBeDefined();
    }),
  );
});
