/** A module of the engine by its own name, as `scripts/deferModules.mjs` lists it: functions alone. */
export type DeferredModules = Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>

/** Thrown where a function is called whose code has not been fetched yet. Nothing but `withDeferredCode` catches it. */
export class CodeWanted extends Error {}

let fetchModules: (() => Promise<DeferredModules>) | undefined
let fetched: DeferredModules | undefined

/** Says where the modules come from that the build has left out of this worker; in tests and in development none are. */
export function deferCode(fetch: () => Promise<DeferredModules>): void {
  fetchModules ??= fetch
}

/** A module that has been fetched; throws `CodeWanted` until then. */
export function deferredModule(name: string): DeferredModules[string] {
  const found = fetched?.[name]
  if (found === undefined) throw new CodeWanted(`“${name}” is wanted before it has been fetched`)
  return found
}

/** Fetches what was left out. Rejects where it cannot be fetched; the next call tries anew. */
export async function fetchDeferredCode(): Promise<void> {
  fetched ??= await fetchModules?.()
}

/**
 * Runs a pure question; one that comes to code which is not there is run anew when it is. What a run was doing when it
 * stopped is lost, so it must keep nothing that is half done.
 */
export async function withDeferredCode<Answer>(question: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await question()
  } catch (thrown) {
    if (!(thrown instanceof CodeWanted) || fetched !== undefined) throw thrown
    await fetchDeferredCode()
    return question()
  }
}
