// Reading
export { MAXIMUM_JSON_LENGTH, MAXIMUM_YAML_LENGTH, type OpenApiDocument, type OpenApiVersion } from './document.ts'
export { type DocumentRead, readDocument } from './readDocument.ts'
export { readYaml } from './readYaml.ts'
export { type Dereferenced, dereference } from './reference.ts'
export { operationMembers, upgradeDocument } from './upgrade.ts'
// What a deployment resolves
export { isIntrinsic, shownIntrinsic } from './intrinsics.ts'
// Editing in place
export { definedMembers, withKept, withMember, withoutMembers, withValueAt } from './edit.ts'
// Writing
export { printYaml } from './printYaml.ts'
