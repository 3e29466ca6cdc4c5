/**
 * The Google classes of validations and their builders: rules for answers that a script builds and gives to an item.
 * https://developers.google.com/apps-script/reference/forms/text-validation-builder and its neighbours.
 * Left to others: holding answers against rules (pages/answer-checks.ts), refusing patterns (text-item.ts).
 */
import {
  type GoogleClass,
  GoogleError,
  googleClass,
  type Member,
  NotEmulated,
  object,
  type Parameter,
} from '../../kernel/google-class';
import type { CheckboxRule, NumberLimit, PatternLimit, TextRule } from './model/answer-rules';
import { formScopes, reference } from './scopes';

/** A rule without its words for the respondent. */
type Unworded<R> = R extends { readonly helpText: string } ? Omit<R, 'helpText'> : never;

/** A builder: the last requirement counts. */
interface BuilderState<R> {
  rule: Unworded<R> | null;
  helpText: string;
}

/** A grid may be limited in one way only. */
export interface GridRule {
  readonly helpText: string;
  readonly limit: 'ONCE_PER_COLUMN';
}

function validationClass<R>(name: string): GoogleClass<R> {
  return googleClass<R>(name, {}, { service: 'FormApp' });
}

/** TextValidation; the state is the rule. */
export const textValidation = validationClass<TextRule>('TextValidation');

/** ParagraphTextValidation; the state is the rule. */
export const paragraphTextValidation = validationClass<TextRule>('ParagraphTextValidation');

/** CheckboxValidation; the state is the rule. */
export const checkboxValidation = validationClass<CheckboxRule>('CheckboxValidation');

/** GridValidation; the state is the rule. */
export const gridValidation = validationClass<GridRule>('GridValidation');

/** CheckboxGridValidation; the state is the rule. */
export const checkboxGridValidation = validationClass<GridRule>('CheckboxGridValidation');

type Requirements<R> = Readonly<Record<string, Member<BuilderState<R>>>>;

function builderClass<R>(
  validation: GoogleClass<R>,
  page: string,
  requirements: Requirements<R>,
): GoogleClass<BuilderState<R>> {
  const name = `${validation.name}Builder`;
  return googleClass<BuilderState<R>>(
    name,
    {
      ...requirements,
      setHelpText: {
        kind: 'getter',
        overloads: [['String']],
        complete: true,
        scopes: formScopes,
        source: reference(page, 'setHelpText(String)'),
        run: (builder, [text], call) => {
          builder.helpText = text as string;
          return call.self;
        },
      },
      build: {
        kind: 'getter',
        overloads: [[]],
        complete: true,
        scopes: formScopes,
        source: reference(page, 'build()'),
        run: (builder) => {
          if (builder.rule === null) throw new NotEmulated(`${name}.build without a requirement`);
          return object(validation, { ...builder.rule, helpText: builder.helpText } as R);
        },
      },
    },
    { service: 'FormApp' },
  );
}

function requirement<R>(
  page: string,
  parameters: readonly Parameter[],
  rule: (args: readonly unknown[]) => Unworded<R>,
): Member<BuilderState<R>> {
  return {
    kind: 'getter',
    overloads: [parameters],
    complete: true,
    scopes: formScopes,
    source: reference(page),
    run: (builder, args, call) => {
      builder.rule = rule(args);
      return call.self;
    },
  };
}

const numberRule = (page: string, limit: NumberLimit, ...parameters: readonly Parameter[]) =>
  requirement<TextRule>(page, parameters, (numbers) => ({ limit, numbers: numbers as number[] }));

function lengthRules(page: string): Requirements<TextRule> {
  const rule = (limit: 'LENGTH_AT_LEAST' | 'LENGTH_AT_MOST') =>
    requirement<TextRule>(page, ['Integer'], ([length]) => ({ limit, length: length as number }));
  return {
    requireTextLengthGreaterThanOrEqualTo: rule('LENGTH_AT_LEAST'),
    requireTextLengthLessThanOrEqualTo: rule('LENGTH_AT_MOST'),
  };
}

