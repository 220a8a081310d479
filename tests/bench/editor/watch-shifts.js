// Runs in every page that is measured: what moves on it without anybody having touched it, as browsers report it.
;(() => {
  const shifts = []
  window.benchShifts = shifts
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement
        const name = element
          ? `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 3).join('.')}`
          : '?'
        return `${name} ${Math.round(previousRect.y)}→${Math.round(currentRect.y)}`
      })
      shifts.push({ value, at: startTime, moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })
})()
