import { createIdCounter, type IdSource } from '../../core/mapping/index.ts'
import {
  type DrawnMethod,
  type Project,
  type ProjectMethod,
  applyCommand,
  drawTemplateOf,
  responseSide,
} from '../../core/project/index.ts'

/** What became of one template, as `--report` writes it. */
export interface DrawnTemplate {
  /** `POST /orders`, and the status of the response that it is of: `POST /orders 200`. */
  readonly method: string
  readonly payload: string
  /** False where all of it stays a template. */
  readonly drawn: boolean
  /** From 0 to 1: how much of its output rules own. */
  readonly owned: number
  /** Requests that both templates ran on; of how many they make the same bytes. */
  readonly requests: number
  readonly identical: number
  /** Requests of which they make different payloads; 0 unless the drawing is wrong. */
  readonly different: number
  /** Requests of which the template makes none that is well-formed, and the drawing makes one. */
  readonly repairs: number
  readonly raw: readonly { readonly start: number; readonly end: number; readonly reason: string }[]
}

/** A project with its templates drawn, where they can be. */
export function drawProject(project: Project): { readonly project: Project; readonly drawn: readonly DrawnTemplate[] } {
  const ids = createIdCounter('d', idsIn(project))
  const drawn: DrawnTemplate[] = []
  let now = project
  for (const method of project.methods) {
    for (const side of sidesOf(project, method)) {
      for (const { id, body } of side.mapping.payloads) {
        if (body.kind !== 'template') continue
        const outcome = drawPayload(now, side, id, ids)
        if (outcome === undefined) continue
        now = outcome.project
        drawn.push(outcome.drawn)
      }
    }
  }
  return { project: now, drawn }
}

/** The request of a method, and each of its integration responses. */
function sidesOf({ api }: Project, method: ProjectMethod): readonly DrawnMethod[] {
  return [method, ...method.integrationResponses.flatMap(({ id }) => responseSide(api, method, id) ?? [])]
}

function idsIn(project: Project): ReadonlySet<string> {
  return new Set(Array.from(JSON.stringify(project).matchAll(/"(d\d+)"/g), ([, id = '']) => id))
}

function drawPayload(
  project: Project,
  method: DrawnMethod,
  payload: ProjectMethod['id'],
  ids: IdSource,
): { readonly project: Project; readonly drawn: DrawnTemplate } | undefined {
  const drawing = drawTemplateOf({ ...project, methods: [method] }, method.id, payload, ids)
  if (drawing === undefined) return undefined
  const { command, decompiled } = drawing
  const result = command && applyCommand(project, command, ids)
  const isDrawn = result !== undefined && result.kind !== 'refused'
  const { coverage, equivalence } = decompiled
  return {
    project: isDrawn ? result.project : project,
    drawn: {
      method: `${method.verb} ${method.path}${method.response ? ` ${method.response.statusCode}` : ''}`,
      payload: method.mapping.payloads.find(({ id }) => id === payload)?.key ?? '',
      drawn: isDrawn,
      owned: isDrawn ? coverage.owned : 0,
      requests: equivalence.requests,
      identical: isDrawn ? equivalence.identical : equivalence.requests,
      different: isDrawn ? equivalence.differences.length : 0,
      repairs: isDrawn ? equivalence.repairs.length : 0,
      raw: coverage.raws.map(({ range, reason }) => ({ start: range.start, end: range.end, reason })),
    },
  }
}

/** `POST /orders application/json: 93 % of what it prints is drawn; …` */
export function printDrawn(template: DrawnTemplate): string {
  const { method, payload, drawn, owned, requests, identical, repairs, raw } = template
  const reasons = raw.map(({ start, end, reason }) => `  ${start}–${end} stays Velocity: ${reason}\n`)
  if (!drawn) return [`${method} ${payload}: stays a template\n`, ...reasons].join('')
  const proof = [
    `${identical} of ${requests} requests give the same bytes`,
    identical === requests ? '' : 'all others the same payload',
    repairs === 0 ? '' : `but for ${repairs} that only the drawing makes well-formed`,
  ]
  const share = `${Math.round(owned * 100)} % of what it prints is drawn`
  return [`${method} ${payload}: ${share}; ${proof.filter((part) => part !== '').join(', ')}\n`, ...reasons].join('')
}
