// Decides how texts longer than one property (9 KB) lie in the document's properties: in pieces, written together or not at all.

/** Characters of a piece. One takes three bytes at most here, so that a piece stays below 9 KB: https://developers.google.com/apps-script/guides/services/quotas */
const PIECE_LENGTH = 3000;

/** Every long text of the document by name, read in one call. Unknown names are undefined. */
export function readLongTexts(): Readonly<Record<string, string | undefined>> {
  const stored = store().getProperties();
  const texts: Record<string, string> = {};
  for (const [name, first] of Object.entries(stored)) {
    const [, count, piece] = /^(\d+)\|([\s\S]*)$/.exec(first) ?? [];
    if (count === undefined || piece === undefined) continue;
    let text = piece;
    for (let index = 1; index < Number(count); index++) text += stored[`${name}.${index}`] ?? '';
    texts[name] = text;
  }
  return texts;
}

/** Writes long texts in one call: all of them are stored, or none. Blank texts stay as blanks. */
export function writeLongTexts(texts: Readonly<Record<string, string>>): void {
  const pieces: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const count = Math.max(1, Math.ceil(text.length / PIECE_LENGTH));
    for (let index = 0; index < count; index++) {
      const piece = text.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH);
      pieces[index === 0 ? name : `${name}.${index}`] = index === 0 ? `${count}|${piece}` : piece;
    }
  }
  store().setProperties(pieces);
}

/** Takes a long text away with all its pieces, the first one first: without it the others mean nothing. */
export function eraseLongText(name: string): void {
  const properties = store();
  const pieces = properties.getKeys().filter((key) => key === name || key.startsWith(`${name}.`));
  for (const piece of pieces.sort()) properties.deleteProperty(piece);
}

/** Properties of the document: shared by everybody who uses it, empty in a copy. https://developers.google.com/apps-script/reference/properties/properties-service */
function store(): GoogleAppsScript.Properties.Properties {
  const properties: GoogleAppsScript.Properties.Properties | null = PropertiesService.getDocumentProperties();
  if (properties === null) throw new Error('Nastavnik works only inside a spreadsheet: bind the script to one.');
  return properties;
}
