/** Exports that nobody has seen before, from their bytes to the banks: other titles, order, separators, encodings, columns added and dropped. */
import fc from 'fast-check';
import { readTableFile } from '../../src/cli/tables/table-file';
import type { Fields } from '../../src/cli/workspaces/form-answers';
import { IGNORED } from '../../src/contract/import/column-target';
import { columnsByContext } from '../../src/contract/import/describe-columns';
import type { ImportContext } from '../../src/contract/import/import-protocol';
import { columnsRequest, rowsRequests } from '../../src/contract/import/import-requests';
import { csv, inWindows1251 } from '../bundle-runs/csv';
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent, student, studentConsent } from '../bundle-runs/people';
import { inFile } from '../bundle-runs/tables';
import { type Disguise, type ForeignTable, foreignTable } from '../contract/import/foreign-table';
import type { TitleVariant } from '../contract/import/title-variant';
import { STRANGE_COLUMNS, TITLE_VARIANTS } from '../contract/import/title-variants';

jest.setTimeout(180_000);

const KINDS = ['mentee', 'mentor', 'consent'] as const;
type Kind = (typeof KINDS)[number];

const written = (answers: readonly Fields[]) =>
  answers.map((fields, index) => ({
    ...Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value : value.join(', ')]),
    ),
    at: `2026-09-01 1${index % 10}:0${index % 7}:00`,
    id: String(500 + index),
  }));

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);
const ANSWERS = {
  mentee: written(indices(12).map((index) => pupil(index))),
  mentor: written(indices(6).map((index) => student(index, { workplace: 'ООО «Саяны»' }))),
  // Two pupils and a student have none, one mother refuses.
  consent: written([
    ...indices(10).map((index) => pupilConsent(index, index === 4 ? { decision: 'Нет' } : {})),
    ...indices(5).map((index) => studentConsent(index)),
  ]),
};

/** Questions that every invented export asks; the others would make the banks differ. */
const COMMON = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    Object.keys(ANSWERS[kind][0] ?? {}).filter((key) => TITLE_VARIANTS[kind].every((titles) => key in titles)),
  ]),
) as Record<Kind, string[]>;

const ENCODINGS = {
  'UTF-8': (text: string) => text,
  'UTF-8 with its mark': (text: string) => `\uFEFF${text}`,
  'Windows-1251': inWindows1251,
  'UTF-16': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
} as const;

/** An export as it comes. */
interface Export extends Disguise {
  readonly titles: TitleVariant;
  readonly separator: string;
  readonly encoding: keyof typeof ENCODINGS;
}

function tableOf(kind: Kind, { titles, dropped = [], strange = [], order = [] }: Export): ForeignTable {
  const notCommon = Object.keys(titles).filter((key) => key !== 'id' && !COMMON[kind].includes(key));
  return foreignTable(kind, titles, { answers: ANSWERS[kind], dropped: [...dropped, ...notCommon], strange, order });
}

/** Questions asked of the curator in all exports so far, and columns that were clear. */
const asked = { questions: 0, clear: 0 };

/** Takes an export in as the page does; whatever is doubtful or missing is a question, which the curator answers. */
async function takeIn(organisation: Organisation, kind: Kind, given: Export): Promise<void> {
  const { header, rows, truth } = tableOf(kind, given);
  const bytes = ENCODINGS[given.encoding](csv([header, ...rows], given.separator));
  const table = await inFile(bytes, readTableFile);
  const context = await organisation.ask<ImportContext>('importContext');
  const guessed = columnsByContext(columnsRequest(table), context);
  if (guessed.sure) expect(guessed.questionnaire).toBe(kind);
  const described = columnsByContext(columnsRequest(table, kind), context);
  const { columns, missing } = described.suggestions;
  const mapping = columns.map(({ target, doubt }, column) => {
    const right = truth[column] ?? IGNORED;
    // Whoever is asked about a column that was taken for another one's answers points at the right one.
    const isLost = missing.includes(right) || columns.some((each) => each.target === right && each.doubt !== undefined);
    const isQuestion = doubt !== undefined || (target === IGNORED && isLost);
    asked[isQuestion ? 'questions' : 'clear'] += 1;
    return isQuestion ? right : target;
  });
  for (const request of rowsRequests(table, kind, mapping)) await organisation.ask('importRows', request);
}

/** The banks that three exports give. */
async function banksOf(exports: Readonly<Record<Kind, Export>>): Promise<unknown> {
  const organisation = Organisation.open(await keptOrganisation());
  for (const kind of KINDS) await takeIn(organisation, kind, exports[kind]);
  const banks = (['mentees', 'mentors', 'attention', 'consents'] as const).map((table) => organisation.rows(table));
  await organisation.close();
  return banks;
}

const plain = (dropped: Readonly<Partial<Record<Kind, readonly string[]>>> = {}) =>
  Object.fromEntries(
    KINDS.map((kind) => {
      const titles = TITLE_VARIANTS[kind][0] ?? {};
      return [kind, { titles, separator: ',', encoding: 'UTF-8', dropped: dropped[kind] ?? [] }];
    }),
  ) as unknown as Record<Kind, Export>;

const exportOf = (kind: Kind): fc.Arbitrary<Export> =>
  fc.record({
    titles: fc.constantFrom(...TITLE_VARIANTS[kind]),
    order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
    strange: fc.uniqueArray(fc.nat(STRANGE_COLUMNS.length - 1), { maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  });

/** Columns that nobody insists on. */
const OPTIONAL: Readonly<Record<Kind, readonly string[]>> = {
  mentee: ['interests', 'requestText', 'gender'],
  mentor: ['interests', 'lifeExperience', 'times'],
  consent: [],
};

test('whatever an export looks like, it gives the same banks or asks', async () => {
  const calm = new Map<string, Promise<unknown>>();
  await fc.assert(
    fc.asyncProperty(
      exportOf('mentee'),
      exportOf('mentor'),
      exportOf('consent'),
      fc.constantFrom<readonly Kind[]>([], [], ['mentee'], ['mentor']),
      async (mentee, mentor, consent, dropping) => {
        const dropped = Object.fromEntries(dropping.map((kind) => [kind, OPTIONAL[kind]]));
        const key = dropping.join();
        if (!calm.has(key)) calm.set(key, banksOf(plain(dropped)));
        const without = (kind: Kind, given: Export) => ({
          ...given,
          dropped: dropping.includes(kind) ? OPTIONAL[kind] : [],
        });
        const banks = await banksOf({
          mentee: without('mentee', mentee),
          mentor: without('mentor', mentor),
          consent: without('consent', consent),
        });
        expect(banks).toEqual(await calm.get(key));
      },
    ),
    // The same exports every time: each new one is a sample of other people's wording, not of our rules.
    { numRuns: 15, seed: 20_260_901, endOnFailure: true },
  );

  expect(asked.clear).toBeGreaterThan(10 * asked.questions);
});
