/** The rules of the house that one file can keep or break by itself: its length, its opening, unfinished work, clocks, chance and zones. */
import ts from 'typescript';
import { bundledRooms, pureRooms, roomOf } from './rooms';
import type { SourceFile } from './tree';

/** A file with more lines has a second reason to change. */
export const mostLines = 300;

const fewestWordsOfOpening = 5;

/** Read or set a Date in the host's zone, or print it so; a script, a sheet and a host have different ones. */
const zonedMembers =
  /^([gs]et(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|Year)|getTimezoneOffset|toLocale(Date|Time)?String|to(Date|Time)String)$/;

/** Everything that the file breaks, each in words; empty where all is well. */
export function sourceProblems(file: SourceFile): readonly string[] {
  return [...lengthProblems(file), ...openingProblems(file), ...unfinishedProblems(file), ...timeProblems(file)];
}

function lengthProblems({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > mostLines ? [`${path} has ${lines} lines, over ${mostLines}`] : [];
}

/** Test suites are left out: the sentences in them say what they hold to be true. */
function openingProblems({ path, text }: SourceFile): readonly string[] {
  if (path.endsWith('.test.ts')) return [];
  const opening = /^(?:#!.*\n)?(?:\/\*\*?([\s\S]*?)\*\/|\/\/(.*))/.exec(text);
  const words = (opening?.[1] ?? opening?.[2] ?? '').split(/[\s*]+/).filter((word) => word !== '');
  return words.length >= fewestWordsOfOpening
    ? []
    : [`${path} doesn't open with what it decides and what it leaves to others`];
}

function unfinishedProblems({ path, text }: SourceFile): readonly string[] {
  const comments = text.match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
  return comments.some((comment) => /\b(TO[D]O|FIX[M]E|X[X]X)\b/.test(comment))
    ? [`${path} leaves work for later in a comment`]
    : [];
}

function timeProblems({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  if (room === undefined || !bundledRooms.includes(room)) return [];
  const isPure = pureRooms.includes(room);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    const problem = zoneProblem(node) ?? (isPure ? clockProblem(node) : undefined);
    if (problem !== undefined) {
      problems.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function zoneProblem(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && zonedMembers.test(node.name.text)) {
    return `${node.name.text} depends on the host's zone or language`;
  }
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments?.length ?? 0) > 1) {
    return "new Date(y, m, d) is in the host's zone: use Date.UTC";
  }
  return undefined;
}

function clockProblem(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments?.length ?? 0) === 0) {
    return 'new Date() reads the clock: time comes in as an argument';
  }
  if (ts.isCallExpression(node) && isDate(node.expression))
    return 'Date() reads the clock: time comes in as an argument';
  if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())) {
    return `${node.getText()}: time and chance come in as arguments`;
  }
  return undefined;
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'Date';
}
