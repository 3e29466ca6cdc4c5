/** Walks a syntax tree of acorn, whose node types all share one shape: an object with a `type`. */
import type { Node } from 'acorn';

/** A node whose parts are not known yet. */
export type AnyNode = Node & Readonly<Record<string, unknown>>;

/** Calls `visit` with every node under and including `node`, outer ones first, each with the node that holds it and the name of the part. */
export function walk(node: Node, visit: (node: AnyNode, parent: AnyNode | undefined, part: string) => void): void {
  const enter = (current: AnyNode, parent: AnyNode | undefined, part: string): void => {
    visit(current, parent, part);
    for (const [name, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) enter(child, current, name);
      }
    }
  };
  enter(node as AnyNode, undefined, '');
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
