/**
 * Reads from a script what it takes from outside: the names that it doesn't declare, and the members that it names on them.
 * Which of them are fine is decided by scopes.ts and by the tests.
 */
import type { Program } from 'acorn';
import { readDeclaredNames } from './declared-names';
import { type AnyNode, walk } from './walk';

/** What a script takes from its surroundings, each list sorted. */
export interface OutsideUse {
  /** Names declared nowhere in the script. A name that any function of it declares counts as declared everywhere. */
  readonly names: readonly string[];
  /** `SpreadsheetApp.openById` for each member named on such a name; `SpreadsheetApp.[computed]` where it can't be told. */
  readonly members: readonly string[];
  /** Such names stored or handed on as a whole, so that their members can't be followed. */
  readonly handedOn: readonly string[];
}

/** Reads the whole script. */
export function readOutsideUse(program: Program): OutsideUse {
  const declared = readDeclaredNames(program);
  const names = new Set<string>();
  const members = new Set<string>();
  const handedOn = new Set<string>();
  walk(program, (node, parent, part) => {
    const name = String(node.name);
    if (node.type !== 'Identifier' || !isReference(parent, part) || name === 'arguments' || declared.has(name)) return;
    names.add(name);
    if (parent?.type === 'MemberExpression' && part === 'object') members.add(`${name}.${memberName(parent)}`);
    else if (!isTypeof(parent) && !isCallee(parent, part)) handedOn.add(name);
  });
  return { names: [...names].sort(), members: [...members].sort(), handedOn: [...handedOn].sort() };
}

/** Whether an identifier in this place stands for a value, rather than for the name of a property or a label. */
function isReference(parent: AnyNode | undefined, part: string): boolean {
  if (parent === undefined) return false;
  if (['LabeledStatement', 'BreakStatement', 'ContinueStatement'].includes(parent.type)) return false;
  const isPropertyName = part === 'key' || (parent.type === 'MemberExpression' && part === 'property');
  return !isPropertyName || parent.computed === true;
}

function memberName(node: AnyNode): string {
  const property = node.property as AnyNode;
  if (node.computed !== true) return String(property.name);
  return property.type === 'Literal' ? String(property.value) : '[computed]';
}

function isTypeof(parent: AnyNode | undefined): boolean {
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

function isCallee(parent: AnyNode | undefined, part: string): boolean {
  return part === 'callee' && (parent?.type === 'CallExpression' || parent?.type === 'NewExpression');
}
