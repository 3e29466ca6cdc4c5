/**
 * A process of its own that opens a club's workspace and sends answers without end, printing each acknowledged id. The test that kills
 * it bundles it first: `node submitting-process.cjs FOLDER FORM ITEM`.
 */
import { openWorkspace } from '../../../src/local/workspace';

async function main(): Promise<void> {
  const [folder = '', form = '', item = ''] = process.argv.slice(2);
  const workspace = openWorkspace({ folder });
  process.stdout.write('open\n');
  for (let sent = 1; sent <= 2000; sent += 1) {
    const id = await workspace.submit(form, { [item]: `answer ${sent}` });
    process.stdout.write(`${id}\n`);
    if (sent % 7 === 0) await workspace.runDueTriggers();
  }
  await workspace.close();
}

void main();
