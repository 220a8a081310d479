/* Stands in every page that is looked at, before anything of the page: what the runner calls there is `hostile`. */
;(() => {
  const report = (what) => globalThis.hostileHappened?.(what)
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    globalThis[name] = () => report(`${name}() was called`)
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    report(`the policy stopped ${effectiveDirective}: ${blockedURI} ${sample}`),
  )

  const ADDRESSES = 'href src srcset srcdoc action formaction data poster background ping xlink:href'.split(
    ' ',
  )
  const NEVER = 'iframe frame object embed applet base portal foreignobject animate set use math'.split(' ')
  /** What the copy in the room may be made of. */
  const COPY = rules(
    'h1 h2 h3 h4 h5 h6 p blockquote figure a strong em ins del mark span br img',
    'class href rel target style alt contenteditable',
  )
  /** What an exported page may be made of. */
  const EXPORT = rules(
    'html head meta title style body main article section footer h1 h2 h3 h4 h5 h6 p blockquote ol ul li table tbody ' +
      'tr th td figure a strong em ins del mark sup',
    'lang charset name content http-equiv class href rel title id value start',
  )

  function rules(tags, attributes) {
    return { tags: new Set(tags.split(' ')), attributes: new Set(attributes.split(' ')) }
  }

  /** Holds every element under the root against the rules: what a person wrote has become none of them. */
  function scan(root, kind) {
    const allowed = kind === 'copy' ? COPY : kind === 'export' ? EXPORT : null
    const faults = [...root.querySelectorAll('*')].flatMap((element) => faultsOf(element, allowed))
    return [...new Set(faults)]
  }

  function faultsOf(element, allowed) {
    const tag = element.tagName.toLowerCase()
    const faults = []
    if (NEVER.includes(tag)) faults.push(`<${tag}> is in the page`)
    if (tag === 'script' && !isOurScript(element)) faults.push(`a script without a nonce: ${start(element)}`)
    if (tag === 'meta' && /refresh/i.test(element.httpEquiv)) faults.push('a page that sends elsewhere')
    if (allowed && !allowed.tags.has(tag)) faults.push(`<${tag}> is not a part of it: ${start(element)}`)
    if (tag === 'img' && allowed && element.className !== 'ProseMirror-separator') faults.push('an image')
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) faults.push(`a handler: ${start(element)}`)
      if (ADDRESSES.includes(name.toLowerCase()) && !isHarmless(value)) faults.push(`an address: ${value}`)
      if (allowed && !allowed.attributes.has(name) && !/^(data|aria)-/.test(name)) {
        faults.push(`the attribute ${name}: ${start(element)}`)
      }
      if (allowed && name === 'style' && !/^((counter-set: item(-\d)? -?\d+|--lines: \d+);? ?)+$/.test(value))
        faults.push(`a style: ${value}`)
    }
    return faults
  }

  const start = (element) => element.outerHTML.slice(0, 160)
  const isOurScript = (script) =>
    script.nonce !== '' || script.src.startsWith(`${location.origin}/_next/static/`)
  const isHarmless = (address) =>
    !URL.canParse(address, document.baseURI) ||
    ['http:', 'https:', 'mailto:', 'file:'].includes(new URL(address, document.baseURI).protocol)

  /** A text without what a field may drop or turn into a space: white space, control characters, lone surrogates. */
  const letters = (text) => text.toWellFormed().replace(/[\p{Cc}\s¶]+/gu, '')
  const linesOf = (text) =>
    text
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map(letters)
      .filter((line) => line !== '')

  /** Those of the texts that do not stand in the shown one, letter by letter. */
  function missing(shown, texts) {
    const found = letters(shown)
    return texts.filter((text) => linesOf(text).some((line) => !found.includes(line)))
  }

  /** Opens a card and waits until it shows all the texts. */
  async function openCard(id, texts) {
    const card = document.querySelector(`[data-card="${id}"]`)
    if (card === null) return ['it has no card']
    card.click()
    const until = Date.now() + 5000
    let left = missing(card.textContent, texts)
    while (left.length > 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      left = missing(card.textContent, texts)
    }
    return [...left.map((text) => `its card does not show: ${text}`), ...scan(card, null)]
  }

  globalThis.hostile = { scan, missing, openCard }
})()
