import type { Member, ReferenceNode } from '../../vtl/index.ts'

const textMethods: ReadonlySet<string> = new Set(
  'toString trim substring toUpperCase toLowerCase concat replace replaceAll replaceFirst'.split(' '),
)
const textFunctions: ReadonlySet<string> = new Set(
  'escapeJavaScript urlEncode urlDecode base64Encode base64Decode'.split(' '),
)

/** Whether a reference to what API Gateway gives is a text for every request: parameters are, whatever their digits say. */
export function isSurelyText({ name, members }: ReferenceNode): boolean {
  const count = textMembers(name, members)
  return count > 0 && members.length >= count && members.slice(count).every(isTextMethod)
}

/** How many members lead to the text; 0 where they lead to something else. */
function textMembers(name: string, [first, second, third]: readonly Member[]): number {
  if (name === 'stageVariables') return isKey(first) ? 1 : 0
  if (name === 'util') return first?.kind === 'call' && textFunctions.has(first.name) ? 1 : 0
  if (name !== 'input' || first === undefined || first.kind === 'index') return 0
  if (first.kind === 'property') return first.name === 'body' ? 1 : 0
  if (first.name === 'json') return 1
  if (first.name !== 'params') return 0
  if (first.args.length > 0) return 1
  return second?.kind === 'property' && isKey(third) ? 3 : 0
}

/** Reads one value of a map; `keySet()` and `size()` give something else. */
function isKey(member: Member | undefined): boolean {
  return member !== undefined && (member.kind !== 'call' || member.name === 'get')
}

function isTextMethod(member: Member): boolean {
  return member.kind === 'call' && textMethods.has(member.name)
}
