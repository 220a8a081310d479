// Runs in every page that is measured, as it is. A message posted in a frame's callback arrives when that frame has
// been painted.
;(() => {
  const times = {}
  window.benchTimes = times
  const afterPaint = (note) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => note(performance.now())
    port2.postMessage(null)
  }
  const note = (name) => {
    if (times[name] !== undefined) return
    times[name] = null
    afterPaint((at) => (times[name] = at))
  }
  const isInView = (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  }
  const look = () => {
    const copy = document.querySelector('.copy')
    if (copy !== null && copy.textContent !== '' && copy.getBoundingClientRect().height > 0) note('text')
    // What comes after the copy is there: all of it has come.
    if (times.text !== undefined && document.readyState !== 'loading') note('whole')
    if (copy?.classList.contains('ProseMirror')) note('editor')
    const mark = copy?.querySelector('[data-annotation]')
    if (mark && isInView(mark)) note('marks')
    if (document.querySelector('[data-card]')) note('cards')
    if (times.editor === undefined || times.marks === undefined || times.cards === undefined)
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const keys = []
  window.benchKeys = keys
  window.addEventListener(
    'keydown',
    (event) => {
      const at = event.timeStamp
      requestAnimationFrame(() => afterPaint((painted) => keys.push(painted - at)))
    },
    { capture: true },
  )
  window.benchScroll = (frames, step) =>
    new Promise((resolve) => {
      const deltas = []
      let before = performance.now()
      const next = (now) => {
        deltas.push(now - before)
        before = now
        if (deltas.length > frames) resolve(deltas.slice(1))
        else {
          window.scrollBy({ top: step, behavior: 'instant' })
          requestAnimationFrame(next)
        }
      }
      requestAnimationFrame(next)
    })
  // Every annotation that comes into the copy from now on, with when it was painted.
  window.benchWatchNew = () => {
    const seen = new Map()
    window.benchNew = seen
    const known = new Set()
    const gather = (first) => {
      for (const element of document.querySelectorAll('.copy [data-annotation]')) {
        const id = element.dataset.annotation
        if (known.has(id)) continue
        known.add(id)
        if (!first) requestAnimationFrame(() => afterPaint((at) => seen.set(id, at)))
      }
    }
    gather(true)
    new MutationObserver(() => gather(false)).observe(document.body, { childList: true, subtree: true })
  }
})()
