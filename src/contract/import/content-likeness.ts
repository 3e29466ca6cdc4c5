// Decides how well the cells of a column suit a field: from -1 (they contradict it) through 0 (they say nothing) to 1 (hardly anything else).
import type { ListId } from '../../domain/programme/lists';
import type { Question } from '../questionnaires/questionnaire';
import type { CellFacts } from './cell-facts';

/** How much the options of a list give away the field: yes and no stand in many columns, forms of mentoring in one. */
const TELLING: Readonly<Record<ListId, number>> = {
  forms: 0.95,
  roles: 0.9,
  categories: 0.85,
  requests: 0.85,
  interests: 0.85,
  times: 0.95,
  ages: 0.9,
  formats: 0.75,
  relations: 0.85,
  genders: 0.95,
  decisions: 0.45,
  regularity: 0.9,
};

/** A share from which a column is plainly of one kind. */
const PLAIN = 0.7;
/** Years between the usual birth date and the time of answers, at least. */
const BIRTH_YEARS_BACK = 5;

/** Repeated texts that are no options of a closed list: likely the right column, and surely a question. */
const UNKNOWN_OPTIONS = -0.26;

/** Turns a share into a likeness: `telling` at most, `-contradiction` at least. */
function lean(share: number, telling: number, contradiction: number): number {
  return share >= 0.5 ? telling * share : -contradiction * (1 - 2 * share);
}

/** What the cells plainly are, if they are of a kind that can't be mistaken for words. */
function plainKind(facts: CellFacts): 'email' | 'phone' | 'date' | 'time' | 'number' | undefined {
  if (facts.emails >= PLAIN) return 'email';
  if (facts.phones >= PLAIN) return 'phone';
  if (facts.withTime >= PLAIN) return 'time';
  if (facts.dates >= PLAIN) return 'date';
  return facts.integers >= PLAIN ? 'number' : undefined;
}

/**
 * How well cells suit a field. Scaled down for columns with few filled cells; 0 for an empty one.
 *
 * @param latestYear  the latest year in any column of dates, by which years of birth are told from years of papers; 0 when unknown
 */
export function contentLikeness(question: Question, facts: CellFacts, latestYear: number): number {
  if (facts.filled === 0) return 0;
  const likeness = likenessOf(question, facts, latestYear);
  return likeness * (facts.filled / (facts.filled + 1));
}

function likenessOf(question: Question, facts: CellFacts, latestYear: number): number {
  switch (question.kind) {
    case 'email':
      return lean(facts.emails, 0.95, 0.9);
    case 'phone':
      return lean(facts.phones, 0.95, 0.9);
    case 'person-name':
      return lean(facts.fullNames, 0.5 + 0.1 * facts.filledShare, 0.9);
    case 'birth-date':
    case 'date':
      return dateLikeness(question.kind === 'birth-date', facts, latestYear);
    case 'integer':
      return integerLikeness(question, facts);
    case 'seats':
      return facts.options.ages > 0.5 ? -0.7 : lean(facts.seats, 0.35, 0.8);
    case 'option':
    case 'options':
      return optionLikeness(question, facts);
    case 'workplace':
      return plainKind(facts) !== undefined || facts.fullNames >= PLAIN ? -0.7 : 0.7 * facts.workplaces;
    case 'text':
      return textLikeness(question, facts);
  }
}

function dateLikeness(isBirth: boolean, facts: CellFacts, latestYear: number): number {
  if (facts.dates < 0.5 && facts.serialDates >= PLAIN) return 0.2;
  const likeness = lean(facts.dates, 0.7, 0.9);
  if (likeness <= 0 || latestYear === 0) return likeness;
  const isOld = latestYear - facts.medianYear >= BIRTH_YEARS_BACK;
  if (isOld !== isBirth) return -0.6;
  return facts.withTime >= PLAIN ? 0 : likeness;
}

function integerLikeness(question: Question, facts: CellFacts): number {
  const fits = facts.lowest >= (question.min ?? 0) && facts.highest <= (question.max ?? Number.MAX_SAFE_INTEGER);
  if (facts.integers >= 0.5 && !fits) return -0.7;
  return facts.phones >= PLAIN ? -0.9 : lean(facts.integers, 0.3, 0.8);
}

function optionLikeness(question: Question, facts: CellFacts): number {
  const list = question.list;
  if (list === undefined) return 0;
  const share = facts.options[list];
  if (share < 0.5) {
    const isOther = plainKind(facts) !== undefined || facts.fullNames >= PLAIN || strongestOther(list, facts) >= PLAIN;
    if (isOther) return -0.9;
    if (facts.repeating) return question.open ? 0 : UNKNOWN_OPTIONS;
    return (question.open ? -0.25 : -0.5) * (1 - 2 * share);
  }
  const closest = strongestOther(list, facts);
  const telling = closest > share ? TELLING[list] * 0.5 : TELLING[list];
  const severalWhereOne = question.kind === 'option' ? facts.several[list] : 0;
  return telling * share * (1 - severalWhereOne);
}

function strongestOther(list: ListId, facts: CellFacts): number {
  return (Object.keys(facts.options) as ListId[]).reduce(
    (best, other) => (other === list ? best : Math.max(best, facts.options[other])),
    0,
  );
}

function textLikeness(question: Question, facts: CellFacts): number {
  const kind = plainKind(facts);
  if (question.key === 'groupOrPost') {
    if (kind === 'number') return 0;
    return kind === undefined ? lean(facts.groups, 0.7, 0.2) : -0.8;
  }
  if (question.prefilled) return question.mustAnswer ? 0.2 * facts.tokens * facts.distinct : 0.3 * (1 - facts.distinct);
  if (kind !== undefined && facts.filled > 1) return -0.7;
  const isOptions = strongestOther('decisions', facts) >= PLAIN;
  if (isOptions || facts.fullNames >= PLAIN) return -0.5;
  if (facts.repeating && facts.meanLength < 25) return -0.15;
  return question.item === 'paragraph' && facts.meanLength >= 25 ? 0.25 : 0;
}

/** How well cells suit the time of an answer. */
export function timeLikeness(facts: CellFacts, latestYear: number): number {
  if (facts.filled === 0) return 0;
  const isOld = facts.dates >= 0.5 && latestYear - facts.medianYear >= BIRTH_YEARS_BACK;
  if (isOld) return -0.9;
  const likeness = facts.withTime >= 0.5 ? 0.8 * facts.withTime : lean(facts.dates, 0.2, 1);
  return likeness * facts.filledShare;
}

/** How well cells suit the id of an answer: all different, single words, in every row. */
export function idLikeness(facts: CellFacts): number {
  if (facts.filled === 0) return 0;
  if (facts.distinct < 1 || facts.filledShare < 1 || facts.tokens < 1) return -1;
  if (facts.emails > 0 || facts.phones > 0.5 || facts.dates > 0.5) return -1;
  return 0.25;
}

/** How well cells suit one part of a name. */
export function namePartLikeness(facts: CellFacts): number {
  return facts.filled === 0 ? 0 : lean(facts.singleNames, 0.4, 1);
}
