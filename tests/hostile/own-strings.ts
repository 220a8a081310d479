export type HostileString = { readonly id: string; readonly text: string }

/** Texts that would run, break out or hide, were they ever taken for more than text. All call `alert`. */
const texts: readonly string[] = [
  `<script>alert(1)</script>`,
  `<SCRIPT/x>alert(1)</SCRIPT ><scr<script>ipt>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `</title></style></textarea></noscript><script>alert(1)</script>`,
  `<!--><script>alert(1)</script--><img src=x onerror=alert(1)>-->`,
  `<img src=x onerror="alert(1)">`,
  `"><img src=x onerror=alert(1)> " autofocus onfocus="alert(1)`,
  `' onmouseover='alert(1)' x='`,
  `<body onload=alert(1)><details open ontoggle=alert(1)>read on`,
  `<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text y="20">press</text></a><use href="data:image/svg+xml,<svg id=x>#x"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="javascript:alert(1)"></object>`,
  `<a href="javascript:alert(1)">press</a> <a href="JaVa&#10;Script&colon;alert(1)">press</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">press</a><a href="vbscript:alert(1)">press</a>`,
  `<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">press</button></form>`,
  `<base href="https://elsewhere.invalid/"><meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">`,
  `<style>@import "https://elsewhere.invalid/x.css"; *{background:url(https://elsewhere.invalid/x.png)}</style>`,
  `<p style="background:url(https://elsewhere.invalid/x.png);position:fixed;inset:0;z-index:9999">over all</p>`,
  `[press](javascript:alert(1)) ![x](x"onerror="alert(1)) <javascript:alert(1)> [ref]: data:text/html,x`,
  '`<img src=x onerror=alert(1)>` ~~~ **bold** {{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 1 %>',
  `{++ added ++}{-- taken --}{~~ old ~> new ~~}{>> said <<}{== marked ==} ~> <<}{>> ++} {+`,
  `\\u003cscript\\u003ealert(1)\\u003c/script\\u003e &lt;script&gt;alert(1)&lt;/script&gt; \\x3cimg src=x\\x3e`,
  `＜script＞alert(1)＜/script＞ \u0000<scr\u0000ipt>alert(1)</scr\u0000ipt> \u2028<script>alert(1)</script>`,
  `left \u202Eright to left\u202C \u2066isolated\u2069 \u200Bno width\uFEFF Z\u0351\u036B\u0343a\u0335l\u0336 end`,
  `first line\nsecond line <img src=x onerror=alert(1)>\r\nthird line\u2029fourth \uD83D`,
  `__proto__ constructor toString {"__proto__":{"x":1}} ]]> --> */ ' OR 1=1; --`,
]

/** Strings of our own, one for each way that is known. */
export const ownStrings: readonly HostileString[] = texts.map((text, index) => ({
  id: `own-${index + 1}`,
  text,
}))

/** Addresses that must never be stored as one, nor linked from a copy. */
export const hostileAddresses: readonly string[] = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)//https://example.org/',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript:https://example.org/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:alert(1)',
  'blob:https://example.org/0',
  'file:///etc/hosts',
  'view-source:javascript:alert(1)',
  '//elsewhere.invalid/x',
]
