import type { ProjectIntegrationResponse } from '../../../../core/project/index.ts'

/** `404 4\d{2}`, or `200 default`: how a person tells integration responses apart. */
export function responseName({ statusCode, selectionPattern = '' }: ProjectIntegrationResponse): string {
  return `${statusCode} ${selectionPattern === '' ? 'default' : selectionPattern}`
}
