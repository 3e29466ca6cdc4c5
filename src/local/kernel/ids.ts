/**
 * Decides how ids and unpredictable numbers of a workspace are made: from the machine's randomness, or repeatably from a seed.
 * Left to others: what is identified.
 */
import { createHash, randomBytes } from 'node:crypto';

/** Source of ids. */
export interface Ids {
  /** A number from 0 (included) to 1 (excluded). */
  random(): number;
  /** An id as Google's files have: letters, digits, '-' and '_'. Documents have 44 signs, scripts 57. */
  token(length: number): string;
  /** Digits without a leading zero, as trigger, sheet and item ids have. `digits` at most 15. */
  number(digits: number): number;
  /** A UUID of version 4. */
  uuid(): string;
}

const DIGEST_BYTES = 32;
/** 64 of them, so that every byte makes each as likely. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Ids from the machine's randomness, or from `seed` (a whole number), then the same in every run. */
export function makeIds(seed?: number): Ids {
  const bytes = seed === undefined ? randomBytes : seededBytes(seed);
  const random = () => bytes(6).readUIntBE(0, 6) / 2 ** 48;
  const below = (n: number) => Math.floor(random() * n);
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    random,
    token: (length) => Array.from(bytes(length), (byte) => letters[byte % letters.length]).join(''),
    number: (digits) =>
      Number(Array.from({ length: digits }, (_, at) => (at === 0 ? 1 + below(9) : below(10))).join('')),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(12)}`,
  };
}

/** The n-th draw is cut from SHA-256s of seed and count: repeatable everywhere, and no state but the count. */
function seededBytes(seed: number): (length: number) => Buffer {
  let drawn = 0;
  const digest = () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}/${drawn}`).digest();
  };
  return (length) => {
    const digests = Array.from({ length: Math.ceil(length / DIGEST_BYTES) }, digest);
    return Buffer.concat(digests, length);
  };
}
