import * as z from 'zod/mini'
import type {
  Condition,
  Expression,
  Fallback,
  Item,
  Mapping,
  Member,
  Node,
  Over,
  ParameterRule,
  Payload,
  Policy,
  Shape,
  Source,
} from '../../mapping/index.ts'
import { idSchema, jsonSchema, schemaNames, valueSchema, type SchemaOf } from './leafSchemas.ts'

const fieldId = z.exactOptional(idSchema)
const common = {
  id: idSchema,
  note: z.exactOptional(z.string()),
  disabled: z.exactOptional(z.literal(true)),
  when: z.exactOptional(z.lazy((): SchemaOf<Condition> => conditionSchema)),
}
const raw = { kind: z.literal('raw'), vtl: z.string(), reason: z.string() }

export const sourceSchema: SchemaOf<Source> = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('parameter'),
    in: z.enum(['path', 'querystring', 'header']),
    name: z.string(),
    many: z.exactOptional(z.enum(['last', 'all'])),
    fieldId,
  }),
  z.looseObject({ kind: z.literal('body'), path: z.string(), fieldId }),
  z.looseObject({ kind: z.literal('rawBody') }),
  z.looseObject({ kind: z.literal('context'), name: z.string() }),
  z.looseObject({ kind: z.literal('stageVariable'), name: z.string() }),
  z.looseObject({ kind: z.literal('variable'), id: idSchema }),
  z.looseObject({
    kind: z.literal('loop'),
    loop: idSchema,
    part: z.enum(['item', 'key', 'index', 'count', 'last']),
    path: z.exactOptional(z.string()),
    fieldId,
  }),
])
schemaNames.add(sourceSchema, { id: 'Source' })

export const expressionSchema: SchemaOf<Expression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('ref'), source: sourceSchema }),
    z.looseObject({ kind: z.literal('literal'), json: z.string() }),
    z.looseObject({ kind: z.literal('text'), parts: z.array(expressionSchema) }),
    z.looseObject({ kind: z.literal('call'), fn: z.string(), args: z.array(expressionSchema) }),
    z.looseObject({
      kind: z.literal('choose'),
      branches: z.array(z.looseObject({ when: conditionSchema, then: expressionSchema })),
      otherwise: z.exactOptional(expressionSchema),
    }),
    z.looseObject({
      kind: z.literal('collect'),
      over: overSchema,
      loop: idSchema,
      where: z.exactOptional(conditionSchema),
      value: expressionSchema,
      how: z.enum(['list', 'join', 'first', 'last', 'count', 'sum']),
      by: z.exactOptional(expressionSchema),
    }),
    z.looseObject({ ...raw, reads: z.array(sourceSchema) }),
  ]),
)
schemaNames.add(expressionSchema, { id: 'Expression' })

const conditionSchema: SchemaOf<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('compare'),
      op: z.enum(['==', '!=', '<', '<=', '>', '>=']),
      left: expressionSchema,
      right: expressionSchema,
    }),
    z.looseObject({ kind: z.enum(['present', 'null', 'empty']), value: expressionSchema }),
    z.looseObject({ kind: z.literal('matches'), value: expressionSchema, pattern: z.string() }),
    z.looseObject({ kind: z.literal('in'), value: expressionSchema, list: z.array(expressionSchema) }),
    z.looseObject({ kind: z.enum(['and', 'or']), all: z.array(conditionSchema) }),
    z.looseObject({ kind: z.literal('not'), of: conditionSchema }),
    z.looseObject({ kind: z.literal('raw'), vtl: z.string() }),
  ]),
)
schemaNames.add(conditionSchema, { id: 'Condition' })

const fallbackSchema: SchemaOf<Fallback> = z.union([
  z.enum(['omit', 'null', 'empty']),
  z.looseObject({ value: expressionSchema }),
])

const policySchema: SchemaOf<Policy> = z.looseObject({
  absent: fallbackSchema,
  null: z.exactOptional(z.union([z.literal('keep'), fallbackSchema])),
  mismatch: z.exactOptional(z.union([z.literal('text'), fallbackSchema])),
})
schemaNames.add(policySchema, { id: 'Policy' })

