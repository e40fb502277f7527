/** The path being written before a caret: `body.customer.na` has the steps body and customer, and the word `na`. */
export interface PathBefore {
  readonly steps: readonly (string | number)[]
  /** Where the word begins that the caret ends. */
  readonly wordStart: number
  /** The word stands in `["…`. */
  readonly quoted: boolean
}

const path =
  /([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*|\[-?\d+\]|\["(?:[^"\\]|\\.)*"\])*)(\.[A-Za-z0-9_]*|\["[^"\\]*)$/
const word = /(?:^|[^A-Za-z0-9_.\]"])([A-Za-z_][A-Za-z0-9_]*)?$/
const step = /([A-Za-z_][A-Za-z0-9_]*)|\[(-?\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g

/** Undefined in literal text, and where neither a word nor a path is being written. */
export function pathBefore(text: string, offset: number): PathBefore | undefined {
  const before = text.slice(0, offset)
  const found = path.exec(before)
  if (found !== null && !inText(before.slice(0, found.index))) {
    const [, parent = '', tail = ''] = found
    const quoted = tail.startsWith('[')
    return { steps: stepsOf(parent), wordStart: offset - tail.length + (quoted ? 2 : 1), quoted }
  }
  const begun = word.exec(before)
  if (begun === null || inText(before.slice(0, offset - (begun[1]?.length ?? 0)))) return undefined
  return { steps: [], wordStart: offset - (begun[1]?.length ?? 0), quoted: false }
}

function stepsOf(parent: string): readonly (string | number)[] {
  return [...parent.matchAll(step)].map(([, name, index, quoted]) => {
    if (name !== undefined) return name
    return index === undefined ? String(JSON.parse(quoted ?? '""')) : Number(index)
  })
}

/** Whether a caret behind `before` stands in the characters of a text: in quotes, and not in a `${…}` of them. */
function inText(before: string): boolean {
  const open: ('text' | 'interpolation')[] = []
  for (let at = 0; at < before.length; at++) {
    const inside = open.at(-1) === 'text'
    if (inside && before[at] === '\\') at++
    else if (before[at] === '"') {
      if (inside) open.pop()
      else open.push('text')
    } else if (inside && before.startsWith('${', at)) {
      open.push('interpolation')
      at++
    } else if (open.at(-1) === 'interpolation' && before[at] === '}') open.pop()
  }
  return open.at(-1) === 'text'
}
