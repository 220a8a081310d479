// Runs in the page, as it is. A message posted in a frame's callback arrives when that frame has been painted.
;(() => {
  const times = {}
  window.stetBench = times
  let isSeen = false
  const afterPaint = (note) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => note(performance.now())
    port2.postMessage(null)
  }
  const look = () => {
    const copy = document.querySelector('.copy')
    const hasText = copy !== null && copy.textContent.trim() !== '' && copy.getBoundingClientRect().height > 0
    if (hasText && !isSeen) {
      isSeen = true
      afterPaint((at) => (times.painted = at))
    }
    if (copy?.classList.contains('ProseMirror')) afterPaint((at) => (times.ready = at))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()
