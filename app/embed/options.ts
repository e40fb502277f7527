/** What an editor that a portal mounts is given. */
export interface EditorOptions {
  /** The project it opens with: a project file's text, or what `JSON.parse` makes of it. The example by default. */
  readonly project?: string | object
  /**
   * Keeps projects and settings in this browser under this name, and goes on from them: `project` is then what an empty
   * storage begins with. Without it, this browser keeps nothing, and the page that holds the editor keeps the project.
   */
  readonly storageKey?: string
  readonly theme?: 'system' | 'light' | 'dark'
  /** Refuses every edit: `true`, or the reason that the editor shows. */
  readonly readOnly?: boolean | string
  /** Told the project after every change, undo and redo included: what a project file holds, never changed in place. */
  readonly onChange?: (project: object) => void
  /**
   * Given the project file's text a second after the last change, and when the editor is taken away. The editor shows
   * "Saved" when it is done, and "Not saved" with the message of the Error that it rejects with.
   */
  readonly onSave?: (text: string) => void | Promise<void>
}

/** An editor that a portal has mounted. */
export interface MountedEditor {
  /** The project file's text as it stands now: the same project gives the same bytes. */
  getProject(): string
  /** Opens another project; its history starts anew. Throws an Error that says what is wrong where it is no project. */
  setProject(project: string | object): void
  setTheme(theme: 'system' | 'light' | 'dark'): void
  setReadOnly(readOnly: boolean | string): void
  /** Takes the editor away, with its workers, popups and listeners, after its last change is saved. */
  unmount(): void
}
