import { JavaDecimal, JavaDouble, type JavaValue } from '../../java/index.ts'

/** `unscaled × 10^-scale`, exactly. */
export interface Decimal {
  readonly unscaled: bigint
  readonly scale: number
}

/** Powers of ten beyond a double's range would be written out digit by digit; no schema's limits are there. */
const widestScale = 1_000

/** Digits of that many bits are compared; arithmetic on a megabyte of digits would be the sender's to command. */
const widestBits = 4_096

/** A number's exact value; undefined for what is no number, not finite or too wide to reckon with. */
export function decimalOf(value: JavaValue): Decimal | undefined {
  if (typeof value === 'bigint') return isNarrow(value) ? { unscaled: value, scale: 0 } : undefined
  if (typeof value === 'number') return decimalOfText(String(value))
  if (value instanceof JavaDouble) return decimalOfText(String(value.value))
  if (!(value instanceof JavaDecimal) || Math.abs(value.scale) > widestScale || !isNarrow(value.unscaled))
    return undefined
  return { unscaled: value.unscaled, scale: value.scale }
}

function isNarrow(digits: bigint): boolean {
  return BigInt.asIntN(widestBits, digits) === digits
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

export function isMultiple(value: Decimal, of: Decimal): boolean {
  const [dividend, divisor] = aligned(value, of)
  return divisor !== 0n && dividend % divisor === 0n
}

/** The same number has the same text: 1, 1.0 and 10e-1 alike. */
export function decimalKey(decimal: Decimal): string {
  let { unscaled, scale } = decimal
  while (unscaled !== 0n && unscaled % 10n === 0n) {
    unscaled /= 10n
    scale -= 1
  }
  return unscaled === 0n ? '0' : `${unscaled}e${-scale}`
}

function decimalOfText(text: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  return { unscaled: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length - Number(exponent) }
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale)
  return [a.unscaled * 10n ** BigInt(scale - a.scale), b.unscaled * 10n ** BigInt(scale - b.scale)]
}
