import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { encodeUtf8 } from '../../java/index.ts'
import type { Json } from '../../json/index.ts'
import type { RestApi } from '../restApi.ts'
import { checkGatewayResponses } from './checkGatewayResponses.ts'
import { checkModelReferences } from './modelReferences.ts'

/** Bytes of a model's schema (api-gateway facts 1.5, 8). */
const largestSchema = 400 * 1024

/** What API Gateway would refuse of an API apart from its methods, in its own words (api-gateway facts 1.5, 1.6). */
export function checkRestApi({ models, gatewayResponses }: RestApi): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const names = new Set<string>()
  for (const [index, { name, schema }] of models.entries()) {
    const at = `/models/${index}`
    if (name === '') {
      found.push(nameProblem(at, 'Model name must be non-empty', 'Give the model a name of letters and digits.'))
    } else if (!/^[A-Za-z0-9]+$/.test(name)) {
      found.push(nameProblem(at, `The model name ${name} is not alphanumeric.`, 'Write letters and digits only.'))
    }
    if (names.has(name)) {
      found.push(
        nameProblem(at, 'Model name already exists for this REST API', `Rename one of the models called ${name}.`),
      )
    }
    names.add(name)
    const size = encodeUtf8(JSON.stringify(schema)).length
    if (size > largestSchema) {
      found.push(
        atPointer('apigateway/model-too-large', 'error', `${at}/schema`, {
          message: `The schema of ${name} has ${size} bytes; API Gateway takes ${largestSchema}.`,
          hint: 'Move parts of it to models of their own, and refer to them.',
        }),
      )
    }
    if (isEmpty(schema)) {
      found.push(
        atPointer('apigateway/empty-model-schema', 'error', `${at}/schema`, {
          message: 'Model schema must have at least 1 property or array items defined',
          hint: `Write a schema for ${name}; {"type": "object"} is enough.`,
        }),
      )
    }
  }
  return [...found, ...checkModelReferences(models), ...checkGatewayResponses(gatewayResponses)]
}

function nameProblem(at: string, message: string, hint: string): Diagnostic {
  return atPointer('apigateway/model-name', 'error', `${at}/name`, { message, hint })
}

function isEmpty(schema: Json): boolean {
  return typeof schema !== 'object' || schema === null || Object.keys(schema).length === 0
}
