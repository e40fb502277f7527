import './page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from './core/text/index.ts'
import { EditorRoot } from './editor/EditorRoot.tsx'
import { installMonacoEnvironment } from './monaco/index.ts'

const container = document.getElementById('root')
invariant(container !== null, 'index.html has an element with the id "root"')

installMonacoEnvironment()
createRoot(container).render(
  <StrictMode>
    <EditorRoot whole storageKey="patchbay" />
  </StrictMode>,
)
