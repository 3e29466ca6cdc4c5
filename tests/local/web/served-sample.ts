/** Serves the sample workspace for the tests of one file. */

import { serveWorkspace } from '../../../src/local/serve-workspace';
import { Reader } from './reader';
import { CURATOR, OWNER, type SampleWorkspace, sampleWorkspace } from './sample-workspace';

/** The workspace with its server. */
export interface ServedSample extends SampleWorkspace {
  readonly url: string;
  readonly bookPath: string;
  /** Address of a sheet's page by its name. */
  sheetPath(name: string): string;
  /** Texts of a sheet as shown. */
  shown(name: string): readonly (readonly string[])[];
  reader(): Reader;
  /** Errors of the server itself. */
  readonly errors: readonly unknown[];
  close(): Promise<void>;
}

/** Opens and serves it on a free port. */
export async function servedSample(): Promise<ServedSample> {
  const sample = await sampleWorkspace();
  const errors: unknown[] = [];
  const served = await serveWorkspace(sample.workspace, {
    port: 0,
    people: [
      { email: OWNER, name: 'Владелец' },
      { email: CURATOR, name: 'Куратор' },
      { email: 'guest@example.org', name: 'Гость' },
    ],
    onError: (error) => errors.push(error),
  });
  const bookPath = `/books/${sample.spreadsheetId}`;
  const sheet = (name: string) => {
    const found = sample.workspace.read(sample.spreadsheetId).sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    ...sample,
    url: served.url,
    bookPath,
    sheetPath: (name) => `${bookPath}/sheets/${sheet(name).id}`,
    shown: (name) => sheet(name).displayValues,
    reader: () => new Reader(served.url),
    errors,
    async close() {
      await served.close();
      await sample.workspace.close();
    },
  };
}

const PATIENCE = 2_000;

/** Waits until something is so; throws after about twenty seconds in vain. */
export async function eventually(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === PATIENCE) throw new Error('It never came to be so.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
