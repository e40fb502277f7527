import * as fc from 'fast-check'

/** Rules by name; each a list of alternatives, texts in which `«rule»` stands for one of that rule. */
export type TextGrammar = Readonly<Record<string, readonly string[]>>

type Tie = (rule: string) => fc.Arbitrary<string>

function alternative(pattern: string, tie: Tie): fc.Arbitrary<string> {
  const parts = pattern.split(/«(\w+)»/)
  const arbitraries = parts.map((part, i) => (i % 2 === 0 ? fc.constant(part) : tie(part)))
  return fc.tuple(...arbitraries).map((strings) => strings.join(''))
}

interface Depth {
  readonly maxDepth: number
  readonly depthSize: fc.DepthSize
  readonly depthIdentifier: fc.DepthIdentifier
}

function rule(alternatives: readonly string[], tie: Tie, depth: Depth): fc.Arbitrary<string> {
  return fc.oneof(depth, ...alternatives.map((pattern) => alternative(pattern, tie)))
}

/**
 * Texts of a rule. The first alternative of each rule is what is taken where the nesting has gone `maxDepth` deep, so
 * it has no rule that leads back.
 */
export function textsOf(
  grammar: TextGrammar,
  start: string,
  maxDepth: number,
  depthSize: fc.DepthSize = 'small',
): fc.Arbitrary<string> {
  const depth: Depth = { maxDepth, depthSize, depthIdentifier: fc.createDepthIdentifier() }
  const { [start]: texts } = fc.letrec<Record<string, string>>((tie) =>
    Object.fromEntries(Object.entries(grammar).map(([name, alternatives]) => [name, rule(alternatives, tie, depth)])),
  )
  if (texts === undefined) throw new Error(`The grammar has no rule ${start}.`)
  return texts
}
