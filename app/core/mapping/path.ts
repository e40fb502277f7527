/** A step of a plain path: a member by name, or an item by index (negative counts from the end). */
export type PathStep = string | number

const plainName = /^[A-Za-z_][A-Za-z0-9_-]*$/
const dotted = /^\.([^.[\]()'"*?@$,:\s\\]+)/
const bracketedIndex = /^\[(-?\d{1,9})\]/
const bracketedName = /^\[(?:'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)")\]/

/**
 * The steps of a JSONPath that only names members and indexes, one at a time: `$.a['b c'][0]`. Undefined for any
 * other path: wildcards, slices, filters, deep scans, functions, several names in one bracket.
 */
export function readPlainPath(path: string): readonly PathStep[] | undefined {
  if (!path.startsWith('$')) return undefined
  const steps: PathStep[] = []
  let rest = path.slice(1)
  while (rest !== '') {
    const name = dotted.exec(rest)
    const index = bracketedIndex.exec(rest)
    const quoted = bracketedName.exec(rest)
    const match = name ?? index ?? quoted
    if (match === null) return undefined
    if (name) steps.push(name[1] ?? '')
    else if (index) steps.push(Number(index[1]))
    else steps.push((quoted?.[1] ?? quoted?.[2] ?? '').replaceAll(/\\([^])/g, '$1'))
    rest = rest.slice(match[0].length)
  }
  return steps
}

/** The one way this project writes a plain path: `.name` where it can, `['odd name']` otherwise, `[0]`. */
export function printPlainPath(steps: readonly PathStep[]): string {
  return `$${steps.map(printStep).join('')}`
}

function printStep(step: PathStep): string {
  if (typeof step === 'number') return `[${step}]`
  if (plainName.test(step)) return `.${step}`
  return `['${step.replaceAll(/['\\]/g, (character) => `\\${character}`)}']`
}
