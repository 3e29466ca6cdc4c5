/** Runs tests in the system's Chromium. Without one they are skipped aloud; on CI that is a failure. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A browser that talks to nobody but the pages it is given. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `npm test` names the browser in CHROMIUM_PATH; a test runner started by itself looks on the PATH. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command))).find(isProgram);
}

/** Windows of the kinds that people have. */
export interface Windows {
  /** 390 pixels wide, touched, and with scripts switched off. */
  phoneWithoutScripts(): Promise<BrowserContext>;
  /** 1400 pixels wide, with a mouse. */
  desk(): Promise<BrowserContext>;
}

/** A group of tests that need a browser. */
export function describeInBrowser(name: string, tests: (windows: Windows) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error(`NO CHROMIUM FOUND: «${name}» is SKIPPED. Install one, or name it in CHROMIUM_PATH.`);
    const announce = process.env.CI === 'true' ? it : it.skip;
    describe(name, () => {
      announce('needs a Chromium', () => {
        throw new Error('On CI a Chromium must be there.');
      });
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const open: BrowserContext[] = [];
    const opened = async (options: Parameters<Browser['newContext']>[0]) => {
      const context = await browser.newContext({ locale: 'ru-RU', ...options });
      open.push(context);
      return context;
    };
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: FLAGS });
    }, 60_000);
    afterEach(async () => {
      for (const context of open.splice(0)) await context.close();
    });
    afterAll(() => browser.close());
    tests({
      phoneWithoutScripts: () =>
        opened({ viewport: { width: 390, height: 844 }, hasTouch: true, javaScriptEnabled: false }),
      desk: () => opened({ viewport: { width: 1400, height: 900 } }),
    });
  });
}

/** Errors that a page throws or writes to its console, from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
