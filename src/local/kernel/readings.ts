/**
 * Decides how a workspace is told which reading to take where nobody has verified what live Google does.
 * Left to others: the readings themselves, their defaults (the harsher ones) and acting on them (services/).
 */
import { type FormSwitches, setFormSwitches } from '../services/forms/model/form-switches';
import { type SpreadsheetSwitches, setSwitches } from '../services/spreadsheet/switches';
import type { World } from './world';

/** Readings to change; what is not named stays. */
export interface Readings {
  readonly forms?: Partial<FormSwitches>;
  readonly spreadsheets?: Partial<SpreadsheetSwitches>;
}

/** Takes the readings for a workspace. */
export function takeReadings(world: World, { forms, spreadsheets }: Readings): void {
  if (forms !== undefined) setFormSwitches(world, forms);
  if (spreadsheets !== undefined) setSwitches(world, spreadsheets);
}
