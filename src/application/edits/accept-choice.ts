// Decides which of the curator's choices among words and people are accepted: about proposals, doubtful people, unaddressed consents.

import { ATTENTION_DECISIONS, ERASE_WORDS } from '../../contract/tables/banks';
import { PAIR_DECISIONS, PAIR_INITIATORS } from '../../contract/tables/programme';
import * as refusals from '../../contract/texts/refusals';
import { ERASED } from '../../domain/banks/derive-banks';
import { CONCERNS } from '../../domain/banks/judge-consent';
import { RULING_DIFFERENT, RULING_SAME } from '../../domain/banks/recognise-people';
import { numbersIn } from '../../domain/ledger/numbers-in';
import type { Programme } from '../../domain/programme/derive-programme';
import { findOption, labelsOffered } from '../../domain/programme/lists';
import { PAIR_DECISION_CODES } from '../../domain/programme/pair';
import { SECOND_FORM_FIELD } from '../../domain/programme/second-form';
import { pairIsOpen } from '../../domain/states/pair-states';
import type { EditOutcome, MarkDraft } from './accept-edit';
import type { Edit } from './find-edits';

/** Judges a choice by the column in which it was made. */
export function acceptChoice(edit: Edit, programme: Programme): EditOutcome {
  const word = String(edit.typed).trim().toLowerCase();
  switch (edit.column.key) {
    case 'initiator':
      return word === '' || PAIR_INITIATORS.includes(word)
        ? marked(edit, 'initiator', word)
        : { refusal: refusals.notAnOption(PAIR_INITIATORS) };
    case 'merged':
      return acceptOtherNumbers(edit, programme);
    case CONCERNS:
      return acceptConcerns(edit, programme);
    case SECOND_FORM_FIELD:
      return acceptSecondForm(edit, programme);
    default:
      return edit.table.id === 'pairs'
        ? acceptPairDecision(edit, word, programme)
        : acceptAttentionDecision(edit, word, programme);
  }
}

function marked(edit: Edit, field: string, value: string): EditOutcome {
  return { marks: [{ target: edit.id, field, value }] };
}

function acceptPairDecision(edit: Edit, word: string, programme: Programme): EditOutcome {
  const decision = PAIR_DECISION_CODES.find((code) => PAIR_DECISIONS[code] === word);
  if (word !== '' && !decision) return { refusal: refusals.notAnOption(Object.values(PAIR_DECISIONS)) };
  const pair = programme.pairs.find((each) => each.number === edit.id);
  const settled = pair && !pairIsOpen(pair.standing.state) && pair.standing.state !== 'declined';
  return pair?.order || settled ? { refusal: refusals.PAIR_IS_VALID } : marked(edit, 'decision', decision ?? '');
}

function acceptSecondForm(edit: Edit, { settings: { lists } }: Programme): EditOutcome {
  const written = String(edit.typed).trim();
  const form = findOption(lists.forms, written);
  if (written === '' || form) return marked(edit, SECOND_FORM_FIELD, form?.code ?? '');
  return { refusal: refusals.notAnOption(labelsOffered(lists.forms)) };
}

function acceptAttentionDecision(edit: Edit, word: string, programme: Programme): EditOutcome {
  if (word === '') return { marks: [] };
  if (word === ERASE_WORDS) return marked(edit, ERASED, 'yes');
  if (word === ATTENTION_DECISIONS.erase) return { refusal: refusals.CONFIRM_ERASURE };
  const like = programme.members.get(edit.id)?.like ?? [];
  const named = numbersIn(String(edit.typed));
  const same = word === ATTENTION_DECISIONS.same;
  if (!same && word !== ATTENTION_DECISIONS.different && named.length === 0)
    return { refusal: refusals.notAnOption(Object.values(ATTENTION_DECISIONS)) };
  if (like.length === 0) return { refusal: refusals.NO_LIKENESS };
  if (same && like.length > 1) return { refusal: refusals.WHICH_OF_THEM };
  const chosen = same ? like : named;
  if (chosen.length > 1 || !chosen.every((number) => like.includes(number))) return { refusal: refusals.WHICH_OF_THEM };
  // Whoever is the one person is none of the others.
  return { marks: like.map((value) => ruling(edit.id, value, chosen.includes(value))) };
}

function ruling(target: string, value: string, same: boolean): MarkDraft {
  return { target, field: same ? RULING_SAME : RULING_DIFFERENT, value };
}

/** Numbers of one person: one that is taken away is another person again, one that is added joins. */
function acceptOtherNumbers(edit: Edit, programme: Programme): EditOutcome {
  const member = programme.members.get(edit.id);
  if (!member) return { refusal: refusals.COMPUTED };
  const wanted = numbersIn(String(edit.typed));
  if (wanted.some((number) => programme.members.get(number)?.role !== member.role))
    return { refusal: refusals.UNKNOWN_NUMBER };
  const now = member.formerNumbers;
  const kept = [member.number, ...now.filter((number) => wanted.includes(number))];
  const parted = now
    .filter((number) => !wanted.includes(number))
    .reduce<MarkDraft[]>((all, number) => all.concat(kept.map((other) => ruling(number, other, false))), []);
  const joined = wanted
    .filter((number) => number !== member.number && !now.includes(number))
    .map((number) => ruling(member.number, number, true));
  return { marks: [...parted, ...joined] };
}

function acceptConcerns(edit: Edit, programme: Programme): EditOutcome {
  const [number = '', ...more] = numbersIn(String(edit.typed));
  const people = new Set([number, ...more].map((each) => programme.members.get(each)?.personId));
  if (String(edit.typed).trim() === '') return marked(edit, CONCERNS, '');
  return people.size > 1 || people.has(undefined)
    ? { refusal: refusals.UNKNOWN_NUMBER }
    : marked(edit, CONCERNS, number);
}
