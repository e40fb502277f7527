import { stringify } from 'yaml'
import type { Json } from '../json/index.ts'

/**
 * The document as YAML: members in their order, two-space indent, long texts as blocks, a final newline; the same
 * document always gives the same bytes. Strings that YAML 1.1 reads as something else (`yes`, `012`, `1:30`) are quoted,
 * because API Gateway and CloudFormation read that version.
 */
export function printYaml(json: Json): string {
  return stringify(json, { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false })
}
