import type { JavaValue } from '../../java/index.ts'
import type { As, Body, Condition, Expression, Id, Over } from '../model.ts'
import { holds } from './condition.ts'
import { type Environment, readDocument } from './environment.ts'
import { interpretExpression } from './expression.ts'
import type { Found } from './found.ts'
import type { MappingInput } from './input.ts'
import { roundsOf } from './rounds.ts'
import { fits } from './write.ts'

/** What somebody who edits a rule wants to know of one request, wherever the rule stands. */
export interface ReadingQuestion {
  readonly variables: Extract<Body, { kind: 'rules' }>['variables']
  /** The loops around, outermost first. */
  readonly loops: readonly { readonly loop: Id; readonly over: Over; readonly where?: Condition }[]
  readonly expressions: readonly { readonly expression: Expression; readonly as?: As }[]
  readonly conditions: readonly Condition[]
}

/** What an expression came to, and whether that is of the type asked for; of no type, anything is. */
export interface Reading {
  readonly found: Found
  readonly fits: boolean
}

/** The answers in one round of the loops around, in the order of the question. */
export interface RoundReadings {
  readonly values: readonly Reading[]
  readonly holds: readonly boolean[]
}

export interface Readings {
  /** The first rounds; one where there is no loop, none where a loop has no items. */
  readonly rounds: readonly RoundReadings[]
  /** How many rounds there are, and in how many of them each condition holds. */
  readonly count: number
  readonly held: readonly number[]
  /** What API Gateway refuses in the course of it; the body that it cannot read, say. */
  readonly failure?: string
}

/** As many as a person reads; all of them are counted. */
const mostShown = 20
/** Of all nested loops together: a loop ends at a thousand items, and loops in loops multiply. */
const mostCounted = 1000

/**
 * Reads expressions and conditions for one request by the rules' own meaning, in every round of the loops around.
 * Kept Velocity reads as absent, and as a condition that does not hold.
 */
export function readInRequest(question: ReadingQuestion, input: MappingInput): Readings {
  const read = readDocument(input.body)
  const document: JavaValue = read.kind === 'document' ? read.value : null
  const failures = read.kind === 'document' ? [] : [read.message]
  const start: Environment = { input, document, variables: question.variables, rounds: [], failures }
  const rounds = roundsWithin(question.loops, [start])
  const readings = rounds.map((round) => readRound(question, round))
  const held = question.conditions.map((_, at) => readings.filter((reading) => reading.holds[at] === true).length)
  const [failure] = failures
  const shown = readings.slice(0, mostShown)
  return { rounds: shown, count: readings.length, held, ...(failure !== undefined && { failure }) }
}

function roundsWithin(loops: ReadingQuestion['loops'], outer: readonly Environment[]): readonly Environment[] {
  let rounds = outer
  for (const loop of loops) {
    const inner: Environment[] = []
    for (const round of rounds) {
      if (inner.length >= mostCounted) break
      inner.push(...roundsOf(loop, round, interpretExpression).slice(0, mostCounted - inner.length))
    }
    rounds = inner
  }
  return rounds
}

function readRound({ expressions, conditions }: ReadingQuestion, round: Environment): RoundReadings {
  return {
    values: expressions.map(({ expression, as }) => {
      const found = interpretExpression(expression, round)
      return { found, fits: as === undefined || fits(found, as) }
    }),
    holds: conditions.map((condition) => holds(condition, round, interpretExpression)),
  }
}
