// Names of resources
export { type Arn, parseArn, printArn } from './arn.ts'
// Partitions and regions
export { type Partition, partitionOf, partitionOfRegion, partitions } from './partition.ts'
// What an AWS integration calls
export {
  type IntegrationUri,
  type IntegrationUriOutcome,
  lambdaFunctionOf,
  lambdaIntegrationUri,
  parseIntegrationUri,
  printIntegrationUri,
} from './integrationUri.ts'
