import type { Id, Mapping, Payload } from '../../mapping/index.ts'
import type { Api, ProjectIntegrationResponse, ProjectMethod } from '../model.ts'
import { inheriting } from '../sharing/apiDefaults.ts'
import { backendRequest } from './backendRequest.ts'
import { backendSample } from './backendSample.ts'
import type { DrawnMethod } from './drawnMethod.ts'
import { samplesTaken } from './samplesTaken.ts'

interface KnownSide {
  readonly api: Pick<Api, 'defaults'>
  readonly side: DrawnMethod
}

const SIDES = new WeakMap<ProjectMethod, Map<Id, KnownSide>>()

/**
 * The method as the drawing of one of its integration responses sees it; undefined where it has no such response. Made
 * once per method and response.
 */
export function responseSide(api: Pick<Api, 'defaults'>, method: ProjectMethod, response: Id): DrawnMethod | undefined {
  const own = method.integrationResponses.find(({ id }) => id === response)
  if (own === undefined) return undefined
  const byResponse = SIDES.get(method) ?? new Map<Id, KnownSide>()
  const known = byResponse.get(response)
  if (known?.api.defaults === api.defaults && known !== undefined) return known.side
  const side = makeSide(api, method, own)
  SIDES.set(method, byResponse.set(response, { api, side }))
  return side
}

function makeSide(
  api: Pick<Api, 'defaults'>,
  method: ProjectMethod,
  { id, statusCode, mapping }: ProjectIntegrationResponse,
): DrawnMethod {
  const declared = method.methodResponses.find((response) => response.statusCode === statusCode)
  const { headers = [], models = [] } = declared ?? {}
  const payloads = mapping.payloads.map((payload) => withModel(payload, models))
  const whole = inheriting(method, api)
  return {
    ...method,
    request: backendRequest(whole, id, mapping),
    mapping: { ...mapping, payloads },
    testCases: method.testCases.map(backendSample),
    response: { id, statusCode, headers, samples: samplesTaken(whole, id).map((sample) => sample.id) },
  }
}

type Models = ProjectMethod['methodResponses'][number]['models']

/** Payloads with the shape that a method response lent them, and those without it. */
const LENT = new WeakMap<Payload, Map<string, Payload>>()
const OWN = new WeakMap<Payload, Payload>()

/** A payload without a shape of its own has that of the method response's model. */
function withModel(payload: Payload, models: Models): Payload {
  const name = models.find(({ contentType }) => contentType === payload.key)?.model
  if (payload.shape !== undefined || name === undefined) return payload
  const byModel = LENT.get(payload) ?? new Map<string, Payload>()
  const lent = byModel.get(name) ?? { ...payload, shape: modelShape(name) }
  LENT.set(payload, byModel.set(name, lent))
  OWN.set(lent, payload)
  return lent
}

const SHAPES = new Map<string, NonNullable<Payload['shape']>>()

/** One object a model, so that its fields are made once, and that it is known again as lent. */
function modelShape(name: string): NonNullable<Payload['shape']> {
  const shape = SHAPES.get(name) ?? { kind: 'model', name }
  SHAPES.set(name, shape)
  return shape
}

/** The mapping of a drawing as the document holds it: without the shapes that the method response lent its payloads. */
export function drawnMapping({ mapping }: DrawnMethod): Mapping {
  return { ...mapping, payloads: mapping.payloads.map(withoutLent) }
}

function withoutLent(payload: Payload): Payload {
  const own = OWN.get(payload)
  if (own !== undefined) return own
  const { shape, ...others } = payload
  return shape?.kind === 'model' && SHAPES.get(shape.name) === shape ? others : payload
}
