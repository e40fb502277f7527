export type { Field, FieldType } from './field.ts'
// fieldTree(schema: Json, models: ReadonlyMap<string, Json>) → Parsed<Field>
// inferSchema(sampleText) → Parsed<Json>       (draft-04 from a JSON sample; several samples merge)
// sampleOf(schema, models) → Json       (deterministic)
// validate(schema, models, value: JavaValue) → Diagnostic[]
