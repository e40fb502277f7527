// By itself, so that it is fetched by itself: docs/decisions/007-size.md.
export { applyCommand, backendSample, responseSide } from '../../core/project/index.ts'
