import type { CodingOutcome, JavaValue } from '../../../java/index.ts'

/** A value, or why Java throws; the template then fails as a whole. */
export type UtilOutcome =
  | { readonly kind: 'value'; readonly value: JavaValue }
  | { readonly kind: 'failed'; readonly value?: undefined; readonly message: string }

/** One function of `$util`, with what a person reads about it while typing. Java's null never reaches `call`. */
export interface UtilFunction {
  readonly name: string
  /** The name in diagnostic codes. */
  readonly kebab: string
  readonly summary: string
  readonly example: string
  /** `text` is the argument as Java's toString prints it. */
  call(text: string): UtilOutcome
}

/** The outcome of a coding that can refuse its input. */
export function codedOutcome(coded: CodingOutcome): UtilOutcome {
  return coded.kind === 'text' ? { kind: 'value', value: coded.text } : { kind: 'failed', message: coded.message }
}
