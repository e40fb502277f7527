// Fields of a schema, for rows
export type { Field, FieldType } from './field.ts'
export { fieldTree } from './fieldTree.ts'
export { itemPath, memberPath } from './fieldPath.ts'
// Schemas
export { type Models, type SchemaPlace, modelNameOf, resolveReference } from './resolve.ts'
export { inferSchema } from './inferSchema.ts'
export { sampleOf } from './sampleOf.ts'
export { validate } from './validate/validate.ts'
// Reading JSON leniently
export { arrayMember, isJsonArray, isJsonObject, memberOf, objectMember, stringMember } from './jsonAccess.ts'
// What names say
export { fieldWords, type FieldWords } from './names/fieldWords.ts'
// Two versions
export { compareSchemas, type SchemaVersion } from './drift/compareSchemas.ts'
export type { SchemaChange } from './drift/schemaChange.ts'
