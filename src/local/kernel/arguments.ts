/**
 * Decides whether the arguments of a call fit an overload, what they become, and what the bundle is told when they don't.
 * Left to others: what a member accepts (its table), the values' way through the crossing (crossing.ts).
 */
import {
  EnumValue,
  FunctionReference,
  type GoogleClass,
  GoogleError,
  GoogleObject,
  type Member,
  NotEmulated,
  type Parameter,
} from './google-class';

/** The arguments as the member gets them. Throws GoogleError with Google's text, or NotEmulated with the kinds given. */
export function fittingArguments(
  cls: GoogleClass,
  name: string,
  member: Member<unknown>,
  args: readonly unknown[],
): readonly unknown[] {
  for (const overload of member.overloads) {
    const fitted = fitTo(overload, args);
    if (fitted !== null) return fitted;
  }
  const kinds = args.map(kindOf).join(',');
  if (member.complete !== true) throw new NotEmulated(`${cls.name}.${name}(${kinds})`);
  const called = cls.service === undefined || cls.service === cls.name ? cls.name : `${cls.service}.${cls.name}`;
  throw new GoogleError(`The parameters (${kinds}) don't match the method signature for ${called}.${name}.`);
}

function fitTo(overload: readonly Parameter[], args: readonly unknown[]): readonly unknown[] | null {
  const last = overload[overload.length - 1];
  const repeated = last?.startsWith('...') === true ? (last.slice(3) as Parameter) : null;
  const fixed = repeated === null ? overload : overload.slice(0, -1);
  if (args.length < fixed.length || (repeated === null && args.length > fixed.length)) return null;
  const fitted: unknown[] = [];
  for (const [at, value] of args.entries()) {
    const place = fixed[at] ?? repeated;
    if (place === null || !fits(place, value)) return null;
    fitted.push(place.startsWith('Integer') && typeof value === 'number' ? Math.trunc(value) : value);
  }
  return fitted;
}

function fits(parameter: string, value: unknown): boolean {
  if (parameter.endsWith('?')) return value === null || value === undefined || fits(parameter.slice(0, -1), value);
  if (parameter.endsWith('[]')) {
    const kind = parameter.slice(0, -2);
    return Array.isArray(value) && (kind === 'Any' || value.every((item) => fits(kind, item)));
  }
  if (parameter.startsWith('enum:')) return value instanceof EnumValue && value.enumName === parameter.slice(5);
  if (parameter.startsWith('class:')) return value instanceof GoogleObject && value.cls.name === parameter.slice(6);
  switch (parameter) {
    case 'String':
      return typeof value === 'string';
    case 'Integer':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Number':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return isDate(value);
    case 'Function':
      return value instanceof FunctionReference;
    case 'Object':
      return isPlainObject(value);
    case 'Any':
      return value !== null && value !== undefined;
    default:
      throw new Error(`${parameter} is no kind of argument`);
  }
}

/** The kind of a value as Google's texts name it: String, number, Boolean, null, number[], (class), SpreadsheetApp.Range. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : kindOf(value[0])}[]`;
  if (value instanceof EnumValue) return value.enumName;
  if (value instanceof FunctionReference) return '(class)';
  if (value instanceof GoogleObject) {
    const { name, service } = value.cls;
    return service === undefined || service === name ? name : `${service}.${name}`;
  }
  if (isDate(value)) return 'Date';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'number';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Object';
  }
}

function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && kindOf(value) === 'Object';
}
