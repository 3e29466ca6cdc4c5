// Decides what it is worth to take each column of a table for each target of a questionnaire: likeness of titles and of cells together.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { FieldKind } from '../../domain/answers/field';
import type { Questionnaire } from '../questionnaires/questionnaire';
import type { CellFacts } from './cell-facts';
import { AT, type ColumnTarget, ID, type ImportField, importFields } from './column-target';
import { contentLikeness, idLikeness, namePartLikeness, timeLikeness } from './content-likeness';
import { ANSWER_TITLES, COUNTER_TITLES, FURTHER_TITLES, partTitles } from './known-titles';
import { normaliseHeader } from './normalise-header';
import { indexTitles, type KnownTitles, titleLikeness } from './title-likeness';

/** Points for a title that is one of the known ones. */
const TITLE_POINTS = 600;
/** Points for cells that can hardly be anything else, and loss for cells that contradict. */
const CONTENT_POINTS = 400;
/** Points that a column must exceed to be taken for anything. */
const THRESHOLD = 220;
/** A likeness of titles up to which it is taken for chance. */
const CHANCE = 0.25;

/** Who fills in: the meaning that therefore doesn't tell fields apart, and titles that mean their name. */
const OWNERS: Readonly<
  Partial<Record<QuestionnaireId, { readonly meaning: string; readonly titles: readonly string[] }>>
> = {
  mentee: { meaning: 'MENTEE', titles: ['Наставляемый', 'Участник', 'Ученик'] },
  mentor: { meaning: 'MENTOR', titles: ['Наставник'] },
};

/** Meanings of people and of moments that a title may turn to. */
const OTHER_PEOPLE: readonly string[] = ['PARENT', 'MENTOR', 'MENTEE', 'CURATOR', 'TEACHER'];
const OTHER_MOMENTS: readonly string[] = ['START', 'CHANGE', 'PROCESSING'];
const OTHER_DATES: readonly string[] = [...OTHER_MOMENTS, 'SUBMIT', 'ANSWER'];

/** Kinds and keys of fields that say who somebody is, so that a column about somebody else is no such field. */
const WHO_KINDS: readonly FieldKind[] = ['person-name', 'phone', 'email', 'workplace'];
const WHO_KEYS: readonly string[] = ['gender', 'groupOrPost'];

/** What speaks for taking a column for a target. */
export interface Evidence {
  /** Likeness of titles, 0 to 1. */
  readonly title: number;
  /** The title speaks of somebody else, or of another moment. */
  readonly turned: boolean;
  /** Likeness of cells, -1 to 1. */
  readonly content: number;
  /** Points above the threshold; 0 or less = better left alone. */
  readonly worth: number;
}

/** A table weighed against a questionnaire. */
export interface WeighedColumns {
  readonly fields: readonly ImportField[];
  readonly targets: readonly ColumnTarget[];
  /** By column, then by target. */
  readonly evidence: readonly (readonly Evidence[])[];
}

interface Candidate extends KnownTitles {
  readonly content: (facts: CellFacts, year: number) => number;
  /** The least likeness of titles without which cells count for nothing. */
  readonly needsTitle?: number;
}

/**
 * Weighs every column against every target.
 *
 * @param facts  what the cells of every column look like, in the order of the header
 */
export function weighColumns(
  header: readonly string[],
  facts: readonly CellFacts[],
  questionnaire: Questionnaire,
): WeighedColumns {
  const fields = importFields(questionnaire);
  const owner = OWNERS[questionnaire.id];
  const candidates = candidatesOf(fields, owner?.titles ?? []);
  const index = indexTitles(candidates, owner ? [owner.meaning] : []);
  const counters = COUNTER_TITLES.map(normaliseHeader);
  const year = yearOfAnswers(facts);
  const evidence = header.map((title, column) => {
    const titles = titleLikeness(title, index);
    const isCounter = counters.includes(normaliseHeader(title));
    return candidates.map(({ target, content, needsTitle = 0 }): Evidence => {
      const { share, turned } = titles.get(target) ?? { share: 0, turned: false };
      const suits = facts[column] ? content(facts[column], year) : 0;
      const out = share < needsTitle || isCounter;
      return { title: share, turned, content: suits, worth: out ? -THRESHOLD : worthOf(share, suits) };
    });
  });
  return { fields, targets: candidates.map(({ target }) => target), evidence };
}

function worthOf(title: number, content: number): number {
  const beyondChance = Math.max(0, (title - CHANCE) / (1 - CHANCE));
  return Math.round(TITLE_POINTS * beyondChance + CONTENT_POINTS * content) - THRESHOLD;
}

function candidatesOf(fields: readonly ImportField[], ownNames: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [
    { target: AT, titles: ANSWER_TITLES[AT], turning: OTHER_MOMENTS, content: timeLikeness },
    { target: ID, titles: ANSWER_TITLES[ID], turning: OTHER_PEOPLE, content: idLikeness, needsTitle: 0.6 },
  ];
  for (const { question, titles } of fields) {
    const turning = turningOf(question);
    const further = FURTHER_TITLES[question.key] ?? [];
    candidates.push({
      target: question.key,
      titles: titles.concat(further, question.key === 'name' ? ownNames : []),
      turning,
      content: (facts, year) => contentLikeness(question, facts, year),
    });
    if (question.kind !== 'person-name') continue;
    for (const [target, parts] of Object.entries(partTitles(question.key))) {
      candidates.push({ target, titles: parts, turning, content: namePartLikeness, needsTitle: 0.6 });
    }
  }
  return candidates;
}

/** The year of the answers, by a column with times of day; 0 when there is none. */
function yearOfAnswers(facts: readonly CellFacts[]): number {
  return Math.max(0, ...facts.filter(({ withTime }) => withTime >= 0.5).map(({ medianYear }) => medianYear));
}

/** Meanings that turn a title away from a field. */
function turningOf({ kind, key }: ImportField['question']): readonly string[] {
  if (kind === 'date') return [...OTHER_DATES, 'BIRTH'];
  if (kind === 'birth-date') return [...OTHER_PEOPLE, ...OTHER_DATES];
  return WHO_KINDS.includes(kind) || WHO_KEYS.includes(key) ? OTHER_PEOPLE : [];
}
