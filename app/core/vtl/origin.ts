/**
 * Where a value came from, for provenance: a root that a host object names, and the members walked from it.
 * The evaluator extends `path` when it walks into a value (`.qty`, `[0]`, `.get("k")`, an item of `#foreach`);
 * it knows nothing else about roots. Examples: `{root: 'body', path: ['items', 0, 'qty']}`,
 * `{root: 'params.header', path: ['X-Tenant']}`, `{root: 'context', path: ['requestId']}`.
 */
export interface Origin {
  readonly root: string
  readonly path: readonly (string | number)[]
}
