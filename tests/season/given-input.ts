/** Where the first real input lies: beside the clone, never in it. In CI its absence is a failure, elsewhere it is said aloud. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/tree';

/** The folder of its tables. */
export const INPUT_FOLDER = join(root, '..', 'shared', 'data');

const isThere = existsSync(INPUT_FOLDER);
if (!isThere) console.error('NO ../shared/data: the first input is NOT TRIED here.');
const isTried = isThere || process.env.CI === 'true';

/** `describe` where the input is to be tried. */
export const describeWithInput = isTried ? describe : describe.skip;
/** `test` where the input is to be tried. */
export const testWithInput = isTried ? test : test.skip;
