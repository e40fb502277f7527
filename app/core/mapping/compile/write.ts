import { printInputJson } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import type { As } from '../model.ts'
import { numberPattern } from './compare.ts'
import { type Cond, always, never, test } from './condition.ts'
import { type Leaf, askTyped, hasValueCond, single } from './leaf.ts'
import { type Place, patternRef } from './place.ts'
import { protectJson, quoteJson } from './quote.ts'
import { boxedJson } from './source.ts'
import { bareText } from './bareText.ts'
import { constantText, escapedRef, jsonStringInside, stringRef, textOf, textVariable } from './text.ts'

/** How a leaf is written where its value is of the right type. */
export interface Written {
  /** Whether it is: holds only where there is a value. */
  readonly fits: Cond
  readonly text: string
  /** What `text` prints where the value is absent or null, if that is sure. */
  readonly ofNothing?: string
}

type Writer = (leaf: ValueLeaf, place: Place, strict: boolean) => Written
type ValueLeaf = Exclude<Leaf, { kind: 'absent' }>

/** Writes a leaf as JSON of one form. `strict`: a value of another type does not fit, where text would take any. */
export function writeLeaf(leaf: Leaf, as: As, strict: boolean, place: Place): Written {
  if (leaf.kind === 'absent' || (leaf.kind === 'constant' && leaf.json === 'null')) return { fits: never, text: 'null' }
  return writers[as](leaf, place, strict)
}

const writers = {
  string: (leaf, place, strict) => writeString(leaf, place, strict),
  number: (leaf, place) => writeMatching(leaf, 'number', numberPattern, place),
  integer: (leaf, place) => writeMatching(leaf, 'integer', '-?(0|[1-9][0-9]*)', place),
  boolean: (leaf, place) => writeMatching(leaf, 'boolean', 'true|false', place),
  json: (leaf, place) => writeJson(leaf, place),
  jsonText: (leaf, place) => writeJsonText(leaf, place),
  base64: (leaf, place) => {
    const text = `"$util.base64Encode(${textOf(single(leaf), 'text', place)})"`
    return { fits: hasValueCond(leaf), text, ofNothing: '""' }
  },
  verbatim: (leaf, place) => ({
    fits: hasValueCond(leaf),
    text: bareText(single(leaf), place),
    ofNothing: '',
  }),
} as const satisfies Record<As, Writer>

function writeString(leaf: ValueLeaf, place: Place, strict: boolean): Written {
  const text = `"${jsonStringInside(single(leaf), place)}"`
  switch (leaf.kind) {
    case 'constant':
      return { fits: !strict || leaf.json.startsWith('"') ? always : never, text: quoteJson(constantText(leaf.json)) }
    case 'scalar':
      return { fits: strict ? never : always, text: `"${leaf.ref}"` }
    case 'template':
      return { fits: always, text }
    case 'text':
      return { fits: leaf.present, text, ofNothing: '""' }
    case 'typed': {
      // Only a String has a length; "" >= 0 is false.
      const isString = askTyped(leaf, 'length() >= 0')
      return { fits: strict ? isString : leaf.hasValue, text, ...(!strict && { ofNothing: '""' }) }
    }
    default:
      return assertNever(leaf)
  }
}

/** A number or boolean: by its JSON where it has one, so that a string of digits is none; text by what it reads as. */
function writeMatching(leaf: ValueLeaf, as: 'number' | 'integer' | 'boolean', pattern: string, place: Place): Written {
  const matching = (ref: string, implied: readonly Cond[]): Written => {
    const asked = `${ref}.matches(${as === 'boolean' ? `"${pattern}"` : patternRef(place, as, pattern)})`
    return { fits: test(`${asked} == true`, { negated: `${asked} != true`, implied }), text: ref }
  }
  switch (leaf.kind) {
    case 'constant':
      // A constant text is read as any other text is.
      const text = constantText(leaf.json)
      return { fits: new RegExp(`^(?:${pattern})$`).test(text) ? always : never, text }
    case 'scalar':
      return { fits: (leaf.type === 'boolean') === (as === 'boolean') ? always : never, text: leaf.ref }
    case 'typed': {
      const json = leaf.json(place)
      return matching(json, [leaf.hasValue, leaf.present])
    }
    case 'text':
      return matching(leaf.string ? leaf.ref : textVariable(single(leaf), leaf.name, place), [leaf.present])
    case 'template':
      return matching(textVariable(single(leaf), 'text', place), [])
    default:
      return assertNever(leaf)
  }
}

function writeJson(leaf: ValueLeaf, place: Place): Written {
  switch (leaf.kind) {
    case 'constant':
      return { fits: always, text: protectJson(leaf.json) }
    case 'scalar':
      return { fits: always, text: leaf.ref }
    case 'typed':
      return { fits: leaf.hasValue, text: leaf.json(place), ofNothing: '""' }
    case 'text':
    case 'template':
      return writeString(leaf, place, false)
    default:
      return assertNever(leaf)
  }
}

/** A string that holds the value's JSON, as `$input.json` prints it. */
function writeJsonText(leaf: ValueLeaf, place: Place): Written {
  switch (leaf.kind) {
    case 'constant':
      return {
        fits: always,
        text: quoteJson(leaf.json.startsWith('"') ? printInputJson(constantText(leaf.json)) : leaf.json),
      }
    case 'scalar':
      return { fits: always, text: `"${leaf.ref}"` }
    case 'typed':
      return { fits: leaf.hasValue, text: `"${escapedRef(unslashed(leaf.json(place)))}"` }
    case 'text':
    case 'template': {
      const ref = leaf.kind === 'text' ? stringRef(leaf) : textOf(single(leaf), 'text', place)
      const json = boxedJson(ref, leaf.kind === 'text' ? leaf.name : 'text', place)
      return { fits: hasValueCond(leaf), text: `"${escapedRef(unslashed(json))}"` }
    }
    default:
      return assertNever(leaf)
  }
}

/** A list prints `/` as `\/` where `$input.json` prints it bare; no other `\` stands before a `/` in JSON. */
export function unslashed(json: string): string {
  return json.startsWith('$input.json') ? json : `${json}.replaceAll("\\\\/", "/")`
}
