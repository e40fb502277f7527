import { javaDoubleDigits, type DecimalDigits } from './doubleDigits.ts'

/** Double.toString of Java 17: `1.0`, `1.0E7`, `4.9E-324`, `-0.0`, `NaN`, `Infinity`. */
export function printDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  if (magnitude === 0) return `${sign}0.0`
  if (magnitude === Number.POSITIVE_INFINITY) return `${sign}Infinity`
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    const shortest = String(magnitude)
    // Up to 15 digits Java's are the shortest too. Verified with javaDoubleDigits.
    if (shortest.length <= 16) return sign + (shortest.includes('.') ? shortest : `${shortest}.0`)
  }
  return sign + placePoint(javaDoubleDigits(magnitude))
}

function placePoint({ digits, decimalExponent: point }: DecimalDigits): string {
  if (point > 0 && point < 8) {
    return digits.length > point ? `${digits.slice(0, point)}.${digits.slice(point)}` : `${digits.padEnd(point, '0')}.0`
  }
  if (point <= 0 && point > -3) return `0.${'0'.repeat(-point)}${digits}`
  return `${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${String(point - 1)}`
}
