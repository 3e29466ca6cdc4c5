/**
 * Decides what the objects of the spreadsheet family know of themselves, and makes them without the class files having
 * to import each other: each class declares itself here.
 */
import { type GoogleClass, GoogleObject, object } from '../../kernel/google-class';
import { type Area, areaOf, type GridRange } from './grid/grid-range';
import type { ConditionalFormat, ValidationRule } from './state/documents';

/** A spreadsheet by id. */
export interface SpreadsheetState {
  readonly spreadsheetId: string;
}

/** A sheet by id. */
export interface SheetState extends SpreadsheetState {
  readonly sheetId: number;
}

/** A rectangle as it was fetched; it does not follow later changes of shape. */
export interface RangeState extends SheetState {
  /** As spelled: sizes that run to the end of the sheet are null. */
  readonly range: GridRange;
  /** The cells that it had when it was fetched. */
  readonly area: Area;
}

/** Developer metadata by id. */
export interface MetadataState extends SpreadsheetState {
  readonly id: number;
}

/** A search for developer metadata; the limits grow while it is built. */
export interface FinderState extends SpreadsheetState {
  readonly home: SpreadsheetState | SheetState | RangeState;
  readonly limits: {
    id?: number;
    key?: string;
    value?: string;
    visibility?: string;
    locationType?: string;
    intersecting?: boolean;
  };
}

/** A protection by id. */
export interface ProtectionState extends SheetState {
  readonly id: number;
}

/** A rule of validation, or one being built. */
export interface ValidationState {
  rule: ValidationRule;
  /** The file whose ranges the rule points at, '' for none. */
  spreadsheetId: string;
}

/** A conditional format, or one being built. */
export interface ConditionalFormatState {
  rule: ConditionalFormat;
  /** Where its ranges lie. */
  sheet: SheetState | null;
}

interface States {
  Spreadsheet: SpreadsheetState;
  Sheet: SheetState;
  Range: RangeState;
  DeveloperMetadata: MetadataState;
  DeveloperMetadataLocation: MetadataState;
  DeveloperMetadataFinder: FinderState;
  Protection: ProtectionState;
  DataValidation: ValidationState;
  DataValidationBuilder: ValidationState;
  ConditionalFormatRule: ConditionalFormatState;
  ConditionalFormatRuleBuilder: ConditionalFormatState;
  BooleanCondition: ConditionalFormatState;
  Filter: SheetState;
}

const classes = new Map<string, GoogleClass>();

/** Declares the class of this name, so that objects of it can be made, and returns it. */
export function declared<N extends keyof States>(
  cls: GoogleClass<States[N]> & { name: N | string },
): GoogleClass<States[N]> {
  classes.set(cls.name, cls as unknown as GoogleClass);
  return cls;
}

/** Makes an object of a declared class. */
export function make<N extends keyof States>(name: N, state: States[N]): GoogleObject<States[N]> {
  const cls = classes.get(name);
  if (cls === undefined) throw new Error(`${name} was not declared`);
  return object(cls as unknown as GoogleClass<States[N]>, state);
}

/** A Range object over a rectangle of a sheet of this size. */
export function makeRange(
  sheet: SheetState,
  range: GridRange,
  size: { readonly rows: number; readonly columns: number },
): GoogleObject<RangeState> {
  const { spreadsheetId, sheetId } = sheet;
  return make('Range', { spreadsheetId, sheetId, range, area: areaOf(range, size) });
}

/** The state of an argument that the kernel has checked to be an object of this class. */
export function stateOf<N extends keyof States>(_name: N, argument: unknown): States[N] {
  return (argument as GoogleObject<States[N]>).state;
}

/** True for an object of this class. */
export function isObject(name: keyof States, value: unknown): value is GoogleObject {
  return value instanceof GoogleObject && value.cls.name === name;
}
