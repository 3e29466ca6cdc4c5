/** The Google classes ConditionalFormatRule, its builder and BooleanCondition. Gradients are not emulated. */
import type { Call } from '../../kernel/call';
import {
  type EnumValue,
  GoogleError,
  type GoogleObject,
  googleClass,
  type Member,
  type Parameter,
} from '../../kernel/google-class';
import { keptColour } from './colours';
import { booleanCriteria, enumOf } from './enums';
import { getter } from './members';
import { type ConditionalFormatState, declared, make, makeRange, type RangeState } from './objects';
import { givenArgument, keptArgument } from './rule-arguments';
import { sizeOf } from './state/find-sheet';
import { gridNamed, openSpreadsheet } from './state/open-spreadsheet';

type Rule = ConditionalFormatState['rule'];

const READING: Record<string, Member<ConditionalFormatState>> = {
  copy: getter('conditional-format-rule#copy()', [[]], ({ rule, sheet }) =>
    make('ConditionalFormatRuleBuilder', { rule, sheet }),
  ),
  getRanges: getter('conditional-format-rule#getRanges()', [[]], ({ rule, sheet }, _args, call) => {
    if (sheet === null) return [];
    const grid = gridNamed(openSpreadsheet(call.world, sheet.spreadsheetId), sheet.sheetId);
    return rule.ranges.map((range) => makeRange(sheet, range, sizeOf(grid)));
  }),
  getBooleanCondition: getter('conditional-format-rule#getBooleanCondition()', [[]], ({ rule, sheet }) =>
    rule.criteria === '' ? null : make('BooleanCondition', { rule, sheet }),
  ),
  getGradientCondition: getter('conditional-format-rule#getGradientCondition()', [[]], () => null),
};

/** A conditional format before anything was set. */
export const EMPTY_FORMAT: Rule = { ranges: [], criteria: '', values: [], style: {} };

function change(self: ConditionalFormatState, changes: Partial<Rule>, call: Call): unknown {
  self.rule = { ...self.rule, ...changes };
  return call.self;
}

function when(anchor: string, criteria: string, ...parameters: Parameter[]): Member<ConditionalFormatState> {
  return getter(`conditional-format-rule-builder#${anchor}`, [parameters], (self, args, call) =>
    change(self, { criteria, values: args.map(keptArgument) }, call),
  );
}

function styling(anchor: string, property: string, kind: 'String?' | 'Boolean?'): Member<ConditionalFormatState> {
  return getter(`conditional-format-rule-builder#${anchor}`, [[kind]], (self, [given], call) => {
    const { [property]: _old, ...others } = self.rule.style;
    const kept = typeof given === 'string' ? keptColour(given) : (given as boolean | null | undefined);
    return change(
      self,
      { style: kept === null || kept === undefined ? others : { ...others, [property]: kept } },
      call,
    );
  });
}

function style(anchor: string, property: string): Member<ConditionalFormatState> {
  return getter(`boolean-condition#${anchor}`, [[]], ({ rule }) => rule.style[property] ?? null);
}

/** ConditionalFormatRule. */
export const conditionalFormatRule = declared<'ConditionalFormatRule'>(
  googleClass<ConditionalFormatState>('ConditionalFormatRule', READING, { service: 'SpreadsheetApp' }),
);

/** BooleanCondition. */
export const booleanCondition = declared<'BooleanCondition'>(
  googleClass<ConditionalFormatState>(
    'BooleanCondition',
    {
      getCriteriaType: getter('boolean-condition#getCriteriaType()', [[]], ({ rule }) =>
        enumOf(booleanCriteria, rule.criteria),
      ),
      getCriteriaValues: getter('boolean-condition#getCriteriaValues()', [[]], ({ rule }) =>
        rule.values.map((value) => givenArgument(value, undefined)),
      ),
      getBackground: style('getBackground()', 'background'),
      getFontColor: style('getFontColor()', 'fontColor'),
      getBold: style('getBold()', 'bold'),
      getItalic: style('getItalic()', 'italic'),
      getUnderline: style('getUnderline()', 'underline'),
      getStrikethrough: style('getStrikethrough()', 'strikethrough'),
    },
    { service: 'SpreadsheetApp' },
  ),
);

