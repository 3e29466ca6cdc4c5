/** The first real input in a workbook, as far as its proposals, and what curators then do to it. Nothing of it leaves memory. */
import { readSeasonFolder } from '../../src/cli/season/season-folder';
import type { AskedBook } from '../../src/cli/workspaces/asked-book';
import type { Fields } from '../../src/cli/workspaces/form-answers';
import { takeInTable } from '../../src/cli/workspaces/take-in-table';
import { DEFAULT_SETTINGS } from '../../src/contract/settings/default-settings';
import { keep } from '../bundle-runs/kept-workspace';
import { type KeptOrganisation, Organisation, SETTINGS } from '../bundle-runs/organisation';
import { INPUT_FOLDER } from './given-input';

/** The day after the last answer of the input. */
const MORNING = '2026-09-05T06:00:00.000Z';
/** The order on the register. */
export const REGISTER = { number: '1', date: '2026-09-05', trainedOn: '2026-09-05' } as const;

/** Everybody taken in, nobody in the register yet. */
export async function keptIntake(): Promise<KeptOrganisation> {
  const { mentees, mentors, consents } = await readSeasonFolder(INPUT_FOLDER);
  return keep(async (workspace) => {
    workspace.setNow(MORNING);
    const forms = DEFAULT_SETTINGS.forms.filter(({ inUse }) => inUse).map(({ code }) => code);
    const organisation = await Organisation.setUp(workspace, { ...SETTINGS, forms, registerRequired: true });
    const book: AskedBook = { ask: (_useCase, name, ...args) => organisation.ask(name, ...args) };
    await takeInTable(book, { table: mentees, questionnaire: 'mentee', useCase: '' });
    await takeInTable(book, { table: mentors, questionnaire: 'mentor', useCase: '' });
    await takeInTable(book, { table: consents, questionnaire: 'consent', useCase: '' });
    return organisation.facts;
  });
}

/** After an intake: everybody in the register who may be, and the first proposals. */
export function keptProposals(intake: KeptOrganisation): Promise<KeptOrganisation> {
  return keep(async (workspace) => {
    const organisation = new Organisation(workspace, intake.facts);
    await organisation.ask('approveRegister', REGISTER);
    await organisation.ask('proposePairs');
    return intake.facts;
  }, intake);
}

/** Does something in a copy of a state and gives what it tells. */
export async function inCopy<T>(
  kept: KeptOrganisation,
  happening: (organisation: Organisation) => Promise<T>,
): Promise<T> {
  const organisation = Organisation.open(kept);
  try {
    return await happening(organisation);
  } finally {
    await organisation.close();
  }
}

/** A category of mentors for each form, and whether they are minors or need a certificate. */
const MENTORS_OF: Readonly<Record<string, { readonly category: string; readonly more: Fields }>> = {
  'ученик – ученик': { category: 'ученик', more: { birthDate: '2009-02-03' } },
  'учитель – учитель': { category: 'педагог', more: {} },
  'студент – ученик': { category: 'студент', more: {} },
  'работодатель – ученик': { category: 'выпускник', more: { certificateDate: '2026-08-20' } },
  'работодатель – студент': { category: 'выпускник', more: { certificateDate: '2026-08-20' } },
};

const SURNAMES = ['Новикова', 'Соседова', 'Уварова', 'Федотова', 'Хохлова', 'Цветкова', 'Чайкина', 'Юрьева', 'Яшина'];
const MOST_SEATS = 4;

/** What makes few points for anybody: mentors like this take the seats that are left over. */
export const UNLIKE = {
  competences: ['классное руководство'],
  preferredAges: ['18 и старше'],
  interests: ['танцы'],
  times: ['будни утром'],
} as const;

/** New mentors of a form come with so many seats together, with consents, and enter the register. */
export async function recruit(
  organisation: Organisation,
  form: string,
  seats: number,
  change: Fields = {},
): Promise<void> {
  const { category, more } = MENTORS_OF[form] as (typeof MENTORS_OF)[string];
  for (let left = seats, index = 0; left > 0; left -= MOST_SEATS, index += 1) {
    const name = `${SURNAMES[index]} Аглая ${form.length % 2 === 0 ? 'Львовна' : 'Юрьевна'}`;
    const birthDate = String(more.birthDate ?? '1990-02-03');
    const minor = birthDate > '2008';
    const person = { name, birthDate, category, forms: [form], seats: String(Math.min(left, MOST_SEATS)) };
    const contacts = { email: `new${form.length}-${index}@example.test`, phone: `+7 999 000-${form.length}-0${index}` };
    const likes = { competences: ['математика'], preferredAges: ['любой'], interests: ['шахматы'], times: ['суббота'] };
    await organisation.submit('mentor', { ...person, ...contacts, ...likes, ...more, ...change }, { delivery: 'lost' });
    const signer = minor ? { relation: 'мать', signer: 'Новикова Вера Петровна' } : { relation: 'сам участник' };
    const consent = { participant: name, birthDate, decision: 'Да', textVersion: '2026-09-01', ...signer };
    await organisation.submit('consent', consent, { delivery: 'lost' });
  }
  await organisation.ask('sweepNow');
  await organisation.ask('approveRegister', { ...REGISTER, number: '3' });
}
