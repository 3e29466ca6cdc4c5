/** The Google classes DataValidation and DataValidationBuilder. What a rule accepts is in `state/validate.ts`. */
import type { Call } from '../../kernel/call';
import { type EnumValue, googleClass, type Member, type Parameter } from '../../kernel/google-class';
import { dataValidationCriteria, enumOf } from './enums';
import { getter } from './members';
import { declared, isObject, make, stateOf, type ValidationState } from './objects';
import { givenArgument, keptArgument } from './rule-arguments';
import type { ValidationRule } from './state/documents';
import { openSpreadsheet } from './state/open-spreadsheet';

const READING: Record<string, Member<ValidationState>> = {
  copy: getter('data-validation#copy()', [[]], ({ rule, spreadsheetId }) =>
    make('DataValidationBuilder', { rule, spreadsheetId }),
  ),
  getAllowInvalid: getter('data-validation#getAllowInvalid()', [[]], ({ rule }) => rule.allowInvalid),
  getHelpText: getter('data-validation#getHelpText()', [[]], ({ rule }) => rule.helpText),
  getCriteriaType: getter('data-validation#getCriteriaType()', [[]], ({ rule }) =>
    rule.criteria === '' ? null : enumOf(dataValidationCriteria, rule.criteria),
  ),
  getCriteriaValues: getter('data-validation#getCriteriaValues()', [[]], (self, _args, call) => {
    const open = self.spreadsheetId === '' ? undefined : openSpreadsheet(call.world, self.spreadsheetId);
    return self.rule.values.map((value) => givenArgument(value, open));
  }),
};

/** A rule before anything was required: a new rule only warns. */
export const EMPTY_RULE: ValidationRule = { criteria: '', values: [], allowInvalid: true, helpText: null };

function change(self: ValidationState, changes: Partial<ValidationRule>, call: Call): unknown {
  self.rule = { ...self.rule, ...changes };
  return call.self;
}

function requiring(
  anchor: string,
  criteria: string,
  overloads: readonly (readonly Parameter[])[],
): Member<ValidationState> {
  return getter(`data-validation-builder#${anchor}`, overloads, (self, args, call) => {
    for (const range of args.filter((arg) => isObject('Range', arg))) {
      self.spreadsheetId = stateOf('Range', range).spreadsheetId;
    }
    return change(self, { criteria, values: args.map(keptArgument) }, call);
  });
}

/** Lists and ranges keep whether a dropdown is shown; it is, unless the script says otherwise. */
function requiringOneOf(anchor: string, criteria: string, source: Parameter): Member<ValidationState> {
  const plain = requiring(anchor, criteria, [[source], [source, 'Boolean']]);
  return { ...plain, run: (self, args, call) => plain.run(self, args.length === 1 ? [...args, true] : args, call) };
}

const NUMBERS = ['Number', 'Number'] as const;
const DATES = ['Date', 'Date'] as const;

/** DataValidation. */
export const dataValidation = declared<'DataValidation'>(
  googleClass<ValidationState>('DataValidation', READING, { service: 'SpreadsheetApp' }),
);

/** DataValidationBuilder. */
export const dataValidationBuilder = declared<'DataValidationBuilder'>(
  googleClass<ValidationState>(
    'DataValidationBuilder',
    {
      ...READING,
      build: getter('data-validation-builder#build()', [[]], ({ rule, spreadsheetId }) =>
        make('DataValidation', { rule, spreadsheetId }),
      ),
      setAllowInvalid: getter(
        'data-validation-builder#setAllowInvalid(Boolean)',
        [['Boolean']],
        (self, [allow], call) => change(self, { allowInvalid: allow as boolean }, call),
      ),
      setHelpText: getter('data-validation-builder#setHelpText(String)', [['String']], (self, [text], call) =>
        change(self, { helpText: text as string }, call),
      ),
      withCriteria: getter(
        'data-validation-builder#withCriteria(DataValidationCriteria,Object)',
        [['enum:SpreadsheetApp.DataValidationCriteria', 'Any[]']],
        (self, [criteria, args], call) =>
          change(
            self,
            { criteria: (criteria as EnumValue).value, values: (args as unknown[]).map(keptArgument) },
            call,
          ),
      ),
      requireCheckbox: requiring('requireCheckbox()', 'CHECKBOX', [[], ['Any'], ['Any', 'Any']]),
      requireDate: requiring('requireDate()', 'DATE_IS_VALID_DATE', [[]]),
      requireDateAfter: requiring('requireDateAfter(Date)', 'DATE_AFTER', [['Date']]),
      requireDateBefore: requiring('requireDateBefore(Date)', 'DATE_BEFORE', [['Date']]),
      requireDateBetween: requiring('requireDateBetween(Date,Date)', 'DATE_BETWEEN', [DATES]),
      requireDateEqualTo: requiring('requireDateEqualTo(Date)', 'DATE_EQUAL_TO', [['Date']]),
      requireDateNotBetween: requiring('requireDateNotBetween(Date,Date)', 'DATE_NOT_BETWEEN', [DATES]),
      requireDateOnOrAfter: requiring('requireDateOnOrAfter(Date)', 'DATE_ON_OR_AFTER', [['Date']]),
      requireDateOnOrBefore: requiring('requireDateOnOrBefore(Date)', 'DATE_ON_OR_BEFORE', [['Date']]),
      requireFormulaSatisfied: requiring('requireFormulaSatisfied(String)', 'CUSTOM_FORMULA', [['String']]),
      requireNumberBetween: requiring('requireNumberBetween(Number,Number)', 'NUMBER_BETWEEN', [NUMBERS]),
      requireNumberEqualTo: requiring('requireNumberEqualTo(Number)', 'NUMBER_EQUAL_TO', [['Number']]),
      requireNumberGreaterThan: requiring('requireNumberGreaterThan(Number)', 'NUMBER_GREATER_THAN', [['Number']]),
      requireNumberGreaterThanOrEqualTo: requiring(
        'requireNumberGreaterThanOrEqualTo(Number)',
        'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        [['Number']],
      ),
      requireNumberLessThan: requiring('requireNumberLessThan(Number)', 'NUMBER_LESS_THAN', [['Number']]),
      requireNumberLessThanOrEqualTo: requiring(
        'requireNumberLessThanOrEqualTo(Number)',
        'NUMBER_LESS_THAN_OR_EQUAL_TO',
        [['Number']],
      ),
      requireNumberNotBetween: requiring('requireNumberNotBetween(Number,Number)', 'NUMBER_NOT_BETWEEN', [NUMBERS]),
      requireNumberNotEqualTo: requiring('requireNumberNotEqualTo(Number)', 'NUMBER_NOT_EQUAL_TO', [['Number']]),
      requireTextContains: requiring('requireTextContains(String)', 'TEXT_CONTAINS', [['String']]),
      requireTextDoesNotContain: requiring('requireTextDoesNotContain(String)', 'TEXT_DOES_NOT_CONTAIN', [['String']]),
      requireTextEqualTo: requiring('requireTextEqualTo(String)', 'TEXT_EQUAL_TO', [['String']]),
      requireTextIsEmail: requiring('requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', [[]]),
      requireTextIsUrl: requiring('requireTextIsUrl()', 'TEXT_IS_VALID_URL', [[]]),
      requireValueInList: requiringOneOf('requireValueInList(String,Boolean)', 'VALUE_IN_LIST', 'String[]'),
      requireValueInRange: requiringOneOf('requireValueInRange(Range,Boolean)', 'VALUE_IN_RANGE', 'class:Range'),
    },
    { service: 'SpreadsheetApp' },
  ),
);
