/** The six parts of an Amazon Resource Name; `resource` is the rest, colons and slashes included. */
export interface Arn {
  readonly partition: string
  readonly service: string
  /** '' where the service has no regions, as IAM. */
  readonly region: string
  /** '' where names are global, as S3's buckets. */
  readonly accountId: string
  readonly resource: string
}

/**
 * The parts of `arn:partition:service:region:account:resource`; undefined for any other text. Parts may hold what a
 * deployment fills in (`${stageVariables.fn}`, `${AWS::Region}`): a colon inside braces does not divide.
 */
export function parseArn(text: string): Arn | undefined {
  const parts = splitOutsideBraces(text)
  const [prefix, partition, service, region, accountId, ...resource] = parts
  if (prefix !== 'arn' || !partition || !service || region === undefined || accountId === undefined) return undefined
  return resource.length === 0 ? undefined : { partition, service, region, accountId, resource: resource.join(':') }
}

/** The text of an ARN: `parseArn` of it gives the same parts. */
export function printArn({ partition, service, region, accountId, resource }: Arn): string {
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`
}

function splitOutsideBraces(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth += 1
    else if (text[i] === '}') depth = Math.max(0, depth - 1)
    else if (text[i] === ':' && depth === 0) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, text.slice(start)]
}
