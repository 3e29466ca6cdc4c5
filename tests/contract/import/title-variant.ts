/** Says what an invented set of column titles is; the sets themselves stand beside it. */

/** One export's titles: `at` and `id` beside the keys of fields. A field that isn't named isn't in the export. */
export type TitleVariant = Readonly<Record<string, string>>;
