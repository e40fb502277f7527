// What of Monaco is in the app beside the bare editor. Each line costs bytes: `.size-limit.js` holds the sum.
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/parameterHints/register'
import 'monaco-editor/features/snippet/register'
// Ctrl+M lets Tab leave the editor: a keyboard must not be caught in it.
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/tokenization/register'
import 'monaco-editor/features/wordOperations/register'
// Monaco 0.57's registry leaves these out: `suggest` has no controller, so that no list ever opens, `gotoSymbol` no
// command, `semanticTokens` the visible lines only. Their paths are Monaco's own business: its version is pinned.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands'
import 'monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens'
