// Decides how something dear is made no earlier than it is asked for, and no more than once.

/** What `make` gives, made when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made = made ?? { value: make() };
    return made.value;
  };
}
