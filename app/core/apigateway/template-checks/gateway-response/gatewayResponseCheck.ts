import type { Finding, TemplateCheck } from '../../../vtl/index.ts'

/** A check of a gateway response's template, which is no Velocity: there are no facts of a tree, and no comments. */
export interface GatewayResponseCheck extends Omit<TemplateCheck<never>, 'run'> {
  /** Findings in any order. Never throws, whatever the text. */
  run(text: string): readonly Finding[]
}
