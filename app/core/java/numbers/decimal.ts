import { JavaDecimal } from '../value.ts'

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/
const MAXIMUM_SCALE = 2 ** 31 - 1

/** `new BigDecimal(text)`; undefined where Java throws a NumberFormatException. */
export function parseDecimal(text: string): JavaDecimal | undefined {
  const parts = DECIMAL.exec(text)
  if (!parts) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  if (whole === '' && fraction === '') return undefined
  const scale = fraction.length - Number(exponent)
  if (Math.abs(scale) > MAXIMUM_SCALE || exponent.replace(/^[+-]?0*/, '').length > 10) return undefined
  const magnitude = BigInt(whole + fraction)
  return new JavaDecimal(sign === '-' ? -magnitude : magnitude, scale)
}

/** `BigDecimal.toString`: plain down to 10^-6, otherwise `1.23E+30`. */
export function printDecimal({ unscaled, scale }: JavaDecimal): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString()
  if (scale === 0) return sign + digits
  const adjusted = digits.length - 1 - scale
  if (scale > 0 && adjusted >= -6) {
    const padded = digits.padStart(scale + 1, '0')
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
  }
  const point = digits.length > 1 ? `.${digits.slice(1)}` : ''
  const exponent = adjusted === 0 ? '' : `E${adjusted > 0 ? '+' : ''}${String(adjusted)}`
  return sign + digits.slice(0, 1) + point + exponent
}

/** `doubleValue()`: the nearest double. */
export function decimalToNumber({ unscaled, scale }: JavaDecimal): number {
  return Number(`${unscaled.toString()}e${String(-scale)}`)
}
