// What the page's own thread did, from Chromium's traces: its processor time, which a busy machine does not stretch.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent */

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing']
/** Events that run scripts; one inside another counts with it. */
const SCRIPTS = new Set([
  'EventDispatch',
  'FunctionCall',
  'FireAnimationFrame',
  'FireIdleCallback',
  'HandlePostMessage',
  'RunMicrotasks',
  'TimerFire',
])

/** @param {Page} page @param {() => Promise<void>} act @returns {Promise<readonly TraceEvent[]>} in the order of time */
export async function traced(page, act) {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser of its own')
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return /** @type {TraceEvent[]} */ (traceEvents).sort((a, b) => a.ts - b.ts)
}

/**
 * Milliseconds of scripts from each mark of that name, which an event's listener set, to the frame that shows what came
 * of the event: its listeners and what they cause at once, and all that runs before the frame is handed over.
 * @param {readonly TraceEvent[]} events
 * @param {string} name
 * @returns {readonly number[]}
 */
export function scriptUntilFrame(events, name) {
  return events
    .filter((event) => event.name === name)
    .map((mark) => {
      const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
      const frame = own.find(({ name: what, ts }) => what === 'Commit' && ts > mark.ts)
      const scripts = own.filter((event) => SCRIPTS.has(event.name) && endOf(event) > mark.ts)
      return frame === undefined ? Number.NaN : outermost(scripts.filter(({ ts }) => ts < frame.ts))
    })
}

/** @param {TraceEvent} event */
function endOf({ ts, dur = 0 }) {
  return ts + dur
}

/** @param {readonly TraceEvent[]} events in the order of time @returns {number} milliseconds, each counted once */
function outermost(events) {
  let sum = 0
  let until = -Infinity
  for (const event of events) {
    if (event.ts < until) continue
    until = endOf(event)
    sum += event.tdur ?? event.dur ?? 0
  }
  return sum / 1000
}
