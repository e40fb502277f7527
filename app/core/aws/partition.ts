/** A part of AWS with accounts and names of its own. */
export interface Partition {
  /** As it stands in ARNs. */
  readonly id: string
  readonly name: string
  /** What host names end with. */
  readonly dnsSuffix: string
  readonly regions: RegExp
}

/** The partitions of AWS's own endpoint data (botocore's partitions.json: id, dnsSuffix, regionRegex). */
export const partitions: readonly Partition[] = [
  { id: 'aws', name: 'AWS Standard', dnsSuffix: 'amazonaws.com', regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/ },
  { id: 'aws-cn', name: 'AWS China', dnsSuffix: 'amazonaws.com.cn', regions: /^cn-\w+-\d+$/ },
  { id: 'aws-us-gov', name: 'AWS GovCloud (US)', dnsSuffix: 'amazonaws.com', regions: /^us-gov-\w+-\d+$/ },
  { id: 'aws-iso', name: 'AWS ISO (US)', dnsSuffix: 'c2s.ic.gov', regions: /^us-iso-\w+-\d+$/ },
  { id: 'aws-iso-b', name: 'AWS ISOB (US)', dnsSuffix: 'sc2s.sgov.gov', regions: /^us-isob-\w+-\d+$/ },
  { id: 'aws-iso-e', name: 'AWS ISOE (Europe)', dnsSuffix: 'cloud.adc-e.uk', regions: /^eu-isoe-\w+-\d+$/ },
  { id: 'aws-iso-f', name: 'AWS ISOF', dnsSuffix: 'csp.hci.ic.gov', regions: /^us-isof-\w+-\d+$/ },
  { id: 'aws-eusc', name: 'AWS European Sovereign Cloud', dnsSuffix: 'amazonaws.eu', regions: /^eusc-(de)-\w+-\d+$/ },
]

/** The partition of that id; undefined where there is none. */
export function partitionOf(id: string): Partition | undefined {
  return partitions.find((partition) => partition.id === id)
}

/** The partition that a region lies in; undefined for a region of no known form. */
export function partitionOfRegion(region: string): Partition | undefined {
  return partitions.find(({ regions }) => regions.test(region))
}
