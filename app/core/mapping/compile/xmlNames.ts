import type { XmlForm } from '../model.ts'
import { type Place, refuse } from './place.ts'
import { namespaceText } from './xmlText.ts'

const start =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
/** NCName. @see https://www.w3.org/TR/xml-names/#NT-NCName */
const ncName = new RegExp(`^[${start}][${start}.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040-]*$`, 'u')

/** Namespaces by prefix; '' is the default one. */
export type Namespaces = ReadonlyMap<string, string>

/** Namespaces that one element declares, on top of those around it. */
export interface Declarations {
  readonly around: Namespaces
  readonly own: Map<string, string>
}

export function scopeOf({ around, own }: Declarations): Namespaces {
  return new Map([...around, ...own])
}

/** `prefix:name` with what its namespace takes declared; undefined after a refusal. */
export function qualifiedName(
  name: string,
  form: Pick<XmlForm, 'prefix' | 'namespace'> | undefined,
  isAttribute: boolean,
  declarations: Declarations,
  place: Place,
): string | undefined {
  const { prefix = '', namespace } = form ?? {}
  const isXml = prefix === 'xml' && namespace === undefined
  if (!isName(name) || (prefix !== '' && (!isName(prefix) || prefix === 'xmlns')) || name === 'xmlns') {
    return refuse(place, {
      code: 'bad-xml-name',
      message: `${JSON.stringify(prefix === '' ? name : `${prefix}:${name}`)} is no name in XML.`,
      hint: 'Names begin with a letter or _, and go on with letters, digits and _ . -',
    })
  }
  if (namespace !== undefined && !(isAttribute && prefix === '')) {
    if (scopeOf(declarations).get(prefix) !== namespace) {
      if (declarations.own.has(prefix)) return refuseNamespace(name, place)
      declarations.own.set(prefix, namespace)
    }
  } else if (namespace !== undefined || (prefix !== '' && !isXml && !scopeOf(declarations).has(prefix))) {
    return refuseNamespace(name, place)
  }
  return prefix === '' ? name : `${prefix}:${name}`
}

function isName(name: string): boolean {
  return ncName.test(name)
}

function refuseNamespace(name: string, place: Place): undefined {
  return refuse(place, {
    code: 'bad-xml-namespace',
    message: `The prefix of ${name} stands for no namespace here, or for two.`,
    hint: 'Give the element or attribute a prefix and its namespace.',
  })
}

/** ` xmlns:p="…"` of what an element declares. */
export function namespaceDeclarations(own: Namespaces, place: Place): string {
  return [...own]
    .map(([prefix, namespace]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${namespaceText(namespace, place)}"`)
    .join('')
}
