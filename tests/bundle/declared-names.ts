/** Collects the names that a script declares itself, in any of its functions; what it takes from outside is read in outside-use.ts. */
import type { Program } from 'acorn';
import { type AnyNode, walk } from './walk';

/** Every name declared by a variable, function, parameter, class or catch, wherever it stands. */
export function readDeclaredNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    for (const pattern of patternsOf(node)) collectNames(pattern, names);
  });
  return names;
}

function patternsOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return partsOf(node, 'id');
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...partsOf(node, 'id'), ...partsOf(node, 'params')];
    case 'CatchClause':
      return partsOf(node, 'param');
    default:
      return [];
  }
}

function collectNames(pattern: AnyNode, names: Set<string>): void {
  if (pattern.type === 'Identifier') names.add(String(pattern.name));
  const inner = ['elements', 'properties', 'argument', 'left', ...(pattern.type === 'Property' ? ['value'] : [])];
  for (const part of pattern.type === 'Identifier' ? [] : inner) {
    for (const child of partsOf(pattern, part)) collectNames(child, names);
  }
}

function partsOf(node: AnyNode, part: string): readonly AnyNode[] {
  const value = node[part];
  return (Array.isArray(value) ? value : [value]).filter(
    (child): child is AnyNode => child !== null && child !== undefined,
  );
}
