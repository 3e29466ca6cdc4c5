/** Decides what a request for an edit must hold: a cell, and what was typed or ticked there or the block pasted from there on. */

/** A block of values with the cell of its upper left corner. */
export interface PostedEdit {
  readonly row: number;
  readonly column: number;
  /** Rows of equal lengths, at least one cell. */
  readonly typed: readonly (readonly (string | boolean)[])[];
}

/** The edit that a posted JSON asks for; undefined where it asks for none. */
export function postedEdit(posted: unknown): PostedEdit | undefined {
  const { row, column, typed } = posted as { row?: unknown; column?: unknown; typed?: unknown };
  if (!Number.isInteger(row) || !Number.isInteger(column)) return undefined;
  const block: unknown = typeof typed === 'string' || typeof typed === 'boolean' ? [[typed]] : typed;
  return isBlock(block) ? { row: row as number, column: column as number, typed: block } : undefined;
}

function isBlock(block: unknown): block is PostedEdit['typed'] {
  if (!Array.isArray(block) || !Array.isArray(block[0]) || block[0].length === 0) return false;
  const width = block[0].length;
  return block.every(
    (row) =>
      Array.isArray(row) &&
      row.length === width &&
      row.every((value) => typeof value === 'string' || typeof value === 'boolean'),
  );
}
