import { createPreviewWorker, transferOf } from './preview.ts'
import type { PreviewAnswerMessage, PreviewQuestion, PreviewQuestionMessage } from './previewJob.ts'

/** The worker's side of the page's `Worker`. */
interface Scope {
  onmessage: ((event: { readonly data: PreviewQuestionMessage }) => void) | null
  postMessage(message: PreviewAnswerMessage, transfer?: readonly ArrayBufferLike[]): void
}

const scope = self as unknown as Scope
const answerTo = createPreviewWorker(() => performance.now())

async function respond({ id, question }: PreviewQuestionMessage): Promise<void> {
  try {
    const answer = await answerTo(JSON.parse(question) as PreviewQuestion)
    scope.postMessage({ type: 'answer', id, answer }, transferOf(answer))
  } catch (bug) {
    scope.postMessage({ type: 'crashed', id, message: bug instanceof Error ? bug.message : String(bug) })
  }
}

scope.onmessage = ({ data }) => void respond(data)
