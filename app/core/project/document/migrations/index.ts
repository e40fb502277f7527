import type { Migration } from './migrate.ts'

export { migrate, type Migration } from './migrate.ts'

/** One file per step, oldest first. Version 1 is the first version of the project file, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = []
