/** Stands in for the browser's EventSource and BroadcastChannel, which jsdom lacks; the test says what the desk sends. */
export class DeskEvents extends EventTarget {
  static readonly CLOSED = 2
  static opened: DeskEvents[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null

  constructor() {
    super()
    DeskEvents.opened.push(this)
  }

  close(): void {
    this.readyState = DeskEvents.CLOSED
  }

  ready(lastEventId: number, type: 'ready' | 'reset' = 'ready'): void {
    this.onopen?.()
    this.dispatchEvent(new MessageEvent(type, { data: '{}', lastEventId: String(lastEventId) }))
  }

  annotation(annotationId: string, lastEventId: number): void {
    const data = JSON.stringify({ type: 'annotation', annotationId })
    this.onmessage?.(new MessageEvent('message', { data, lastEventId: String(lastEventId) }))
  }

  /** Any event; presence has no id of its own. */
  say(type: 'message' | 'presence', data: unknown, lastEventId: number | '' = ''): void {
    const event = new MessageEvent(type, { data: JSON.stringify(data), lastEventId: String(lastEventId) })
    if (type === 'message') this.onmessage?.(event)
    else this.dispatchEvent(event)
  }

  fail({ forGood }: { readonly forGood: boolean }): void {
    if (forGood) this.readyState = DeskEvents.CLOSED
    this.onerror?.()
  }
}

/** Reaches the other tabs at once. */
export class OtherTabs {
  static all: OtherTabs[] = []
  onmessage: ((event: MessageEvent) => void) | null = null

  constructor(readonly name: string) {
    OtherTabs.all.push(this)
  }

  postMessage(data: unknown): void {
    for (const tab of OtherTabs.all) {
      if (tab !== this && tab.name === this.name) tab.onmessage?.(new MessageEvent('message', { data }))
    }
  }

  close(): void {
    OtherTabs.all = OtherTabs.all.filter((tab) => tab !== this)
  }
}
