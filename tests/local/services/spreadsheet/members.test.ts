/** Every emulated member and enum value is one of Google's, as the published type definitions list them. */
import type { GoogleClass } from '../../../../src/local/kernel/google-class';
import { namesOf } from '../../../../src/local/services/is-declared';
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
  const known = namesOf(name) ?? new Set();
  expect(known.size).toBeGreaterThan(1);
  expect(Object.keys(cls.members).filter((member) => !known.has(member))).toEqual([]);
});

test('the enums of SpreadsheetApp have exactly the values of Google', () => {
  for (const { name, values } of spreadsheetApp.enums ?? []) {
    expect([...values].sort()).toEqual([...(namesOf(name) ?? [])].sort());
  }
});

test('every member names the place in the reference that it copies', () => {
  const members = classes.flatMap((cls) => Object.values(cls.members));
  expect(members.filter(({ source }) => source?.startsWith('https://') !== true)).toEqual([]);
});
