import fc from 'fast-check';
import { type Evidence, identifyPeople, type Ruling } from '../../../src/domain/people/identity';

let running = 0;
/** One answer; later ones in a test come later. */
function answer(key: string, said: Partial<Omit<Evidence, 'key'>> = {}): Evidence {
  running += 1;
  return { key, name: 'анна', contacts: [], at: `2026-09-01T00:00:${String(running).padStart(2, '0')}.000Z`, ...said };
}
beforeEach(() => {
  running = 0;
});
const keys = (evidence: readonly Evidence[], rulings: readonly Ruling[] = []) =>
  identifyPeople(evidence, rulings).map((person) => person.keys.join('+'));
const like = (evidence: readonly Evidence[], rulings: readonly Ruling[] = []) =>
  Object.fromEntries(identifyPeople(evidence, rulings).map((person) => [person.keys.join('+'), person.like.join('+')]));
const same = (...pair: [string, string]): Ruling => ({ kind: 'same', keys: pair });
const different = (...pair: [string, string]): Ruling => ({ kind: 'different', keys: pair });

describe('Two answers of one name', () => {
  test('are one person by an equal birth date, whatever the contacts', () => {
    expect(
      keys([
        answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
        answer('b', { birthDate: '2012-05-05', contacts: ['2'] }),
      ]),
    ).toEqual(['a+b']);
  });

  test('are one person by an equal contact where one of them gives no date', () => {
    expect(keys([answer('a', { birthDate: '2012-05-05', contacts: ['1'] }), answer('b', { contacts: ['1'] })])).toEqual(
      ['a+b'],
    );
  });

  test('are two people without doubt when neither date nor contact is shared', () => {
    expect(like([answer('a', { contacts: ['1'] }), answer('b', { contacts: ['2'] })])).toEqual({ a: '', b: '' });
  });

  test('with different dates and one contact are in doubt: the later one says so', () => {
    const [a, b] = [
      answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
      answer('b', { birthDate: '2013-05-05', contacts: ['1'] }),
    ];
    expect(like([a, b])).toEqual({ a: '', b: 'a' });
    expect(like([b, a])).toEqual({ a: '', b: 'a' });
  });

  test('that are blank are joined with nobody', () => {
    expect(
      keys([
        answer('a', { name: '', birthDate: '2012-05-05', contacts: ['1'] }),
        answer('b', { name: '', birthDate: '2012-05-05', contacts: ['1'] }),
      ]),
    ).toEqual(['a', 'b']);
  });
});

describe('Three answers of one name', () => {
  const chain = () => [
    answer('a', { contacts: ['1'] }),
    answer('b', { contacts: ['1', '2'] }),
    answer('c', { contacts: ['2'] }),
  ];

  test('that hold together only as a chain are three people in doubt', () => {
    expect(like(chain())).toEqual({ a: '', b: 'a', c: 'b' });
  });

  test('of which a dateless one fits two dates leave it alone and in doubt', () => {
    const evidence = [
      answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
      answer('x', { contacts: ['1', '2'] }),
      answer('b', { birthDate: '2013-05-05', contacts: ['2'] }),
    ];
    expect(like(evidence)).toEqual({ a: '', b: '', x: 'a+b' });
  });

  test('keep equal dates together when a dateless one does not fit both', () => {
    const evidence = [
      answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
      answer('b', { birthDate: '2012-05-05', contacts: ['2'] }),
      answer('x', { contacts: ['2'] }),
    ];
    expect(like(evidence)).toEqual({ 'a+b': '', x: 'a' });
  });
});

describe('A ruling of the curator', () => {
  const twins = () => [
    answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
    answer('b', { birthDate: '2013-05-05', contacts: ['1'] }),
  ];

  test('joins what was in doubt, or settles that they are two', () => {
    expect(like(twins(), [same('a', 'b')])).toEqual({ 'a+b': '' });
    expect(like(twins(), [different('b', 'a')])).toEqual({ a: '', b: '' });
  });

  test('is replaced by a later one about the same two', () => {
    expect(keys(twins(), [same('a', 'b'), different('a', 'b')])).toEqual(['a', 'b']);
    expect(keys(twins(), [different('a', 'b'), same('b', 'a')])).toEqual(['a+b']);
  });

  test('joins a changed surname', () => {
    expect(keys([answer('a'), answer('b', { name: 'анна после свадьбы' })], [same('a', 'b')])).toEqual(['a+b']);
  });

  test('parts two answers of equal dates; a third that fits both is in doubt', () => {
    const evidence = ['a', 'b', 'c'].map((key) => answer(key, { birthDate: '2012-05-05' }));
    expect(like(evidence, [different('a', 'b')])).toEqual({ a: '', b: '', c: 'a+b' });
    expect(like(evidence, [different('a', 'b'), same('c', 'b'), different('c', 'a')])).toEqual({ a: '', 'b+c': '' });
  });

  test('about a dateless answer leaves no doubt with the person it was joined to', () => {
    const evidence = [
      answer('a', { birthDate: '2012-05-05', contacts: ['1'] }),
      answer('b', { birthDate: '2013-05-05', contacts: ['2'] }),
      answer('x', { contacts: ['1', '2'] }),
    ];
    expect(like(evidence, [same('x', 'a'), different('x', 'b')])).toEqual({ 'a+x': '', b: '' });
  });
});

const someAnswer = fc.record({
  name: fc.constantFrom('анна', 'анна', 'борис', ''),
  birthDate: fc.constantFrom(undefined, '2012-05-05', '2013-05-05'),
  contacts: fc.subarray(['1', '2', '3'], { maxLength: 2 }),
  second: fc.nat(3),
});
const someRuling = fc.record({ kind: fc.constantFrom('same', 'different'), first: fc.nat(7), second: fc.nat(7) });

test('Whatever the order of the answers, the people and their doubts are the same, and every answer is somebody’s', () => {
  fc.assert(
    fc.property(
      fc.array(someAnswer, { minLength: 1, maxLength: 8 }),
      fc.array(someRuling, { maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      (made, ruled, dice) => {
        const evidence = made.map(
          ({ birthDate, second, ...said }, index): Evidence => ({
            key: `k${index}`,
            at: `2026-09-01T00:00:0${second}.000Z`,
            ...said,
            ...(birthDate ? { birthDate: birthDate as '2012-05-05' } : {}),
          }),
        );
        const rulings = ruled.map(
          ({ kind, first, second }): Ruling => ({
            kind: kind as Ruling['kind'],
            keys: [`k${first % evidence.length}`, `k${second % evidence.length}`],
          }),
        );
        const shuffled = [...evidence];
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = dice.next().value % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j] as Evidence, shuffled[i] as Evidence];
        }
        const people = identifyPeople(evidence, rulings);
        expect(identifyPeople(shuffled, rulings)).toEqual(people);
        expect(people.flatMap((person) => person.keys).sort()).toEqual(evidence.map(({ key }) => key).sort());
        const first = new Map(people.map((person, index) => [person.keys[0], index]));
        people.forEach((person, index) => {
          for (const key of person.like) expect(first.get(key)).toBeLessThan(index);
        });
      },
    ),
    { numRuns: 400 },
  );
});
