import type { Node, Payload } from '../../../mapping/index.ts'
import type { Field } from '../../../schema/index.ts'
import type { RefusedCommand } from '../../commandResult.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import { changePlace, type NewLoop } from '../../payload/changePlace.ts'
import { fieldAt, rootField } from '../../shapeFields.ts'
import type { TargetPath } from '../../targetPath.ts'
import { refused } from '../commandChange.ts'
import { noPayload, payloadOf, withPayload } from '../methodOf.ts'

type RulesBody = Extract<Payload['body'], { readonly kind: 'rules' }>

/** A payload that lines can go to. */
export interface DrawnPayload {
  readonly payload: Payload
  readonly body: RulesBody
  readonly shape: Field | undefined
}

/** The payload, where it is drawn; why not, otherwise. */
export function drawnPayload(
  project: Project,
  method: ProjectMethod,
  id: Payload['id'],
): DrawnPayload | RefusedCommand {
  const payload = payloadOf(method, id)
  if (payload === undefined) return noPayload(id)
  const { body } = payload
  if (body.kind === 'rules') return { payload, body, shape: rootField(payload.shape, project.api.models) }
  const what = body.kind === 'template' ? 'is a template written by hand' : 'passes the request body through'
  return refused('project/not-drawn', {
    message: `The ${payload.key} payload ${what}.`,
    hint: 'Switch it to rules to draw lines to it.',
  })
}

/** The field of the shape at a target's path; positions and loops alike are items of the array. */
export function targetField(shape: Field | undefined, path: TargetPath): Field | undefined {
  if (shape === undefined) return undefined
  return (
    fieldAt(shape, path) ??
    fieldAt(
      shape,
      path.map((step) => (typeof step === 'number' ? { each: true as const } : step)),
    )
  )
}

/** The project with what stands at a path of the payload replaced; members stand in the order of the shape. */
export function withNodeAt(
  project: Project,
  method: ProjectMethod,
  drawn: DrawnPayload,
  at: {
    readonly path: TargetPath
    readonly newLoops: readonly (readonly NewLoop[])[]
    readonly freshId: () => Node['id']
  },
  to: (node: Node | undefined) => Node | undefined,
): Project {
  const { payload, body, shape } = drawn
  const orderAt = (path: TargetPath): readonly string[] =>
    (targetField(shape, path) ?? arrayAround(shape, path))?.children().map(({ name }) => name) ?? []
  const root = changePlace(body.root, at.path, { to, freshId: at.freshId, newLoops: at.newLoops, orderAt })
  return withPayload(project, method, { ...payload, body: { ...body, root } })
}

/** The members of items that are objects stand under their array. */
function arrayAround(shape: Field | undefined, path: TargetPath): Field | undefined {
  return path.length > 0 && typeof path.at(-1) !== 'string' ? targetField(shape, path.slice(0, -1)) : undefined
}
