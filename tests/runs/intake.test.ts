/** What a respondent's answer becomes: a row in a bank, one row in «Разобрать», or nothing new. Through the bundle. */

import { keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent } from '../bundle-runs/people';

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptOrganisation());
});
afterEach(() => organisation.close());

test('a questionnaire and a consent become one row of the bank, moved there by the consent', async () => {
  await organisation.submit('mentee', pupil(1));
  await organisation.hear();
  expect(organisation.rows('mentees')).toEqual([]);
  expect(organisation.column('attention', 'problems')).toEqual([expect.stringContaining('Нет согласия')]);
  await organisation.submit('consent', pupilConsent(1));
  await organisation.hear();
  expect(organisation.rows('attention')).toEqual([]);
  expect(organisation.rows('mentees')).toEqual([
    expect.objectContaining({ number: 'Н-0001', name: pupil(1).name, state: 'В базе', requests: 'робототехника' }),
  ]);
});
