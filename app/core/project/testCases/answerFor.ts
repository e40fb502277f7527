import { integrationResponseTaking } from '../../apigateway/index.ts'
import { printCanonicalJson } from '../../json/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project, ProjectMethod, SampleResponse } from '../model.ts'
import { inheriting } from '../sharing/apiDefaults.ts'
import { answerOf } from '../sides/samplesTaken.ts'
import { mockedAnswer } from './mockedAnswer.ts'

/**
 * An answer that a backend could give and that this integration response takes, to begin a sample with: of a status that
 * its pattern matches, or of a Lambda function with an error message that does. Where none is found, the method's mocked
 * answer: a pattern can be such that a person has to think.
 */
export function answerFor(project: Pick<Project, 'api'>, method: ProjectMethod, response: Id): SampleResponse {
  const mocked = mockedAnswer(project, method)
  const { integration, integrationResponses } = inheriting(method, project.api)
  const index = integrationResponses.findIndex(({ id }) => id === response)
  const own = integrationResponses[index]
  if (own === undefined) return mocked
  const takes = (answer: SampleResponse): boolean =>
    integrationResponseTaking(integration, integrationResponses, answerOf(answer)) === index
  const message = messageOf(own.selectionPattern ?? '')
  const error: SampleResponse = { ...mocked, body: printCanonicalJson({ errorMessage: message }).trimEnd() }
  const likely = [Number(own.statusCode), mocked.status, 200, 400, 404, 500]
  const statuses = [...likely.filter((status) => status >= 100 && status <= 599), ...everyStatus]
  const byStatus = statuses.map((status) => ({ ...mocked, status }))
  return [mocked, error, ...byStatus].find(takes) ?? mocked
}

const everyStatus: readonly number[] = Array.from({ length: 500 }, (_, at) => 100 + at)

/** The words of a pattern: `.*Not Found.*` is met by `Not Found`. */
function messageOf(pattern: string): string {
  return pattern
    .replaceAll(/\\[a-zA-Z]|[.][*+?]|[\^$]/g, '')
    .replaceAll('\\', '')
    .trim()
}
