/**
 * A place in a payload's tree, by structure and not by id, so that a row that nobody has mapped yet has one too.
 * `['lines', 0, 'sku']` with a number is a fixed item; `{each: true}` is "the items of the loop".
 */
export type TargetStep = string | number | { readonly each: true }
export type TargetPath = readonly TargetStep[]
