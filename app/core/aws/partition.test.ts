import { describe, expect, it } from 'vitest'
import { partitionOf, partitionOfRegion, partitions } from './index.ts'

describe('a region lies in one partition', () => {
  it.each([
    ['us-east-1', 'aws', 'amazonaws.com'],
    ['ap-southeast-2', 'aws', 'amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
    ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk'],
    ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
  ])('%s: %s', (region, id, dnsSuffix) => {
    expect(partitionOfRegion(region)).toMatchObject({ id, dnsSuffix })
    expect(partitions.filter(({ regions }) => regions.test(region))).toHaveLength(1)
  })

  it('is found by the id that ARNs have', () => {
    expect(partitionOf('aws-cn')?.name).toBe('AWS China')
    expect(partitionOf('moon')).toBeUndefined()
    expect(partitionOfRegion('moon-base-one')).toBeUndefined()
  })
})
