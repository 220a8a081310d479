// Runs in every page that is measured: `benchWhen` tells when something that others did has been painted.
;(() => {
  window.benchWhen = (selector, words) =>
    new Promise((resolve) => {
      const isThere = () =>
        [...document.querySelectorAll(selector)].some(
          (one) => words === null || one.textContent.includes(words),
        )
      let isDone = false
      const look = () => {
        if (isDone || !isThere()) return
        isDone = true
        watch.disconnect()
        // A message posted in a frame's callback arrives when that frame has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
          port2.postMessage(null)
        })
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
      look()
    })
})()
