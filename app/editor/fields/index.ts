export { BytesField } from './BytesField.tsx'
export { CommitField } from './CommitField.tsx'
export { PairsEditor } from './PairsEditor.tsx'
export { useCommit } from './useCommit.ts'
