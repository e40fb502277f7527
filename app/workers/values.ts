// By itself, so that it is fetched by itself: templates are written without it.
export { valuesAt } from '../core/project/index.ts'
