import type { ProjectIntegrationResponse } from '../../../../core/project/index.ts'

/** `404 for 4\d{2}`, or `200, the default`: how a person tells integration responses apart. */
export function responseName({ statusCode, selectionPattern = '' }: ProjectIntegrationResponse): string {
  return selectionPattern === '' ? `${statusCode}, the default` : `${statusCode} for ${selectionPattern}`
}
