import type { GatewayFact } from './gatewayFact.ts'
import { answerFacts } from './gatewayFacts.answers.ts'
import { headerFacts } from './gatewayFacts.headers.ts'
import { mappingFacts } from './gatewayFacts.mappings.ts'
import { refusalFacts } from './gatewayFacts.refusals.ts'
import { resultFacts } from './gatewayFacts.results.ts'
import { serviceFacts } from './gatewayFacts.services.ts'
import { validationFacts } from './gatewayFacts.validation.ts'

/** Behaviours of API Gateway by the fact sheet, none of them among the recorded cases; expected values by hand. */
export const gatewayFacts: readonly GatewayFact[] = [
  ...mappingFacts,
  ...headerFacts,
  ...answerFacts,
  ...resultFacts,
  ...serviceFacts,
  ...validationFacts,
  ...refusalFacts,
]
