import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, JsonObject } from '../json/index.ts'

/** A behaviour of API Gateway recorded or documented elsewhere: what was set up and sent, and what came of it. */
export interface GatewayCase {
  readonly id: string
  readonly kind: string
  readonly given: Given
  readonly template: string | undefined
  readonly expect: JsonObject
}

/** Members of a case's `given`, read leniently: of another type is absent. */
export class Given {
  readonly members: JsonObject

  constructor(members: JsonObject) {
    this.members = members
  }

  text(name: string): string | undefined {
    const value = this.members[name]
    return typeof value === 'string' ? value : undefined
  }

  number(name: string): number | undefined {
    const value = this.members[name]
    return typeof value === 'number' ? value : undefined
  }

  object(name: string): Given | undefined {
    const value = this.members[name]
    return isObject(value) ? new Given(value) : undefined
  }

  has(name: string): boolean {
    return Object.hasOwn(this.members, name)
  }

  /** An object's members that are texts, or a list of pairs. */
  pairs(name: string): readonly (readonly [string, string])[] {
    const value = this.members[name]
    if (Array.isArray(value)) {
      const pairs = value as readonly (readonly Json[])[]
      return pairs.map(([first, second]) => [textOf(first), textOf(second)])
    }
    return isObject(value)
      ? Object.entries(value).map(([key, text]) => [key, typeof text === 'string' ? text : JSON.stringify(text)])
      : []
  }

  objects(name: string): readonly Given[] {
    const value = this.members[name]
    return Array.isArray(value) ? value.filter(isObject).map((members) => new Given(members)) : []
  }

  texts(name: string): readonly string[] {
    const value = this.members[name]
    return Array.isArray(value) ? value.filter((item: Json): item is string => typeof item === 'string') : []
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The recorded cases of the folder that PATCHBAY_CASES names; none where the folder is not there. */
export function readGatewayCases(
  folder: string = process.env['PATCHBAY_CASES'] ?? '../shared/cases',
): readonly GatewayCase[] {
  const file = join(folder, 'gateway-recorded.json')
  return existsSync(file) ? parseGatewayCases(readFileSync(file, 'utf8')) : []
}

export function parseGatewayCases(text: string): readonly GatewayCase[] {
  const cases = JSON.parse(text) as readonly JsonObject[]
  return cases.map((recorded) => ({
    id: textOf(recorded['id']),
    kind: textOf(recorded['kind']),
    given: new Given(isObject(recorded['given']) ? recorded['given'] : {}),
    template: typeof recorded['template'] === 'string' ? recorded['template'] : undefined,
    expect: isObject(recorded['expect']) ? recorded['expect'] : {},
  }))
}

/** A text is itself, everything else its JSON. */
export function textOf(value: Json | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
