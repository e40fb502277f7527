import { JavaList } from '../../java/index.ts'
import { always } from '../compile/condition.ts'
import { single } from '../compile/leaf.ts'
import { jsonVariable } from '../compile/loop.ts'
import { freshName, setVariable } from '../compile/place.ts'
import { absent } from '../interpret/found.ts'
import type { FunctionDefinition } from './definition.ts'
import { printedLeaf } from './numberOperand.ts'

export const flatten: FunctionDefinition = {
  documentation: {
    signature: 'flatten(list)',
    sentence: 'A list of the items of the lists in a list, and of its other items but null; 1,000 of each at most.',
    example: ['flatten(body.lists)', '[1,2,3]'],
  },
  arguments: { least: 1, most: 1 },
  interpret([found = absent]) {
    if (found.kind !== 'typed' || !(found.value instanceof JavaList))
      return { kind: 'typed', value: new JavaList([], true) }
    const items = found.value.items
      .slice(0, 1000)
      .flatMap((item) => (item instanceof JavaList ? item.items.slice(0, 1000) : [item]))
      .filter((item) => item !== null)
    return { kind: 'typed', value: new JavaList(items, true) }
  },
  compile([cases = []], place) {
    const list = jsonVariable(cases, 'lists', place)
    const ref = setVariable(place, 'flat', `$util.parseJson('[]')`)
    const [outer, inner, added] = [freshName(place, 'list'), freshName(place, 'item'), freshName(place, 'added')]
    const isThere = (name: string): string => `$${name}.toString().length() >= 0`
    place.statements.push(
      // #foreach would walk the values of an object; only an object has keys.
      `#if(${list}.keySet() != "")#set(${list} = [])#end`,
      `#foreach($${outer} in ${list})`,
      `#if($${outer}.keySet() == "" && $${outer}.size() != "")`,
      `#foreach($${inner} in $${outer})#if(${isThere(inner)})#set($${added} = ${ref}.add($${inner}))#end#end`,
      `#elseif(${isThere(outer)})#set($${added} = ${ref}.add($${outer}))#end`,
      '#end',
    )
    // Of anything else than a list, it is an empty one.
    return single(printedLeaf(ref, always))
  },
}
