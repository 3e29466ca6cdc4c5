// Decides how a text is put together from pieces, some of which may have nothing to say.

/** The pieces that say something, in one text. */
export function joined(between: string, pieces: readonly (string | undefined)[]): string {
  return pieces.filter((piece) => piece).join(between);
}

/** The text with a capital letter first. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
