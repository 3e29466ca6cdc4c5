/** The bundle's entry module: exports the table of entries name by name; the bundler declares a function for each. */
import { entries } from './entries';

export const { onOpen } = entries;
