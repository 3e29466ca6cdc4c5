/** The command `match`: chooses and proves the best pairs, of an instance file or of people in tables, and explains the latter. */
import { writeFileSync } from 'node:fs';
import { AT } from '../../contract/import/column-target';
import { instanceLines, notProven, tableWithoutAnswers } from '../../contract/texts/match-command';
import { CONSENTS_UNASKED, explanationsWritten, peopleInWords } from '../../contract/texts/match-people';
import type { Proposals } from '../../domain/pairs/proposal';
import { type CommandIo, EXIT } from '../command';
import { explanationsCsv } from '../match/explanations-csv';
import { givenTables } from '../match/given-tables';
import { readInstanceFile } from '../match/instance-file';
import { type PeopleAsked, readMatchArguments } from '../match/match-arguments';
import { matchPeople, PEOPLE_SETTINGS } from '../match/match-people';
import { peakMb, solveInstance } from '../match/solve-instance';
import { dayAfter, latestIn } from '../season/latest-answer';
import { writing } from '../writing';

/** Runs the command; resolves with the exit code, 1 where the checker doesn't agree. */
export async function runMatch(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readMatchArguments(argv);
  const faults = asked.kind === 'people' ? await runPeople(asked, io) : runInstance(asked.path, asked.json, io);
  if (faults.length === 0) return EXIT.done;
  io.err(`${notProven(faults)}\n`);
  return EXIT.failed;
}

function runInstance(path: string, json: boolean, io: CommandIo): readonly string[] {
  const { figures, faults } = solveInstance(readInstanceFile(path));
  if (json) {
    const { matched, score, gap, solveMs, checkMs, peakMb: peak } = figures;
    io.out(`${JSON.stringify({ matched, score, gap, solveMs, checkMs, peakMb: peak })}\n`);
    return faults;
  }
  const lines = instanceLines(figures);
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, value] of lines) io.out(`${name.padEnd(width)}  ${value}\n`);
  return faults;
}

async function runPeople(asked: PeopleAsked, io: CommandIo): Promise<readonly string[]> {
  const tables = await givenTables(asked, PEOPLE_SETTINGS);
  const given = [tables.mentees, tables.mentors, ...(tables.consents ? [tables.consents] : [])];
  const latest = given.map(({ table, mapping }) => latestIn(table, mapping.indexOf(AT), PEOPLE_SETTINGS.timeZone));
  const today = asked.today ?? dayAfter(latest);
  const matched = matchPeople(tables, today);
  const csv = explanationsCsv(matched, PEOPLE_SETTINGS.lists);
  const { figures, proposals, second, faults } = matched;
  for (const { table } of given) if (table.rows.length === 0) io.err(`${tableWithoutAnswers(table.path)}\n`);
  const { out } = asked;
  if (out !== null) writing(out, () => writeFileSync(out, csv));
  if (tables.consents === null) io.err(`${CONSENTS_UNASKED}\n`);
  if (asked.json) {
    const { matched: made, score, gap, solveMs, checkMs, eligibleMentees, seats, aside, pairs } = figures;
    const unmatched = reasonsOf(proposals);
    const beside = second && {
      eligibleMentees: second.eligibleMentees,
      matched: second.matched,
      score: second.score,
      unmatched: reasonsOf(second),
    };
    const first = { matched: made, score, gap, solveMs, checkMs, peakMb: peakMb() };
    io.out(
      `${JSON.stringify({ ...first, eligibleMentees, seats, attention: aside.length, unmatched, pairs, second: beside })}\n`,
    );
  } else if (asked.out === null) {
    io.out(csv);
    io.err(`${peopleInWords(figures)}\n`);
  } else io.out(`${peopleInWords(figures)}\n${explanationsWritten(asked.out)}\n`);
  return faults;
}

/** How many are left without a mentor for each reason. */
function reasonsOf({ unmatched }: Proposals): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of unmatched) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
