/** Puts what a bench of runs has measured into docs/performance.md, between markers of its own; the rest of the page is left alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../../../src/cli/workspaces/clone';

/** Replaces the section of this name; appends it, or begins the page, where there is none yet. */
export function writeSection(name: string, section: string): void {
  const file = join(cloneFolder(), 'docs', 'performance.md');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const marked = `${begin}\n${section.trim()}\n${end}`;
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + marked + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${marked}\n`;
  writeFileSync(file, after);
}

/** A table in Markdown; every column but the first holds figures. */
export function tableOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