function patternRules(page: string): Requirements<TextRule> {
  const rule = (limit: PatternLimit) =>
    requirement<TextRule>(page, ['String'], ([pattern]) => ({ limit, pattern: pattern as string }));
  return {
    requireTextContainsPattern: rule('CONTAINS'),
    requireTextDoesNotContainPattern: rule('DOES_NOT_CONTAIN'),
    requireTextMatchesPattern: rule('MATCHES'),
    requireTextDoesNotMatchPattern: rule('DOES_NOT_MATCH'),
  };
}

const TEXT_PAGE = 'text-validation-builder';

/** TextValidationBuilder. */
export const textValidationBuilder = builderClass(textValidation, TEXT_PAGE, {
  requireNumber: numberRule(TEXT_PAGE, 'NUMBER'),
  requireWholeNumber: numberRule(TEXT_PAGE, 'WHOLE_NUMBER'),
  requireNumberEqualTo: numberRule(TEXT_PAGE, 'EQUAL_TO', 'Number'),
  requireNumberNotEqualTo: numberRule(TEXT_PAGE, 'NOT_EQUAL_TO', 'Number'),
  requireNumberGreaterThan: numberRule(TEXT_PAGE, 'GREATER_THAN', 'Number'),
  requireNumberGreaterThanOrEqualTo: numberRule(TEXT_PAGE, 'GREATER_THAN_OR_EQUAL_TO', 'Number'),
  requireNumberLessThan: numberRule(TEXT_PAGE, 'LESS_THAN', 'Number'),
  requireNumberLessThanOrEqualTo: numberRule(TEXT_PAGE, 'LESS_THAN_OR_EQUAL_TO', 'Number'),
  requireNumberBetween: numberRule(TEXT_PAGE, 'BETWEEN', 'Number', 'Number'),
  requireNumberNotBetween: numberRule(TEXT_PAGE, 'NOT_BETWEEN', 'Number', 'Number'),
  requireTextIsEmail: requirement<TextRule>(TEXT_PAGE, [], () => ({ limit: 'EMAIL' })),
  requireTextIsUrl: requirement<TextRule>(TEXT_PAGE, [], () => ({ limit: 'URL' })),
  ...lengthRules(TEXT_PAGE),
  ...patternRules(TEXT_PAGE),
});

const PARAGRAPH_PAGE = 'paragraph-text-validation-builder';

/** ParagraphTextValidationBuilder: lengths and patterns only. */
export const paragraphTextValidationBuilder = builderClass(paragraphTextValidation, PARAGRAPH_PAGE, {
  ...lengthRules(PARAGRAPH_PAGE),
  ...patternRules(PARAGRAPH_PAGE),
});

const CHECKBOX_PAGE = 'checkbox-validation-builder';

function tickedRule(limit: CheckboxRule['limit']): Member<BuilderState<CheckboxRule>> {
  return requirement<CheckboxRule>(CHECKBOX_PAGE, ['Integer'], ([count]) => {
    if ((count as number) < 1) throw new GoogleError('Invalid argument: number');
    return { limit, count: count as number };
  });
}

/** CheckboxValidationBuilder. */
export const checkboxValidationBuilder = builderClass(checkboxValidation, CHECKBOX_PAGE, {
  requireSelectAtLeast: tickedRule('AT_LEAST'),
  requireSelectAtMost: tickedRule('AT_MOST'),
  requireSelectExactly: tickedRule('EXACTLY'),
});

function oncePerColumn(page: string): Requirements<GridRule> {
  return { requireLimitOneResponsePerColumn: requirement<GridRule>(page, [], () => ({ limit: 'ONCE_PER_COLUMN' })) };
}

/** GridValidationBuilder. */
export const gridValidationBuilder = builderClass(
  gridValidation,
  'grid-validation-builder',
  oncePerColumn('grid-validation-builder'),
);

/** CheckboxGridValidationBuilder. */
export const checkboxGridValidationBuilder = builderClass(
  checkboxGridValidation,
  'checkbox-grid-validation-builder',
  oncePerColumn('checkbox-grid-validation-builder'),
);

/** A builder as FormApp.create…Validation hands it out. */
export function newBuilder(): { rule: null; helpText: string } {
  return { rule: null, helpText: '' };
}
