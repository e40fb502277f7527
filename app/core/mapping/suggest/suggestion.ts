import type { FieldType } from '../../schema/index.ts'

/** A field of either side, as far as matching needs it. */
export interface MatchField {
  /** What the caller knows it by; unique on its side. */
  readonly key: string
  readonly name: string
  readonly type: FieldType
  /** Key of the field around it; absent at the top. A parent stands before its children in the list. */
  readonly parent?: string
  /** Targets only: something is mapped there already, so nothing is suggested for it. */
  readonly taken?: boolean
  /** Targets only: the array whose items an existing loop writes here; what is in it is for those. */
  readonly pairedWith?: string
}

/** How names agree, strongest first: a stronger one is always ranked before a weaker one. */
export type NameFactor = 'exact' | 'normalised' | 'tokens' | 'synonym' | 'partial' | 'fields'

export type Factor =
  | { readonly kind: 'name'; readonly how: NameFactor }
  | { readonly kind: 'type'; readonly how: 'same' | 'number' | 'open' | 'text' }
  | { readonly kind: 'parent'; readonly how: 'path' | 'same' | 'top' | 'similar' | 'none' }

export interface Suggestion {
  readonly source: string
  readonly target: string
  /** 0 to 1; what is below 0.5 needs a look. */
  readonly score: number
  /** Among the suggestions for its target, from 1. */
  readonly rank: number
  /** `loop`: arrays, whose items the suggestions below are for. `whole`: an object as it is. */
  readonly kind: 'value' | 'loop' | 'whole'
  /** One sentence for people. */
  readonly reason: string
  readonly factors: readonly Factor[]
}
