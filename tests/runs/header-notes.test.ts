/** Every header of a sheet that people see says in its note what its column means, or who fills it in. */
import { TABLES, TABLES_OF } from '../../src/contract/tables/catalogue';
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';

const FREE = ['note', 'order', 'choice'];

test('a header has a note, but where the curator writes freely under a title that says all', async () => {
  const organisation = Organisation.open(await keptOrganisation());
  const silent = TABLES_OF.organisation
    .filter((id) => !TABLES[id].hidden)
    .flatMap((id) => {
      const { values, notes } = organisation.sheet(id);
      const noted = new Set((values[0] ?? []).filter((_, column) => (notes[0]?.[column] ?? '') !== ''));
      return TABLES[id].columns.filter(({ title, edit }) => !FREE.includes(edit) && !noted.has(title));
    });
  expect(silent.map(({ title }) => title)).toEqual([]);
  expect(organisation.sheet('consents').notes[0]?.join('\n')).toContain('Какой текст подписал человек.');
  await organisation.close();
});
