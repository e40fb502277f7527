/** A project as it is stored: its file's text, and the changes made since that text was written. */
export interface StoredProject {
  readonly id: string
  readonly name: string
  readonly text: string
  /** JSON texts of patch lists, oldest first. */
  readonly journal: readonly string[]
  /** Epoch milliseconds of the last snapshot. */
  readonly savedAt: number
}

export interface ProjectSummary {
  readonly id: string
  readonly name: string
  readonly savedAt: number
}

/**
 * Where projects live: this browser's IndexedDB by default; a portal puts its own behind the same interface.
 * Every member rejects with an Error whose message a person can read.
 */
export interface ProjectRepository {
  list(): Promise<readonly ProjectSummary[]>
  load(id: string): Promise<StoredProject | undefined>
  /** The project that was open last. */
  lastOpened(): Promise<string | undefined>
  /** Writes the whole text and empties the journal, in one transaction. */
  saveSnapshot(snapshot: ProjectSummary & { readonly text: string }): Promise<void>
  /** Adds one change; cheap enough for every keystroke. */
  appendJournal(id: string, patches: string): Promise<void>
  remove(id: string): Promise<void>
}
