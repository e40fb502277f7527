import { JavaDecimal, JavaDouble } from '../value.ts'
import type { JavaNumber } from './arithmetic.ts'

const bits = new DataView(new ArrayBuffer(8))

/** MathUtils.toBigDecimal: the exact value of the double; undefined for NaN and infinities, where Java throws. */
export function decimalOf(value: JavaNumber): JavaDecimal | undefined {
  if (value instanceof JavaDecimal) return value
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) return new JavaDecimal(value, 0)
  return exactDecimal(value instanceof JavaDouble ? value.value : Number(value))
}

/** `new BigDecimal(double)`: every binary digit. */
function exactDecimal(value: number): JavaDecimal | undefined {
  if (!Number.isFinite(value)) return undefined
  if (value === 0) return new JavaDecimal(0n, 0)
  bits.setFloat64(0, value)
  const raw = bits.getBigUint64(0)
  const field = Number((raw >> 52n) & 0x7ffn)
  let significand = raw & ((1n << 52n) - 1n)
  if (field !== 0) significand |= 1n << 52n
  let exponent = Math.max(field, 1) - 1075
  while ((significand & 1n) === 0n) {
    significand >>= 1n
    exponent++
  }
  if (value < 0) significand = -significand
  if (exponent >= 0) return new JavaDecimal(significand << BigInt(exponent), 0)
  return new JavaDecimal(significand * 5n ** BigInt(-exponent), -exponent)
}

export function addDecimals(a: JavaDecimal, b: JavaDecimal): JavaDecimal {
  const scale = Math.max(a.scale, b.scale)
  return new JavaDecimal(rescale(a, scale) + rescale(b, scale), scale)
}

export function multiplyDecimals(a: JavaDecimal, b: JavaDecimal): JavaDecimal {
  return new JavaDecimal(a.unscaled * b.unscaled, a.scale + b.scale)
}

/** `a.divide(b, ROUND_HALF_DOWN)`: the quotient has the scale of `a`. `b` is not zero. */
export function divideDecimals(a: JavaDecimal, b: JavaDecimal): JavaDecimal {
  // a/b at scale s = unscaledA * 10^(scaleB) / unscaledB
  const dividend = b.scale >= 0 ? a.unscaled * 10n ** BigInt(b.scale) : a.unscaled
  const divisor = b.scale >= 0 ? b.unscaled : b.unscaled * 10n ** BigInt(-b.scale)
  const quotient = dividend / divisor
  const twice = absolute(dividend % divisor) * 2n
  if (twice <= absolute(divisor)) return new JavaDecimal(quotient, a.scale)
  return new JavaDecimal(quotient + (dividend < 0n === divisor < 0n ? 1n : -1n), a.scale)
}

export function compareDecimals(a: JavaDecimal | undefined, b: JavaDecimal | undefined): -1 | 0 | 1 | undefined {
  if (!a || !b) return undefined
  const scale = Math.max(a.scale, b.scale)
  const left = rescale(a, scale)
  const right = rescale(b, scale)
  return left < right ? -1 : left > right ? 1 : 0
}

function rescale(decimal: JavaDecimal, scale: number): bigint {
  return decimal.unscaled * 10n ** BigInt(scale - decimal.scale)
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
