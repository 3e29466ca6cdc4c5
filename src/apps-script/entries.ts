/** The table of entries: every function that Google may call, by the name under which it calls it. */
export const entries = {
  /** Google calls it each time that the workbook is opened. */
  onOpen(): void {},
};
