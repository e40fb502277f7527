import {
  decimalToNumber,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapView,
  type JavaValue,
  toJavaString,
} from '../java/index.ts'
import { parsePermissive } from '../json/index.ts'
import { type Evaluation, isStop, type Stop } from './evaluation.ts'
import type { JsonPath, JsonPathParameter, JsonPathSegment } from './jsonPath.ts'

type Call = Extract<JsonPathSegment, { kind: 'function' }>
type Called = { readonly kind: 'value'; readonly value: JavaValue } | Stop

/** What `name()` makes of `value`; an unknown name is an invalid path only now, as in Jayway. */
export function callFunction(call: Call, value: JavaValue, evaluation: Evaluation): Called {
  const run = functions.get(call.name)
  if (run === undefined) return { kind: 'invalid', message: `Function with name: ${call.name} does not exist.` }
  const parameters: Parameter[] = []
  for (const parameter of call.parameters) {
    const read = readParameter(parameter, evaluation)
    if ('kind' in read) return read
    parameters.push(read)
  }
  return run(value, parameters, evaluation)
}

/** Paths are evaluated before the call whether it uses them or not, JSON is read when used. */
interface Parameter {
  readonly path?: JsonPath
  readonly value: () => JavaValue | Stop
}

type Run = (value: JavaValue, parameters: readonly Parameter[], evaluation: Evaluation) => Called

const functions: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['min', aggregate((numbers) => Math.min(Number.MAX_VALUE, ...chunked(numbers, Math.min)))],
  // Jayway starts from Java's Double.MIN_VALUE, the smallest above zero.
  ['max', aggregate((numbers) => Math.max(Number.MIN_VALUE, ...chunked(numbers, Math.max)))],
  ['avg', aggregate((numbers) => sum(numbers) / numbers.length)],
  ['sum', aggregate(sum)],
  ['stddev', aggregate(deviation)],
  ['length', length],
  ['size', length],
  ['keys', (value) => result(value instanceof JavaMap ? new JavaMapView(value, 'keys') : null)],
  ['concat', concatenate],
  ['append', append],
  ['first', (value) => itemAt(value, 0)],
  ['last', (value) => itemAt(value, -1)],
  ['index', index],
])

function result(value: JavaValue): Called {
  return { kind: 'value', value }
}

function failed(message: string): Stop {
  return { kind: 'failed', message }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function deviation(numbers: readonly number[]): number {
  const total = sum(numbers)
  const squares = numbers.reduce((so, number) => so + number * number, 0)
  const count = numbers.length
  return Math.sqrt(squares / count - (total * total) / count / count)
}

/** Math.min and Math.max take their numbers as arguments, of which there may be too many. */
function chunked(numbers: readonly number[], pick: (...some: readonly number[]) => number): number[] {
  const picked: number[] = []
  for (let at = 0; at < numbers.length; at += 1000) picked.push(pick(...numbers.slice(at, at + 1000)))
  return picked
}

/** Over the numbers of a list and those given as parameters; of none it fails. The result is a Double. */
function aggregate(compute: (numbers: readonly number[]) => number): Run {
  return (value, parameters) => {
    const numbers = value instanceof JavaList ? value.items.flatMap((item) => toDouble(item) ?? []) : []
    const given = parameterValues(parameters)
    if (isStop(given)) return given
    for (const item of given.flatMap(flat)) {
      const number = toDouble(item)
      if (number !== undefined) numbers.push(number)
    }
    if (numbers.length === 0) return failed('Aggregation function attempted to calculate value using empty array')
    return result(new JavaDouble(compute(numbers)))
  }
}

function toDouble(value: JavaValue): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  if (value instanceof JavaDouble) return value.value
  return value instanceof JavaDecimal ? decimalToNumber(value) : undefined
}

function flat(value: JavaValue): readonly JavaValue[] {
  return value instanceof JavaList ? value.items : [value]
}

interface Values extends ReadonlyArray<JavaValue> {
  readonly kind?: never
}

function readParameter(parameter: JsonPathParameter, evaluation: Evaluation): Parameter | Stop {
  if (parameter.kind === 'json') {
    const { text } = parameter
    return {
      value: () => {
        const parsed = parsePermissive(text)
        return parsed.kind === 'value' ? parsed.value : failed(parsed.message)
      },
    }
  }
  const value = evaluation.select(parameter.path, evaluation.root, evaluation, false)
  return isStop(value) ? value : { path: parameter.path, value: () => value }
}

function parameterValues(parameters: readonly Parameter[]): Values | Stop {
  const values: JavaValue[] = []
  for (const parameter of parameters) {
    const value = parameter.value()
    if (isStop(value)) return value
    values.push(value)
  }
  return values
}

/** With a path as parameter: how many children that has, or, if it is definite, how many its last child has. */
function length(value: JavaValue, parameters: readonly Parameter[], evaluation: Evaluation): Called {
  const [parameter] = parameters
  if (parameter !== undefined) {
    if (parameter.path === undefined) return failed('The parameter of length() is no path')
    const path = withChildren(parameter.path)
    const children = evaluation.select(path, value, { ...evaluation, root: value }, false)
    if (isStop(children)) return children
    if (children instanceof JavaList) return result(children.items.length)
  }
  if (value instanceof JavaList) return result(value.items.length)
  return result(value instanceof JavaMap ? value.size : null)
}

function withChildren(path: JsonPath): JsonPath {
  const last = path.segments.at(-1)
  if (last === undefined || last.kind === 'function') return path
  return {
    text: path.text,
    definite: path.definite,
    segments: [...path.segments, { kind: 'wildcard', range: last.range }],
  }
}

function concatenate(value: JavaValue, parameters: readonly Parameter[]): Called {
  const parts = value instanceof JavaList ? value.items.filter((item) => typeof item === 'string') : []
  const given = parameterValues(parameters)
  if (isStop(given)) return given
  for (const item of given) {
    if (item instanceof JavaList) parts.push(...item.items.flatMap((one) => (one === null ? [] : toJavaString(one))))
    else if (item !== null) parts.push(toJavaString(item))
  }
  return result(parts.join(''))
}

/** Jayway adds to the document itself; a copy gives the same result and leaves the document alone. */
function append(value: JavaValue, parameters: readonly Parameter[]): Called {
  if (!(value instanceof JavaList) || parameters.length === 0) return result(value)
  const given = parameterValues(parameters)
  return isStop(given) ? given : result(new JavaList([...value.items, ...given], value.json))
}

function index(value: JavaValue, parameters: readonly Parameter[]): Called {
  if (!(value instanceof JavaList)) return itemAt(value, 0)
  const given = parameterValues(parameters)
  if (isStop(given)) return given
  const number = given
    .flatMap(flat)
    .map(toDouble)
    .find((one) => one !== undefined)
  return number === undefined
    ? { kind: 'outOfBounds', message: 'index() takes a number' }
    : itemAt(value, Math.trunc(number))
}

// From the back Jayway never reaches the first item: last() of one item fails.
function itemAt(value: JavaValue, position: number): Called {
  if (!(value instanceof JavaList)) return failed('Aggregation function attempted to calculate value using empty array')
  const found = value.items[position < 0 ? value.items.length + position : position]
  const message = `Target index:${position} larger than object count:${value.items.length}`
  if (position < 0 && value.items.length + position <= 0) return failed(message)
  return found === undefined ? { kind: 'outOfBounds', message } : result(found)
}
