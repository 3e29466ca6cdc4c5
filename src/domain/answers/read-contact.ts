// Decides which phone numbers and addresses count as written correctly, and in which single spelling they are compared.

/** Letters, digits and marks of an address before the «@»; dots only between them. */
const LOCAL_PART = /^[^\s@<>()[\]\\,;:"'«».]+(?:\.[^\s@<>()[\]\\,;:"'«».]+)*$/;
/** Labels of a domain: letters and digits of any alphabet, hyphens only inside; the last one holds no digits alone. */
const DOMAIN_LABEL = /^[a-zа-яё0-9](?:[a-zа-яё0-9-]*[a-zа-яё0-9])?$/;

/**
 * A phone in the spelling `+79131234567`, or undefined when the text is no phone. Russian numbers may start with 8, 7, +7 or the code,
 * with «тел.» before them; numbers of other countries must start with `+`.
 *
 * @example readPhone('8(949)183-79-36') // '+79491837936'
 */
export function readPhone(text: string): string | undefined {
  const plain = text.trim().replace(/^(?:тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?)\.?\s*:?\s*/i, '');
  if (/[^\d\s()+.\-‐‑–—]/.test(plain) || plain.lastIndexOf('+') > 0) return undefined;
  const digits = plain.replace(/\D/g, '');
  const abroad = plain.startsWith('+');
  // Codes of regions begin with 3, 4 or 8, of mobile phones with 9; none begins with 89: there a figure is missing. «+8 9…» is an 8 and a +7 at once: no country's code begins with 89.
  if (digits.length === 11 && (abroad ? /^(?:7|89)/ : /^[78]/).test(digits)) return `+7${digits.slice(1)}`;
  if (!abroad && digits.length === 10 && /^(?:[349]|8[0-8])/.test(digits)) return `+7${digits}`;
  return abroad && digits.length >= 8 && digits.length <= 15 && !digits.startsWith('7') ? `+${digits}` : undefined;
}

/**
 * An address in lower case, or undefined when it can't receive mail: it needs one `@`, no stray dots, and a domain with a dot.
 *
 * @example readEmail(' Anna@Mail.RU ') // 'anna@mail.ru'
 */
export function readEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const last = labels[labels.length - 1] ?? '';
  const right =
    address.length <= 254 &&
    more.length === 0 &&
    LOCAL_PART.test(local) &&
    labels.length > 1 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    last.length > 1 &&
    !/^\d+$/.test(last);
  return right ? address : undefined;
}
