import type { JsonObject } from '../../../json/index.ts'

/** One step forward: takes a document of version `from` and returns it as version `from + 1`. */
export interface Migration {
  readonly from: number
  migrate(document: JsonObject): JsonObject
}

/**
 * The document carried forward to version `to`, step by step; undefined where a step is missing, which is how a
 * version that never existed shows. Steps set what they change and keep every other member.
 */
export function migrate(
  document: JsonObject,
  from: number,
  to: number,
  migrations: readonly Migration[],
): JsonObject | undefined {
  let at = document
  for (let version = from; version < to; version++) {
    const step = migrations.find((migration) => migration.from === version)
    if (step === undefined) return undefined
    at = { ...step.migrate(at), version: version + 1 }
  }
  return at
}
