import type { AskedValues, TargetPlace, ValuesAt } from '../core/project/index.ts'
import type {
  ExpressionAsk,
  LanguageAnswers,
  LanguageAsk,
  LanguageRequest,
  LanguageSurroundings,
} from './languageJob.ts'
import type { WorkerClient } from './workerClient.ts'

interface AskOptions {
  readonly offset?: number
  readonly signal?: AbortSignal
}

/** The language service of one editor, from the page's side. */
export interface LanguageClient {
  /** What stands around the template from now on. */
  setSurroundings(surroundings: LanguageSurroundings): void
  /**
   * The answer about a text; undefined where there is none, where `signal` was aborted before it was its turn, and
   * where it took longer than the deadline. Rejects only for a bug in the worker.
   */
  ask<Ask extends LanguageAsk>(ask: Ask, text: string, options?: AskOptions): Promise<LanguageAnswers[Ask] | undefined>
  /** The same of an expression in a target row; needs surroundings. Answers are those of `ExpressionService`. */
  askExpression<Ask extends ExpressionAsk>(
    ask: Ask,
    text: string,
    target: TargetPlace,
    options?: AskOptions,
  ): Promise<LanguageAnswers[Ask] | undefined>
  /** What expressions and conditions at a target come to in the sample of the surroundings; undefined without one. */
  askValues(target: TargetPlace, values: AskedValues, options?: AskOptions): Promise<ValuesAt | undefined>
  dispose(): void
}

/** Asks one question after the other: a worker client ends a running job for a newer one, and no question here may end another. */
export function createLanguageClient(client: WorkerClient): LanguageClient {
  let surroundings: LanguageSurroundings | undefined
  let sent: LanguageSurroundings | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let ended = false

  const run = async (request: Omit<LanguageRequest, 'surroundings'>, signal?: AbortSignal): Promise<unknown> => {
    if (ended || signal?.aborted === true) return undefined
    const news = surroundings === undefined || sent === surroundings ? {} : { surroundings }
    sent = surroundings
    const outcome = await client.run(JSON.stringify({ ...news, ...request }))
    if (outcome.kind === 'done') return JSON.parse(outcome.payload) ?? undefined
    // The worker went with its job, and the next one has heard nothing yet.
    sent = undefined
    if (outcome.kind === 'crashed') throw new Error(`the language worker crashed: ${outcome.message}`)
    return undefined
  }
  const inTurn = (request: Omit<LanguageRequest, 'surroundings'>, signal?: AbortSignal): Promise<unknown> => {
    const answer = turn.then(() => run(request, signal))
    // A question that ended in a bug must not keep the others from their turn; its own promise tells of it.
    turn = answer.then(
      () => undefined,
      () => undefined,
    )
    return answer
  }
  return {
    setSurroundings(next) {
      surroundings = next
    },
    ask<Ask extends LanguageAsk>(ask: Ask, text: string, { offset, signal }: AskOptions = {}) {
      const answer = inTurn({ ask, text, ...(offset !== undefined && { offset }) }, signal)
      return answer as Promise<LanguageAnswers[Ask] | undefined>
    },
    askExpression<Ask extends ExpressionAsk>(
      ask: Ask,
      text: string,
      target: TargetPlace,
      { offset, signal }: AskOptions = {},
    ) {
      const answer = inTurn({ ask, text, target, ...(offset !== undefined && { offset }) }, signal)
      return answer as Promise<LanguageAnswers[Ask] | undefined>
    },
    askValues(target: TargetPlace, values: AskedValues, { signal }: AskOptions = {}) {
      const answer = inTurn({ ask: 'diagnostics', text: '', target, values }, signal)
      return answer as Promise<ValuesAt | undefined>
    },
    dispose() {
      ended = true
      client.dispose()
    },
  }
}
