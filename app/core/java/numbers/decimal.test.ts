import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalToNumber, JavaDecimal, parseDecimal, toJavaString } from '../index.ts'

describe('parseDecimal', () => {
  // new BigDecimal(text).toString() of OpenJDK 17, from its documentation's table and the oracle.
  it.each([
    ['123', '123'],
    ['-123', '-123'],
    ['1.23E3', '1.23E+3'],
    ['12.3E+7', '1.23E+8'],
    ['12.0', '12.0'],
    ['12.3', '12.3'],
    ['0.00123', '0.00123'],
    ['-1.23E-12', '-1.23E-12'],
    ['1234.5E-4', '0.12345'],
    ['0E+7', '0E+7'],
    ['-0', '0'],
    ['0.0000001', '1E-7'],
    ['0.000001', '0.000001'],
    ['1.2345678901234567E+30', '1.2345678901234567E+30'],
    ['0.1234567890123456789012345', '0.1234567890123456789012345'],
    ['1.', '1'],
    ['.5', '0.5'],
  ])('reads %s, which prints as %s', (text, printed) => {
    const decimal = parseDecimal(text)
    expect(decimal && toJavaString(decimal)).toBe(printed)
  })

  it.each(['', '.', '-', 'e5', '1e', '1e+', '1 ', '0x1', '1e99999999999', '1e-2147483648'])(
    'finds no number in %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )

  it('reads what it printed', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: -50, max: 50 }), (unscaled, scale) => {
        expect(parseDecimal(toJavaString(new JavaDecimal(unscaled, scale)))).toEqual(new JavaDecimal(unscaled, scale))
      }),
    )
  })

  it('converts to the nearest double', () => {
    expect(decimalToNumber(new JavaDecimal(1234567890123456789012345n, 25))).toBe(0.12345678901234568)
  })
})
