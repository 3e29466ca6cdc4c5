// Decides how our own mistakes surface: loudly. People's mistakes are values (`Issue`), the world's refusals are `AppError`s.

/** Stops the run when something that must hold does not; `message` names the thing. Never used for bad input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Closes a `switch` over a union: the compiler refuses a forgotten case, the run refuses an impossible one. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
