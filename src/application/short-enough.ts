// Decides how much of somebody's words the ledger keeps: an entry lies in one cell, which holds 50,000 characters, and a sentence around
// the words must find room in another. Without a bound one endless answer would stop everybody's intake.
import { type RawFields, rawText } from '../domain/answers/answer';

/** Characters of an entry's fields as JSON. */
const MOST = 40_000;
/** Where the longest texts are cut first; halved until everything fits. */
const FIRST_CAP = 20_000;

/** The same fields, the longest ones cut with «…» where together they are too long; the form keeps the whole response. */
export function shortEnough<F extends RawFields>(fields: F): F {
  let short = fields;
  for (let cap = FIRST_CAP; JSON.stringify(short).length > MOST; cap = Math.floor(cap / 2)) short = cut(fields, cap);
  return short;
}

function cut<F extends RawFields>(fields: F, cap: number): F {
  return Object.fromEntries(
    Object.entries(fields).map(([key, raw]) => {
      const text = rawText(raw);
      // Half of a sign outside the basic plane is no sign.
      return [key, text.length <= cap ? raw : `${text.slice(0, cap).replace(/[\uD800-\uDBFF]$/, '')}…`];
    }),
  ) as F;
}
