/** People from tables whose pairs are too many to list: the same choice, and the figures say how it was found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchPeople, PEOPLE_SETTINGS } from '../../../src/cli/match/match-people';
import { type PeopleTable, peopleTable } from '../../../src/cli/match/people-answers';
import { readTableFile } from '../../../src/cli/tables/table-file';
import { peopleInWords } from '../../../src/contract/texts/match-people';
import type { QuestionnaireId } from '../../../src/domain/answers/answer';
import { writeSampleTables } from '../../bench/people/sample-tables';

test('a search finds the proposals of the whole list, and the summary counts what it looked at', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'searched-people-'));
  try {
    const paths = writeSampleTables(folder, 150, 50, 3);
    const tableOf = async (path: string, questionnaire: QuestionnaireId): Promise<PeopleTable> =>
      peopleTable(await readTableFile(path), questionnaire, undefined, PEOPLE_SETTINGS);
    const tables = {
      mentees: await tableOf(paths.mentees, 'mentee'),
      mentors: await tableOf(paths.mentors, 'mentor'),
      consents: await tableOf(paths.consents, 'consent'),
    };
    const [listed, searched] = [matchPeople(tables, '2026-09-11'), matchPeople(tables, '2026-09-11', 0)];
    const pairsOf = ({ proposals }: typeof listed) =>
      proposals.proposals.map(({ alternatives: _, ...proposal }) => proposal);
    expect(pairsOf(searched)).toEqual(pairsOf(listed));
    expect(searched.figures.gap).toBe(0);
    const { possible, admissible, examined } = searched.figures.pairs;
    expect(listed.figures.pairs).toEqual({ possible, admissible, examined: admissible, searched: false });
    expect(listed.figures.pairs.possible).toBe(listed.figures.eligibleMentees * listed.figures.mentors);
    expect(examined).toBeGreaterThan(0);
    expect(peopleInWords(searched.figures).replace(/(\d)\u00a0(?=\d)/g, '$1')).toContain(
      `из ${possible} возможных. Поиск подсчитал баллы ${examined} раз`,
    );
    expect(peopleInWords(searched.figures)).toContain('Доказано: больше пар или баллов составить нельзя.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
