import type { MarkEntry } from '../../../src/domain/ledger/entry';
import { foldRowChanges, NO_CHANGES, rowOfTarget, rowTarget, saidOn } from '../../../src/domain/roadmap/row-changes';

/** Marks given one after another, a second apart. */
function fold(...given: readonly (readonly [field: string, value: string])[]) {
  const marks = given.map(
    ([field, value], index): MarkEntry => ({
      kind: 'mark',
      key: String(index).padStart(3, '0'),
      target: rowTarget('E1.1'),
      field,
      value,
      at: `2026-09-05T03:00:${String(index).padStart(2, '0')}.000Z`,
      by: 'куратор',
    }),
  );
  return foldRowChanges(marks);
}

const marksOf = (...values: readonly string[]) => fold(...values.map((value) => ['mark', value] as const)).marks;

test('a row is named by its target, and other targets name none', () => {
  expect(rowOfTarget(rowTarget('E4.1'))).toBe('E4.1');
  expect(rowOfTarget('settings')).toBeUndefined();
});

test('a row without marks is untouched', () => {
  expect(fold()).toEqual(NO_CHANGES);
});

test('the last text and the last date of each field count; blank takes them back', () => {
  expect(fold(['title', 'А'], ['title', 'Б'], ['links', 'x'], ['links', ''], ['to', '2026-10-01'])).toMatchObject({
    texts: { title: 'Б' },
    from: null,
    to: '2026-10-01',
  });
  expect(fold(['to', '2026-10-01'], ['to', '']).to).toBeNull();
  expect(fold(['to', 'скоро']).to).toBeNull();
});

test('a row is dropped until it is brought back', () => {
  expect(fold(['dropped', 'yes']).dropped).toBe(true);
  expect(fold(['dropped', 'yes'], ['dropped', '']).dropped).toBe(false);
});

describe('what was said of the work', () => {
  test('adds up in the order of its days', () => {
    expect(marksOf('done:2026-09-05', 'done:2026-09-19')).toEqual([
      { kind: 'done', on: '2026-09-05' },
      { kind: 'done', on: '2026-09-19' },
    ]);
  });

  test('of an earlier day sets aside what was said before of later ones', () => {
    expect(marksOf('done:2026-09-19', 'done:2026-09-05')).toEqual([{ kind: 'done', on: '2026-09-05' }]);
    expect(marksOf('not-needed:2026-09-19', 'done:2026-09-05')).toEqual([{ kind: 'done', on: '2026-09-05' }]);
  });

  test('of one day may be said in turn, the last one last', () => {
    const kinds = marksOf('done:2026-09-05', 'reopened:2026-09-05', 'done:2026-09-05').map(({ kind }) => kind);
    expect(kinds).toEqual(['reopened', 'done']);
  });

  test('is taken back step by step, and what was said twice in one step', () => {
    expect(marksOf('done:2026-09-05', 'undo')).toEqual([]);
    expect(marksOf('done:2026-09-05', 'done:2026-09-05', 'undo')).toEqual([]);
    expect(marksOf('done:2026-09-19', 'done:2026-09-05', 'undo')).toEqual([{ kind: 'done', on: '2026-09-19' }]);
    expect(marksOf('undo', 'undo', 'done:2026-09-05')).toEqual([{ kind: 'done', on: '2026-09-05' }]);
  });

  test('carries the reason that stands in the row now', () => {
    expect(fold(['mark', 'not-needed:2026-09-05'], ['reason', 'все при паре']).marks).toEqual([
      { kind: 'not-needed', on: '2026-09-05', reason: 'все при паре' },
    ]);
  });

  test('and can’t be read says nothing, as where an erasure has blanked it', () => {
    expect(marksOf('done:2026-09-05', '', 'done:вчера', 'eaten:2026-09-05')).toEqual([
      { kind: 'done', on: '2026-09-05' },
    ]);
  });
});

test('what happened to a control point is kept in its order and taken back step by step', () => {
  const handedIn = ['control', saidOn('submitted', '2026-12-01')] as const;
  const returned = ['control', saidOn('returned', '2026-12-05')] as const;
  expect(fold(handedIn, returned).control).toEqual([
    { kind: 'submitted', on: '2026-12-01' },
    { kind: 'returned', on: '2026-12-05' },
  ]);
  expect(fold(handedIn, returned, ['control', 'undo']).control).toEqual([{ kind: 'submitted', on: '2026-12-01' }]);
});
