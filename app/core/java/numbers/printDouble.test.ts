import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaDouble, toJavaString } from '../index.ts'

/** Double.toString of OpenJDK 17.0.21. Some are not the shortest: later Javas, and JavaScript, print them otherwise. */
const printed: readonly (readonly [number, string])[] = [
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [-1, '-1.0'],
  [0.1, '0.1'],
  [100, '100.0'],
  [1234567, '1234567.0'],
  [9999999, '9999999.0'],
  [1e7, '1.0E7'],
  [12345678.9, '1.23456789E7'],
  [0.001, '0.001'],
  [0.00099999, '9.9999E-4'],
  [1e-4, '1.0E-4'],
  [123456.789, '123456.789'],
  [0.30000000000000004, '0.30000000000000004'],
  [Math.PI, '3.141592653589793'],
  [2 / 3, '0.6666666666666666'],
  [100 / 3, '33.333333333333336'],
  [1e15, '1.0E15'],
  [2 ** 53, '9.007199254740992E15'],
  [1e21, '1.0E21'],
  [2e23, '1.9999999999999998E23'],
  [7.6e22, '7.600000000000001E22'],
  [1e23, '9.999999999999999E22'],
  [2 ** -44, '5.6843418860808015E-14'],
  [2 ** 62, '4.6116860184273879E18'],
  [2 ** 63, '9.223372036854776E18'],
  [2 ** 64, '1.8446744073709552E19'],
  [5e-324, '4.9E-324'],
  [1e-322, '1.0E-322'],
  [2.2250738585072014e-308, '2.2250738585072014E-308'],
  [2.225073858507201e-308, '2.225073858507201E-308'],
  [Number.MAX_VALUE, '1.7976931348623157E308'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
]

describe('a Double', () => {
  it.each(printed)('%d prints as %s', (value, text) => {
    expect(toJavaString(new JavaDouble(value))).toBe(text)
  })

  it('prints text that reads as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(toJavaString(new JavaDouble(value)))).toBe(value)
      }),
    )
  })
})