/** ConditionalFormatRuleBuilder. */
export const conditionalFormatRuleBuilder = declared<'ConditionalFormatRuleBuilder'>(
  googleClass<ConditionalFormatState>(
    'ConditionalFormatRuleBuilder',
    {
      ...READING,
      build: getter('conditional-format-rule-builder#build()', [[]], ({ rule, sheet }) => {
        if (rule.ranges.length === 0) throw new GoogleError('Conditional format rule must have at least one range.');
        return make('ConditionalFormatRule', { rule, sheet });
      }),
      setRanges: getter(
        'conditional-format-rule-builder#setRanges(Range)',
        [['class:Range[]']],
        (self, [ranges], call) => {
          const states = (ranges as GoogleObject<RangeState>[]).map(({ state }) => state);
          const [first] = states;
          self.sheet = first === undefined ? null : { spreadsheetId: first.spreadsheetId, sheetId: first.sheetId };
          return change(self, { ranges: states.map(({ range }) => range) }, call);
        },
      ),
      setBackground: styling('setBackground(String)', 'background', 'String?'),
      setFontColor: styling('setFontColor(String)', 'fontColor', 'String?'),
      setBold: styling('setBold(Boolean)', 'bold', 'Boolean?'),
      setItalic: styling('setItalic(Boolean)', 'italic', 'Boolean?'),
      setUnderline: styling('setUnderline(Boolean)', 'underline', 'Boolean?'),
      setStrikethrough: styling('setStrikethrough(Boolean)', 'strikethrough', 'Boolean?'),
      withCriteria: getter(
        'conditional-format-rule-builder#withCriteria(BooleanCriteria,Object)',
        [['enum:SpreadsheetApp.BooleanCriteria', 'Any[]']],
        (self, [criteria, args], call) =>
          change(
            self,
            { criteria: (criteria as EnumValue).value, values: (args as unknown[]).map(keptArgument) },
            call,
          ),
      ),
      whenCellEmpty: when('whenCellEmpty()', 'CELL_EMPTY'),
      whenCellNotEmpty: when('whenCellNotEmpty()', 'CELL_NOT_EMPTY'),
      whenDateAfter: when('whenDateAfter(Date)', 'DATE_AFTER', 'Date'),
      whenDateBefore: when('whenDateBefore(Date)', 'DATE_BEFORE', 'Date'),
      whenDateEqualTo: when('whenDateEqualTo(Date)', 'DATE_EQUAL_TO', 'Date'),
      whenFormulaSatisfied: when('whenFormulaSatisfied(String)', 'CUSTOM_FORMULA', 'String'),
      whenNumberBetween: when('whenNumberBetween(Number,Number)', 'NUMBER_BETWEEN', 'Number', 'Number'),
      whenNumberEqualTo: when('whenNumberEqualTo(Number)', 'NUMBER_EQUAL_TO', 'Number'),
      whenNumberGreaterThan: when('whenNumberGreaterThan(Number)', 'NUMBER_GREATER_THAN', 'Number'),
      whenNumberGreaterThanOrEqualTo: when(
        'whenNumberGreaterThanOrEqualTo(Number)',
        'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        'Number',
      ),
      whenNumberLessThan: when('whenNumberLessThan(Number)', 'NUMBER_LESS_THAN', 'Number'),
      whenNumberLessThanOrEqualTo: when(
        'whenNumberLessThanOrEqualTo(Number)',
        'NUMBER_LESS_THAN_OR_EQUAL_TO',
        'Number',
      ),
      whenNumberNotBetween: when('whenNumberNotBetween(Number,Number)', 'NUMBER_NOT_BETWEEN', 'Number', 'Number'),
      whenNumberNotEqualTo: when('whenNumberNotEqualTo(Number)', 'NUMBER_NOT_EQUAL_TO', 'Number'),
      whenTextContains: when('whenTextContains(String)', 'TEXT_CONTAINS', 'String'),
      whenTextDoesNotContain: when('whenTextDoesNotContain(String)', 'TEXT_DOES_NOT_CONTAIN', 'String'),
      whenTextEndsWith: when('whenTextEndsWith(String)', 'TEXT_ENDS_WITH', 'String'),
      whenTextEqualTo: when('whenTextEqualTo(String)', 'TEXT_EQUAL_TO', 'String'),
      whenTextStartsWith: when('whenTextStartsWith(String)', 'TEXT_STARTS_WITH', 'String'),
    },
    { service: 'SpreadsheetApp' },
  ),
);
