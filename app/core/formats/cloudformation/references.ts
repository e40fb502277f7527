import type { Json } from '../../json/index.ts'
import { isJsonArray, isJsonObject } from '../../schema/index.ts'

/** `${Name}` and `${Name.Attribute}` of a Sub's text; `${!Literal}` is text. */
const substituted = /\$\{([A-Za-z0-9:]+)(?:\.[A-Za-z0-9.:]+)?\}/g

/**
 * The names that a value refers to by Ref, Fn::GetAtt and Fn::Sub, wherever they stand in it: resources, parameters and
 * pseudo parameters (`AWS::Region`). Walked without recursion.
 */
export function namesIn(json: Json): ReadonlySet<string> {
  const names = new Set<string>()
  const open: Json[] = [json]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isJsonArray(at)) open.push(...at)
    if (!isJsonObject(at)) continue
    const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': sub } = at
    if (typeof ref === 'string') names.add(ref)
    const [owner] = typeof attribute === 'string' ? attribute.split('.') : isJsonArray(attribute) ? attribute : []
    if (typeof owner === 'string') names.add(owner)
    const [text, own] = isJsonArray(sub) ? sub : [sub]
    if (typeof text === 'string') {
      for (const [, name = ''] of text.matchAll(substituted)) {
        if (!(isJsonObject(own) && Object.hasOwn(own, name))) names.add(name)
      }
    }
    open.push(...Object.values(at))
  }
  return names
}