const overSchema: SchemaOf<Over> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.enum(['items', 'entries']), source: expressionSchema }),
  z.looseObject({
    kind: z.literal('zip'),
    lists: z.array(z.looseObject({ name: z.string(), source: expressionSchema })),
    length: z.enum(['shortest', 'first']),
  }),
])

const nodeSchema: SchemaOf<Node> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({
      ...common,
      kind: z.literal('value'),
      value: expressionSchema,
      as: z.enum(['string', 'number', 'integer', 'boolean', 'json', 'jsonText', 'base64', 'verbatim']),
      policy: policySchema,
    }),
    z.looseObject({ ...common, kind: z.literal('object'), members: z.array(memberSchema) }),
    z.looseObject({ ...common, kind: z.literal('array'), items: z.array(itemSchema) }),
    z.looseObject({ ...common, ...raw }),
  ]),
)
schemaNames.add(nodeSchema, { id: 'Node' })

const memberSchema: SchemaOf<Member> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('member'),
      name: z.union([z.string(), expressionSchema]),
      node: nodeSchema,
      fieldId,
      xml: z.exactOptional(
        z.looseObject({
          form: z.enum(['element', 'attribute', 'text', 'cdata']),
          prefix: z.exactOptional(z.string()),
          namespace: z.exactOptional(z.string()),
        }),
      ),
    }),
    z.looseObject({ ...common, kind: z.literal('group'), members: z.array(memberSchema) }),
    z.looseObject({
      kind: z.literal('each'),
      loop: idSchema,
      over: overSchema,
      where: z.exactOptional(conditionSchema),
      members: z.array(memberSchema),
    }),
    z.looseObject({ kind: z.literal('spread'), value: expressionSchema }),
    z.looseObject(raw),
  ]),
)
schemaNames.add(memberSchema, { id: 'Member' })

const itemSchema: SchemaOf<Item> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('one'), node: nodeSchema }),
    z.looseObject({
      kind: z.literal('each'),
      loop: idSchema,
      name: z.exactOptional(z.string()),
      over: overSchema,
      where: z.exactOptional(conditionSchema),
      items: z.array(itemSchema),
    }),
    z.looseObject({ kind: z.literal('spread'), value: expressionSchema }),
    z.looseObject(raw),
  ]),
)
schemaNames.add(itemSchema, { id: 'Item' })

export const shapeSchema: SchemaOf<Shape> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('model'), name: z.string() }),
  z.looseObject({ kind: z.literal('schema'), schema: jsonSchema }),
  z.looseObject({ kind: z.literal('sample'), text: z.string() }),
])
schemaNames.add(shapeSchema, { id: 'Shape' })

const payloadSchema: SchemaOf<Payload> = z.looseObject({
  id: idSchema,
  key: z.string(),
  produces: z.exactOptional(z.string()),
  shape: z.exactOptional(shapeSchema),
  body: z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('rules'),
      format: z.enum(['json', 'form', 'xml', 'text']),
      arrays: z.exactOptional(z.enum(['repeat', 'brackets', 'Member.N'])),
      variables: z.array(z.looseObject({ id: idSchema, name: z.string(), value: expressionSchema })),
      root: nodeSchema,
      layout: z.exactOptional(z.looseObject({ indent: z.string(), banner: z.boolean() })),
    }),
    z.looseObject({ kind: z.literal('template'), vtl: valueSchema }),
    z.looseObject({ kind: z.literal('passthrough') }),
  ]),
})
schemaNames.add(payloadSchema, { id: 'Payload' })

export const parameterRuleSchema: SchemaOf<ParameterRule> = z.looseObject({
  ...common,
  to: z.looseObject({ in: z.enum(['path', 'querystring', 'header', 'status']), name: z.string() }),
  value: expressionSchema,
  policy: policySchema,
  many: z.exactOptional(z.enum(['last', 'join', 'repeat'])),
  means: z.exactOptional(z.enum(['parameter', 'override'])),
})
schemaNames.add(parameterRuleSchema, { id: 'ParameterRule' })

export const mappingSchema: SchemaOf<Mapping> = z.looseObject({
  parameters: z.array(parameterRuleSchema),
  payloads: z.array(payloadSchema),
})
schemaNames.add(mappingSchema, { id: 'Mapping' })
