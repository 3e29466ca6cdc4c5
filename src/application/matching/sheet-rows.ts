// Decides which rows «Подбор» shows after a run of matching: its outcome, its unmatched, whom to look for, how groups and mentors fared.
// They are remembered as they stand, so that drawing the sheets again needs none of these words.
import type { Row } from '../../contract/tables/table';
import { capitalised } from '../../contract/texts/compose';
import { changesText, proofText, secondText, stabilityText } from '../../contract/texts/matching-run';
import * as words from '../../contract/texts/matching-sheet';
import { grouped } from '../../contract/texts/plural';
import { brokenLockText } from '../../contract/texts/proposals';
import { smallGroupText } from '../../contract/texts/small-groups';
import { shortageText, UNMATCHED_LABELS } from '../../contract/texts/unmatched';
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import { CANDIDATE_STEPS, CHOICE_STEPS, type GroupOutcome, LEVELS } from '../../domain/pairs/group-outcomes';
import type { MatchingInsight } from '../../domain/pairs/matching-insight';
import type { MatchingRun } from '../../domain/pairs/matching-run';
import { type BrokenLock, UNMATCHED_CODES } from '../../domain/pairs/proposal';
import { numberNow, type Programme } from '../../domain/programme/derive-programme';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { holdsSeatAlone } from '../../domain/programme/pair';

/** What a row says; its section comes from where it stands. A bar shows what «N из M» beside it says, and nothing else. */
interface Line {
  readonly label: string;
  readonly value: string;
  readonly bar?: string;
  readonly explanation?: string;
}

/** Rows of «Подбор» about a run of today. A row's key is its place: a later run with more to say pushes others down instead of adding at the end. */
export function sheetRows(
  run: MatchingRun,
  brokenLocks: readonly BrokenLock[],
  insight: MatchingInsight,
  programme: Programme,
): Row[] {
  const { today, settings } = programme;
  const { lists } = settings;
  const rows = [
    ...section('result', resultLines(run, brokenLocks, formatDottedDate(today))),
    ...section('unmatched', unmatchedLines(run, insight, lists)),
    ...insightRows(insight, lists, heldSeats(programme)),
  ];
  return rows.map((row, index) => ({ key: String(index + 1), ...row }));
}

function section(id: words.Section, lines: readonly Line[]): Row[] {
  return lines.map(({ label, value, bar = '', explanation = '' }) => ({
    section: words.SECTIONS[id],
    label,
    value,
    bar,
    explanation,
  }));
}

function resultLines(run: MatchingRun, brokenLocks: readonly BrokenLock[], date: string): Line[] {
  const { eligibleMentees, seats, matched } = run;
  const beside = run.second ?? { matched: 0, score: 0 };
  const score = run.score + beside.score;
  const line = (key: keyof typeof words.RESULT, value: string, more: Partial<Line> = {}): Line => {
    const [label, explanation] = words.RESULT[key];
    return { label, value, explanation, ...more };
  };
  const bar = words.barOf(matched, eligibleMentees);
  const changed = changesText(run);
  return [
    line('at', date),
    line('eligible', grouped(eligibleMentees)),
    line('seats', grouped(seats)),
    line('matched', words.outOf(matched, eligibleMentees), { bar, explanation: proofText(run) }),
    line('score', grouped(score), { explanation: words.meanText(score, matched + beside.matched, beside) }),
    ...(changed === '' ? [] : [line('changes', '', { explanation: changed })]),
    ...secondLines(run, line),
    ...(run.stability ? [line('stability', '', { explanation: stabilityText(run) })] : []),
    ...brokenLocks.map((lock) =>
      line('brokenLocks', `${lock.mentorId} — ${lock.menteeId}`, { explanation: brokenLockText(lock) }),
    ),
    ...(run.smallGroups ?? []).map((group) =>
      line('smallGroups', group.mentorId, { explanation: smallGroupText(group) }),
    ),
    ...(run.proof.withinLimits && matched > 0 ? [line('limits', '')] : []),
  ];
}

function secondLines(
  { second }: MatchingRun,
  line: (key: 'second', value: string, more: Partial<Line>) => Line,
): Line[] {
  if (!second) return [];
  const { matched, eligibleMentees } = second;
  const bar = words.barOf(matched, eligibleMentees);
  const explanation = [secondText({ second }), proofText(second)].join(' ');
  return [line('second', words.outOf(matched, eligibleMentees), { bar, explanation })];
}

