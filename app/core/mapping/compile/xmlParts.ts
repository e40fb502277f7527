import type { XmlEntry } from './xmlLayout.ts'
import type { Declarations, Namespaces } from './xmlNames.ts'

/** What a document's elements share. */
export interface XmlDocument {
  readonly indent: string
  /** `xsi:nil` is written somewhere. */
  usesNil: boolean
}

/** Where an element is: its document, the namespaces around it, its name as it stands in the template. */
export interface Around {
  readonly document: XmlDocument
  readonly namespaces: Namespaces
}

/** What an element is put together from. */
export interface Parts {
  readonly attributes: string[]
  readonly names: Set<string>
  readonly content: XmlEntry[]
  text: string | undefined
  readonly before: string[]
}

/** An element while its members are collected. */
export interface ElementOwn {
  readonly around: Around
  readonly declarations: Declarations
  readonly parts: Parts
}
