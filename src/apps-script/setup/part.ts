/**
 * Decides what the rest of the script asks of the setup and of «Проверить и починить». Building sheets, forms and triggers is needed by
 * few executions, so the bundle keeps it in a page of its own and loads it then (scripts/lib/lazy-parts.mjs, decision 0008). What a change of
 * settings brings about (follow-settings.ts) is looked after every night and stays in Code.js.
 */
// biome-ignore lint/performance/noBarrelFile: the one door of a part that the bundle loads apart.
export { checkAndRepair } from './check-and-repair';
export { mendWorkbook } from './mend-workbook';
export { continueSetup, startSetup } from './run-setup';
export { setupProgress } from './setup-progress';
