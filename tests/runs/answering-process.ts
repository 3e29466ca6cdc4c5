/**
 * A process of its own that owns the workspace of an organisation, sends answers to its forms and brings their events to the bundle,
 * printing each acknowledged response. The test that kills it bundles it first: `node answering-process.cjs FOLDER FACTS FIRST`.
 */
import { openWorkspace } from '../../src/local/workspace';
import { Organisation, type OrganisationFacts } from '../bundle-runs/organisation';
import { crowd } from '../bundle-runs/people';

async function main(): Promise<void> {
  const [folder = '', facts = '{}', first = '0'] = process.argv.slice(2);
  const organisation = new Organisation(openWorkspace({ folder }), JSON.parse(facts) as OrganisationFacts);
  process.stdout.write('open\n');
  for (let sent = Number(first); ; sent += 1) {
    // Most events are lost, as they are when a process dies before it brings them; those that aren't run the bundle.
    const delivery = sent % 4 === 0 ? 'once' : 'lost';
    const [answer, consent] = crowd(1, 0, sent);
    for (const each of [answer, consent]) {
      if (each === undefined) continue;
      const id = await organisation.submit(each.questionnaire, each.fields, { delivery });
      process.stdout.write(`${each.questionnaire} ${sent} ${id}\n`);
    }
    await organisation.hear();
  }
}

void main();
