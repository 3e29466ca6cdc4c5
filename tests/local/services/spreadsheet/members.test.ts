/** Every emulated member and enum value is one of Google's, as the published type definitions list them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoogleClass } from '../../../../src/local/kernel/google-class';
import {
  booleanCondition,
  conditionalFormatRule,
  conditionalFormatRuleBuilder,
} from '../../../../src/local/services/spreadsheet/conditional-format-rule';
import { dataValidation, dataValidationBuilder } from '../../../../src/local/services/spreadsheet/data-validation';
import {
  developerMetadata,
  developerMetadataLocation,
} from '../../../../src/local/services/spreadsheet/developer-metadata';
import { developerMetadataFinder } from '../../../../src/local/services/spreadsheet/developer-metadata-finder';
import { filter } from '../../../../src/local/services/spreadsheet/filter';
import { protection } from '../../../../src/local/services/spreadsheet/protection';
import { range } from '../../../../src/local/services/spreadsheet/range';
import { sheet } from '../../../../src/local/services/spreadsheet/sheet';
import { spreadsheet } from '../../../../src/local/services/spreadsheet/spreadsheet';
import { spreadsheetApp } from '../../../../src/local/services/spreadsheet/spreadsheet-app';

const definitions = readFileSync(
  join(process.cwd(), 'node_modules/@types/google-apps-script/google-apps-script.spreadsheet.d.ts'),
  'utf8',
);

/** The names inside the interface or enum of this name. */
function defined(name: string): Set<string> {
  const body = new RegExp(`(?:interface|enum) ${name} \\{\\n([^]*?)\\n {8}\\}`, 'u').exec(definitions)?.[1] ?? '';
  return new Set([...body.matchAll(/^\s+([A-Za-z_\d]+)\??[(,:]/gmu)].map((match) => match[1] ?? ''));
}

/** Deprecated in favour of getFontColorObject, alive all the same, and no longer in the definitions. */
const deprecated = new Set(['getFontColor', 'getFontColors']);

const classes = [
  spreadsheetApp,
  spreadsheet,
  sheet,
  range,
  filter,
  protection,
  dataValidation,
  dataValidationBuilder,
  conditionalFormatRule,
  conditionalFormatRuleBuilder,
  booleanCondition,
  developerMetadata,
  developerMetadataFinder,
  developerMetadataLocation,
] as unknown as readonly GoogleClass[];

test.each(classes.map((cls) => [cls.name, cls] as const))('%s has no member of its own making', (name, cls) => {
  const known = defined(name);
  expect(known.size).toBeGreaterThan(1);
  expect(Object.keys(cls.members).filter((member) => !known.has(member) && !deprecated.has(member))).toEqual([]);
});

test('the enums of SpreadsheetApp have exactly the values of Google', () => {
  for (const { name, values } of spreadsheetApp.enums ?? []) {
    expect([...values].sort()).toEqual([...defined(name.split('.')[1] ?? '')].sort());
  }
});

test('every member names the place in the reference that it copies', () => {
  const members = classes.flatMap((cls) => Object.values(cls.members));
  expect(members.filter(({ source }) => source?.startsWith('https://') !== true)).toEqual([]);
});
