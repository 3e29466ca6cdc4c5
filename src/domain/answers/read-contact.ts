// Decides which phone numbers and addresses count as written correctly, and in which single spelling they are compared.

/**
 * A phone in the spelling `+79131234567`, or undefined when the text is no phone. Russian numbers may start with 8, 7, +7 or the code;
 * numbers of other countries must start with `+`.
 *
 * @example readPhone('8(949)183-79-36') // '+79491837936'
 */
export function readPhone(text: string): string | undefined {
  if (/[^\d\s()+.\-–—]/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  if (digits.length === 10 && /^[3489]/.test(digits)) return `+7${digits}`;
  return /^\s*\+/.test(text) && digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
}

/** An address in lower case, or undefined when it can't receive mail: it needs one `@` and a domain with a dot. */
export function readEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@<>,;"']+@[^\s@<>,;"'.]+(\.[^\s@<>,;"'.]+)+$/.test(address)
    ? address
    : undefined;
}
