import { fetchDeferredCode } from './deferredCode.ts'
import { createPreviewWorker, transferOf } from './preview.ts'
import type { PreviewAnswerMessage, PreviewQuestion, PreviewQuestionMessage } from './previewJob.ts'

/** The worker's side of the page's `Worker`. */
interface Scope {
  onmessage: ((event: { readonly data: PreviewQuestionMessage }) => void) | null
  postMessage(message: PreviewAnswerMessage, transfer?: readonly ArrayBufferLike[]): void
}

const scope = self as unknown as Scope
/** After the first preview, so that what it went without delays no later one; until then it would delay that. */
const fetchRestAfterMs = 500

const answerTo = createPreviewWorker(() => performance.now())

async function respond({ id, question }: PreviewQuestionMessage): Promise<void> {
  try {
    const answer = await answerTo(JSON.parse(question) as PreviewQuestion)
    scope.postMessage({ type: 'answer', id, answer }, transferOf(answer))
    fetchRestOnce()
  } catch (bug) {
    scope.postMessage({ type: 'crashed', id, message: bug instanceof Error ? bug.message : String(bug) })
  }
}

let isRestAsked = false
function fetchRestOnce(): void {
  if (isRestAsked) return
  isRestAsked = true
  // What fails here is fetched again by the request that wants it, which says so.
  setTimeout(() => void fetchDeferredCode().catch(() => undefined), fetchRestAfterMs)
}

scope.onmessage = ({ data }) => void respond(data)
