/** Writes tables as text files, as other services and old programs do. */

/** Rows of texts, the titles first. */
export type Rows = readonly (readonly string[])[];

/** A CSV text with quotes where they are needed. */
export function csv(rows: Rows, separator = ';'): string {
  const cell = (text: string) => (/["\n;,\t|]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

const SIGNS = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Windows-1251 of a Russian text. Throws for a sign that it lacks. */
export function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((sign) => {
      const byte = SIGNS.indexOf(sign);
      if (byte < 0) throw new Error(`Windows-1251 has no ${sign}`);
      return byte;
    }),
  );
}