function unmatchedLines(
  { unmatched, eligibleMentees, matched }: MatchingRun,
  { shortages, wanted }: MatchingInsight,
  lists: Lists,
): Line[] {
  const codes = UNMATCHED_CODES.filter((code) => unmatched[code] !== undefined);
  const reasons = codes.map((code, index) => ({
    label: capitalised(UNMATCHED_LABELS[code]),
    value: words.outOf(unmatched[code] ?? 0, eligibleMentees - matched),
    bar: words.barOf(unmatched[code] ?? 0, eligibleMentees - matched),
    explanation: index === 0 ? words.REASONS_STAND : '',
  }));
  const short = shortages.map((shortage) => ({
    label: words.shortageLabel(shortage.forms, lists),
    value: words.seatsText(shortage.missing),
    explanation: shortageText(shortage, lists),
  }));
  const enough = wanted.map(({ form, seats }, index) => ({
    label: words.enoughLabel(form, lists),
    value: words.seatsText(seats),
    explanation: index === 0 ? words.ENOUGH : '',
  }));
  return [...reasons, ...short, ...enough];
}

/** A valid pair without its mentee, by the mentor whose seat it takes. Mentors of the market are there themselves. */
function heldSeats(programme: Programme): ReadonlyMap<string, string> {
  const held = programme.pairs.filter(holdsSeatAlone);
  return new Map(held.map((pair) => [numberNow(programme, pair.mentorId), pair.number]));
}

function insightRows(insight: MatchingInsight, lists: Lists, held: ReadonlyMap<string, string>): Row[] {
  const { recruits, recruitedPeople, lifts, groups, loads } = insight;
  const listed = recruits.reduce((sum, { people }) => sum + people, 0);
  const recruit = (label: string, people: number): Line => ({
    label,
    value: words.seatsText(people),
    explanation: words.recruitText(people),
  });
  return [
    ...section(
      'help',
      lifts.map((lift) => ({
        ...words.liftTexts(lift),
        value: `+${grouped(lift.people)}`,
      })),
    ),
    ...section('recruit', [
      ...recruits.map((kind) => recruit(words.recruitLabel(kind, lists), kind.people)),
      ...(recruitedPeople > listed ? [recruit(words.OTHER_RECRUITS, recruitedPeople - listed)] : []),
    ]),
    ...section('ask', askedLines(insight, held)),
    ...section(
      'fairness',
      groups.map((group) => ({
        label: words.groupLabel(group, nextStep(group), lists),
        value: words.outOf(group.matched, group.mentees),
        bar: words.barOf(group.matched, group.mentees),
        explanation: words.groupText(group),
      })),
    ),
    ...section(
      'load',
      loads.map((load) => ({
        label: load.category === '' ? words.NO_CATEGORY : capitalised(labelOf(lists.categories, load.category)),
        value: words.outOf(load.taken, load.seats),
        bar: words.barOf(load.taken, load.seats),
        explanation: words.loadText(load),
      })),
    ),
  ];
}

function askedLines(
  { seatValues, askedMentors, untriedMentors }: MatchingInsight,
  held: ReadonlyMap<string, string>,
): Line[] {
  const others = askedMentors - seatValues.length;
  return [
    ...seatValues.map((seat) => {
      const pair = held.get(seat.mentorId);
      return {
        label: seat.mentorId,
        value: words.morePairs(seat),
        explanation: pair === undefined ? words.seatValueText(seat) : words.heldSeatText(pair),
      };
    }),
    ...(others > 0
      ? [{ label: words.otherMentors(others), value: '', explanation: words.otherSeatsText(others) }]
      : []),
    ...(untriedMentors > 0
      ? [{ label: words.RESULT.limits[0], value: '', explanation: words.untriedText(untriedMentors) }]
      : []),
  ];
}

const STEPS: Readonly<Partial<Record<GroupOutcome['by'], readonly number[]>>> = {
  level: LEVELS,
  choices: CHOICE_STEPS,
  candidates: CANDIDATE_STEPS,
};

/** Where the group after this one begins; undefined for the last. */
function nextStep({ by, code }: GroupOutcome): number | undefined {
  const steps = STEPS[by] ?? [];
  return steps[steps.indexOf(Number(code)) + 1];
}
