import { describe, expect, it } from 'vitest'
import { fieldWords } from './fieldWords.ts'
import { SYNONYMS } from './synonyms.ts'

describe('fieldWords', () => {
  it.each([
    ['orderId', ['order', 'id']],
    ['order_id', ['order', 'id']],
    ['Order-ID', ['order', 'id']],
    ['X-Tenant-IDs', ['tenant', 'id']],
    ['HTTPStatusCode', ['http', 'status', 'code']],
    ['line2', ['line', '2']],
    ['categories', ['category']],
    ['addresses', ['address']],
    ['status', ['status']],
    ['items', ['item']],
    ['größe', ['größe']],
    ['', []],
    ['$$', []],
    ['x', ['x']],
  ])('reads the words of %s', (name, tokens) => {
    expect(fieldWords(name).tokens).toEqual(tokens)
  })

  it.each([
    ['order_ID', 'orderid'],
    ['orderId', 'orderid'],
    ['first name', 'firstname'],
    ['名前', '名前'],
  ])('normalises %s', (name, normalised) => {
    expect(fieldWords(name).normalised).toBe(normalised)
  })

  it.each([
    ['qty', 'quantity'],
    ['zipCode', 'postcode'],
    ['customerEmail', 'mail_client'],
    ['lineItems', 'entries'],
    ['phone_number', 'tel'],
    ['dateOfBirth', 'birthDate'],
  ])('gives %s and %s one meaning', (one, other) => {
    expect(fieldWords(one).meanings).toEqual(fieldWords(other).meanings)
  })

  it('keeps names apart that mean different things', () => {
    expect(fieldWords('billingAddress').meanings).not.toEqual(fieldWords('shippingAddress').meanings)
  })
})

describe('SYNONYMS', () => {
  it('has each phrase in one group', () => {
    const phrases = [...SYNONYMS.keys()]
    expect(phrases.filter((phrase) => SYNONYMS.get(SYNONYMS.get(phrase) ?? '') !== SYNONYMS.get(phrase))).toEqual([])
  })
})
