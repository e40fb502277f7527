/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown }
}

let policy: { createScriptURL(url: string): unknown } | undefined

/**
 * A worker's address as the page's Content-Security-Policy takes it: under Trusted Types a plain string is refused.
 * Only this origin's scripts pass.
 */
export function trustedWorkerUrl(url: string): URL {
  const absolute = new URL(url, document.baseURI)
  if (absolute.origin !== location.origin) throw new TypeError(`a worker must come from this origin: ${absolute.href}`)
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined) return absolute
  policy ??= trustedTypes.createPolicy('app-worker', { createScriptURL: (text) => text })
  return policy.createScriptURL(absolute.href) as URL
}
