import { JavaMap, type JavaValue } from '../java/index.ts'
import type { JsonPath, JsonPathBudget, JsonPathOutcome } from './jsonPath.ts'
import { type Evaluation, isStop } from './evaluation.ts'
import { locationOf } from './place.ts'
import { walkPath, walkValue } from './walk.ts'

/** For callers without a run of their own: ample for documents of the gateway's size, and quickly over. */
const defaultSteps = 20_000_000

/**
 * What a path selects from a document, as Jayway 2.9.0's `JsonPath.read` gives it; `given` bounds the values visited and
 * is taken from. Never throws and never changes the document.
 *
 * A definite path gives its value and location (none where a function or `['a','b']` made the value); an indefinite one
 * gives a json list of the very objects of the document. A null document fails, as it does in Jayway.
 */
export function evaluateJsonPath(path: JsonPath, document: JavaValue, given?: JsonPathBudget): JsonPathOutcome {
  if (document === null) return { kind: 'failed', message: 'root can not be null' }
  const budget = given ?? { steps: defaultSteps }
  const direct = readMembers(path, document, budget)
  if (direct !== undefined) return direct
  const evaluation: Evaluation = {
    root: document,
    budget,
    rootResults: new Map(),
    select: (inner, value, within, required) => walkValue(inner, walkPath(inner, value, within, required)),
  }
  const walked = walkPath(path, document, evaluation, false)
  const value = walkValue(path, walked)
  if (isStop(value)) {
    return value.kind === 'invalid' || value.kind === 'outOfBounds' ? { kind: 'failed', message: value.message } : value
  }
  if (walked.kind !== 'results') return { kind: 'none' }
  if (path.definite) {
    const location = locationOf(walked.places.at(-1))
    return location === undefined ? { kind: 'value', value } : { kind: 'value', value, location }
  }
  const locations = walked.places.map(locationOf)
  return locations.every((location) => location !== undefined)
    ? { kind: 'value', value, locations }
    : { kind: 'value', value }
}

/** Most paths name members only, one below the other: where all of them are there, this is their value. */
function readMembers(path: JsonPath, document: JavaValue, budget: JsonPathBudget): JsonPathOutcome | undefined {
  const { members } = path
  if (members === undefined || budget.steps <= members.length) return undefined
  const value = memberAt(path, document)
  if (value === undefined) return undefined
  budget.steps -= members.length + 1
  return { kind: 'value', value, location: members }
}

/** What `evaluateJsonPath` gives where a path names members only and all of them are there; undefined everywhere else. */
export function memberAt({ members }: JsonPath, document: JavaValue): JavaValue | undefined {
  if (members === undefined || document === null) return undefined
  let value: JavaValue = document
  for (const name of members) {
    const member: JavaValue | undefined = value instanceof JavaMap ? value.get(name) : undefined
    if (member === undefined) return undefined
    value = member
  }
  return value
}
