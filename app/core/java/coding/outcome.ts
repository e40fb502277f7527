/** `invalid` where Java throws an IllegalArgumentException, with its message: the template fails. */
export type CodingOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string }
