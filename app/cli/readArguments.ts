import { parseArgs } from 'node:util'

export interface OptionDefinition {
  /** Without dashes. */
  readonly name: string
  readonly short?: string
  /** What its value is called; an option without one is a switch. */
  readonly value?: string
  readonly summary: string
}

/** What follows the name of a command. */
export interface Arguments {
  readonly operands: readonly string[]
  /** The value of an option, '' for a switch; undefined where it is not given. */
  option(name: string): string | undefined
  has(name: string): boolean
}

export type ArgumentsRead =
  | { readonly kind: 'read'; readonly given: Arguments }
  | { readonly kind: 'wrong'; readonly message: string }

/** Reads options (`--name VALUE`, `--name=VALUE`, `-n VALUE`) and operands in any order; behind `--` all are operands. */
export function readArguments(args: readonly string[], definitions: readonly OptionDefinition[]): ArgumentsRead {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(definitions.map(parseArgsOption)),
    // Strict, parseArgs throws; its tokens say as much.
    strict: false,
    tokens: true,
  })
  const operands: string[] = []
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const definition = definitions.find(({ name }) => name === token.name)
    if (definition === undefined) return wrong(`There is no option ${token.rawName}.`)
    if (values.has(definition.name)) return wrong(`${token.rawName} is given twice.`)
    const problem = valueProblem(definition, token)
    if (problem !== undefined) return wrong(problem)
    values.set(definition.name, token.value ?? '')
  }
  return {
    kind: 'read',
    given: { operands, option: (name) => values.get(name), has: (name) => values.has(name) },
  }
}

type OptionConfiguration = { readonly type: 'string' | 'boolean'; readonly short?: string }

function parseArgsOption({ name, short, value }: OptionDefinition): readonly [string, OptionConfiguration] {
  return [name, { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) }]
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function valueProblem({ value }: OptionDefinition, token: OptionToken): string | undefined {
  if (value === undefined) return token.value === undefined ? undefined : `${token.rawName} takes no value.`
  // `--method --format http` is a forgotten value; `-` is standard input or output.
  const forgotten = token.value === undefined || (token.inlineValue !== true && /^-./.test(token.value))
  return forgotten || token.value === '' ? `${token.rawName} needs a value: ${value}.` : undefined
}

function wrong(message: string): ArgumentsRead {
  return { kind: 'wrong', message }
}
