// Decides what becomes of rows from another form service: the same intake as the forms, counted for the person who imports them.

import { answersFromRows } from '../contract/import/answers-from-rows';
import type {
  ImportContext,
  ImportOutcome,
  ImportRowsRequest,
  ImportRowsResponse,
} from '../contract/import/import-protocol';
import { type RememberedColumns, rememberColumns } from '../contract/import/remembered-columns';
import { questionnairesFor } from '../contract/questionnaires/catalogue';
import { BY_IMPORT } from '../contract/texts/journal';
import { QUESTIONNAIRE_IDS, type QuestionnaireId } from '../domain/answers/answer';
import type { Mentee, Mentor } from '../domain/banks/member';
import type { Programme } from '../domain/programme/derive-programme';
import { advance } from './advance';
import { deriveNow } from './derive-at';
import type { Ports } from './ports';
import { isUnclear } from './show/waiting-rows';

/** Target of the marks that remember for what the columns of earlier imports were taken, a field for each questionnaire. */
const IMPORT_TARGET = 'import';

/** What the recognition of columns needs to know of this workbook. */
export function importContext(ports: Ports): ImportContext {
  const programme = deriveNow(ports);
  const { identity, lists } = programme.settings;
  const remembered: Partial<Record<QuestionnaireId, RememberedColumns>> = {};
  for (const id of QUESTIONNAIRE_IDS) remembered[id] = rememberedColumns(programme, id);
  return { identity, lists, remembered };
}

/** Takes in one piece of a table. Handed over again, it changes nothing. */
export function importRows(ports: Ports, request: ImportRowsRequest): ImportRowsResponse {
  const { questionnaire: id, header, rows, mapping, facts } = request;
  let taken: ReturnType<typeof answersFromRows> = { answers: [], problems: [] };
  let before: Programme | undefined;
  const run = advance(ports, {
    by: BY_IMPORT,
    decide: (programme, _entries, now) => {
      before = programme;
      const { identity, timeZone } = programme.settings;
      const questionnaire = questionnairesFor(identity)[id];
      taken = answersFromRows({ questionnaire, header, rows, mapping, timeZone, importedAt: now, facts });
      const remembered = request.last ? rememberedMark(programme, request) : [];
      return { answers: taken.answers.map((answer) => ({ ...answer, source: 'import' as const })), marks: remembered };
    },
  });
  return {
    received: taken.answers.length,
    added: run.newAnswers,
    changed: run.revisedAnswers,
    known: taken.answers.length - run.newAnswers - run.revisedAnswers,
    problems: taken.problems,
    outcome: outcomeOf(before, run.programme, new Set(taken.answers.map(({ key }) => key))),
  };
}

function rememberedColumns(programme: Programme, id: QuestionnaireId): RememberedColumns {
  const marks = (programme.marks.get(IMPORT_TARGET) ?? []).filter((mark) => mark.field === id);
  const last = marks[marks.length - 1];
  return last ? (JSON.parse(last.value) as RememberedColumns) : {};
}

function rememberedMark(
  programme: Programme,
  { questionnaire: field, header, mapping }: ImportRowsRequest,
): { target: string; field: string; value: string }[] {
  const earlier = rememberedColumns(programme, field);
  const value = JSON.stringify(rememberColumns(header, mapping, earlier));
  return value === JSON.stringify(earlier) ? [] : [{ target: IMPORT_TARGET, field, value }];
}

/** What the answers of a piece, known by their keys, have led to. */
function outcomeOf(before: Programme | undefined, after: Programme, keys: ReadonlySet<string>): ImportOutcome {
  const inBanks = (programme: Programme | undefined): number =>
    peopleOf(programme).filter(({ inBank }) => inBank).length;
  const earlier = new Set(peopleOf(before).flatMap(({ answerKeys }) => answerKeys));
  const own = peopleOf(after).filter(({ answerKeys }) => answerKeys.some((key) => keys.has(key)));
  const amended = own.map(({ answerKeys }) => {
    const fresh = answerKeys.filter((key) => keys.has(key) && !earlier.has(key)).length;
    return fresh > 0 && fresh === answerKeys.length ? fresh - 1 : fresh;
  });
  const unclear = after.banks.consents.filter((consent) => keys.has(consent.key) && isUnclear(consent));
  return {
    entered: Math.max(0, inBanks(after) - inBanks(before)),
    waiting: own.filter(({ inBank }) => !inBank).length + unclear.length,
    amended: amended.reduce((sum, count) => sum + count, 0),
  };
}

function peopleOf(programme: Programme | undefined): readonly (Mentee | Mentor)[] {
  return programme ? [...programme.banks.mentees, ...programme.banks.mentors] : [];
}
