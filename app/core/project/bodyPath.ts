import { itemPath, memberPath } from '../schema/index.ts'
import type { TargetPath, TargetStep } from './targetPath.ts'

const STEP = /\.([A-Za-z_$][\w$-]*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|(\[\*\])/y

/**
 * The steps of a JSONPath that names one field: `$.items[*].sku` is `items`, each, `sku`. Undefined for every other
 * path (filters, slices, `..`), which reads values but has no row.
 */
export function parseBodyPath(path: string): TargetPath | undefined {
  if (!PARSED.has(path)) {
    if (PARSED.size >= MOST_PARSED) PARSED.clear()
    PARSED.set(path, parse(path))
  }
  return PARSED.get(path)
}

/** Every line asks for its path again at every edit. */
const MOST_PARSED = 50_000
const PARSED = new Map<string, TargetPath | undefined>()

function parse(path: string): TargetPath | undefined {
  if (!path.startsWith('$')) return undefined
  const steps: TargetStep[] = []
  STEP.lastIndex = 1
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path)
    if (match === null) return undefined
    const [, plain, single, double, index] = match
    if (index !== undefined) steps.push(Number(index))
    else if (match[5] !== undefined) steps.push({ each: true })
    else steps.push(plain ?? (single ?? double ?? '').replaceAll(/\\(.)/gs, '$1'))
  }
  return steps
}

/** The JSONPath of the steps, as field rows write it. */
export function printBodyPath(steps: TargetPath): string {
  let path = '$'
  for (const step of steps) {
    if (typeof step === 'string') path = memberPath(path, step)
    else path = itemPath(path, typeof step === 'number' ? step : undefined)
  }
  return path
}

/** How people read it: `items[].sku`; `body` alone is the root. */
export function showBodyPath(steps: TargetPath): string {
  let shown = ''
  for (const step of steps) {
    if (typeof step === 'string')
      shown += /^[\w$-]+$/.test(step) ? `${shown === '' ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`
    else shown += typeof step === 'number' ? `[${step}]` : '[]'
  }
  return shown
}

export function sameStep(a: TargetStep, b: TargetStep): boolean {
  return typeof a === 'object' ? typeof b === 'object' : a === b
}

/** Whether `path` begins with `prefix`. */
export function startsWith(path: TargetPath, prefix: TargetPath): boolean {
  return prefix.every((step, i) => {
    const own = path[i]
    return own !== undefined && sameStep(own, step)
  })
}
