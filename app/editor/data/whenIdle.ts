/** Work that waits for an idle moment gets none on a page that always moves: it is done after this long at the latest. */
const latestAfterMs = 2000

/** Runs once, when nothing is due that a person waits for; returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: latestAfterMs })
  return () => cancelIdleCallback(handle)
}
