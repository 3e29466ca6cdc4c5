/** The figures of a run as a Markdown table and as a chart, and their place in docs/performance.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** One instance, measured: medians over fresh processes, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly matched: number;
  readonly score: number;
  readonly gap: number;
  /** Whether the baseline reached the same number and score; undefined without it. */
  readonly agrees?: boolean;
  readonly coldMs: number;
  readonly warmMs?: number;
  readonly checkMs: number;
  readonly withdrawalMs?: number;
  readonly peakMb: number;
  readonly lemonMs?: number;
  readonly peers: Readonly<Record<string, number>>;
}

const ms = (figure: number | undefined): string => {
  if (figure === undefined) return '';
  return figure < 10 ? figure.toFixed(figure < 1 ? 2 : 1) : figure.toFixed(0);
};

/** The table, a row per instance. */
export function tableOf(all: readonly Measured[]): string {
  const head = [
    'instance',
    'pairs',
    'matched',
    'score',
    'gap',
    'LEMON ms',
    'ours cold',
    'of LEMON',
    'warm',
    'check',
    'withdrawal',
    'peak MB',
    'others ms',
  ];
  const rows = all.map((one) => [
    `${one.name} (${one.mentees} × ${one.mentors})`,
    String(one.pairs),
    String(one.matched),
    `${one.score}${one.agrees === false ? ' (LEMON differs)' : ''}`,
    String(one.gap),
    ms(one.lemonMs),
    ms(one.coldMs),
    one.lemonMs === undefined ? '' : (one.coldMs / one.lemonMs).toFixed(2),
    ms(one.warmMs),
    ms(one.checkMs),
    one.withdrawalMs === undefined ? '' : one.withdrawalMs.toFixed(3),
    String(one.peakMb),
    Object.entries(one.peers)
      .map(([peer, figure]) => `${peer} ${ms(figure)}`)
      .join(', '),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const WIDTH = 760;
const LEFT = 210;
const ROW = 26;
const TITLE = "Times of matching beside LEMON's network simplex, by instance";

/** Times on a logarithmic scale as an SVG picture: a bar for ours, a mark for LEMON. */
export function chartOf(all: readonly Measured[]): string {
  const times = all.flatMap(({ coldMs, lemonMs }) => [coldMs, ...(lemonMs === undefined ? [] : [lemonMs])]);
  const lowest = Math.floor(Math.log10(Math.min(...times)));
  const highest = Math.ceil(Math.log10(Math.max(...times)));
  const x = (time: number) =>
    LEFT + ((Math.log10(time) - lowest) / Math.max(1, highest - lowest)) * (WIDTH - LEFT - 60);
  const height = 60 + ROW * all.length;
  const powers = Array.from({ length: highest - lowest + 1 }, (_, p) => 10 ** (lowest + p));
  const grid = powers.map(
    (time) =>
      `<line x1="${x(time).toFixed(1)}" y1="24" x2="${x(time).toFixed(1)}" y2="${height - 20}" stroke="#ddd"/>` +
      `<text x="${x(time).toFixed(1)}" y="18" text-anchor="middle">${time} ms</text>`,
  );
  const bars = all.map((one, at) => {
    const y = 32 + at * ROW;
    const bar = `<rect x="${LEFT}" y="${y}" width="${Math.max(1, x(one.coldMs) - LEFT).toFixed(1)}" height="14" fill="#2a7f9e"/>`;
    const mark =
      one.lemonMs === undefined
        ? ''
        : `<rect x="${x(one.lemonMs).toFixed(1)}" y="${y - 3}" width="4" height="20" fill="#c2571a"/>`;
    return `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${one.name}</text>${bar}${mark}`;
  });
  const legend = `<text x="${LEFT}" y="${height - 4}">bar: ours, first call in a fresh process; mark: LEMON's network simplex</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12"><title>${TITLE}</title><rect width="100%" height="100%" fill="#fff"/>${grid.join('')}${bars.join('')}${legend}</svg>\n`;
}

const BEGIN = '<!-- matching:begin -->';
const END = '<!-- matching:end -->';

/** Puts a section between its markers; appends it, or begins the file, where there are none yet. */
export function writeSection(file: string, section: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const marked = `${BEGIN}\n${section}\n${END}`;
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + marked + before.slice(to + END.length)
      : `${before.trimEnd()}\n\n${marked}\n`;
  writeFileSync(file, after);
}
