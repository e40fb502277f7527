import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArn, printArn } from './index.ts'

describe('an ARN has six parts, the last of which keeps its colons', () => {
  it.each([
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:f:live',
      ['aws', 'lambda', 'eu-west-1', '123456789012', 'function:f:live'],
    ],
    ['arn:aws:iam::123456789012:role/service-role/x', ['aws', 'iam', '', '123456789012', 'role/service-role/x']],
    ['arn:aws-cn:s3:::bucket/key', ['aws-cn', 's3', '', '', 'bucket/key']],
    ['arn:aws:iam::*:user/*', ['aws', 'iam', '', '*', 'user/*']],
    [
      'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q',
      ['${AWS::Partition}', 'sqs', '${AWS::Region}', '${AWS::AccountId}', 'q'],
    ],
  ])('%s', (text, parts) => {
    const arn = parseArn(text)
    expect(arn && [arn.partition, arn.service, arn.region, arn.accountId, arn.resource]).toEqual(parts)
    expect(arn && printArn(arn)).toBe(text)
  })

  it.each([
    '',
    'arn',
    'non-valid-arn',
    'bad-arn:lambda:path/2015-03-31',
    'arn:aws:lambda:eu-west-1:123456789012',
    'arn::s3:::b',
  ])('%j is none', (text) => {
    expect(parseArn(text)).toBeUndefined()
  })

  it('is read from any text without throwing, and printed as it was', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `arn:aws:s3:r:a:${rest}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const arn = parseArn(text)
        expect(arn === undefined ? text : printArn(arn)).toBe(text)
      }),
    )
  })
})
