import type { Json } from '../json/index.ts'
import { isJsonArray, isJsonObject } from '../schema/index.ts'

/** CloudFormation's intrinsic functions by the tag of their short form. @see AWS, "Intrinsic function reference" */
const functionTags = [
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
]

/** The long form of a tagged YAML value: `!Sub x` is `{"Fn::Sub": "x"}`. Undefined where the tag is none of CloudFormation's. */
export function intrinsicOfTag(tag: string, value: Json): Json | undefined {
  const name = tag.startsWith('!') ? tag.slice(1) : tag
  if (name === 'Ref' || name === 'Condition') return { [name]: value }
  if (!functionTags.includes(name)) return undefined
  // `!GetAtt Table.Stream.Arn` names a resource and, after the first dot, an attribute.
  if (name === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.')
    return { 'Fn::GetAtt': dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] }
  }
  return { [`Fn::${name}`]: value }
}

/** Whether a value is an intrinsic: what only a deployment can resolve, and everybody else keeps as it is. */
export function isIntrinsic(json: Json | undefined): boolean {
  if (!isJsonObject(json)) return false
  const [name, ...others] = Object.keys(json)
  return name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))
}

/** An attribute's name is mostly text; it can be a Ref. */
function nameOf(json: Json): string {
  return typeof json === 'string' ? json : shownIntrinsic(json)
}

/** How an intrinsic reads on screen: `${Bucket}`, `${Role.Arn}`, Sub's own text; others as their JSON. */
export function shownIntrinsic(json: Json): string {
  if (!isJsonObject(json)) return JSON.stringify(json)
  const { Ref: ref, 'Fn::Sub': sub, 'Fn::GetAtt': attribute } = json
  if (typeof ref === 'string') return `\${${ref}}`
  if (typeof sub === 'string') return sub
  if (isJsonArray(sub) && typeof sub[0] === 'string') return sub[0]
  if (typeof attribute === 'string') return `\${${attribute}}`
  if (isJsonArray(attribute)) return `\${${attribute.map(nameOf).join('.')}}`
  return JSON.stringify(json)
}
