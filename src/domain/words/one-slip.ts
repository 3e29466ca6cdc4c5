// Decides when two words differ by one slip of the pen. How long a word must be for that to be forgiven is left to those who ask.

/** Whether two words are one with at most one letter missing, added, changed or swapped with its neighbour. */
export function oneSlipApart(first: string, second: string): boolean {
  let from = 0;
  while (from < second.length && first[from] === second[from]) from += 1;
  const [rest, other] = [first.slice(from), second.slice(from)];
  const swapped = other.slice(1, 2) + other.slice(0, 1) + other.slice(2);
  return rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other || rest === swapped;
}
