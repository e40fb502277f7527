import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from './core/text/index.ts'

const container = document.getElementById('root')
invariant(container !== null, 'index.html has an element with the id "root"')

createRoot(container).render(
  <StrictMode>
    <main>
      <h1>Patchbay</h1>
    </main>
  </StrictMode>,
)
