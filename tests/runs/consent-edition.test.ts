/** Which edition of the consent text somebody signed: told by the settings of the moment, even where the form's plain address was sent out. */
import { keptOrganisation, Organisation } from '../bundle-runs/organisation';
import { pupil, pupilConsent } from '../bundle-runs/people';
import { rowsAtOnce } from '../bundle-runs/tables';

let organisation: Organisation;
beforeEach(async () => {
  organisation = Organisation.open(await keptOrganisation());
});
afterEach(() => organisation.close());

const editions = () => organisation.column('consents', 'textVersion');

test('a consent from the plain address has the edition that stood when it arrived, also after the edition changed', async () => {
  await organisation.submit('consent', pupilConsent(1, { textVersion: '' }));
  await organisation.hear();
  expect(editions()).toEqual(['2026-09-01']);
  organisation.workspace.advance(1000);
  await organisation.type('settings', 'textVersion', 'value', '2027-01');
  await organisation.submit('consent', pupilConsent(2, { textVersion: '' }));
  await organisation.hear();
  organisation.workspace.advance(1000);
  await organisation.type('settings', 'textVersion', 'value', '2027-02');
  expect(editions()).toEqual(['2026-09-01', '2027-01']);
});

test('an edition that the link carried stays as it was written', async () => {
  await organisation.submit('consent', pupilConsent(1, { textVersion: '2026-08' }));
  await organisation.hear();
  expect(editions()).toEqual(['2026-08']);
});

test('an imported consent has the edition that its row names, and none where it names none', async () => {
  const { participant = '', birthDate = '', decision = '' } = pupilConsent(1);
  await organisation.ask('importRows', rowsAtOnce('consent', [{ participant, birthDate, decision }]));
  expect(organisation.column('consents', 'participant')).toEqual([pupil(1).name]);
  expect(editions()).toEqual(['']);
});
