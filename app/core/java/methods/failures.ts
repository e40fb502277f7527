import { javaTypeName } from '../typeName.ts'
import type { JavaValue } from '../value.ts'
import { MethodFailure } from './method.ts'

export function indexOutOfBounds(index: number, length: number): MethodFailure {
  return new MethodFailure(
    'java/index-out-of-bounds',
    `Index ${String(index)} is out of bounds for length ${String(length)}.`,
  )
}

export function rangeOutOfBounds(begin: number, end: number, length: number): MethodFailure {
  return new MethodFailure(
    'java/index-out-of-bounds',
    `The range from ${String(begin)} to ${String(end)} is out of bounds for length ${String(length)}.`,
  )
}

export function nullPointer(method: string): MethodFailure {
  return new MethodFailure('java/null-argument', `${method} does not take null.`)
}

export function wrongArgumentCount(method: string): MethodFailure {
  return new MethodFailure(
    'java/wrong-argument-count',
    `${method} takes no arguments; Velocity 1.7 calls it all the same and fails.`,
  )
}

export function wrongClass(value: JavaValue, wanted: string): MethodFailure {
  return new MethodFailure('java/wrong-class', `${javaTypeName(value)} cannot be cast to ${wanted}.`)
}

export function unsupportedOperation(method: string): MethodFailure {
  return new MethodFailure('java/unsupported-operation', `${method} is not supported by this collection.`)
}

export function illegalArgument(message: string): MethodFailure {
  return new MethodFailure('java/illegal-argument', message)
}

export function notANumber(text: string | null): MethodFailure {
  return new MethodFailure('java/not-a-number', text === null ? 'Null is not a number.' : `“${text}” is not a number.`)
}

export function workExhausted(method: string): MethodFailure {
  return new MethodFailure('java/work-exhausted', `${method} builds or visits more than this run allows.`)
}
