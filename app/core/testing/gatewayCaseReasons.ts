import type { GatewayCase } from './gatewayCaseFile.ts'

/** Why a case is about nothing that stands here. */
export function reasonNotTaken({ given }: GatewayCase): string {
  const operation = given.text('operation') ?? ''
  if (given.has('restApiId') || given.has('resourceId') || given.has('case'))
    return `${operation} of an id that AWS does not know: methods and resources are addressed by path here`
  if (given.has('requestValidatorId')) return 'validators are two flags of the method here, and have no ids'
  if (given.has('patchOperations'))
    return `patch operations (${operation}) are AWS's own: documents are written whole here`
  if (operation.startsWith('Get')) return `${operation} reads what AWS has stored`
  return `${operation === '' ? 'the case' : operation} has no adapter`
}
