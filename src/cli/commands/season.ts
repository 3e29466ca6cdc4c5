/** The command `season`: a whole season from the answers in a folder, through the bundle, in a workspace that lives as long as the command. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArgumentProblem } from '../../contract/texts/command-line';
import * as words from '../../contract/texts/season-command';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { instantOf } from '../../domain/calendar/zone';
import type { TargetsSource } from '../../domain/programme/settings';
import { readArguments } from '../arguments';
import { type CommandIo, EXIT, usageRefused } from '../command';
import { ProgressLine } from '../progress';
import { dayAfter, latestAnswer } from '../season/latest-answer';
import { type PlayedSeason, playSeason, SEASON_ZONE } from '../season/play-season';
import { readSeasonFolder, type SeasonTables } from '../season/season-folder';
import { type AnswersByTable, readColumnAnswers } from '../tables/column-answers';
import { readScriptProject } from '../workspaces/clone';
import { writing } from '../writing';
import { workbookBytes } from '../xlsx/write-workbook';

interface SeasonArguments {
  readonly from: string;
  readonly today: CalendarDate | null;
  readonly seed: number;
  readonly out: string | null;
  readonly map: string | null;
  readonly targets: TargetsSource;
  readonly json: boolean;
}

const TARGETS: readonly TargetsSource[] = ['kirov', 'khakassia', 'own'];
const LARGEST_SEED = 4_294_967_295;

/** Runs the command; resolves with the exit code. */
export async function runSeason(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readSeasonArguments(argv);
  const tables = await readSeasonFolder(asked.from);
  const answers = asked.map === null ? {} : readColumnAnswers(asked.map);
  const today = asked.today ?? dayAfterLast(tables, answers);
  const folder = asked.out ?? (asked.json ? null : join(asked.from, `season-${today}`));
  if (folder !== null) writing(folder, () => mkdirSync(folder, { recursive: true }));
  const progress = new ProgressLine(io);
  try {
    const played = await playSeason({
      project: readScriptProject(),
      tables,
      answers,
      today,
      seed: asked.seed,
      targets: asked.targets,
      onProgress: (step, share) => progress.show(words.SEASON_STEPS[step], share),
    });
    if (folder !== null) {
      progress.show(words.SEASON_STEPS.files, 1);
      await writeResults(resolve(folder), played, asked.seed, today);
    }
    progress.clear();
    if (asked.json) io.out(summaryText(played));
    else io.out(`${inWords(played, today)}\n`);
    if (folder !== null) (asked.json ? io.err : io.out)(`${words.writtenTo(resolve(folder))}\n`);
    return EXIT.done;
  } finally {
    progress.clear();
  }
}

function readSeasonArguments(argv: readonly string[]): SeasonArguments {
  const kinds = { from: 'value', today: 'value', seed: 'value', out: 'value', map: 'value', targets: 'value' } as const;
  const read = readArguments(argv, { ...kinds, json: 'flag' }, 1);
  if (!read.ok) throw usageRefused(read.problems, 'season');
  const { values, flags, words } = read.given;
  const problems: ArgumentProblem[] = [];
  const from = values.get('from') ?? '';
  // Whoever forgot the option has named the folder all the same.
  if (from === '') problems.push({ code: 'argument-missing', what: `--from ${words[0] ?? 'ПАПКА'}` });
  else if (words[0] !== undefined) problems.push({ code: 'argument-unexpected', given: words[0] });
  else if (!existsSync(from) || !statSync(from).isDirectory()) problems.push({ code: 'folder-missing', path: from });
  const today = values.get('today') ?? null;
  if (today !== null && !isCalendarDate(today)) {
    problems.push({ code: 'date-malformed', option: '--today', given: today });
  }
  const seed = values.get('seed') ?? '1';
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > LARGEST_SEED) {
    problems.push({ code: 'number-malformed', option: '--seed', given: seed, allowed: 'целое число от 0' });
  }
  const targets = TARGETS.find((known) => known === (values.get('targets') ?? 'own'));
  if (targets === undefined) {
    const given = values.get('targets') ?? '';
    problems.push({ code: 'choice-unknown', option: '--targets', given, allowed: TARGETS.join(', ') });
  }
  const map = values.get('map') ?? null;
  if (map !== null && !existsSync(map)) problems.push({ code: 'file-missing', path: map });
  if (problems.length > 0) throw usageRefused(problems, 'season');
  return {
    from,
    today: isCalendarDate(today) ? today : null,
    seed: Number(seed),
    out: values.get('out') ?? null,
    map,
    targets: targets ?? 'own',
    json: flags.has('json'),
  };
}

/** The day on which all answers of the folder are there. */
function dayAfterLast(tables: SeasonTables, answers: AnswersByTable): CalendarDate {
  return dayAfter([
    latestAnswer(tables.mentees, 'mentee', answers.mentees ?? {}, SEASON_ZONE),
    latestAnswer(tables.mentors, 'mentor', answers.mentors ?? {}, SEASON_ZONE),
    latestAnswer(tables.consents, 'consent', answers.consents ?? {}, SEASON_ZONE),
  ]);
}

function summaryText({ summary }: PlayedSeason): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

async function writeResults(folder: string, played: PlayedSeason, seed: number, today: CalendarDate): Promise<void> {
  const cover = {
    name: words.COVER_NAME,
    lines: words.coverLines({ today: formatDottedDate(today), end: formatDottedDate(played.end) }, seed),
  };
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'workbook.xlsx': await workbookBytes(played.spreadsheet, new Date(instantOf(today, SEASON_ZONE)), cover),
    'summary.json': summaryText(played),
    [words.ORDER_FILE]: `${played.order.trimEnd()}\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    writing(path, () => writeFileSync(path, content));
  }
}

function inWords({ summary, end }: PlayedSeason, today: CalendarDate): string {
  const { mentees, mentors, consents, matching, pairs } = summary;
  return words.seasonInWords({
    today: formatDottedDate(today),
    end: formatDottedDate(end),
    received: { mentees: mentees.received, mentors: mentors.received, consents: consents.received },
    inBank: { mentees: mentees.inBank, mentors: mentors.inBank },
    attention: mentees.attention.people + mentors.attention.people,
    matched: pairs.approved,
    waiting: matching.eligibleMentees - matching.matched,
    completed: pairs.completed,
    overdue: pairs.overdue,
  });
}
