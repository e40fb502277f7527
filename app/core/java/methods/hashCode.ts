import { defaultWorkBudget, MAXIMUM_NESTING, VISIT_WORK, type WorkBudget } from '../budget.ts'
import { JavaCharacter, JavaDouble, JavaList, JavaMap, JavaMapEntry, JavaMapView, type JavaValue } from '../value.ts'
import { JavaDecimal } from '../value.ts'
import { viewItems } from '../viewItems.ts'

const bits = new DataView(new ArrayBuffer(8))

/** `value.hashCode()`, 32 bits, for everything whose hash does not depend on its identity; arrays and `values()` give 0. */
export function javaHashCode(value: JavaValue, budget: WorkBudget = defaultWorkBudget()): number {
  return hash(value, budget, 0)
}

function hash(value: JavaValue, budget: WorkBudget, depth: number): number {
  if (value === null) return 0
  if (typeof value === 'string') return textHash(value)
  if (typeof value === 'boolean') return value ? 1231 : 1237
  if (typeof value === 'number' && value >= -0x80000000 && value <= 0x7fffffff) return value
  if (typeof value === 'number') return longHash(BigInt(value))
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? longHash(value) : bigIntegerHash(value)
  if (value instanceof JavaDouble) return doubleHash(value.value)
  if (value instanceof JavaDecimal) return decimalHash(value)
  if (value instanceof JavaCharacter) return value.value.charCodeAt(0)
  if (depth > MAXIMUM_NESTING || !budget.spend(VISIT_WORK)) return 0
  const of = (part: JavaValue): number => hash(part, budget, depth + 1)
  if (value instanceof JavaList)
    return value.items.reduce<number>((sum, item) => (Math.imul(sum, 31) + of(item)) | 0, 1)
  if (value instanceof JavaMap)
    return [...value.entries].reduce((sum, [key, item]) => (sum + (of(key) ^ of(item))) | 0, 0)
  if (value instanceof JavaMapEntry) return of(value.key) ^ of(value.map.get(value.key) ?? null)
  if (value instanceof JavaMapView && value.part !== 'values')
    return viewItems(value).reduce<number>((sum, item) => (sum + of(item)) | 0, 0)
  return 0
}

function textHash(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return sum
}

function longHash(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)))
}

function doubleHash(value: number): number {
  bits.setFloat64(0, value)
  return bits.getInt32(0) ^ bits.getInt32(4)
}

function bigIntegerHash(value: bigint): number {
  let sum = 0
  for (let rest = value < 0n ? -value : value, words: number[] = []; ; rest >>= 32n) {
    if (rest === 0n) {
      for (const word of words.reverse()) sum = (Math.imul(sum, 31) + word) | 0
      return value < 0n ? -sum | 0 : sum
    }
    words.push(Number(rest & 0xffffffffn))
  }
}

/** BigDecimal.hashCode: of a compact (64-bit) unscaled value otherwise than of a BigInteger. */
function decimalHash({ unscaled, scale }: JavaDecimal): number {
  if (BigInt.asIntN(64, unscaled) !== unscaled) return (Math.imul(31, bigIntegerHash(unscaled)) + scale) | 0
  const magnitude = unscaled < 0n ? -unscaled : unscaled
  const folded = Number(BigInt.asIntN(32, (magnitude >> 32n) * 31n + (magnitude & 0xffffffffn)))
  return (Math.imul(31, unscaled < 0n ? -folded : folded) + scale) | 0
}
