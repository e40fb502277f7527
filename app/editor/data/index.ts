// Storage
export { createIndexedDbRepository } from './indexedDbRepository.ts'
export { createPageRepository } from './pageRepository.ts'
export type { ProjectRepository } from './projectRepository.ts'
export { type OpenedProject, openLastProject } from './openProject.ts'
export { loadProject } from './loadProject.ts'
export { listProjectsQuery } from './listProjects.ts'
export { RepositoryContext, useRepository } from './useRepository.ts'
export { startAutosave } from './autosave.ts'
export { whenIdle } from './whenIdle.ts'
export { lockProject } from './projectLock.ts'
export { randomId } from './ids.ts'
// The preview
export { createPreviewSource } from './previewSource.ts'
export { PreviewSourceContext, selectIsShown, selectShown, usePreview, usePreviewPart } from './usePreview.ts'
export { useProblems } from './useProblems.ts'
// The way back, and the drawing on the canvas
export { createExchangeSource } from './exchangeSource.ts'
export { ExchangeSourceContext, useExchange } from './useExchange.ts'
export { type DrawnPreview, type DrawnSpans, selectDrawnPreview, useDrawnPart, useDrawnSpans } from './useDrawn.ts'
// The gallery
export { fetchGalleryProject, type GalleryEntry, galleryQuery } from './gallery.ts'
// Documents
export { runDocuments } from './documents.ts'
// Settings of a person in this browser
export { readPairing, storePairing } from './pairing.ts'
export { readSingleKeys, storeSingleKeys } from './singleKeys.ts'
