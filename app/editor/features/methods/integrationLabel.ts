import { type IntegrationSettings, shownValue } from '../../../core/apigateway/index.ts'

/** An integration in two words, as the rail shows it: "HTTP proxy", "Lambda", the name of an AWS service. */
export function integrationLabel(integration: IntegrationSettings): string {
  switch (integration.type) {
    case 'HTTP':
      return 'HTTP'
    case 'HTTP_PROXY':
      return 'HTTP proxy'
    case 'MOCK':
      return 'Mock'
    case 'AWS':
    case 'AWS_PROXY': {
      const service = /^arn:[^:]*:apigateway:[^:]*:(?:[^.:]*\.)?([^:.]+):/.exec(shownValue(integration.uri))?.[1]
      const name = service === undefined ? 'AWS service' : service === 'lambda' ? 'Lambda' : service
      return integration.type === 'AWS_PROXY' ? `${name} proxy` : name
    }
  }
}
