/** Invented people of one organisation as the three tables that the command line takes: seeded, any number, everybody with a name of their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type ByGender, readSampleRegion } from '../../../src/cli/sample/sample-data';
import { SamplePeople, type SamplePerson } from '../../../src/cli/sample/sample-people';
import { Chance } from '../../../src/cli/season/chance';
import { QUESTIONNAIRES } from '../../../src/contract/questionnaires/catalogue';
import { questionsOf } from '../../../src/contract/questionnaires/questionnaire';
import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import { fullYearsBetween } from '../../../src/domain/calendar/calendar-date';

/** The day by which everybody has answered. */
const ANSWERED_ON = '2026-09-10';
const ADULT = 18;

/** Paths of the tables. */
export interface SampleTables {
  readonly mentees: string;
  readonly mentors: string;
  readonly consents: string;
}

/** Writes mentees.csv, mentors.csv and consents.csv into a folder; the same for the same seed. */
export function writeSampleTables(folder: string, mentees: number, mentors: number, seed: number): SampleTables {
  const sample = readSampleRegion();
  const region = { ...sample, families: doubledNames(sample.families) };
  const [first] = sample.organisations;
  if (!first) throw new Error('The sample has no organisation.');
  const forms = DEFAULT_SETTINGS.forms.filter(({ inUse }) => inUse).map(({ code }) => code);
  const people = new SamplePeople(region, { ...first, forms }, ANSWERED_ON, new Chance(seed));
  const asking = Array.from({ length: mentees }, () => people.mentee());
  const offering = Array.from({ length: mentors }, () => people.mentor());
  return {
    mentees: write(
      folder,
      'mentees',
      'mentee',
      asking.map(({ fields }) => fields),
    ),
    mentors: write(
      folder,
      'mentors',
      'mentor',
      offering.map(({ fields }) => fields),
    ),
    consents: write(folder, 'consents', 'consent', [...asking, ...offering].map(consentOf)),
  };
}

/** Surnames by themselves and in pairs: enough for a region. */
function doubledNames(families: readonly ByGender[]): ByGender[] {
  const pairs = families.flatMap((one) =>
    families
      .filter((other) => other !== one)
      .map((other): ByGender => [`${one[0]}-${other[0]}`, `${one[1]}-${other[1]}`]),
  );
  return [...families, ...pairs];
}

function consentOf({ name, birthDate, parent }: SamplePerson): SamplePerson['fields'] {
  const isOwn = fullYearsBetween(birthDate, ANSWERED_ON) >= ADULT;
  const signed = isOwn ? { relation: 'сам участник' } : { relation: 'мать', signer: parent.name };
  return { participant: name, birthDate, ...signed, decision: 'Да' };
}

function write(
  folder: string,
  name: string,
  questionnaire: keyof typeof QUESTIONNAIRES,
  answers: readonly SamplePerson['fields'][],
): string {
  const questions = questionsOf(QUESTIONNAIRES[questionnaire]);
  const keys = [...new Set(answers.flatMap((fields) => Object.keys(fields)))];
  const titles = keys.map((key) => questions.find((question) => question.key === key)?.title ?? key);
  const data = answers.map((fields, at) => [
    `${ANSWERED_ON} ${String(Math.floor(at / 3600) % 24).padStart(2, '0')}:${String(Math.floor(at / 60) % 60).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    ...keys.map((key) => [fields[key] ?? ''].flat().join(', ')),
  ]);
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, Papa.unparse({ fields: ['Отметка времени', ...titles], data }));
  return path;
}
