/** One rule for dashes in what people read: «—» with blanks stands between parts of a sentence, «–» in names of two and from one to another. */
import { listFiles } from '../../architecture/tree';

/** What may stand around « – »: two roles in the name of a form, an appositive of the officials, a value on either side, the letter of a roadmap. */
const NAMES_AND_RANGES = [
  /(?:ученик|учитель|учителя|студент|работодатель|педагог|педагоги) – (?:ученик|учитель|студент|педагог|молодые специалисты)/gi,
  /\} – (?:\$\{|`)/g,
];
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Lines with a Russian dash that breaks the rule. */
function wrongDashes(text: string): string[] {
  return text.split('\n').filter((line) => {
    if (COMMENT.test(line) || !/[а-яё]/i.test(line)) return false;
    const rest = NAMES_AND_RANGES.reduce((left, name) => left.replace(name, ''), line);
    return / – |[а-яё»]—|—[а-яё«]|[а-яё»] - [а-яё«]/i.test(rest);
  });
}

test('every dash of a sentence is «—» with a blank on either side', () => {
  const programs = listFiles('src').filter(({ path }) => path.endsWith('.ts'));
  expect(programs.length).toBeGreaterThan(500);
  expect(programs.flatMap(({ path, text }) => wrongDashes(text).map((line) => `${path}: ${line.trim()}`))).toEqual([]);
});

test.each([
  ["'Пусто – самая ранняя дата.'", 1],
  ["'пара «учитель – учитель»'", 0],
  ["'слово—слово'", 1],
  ["'слово - слово'", 1],
  ["'Предложение — ещё не решение; 10–13 лет.'", 0],
])('of %s %i line breaks it', (line, many) => {
  expect(wrongDashes(line)).toHaveLength(many);
});
