/** The headers every answer carries; over TLS the browser is told to stay there. */
export function securityHeaders({ secure }: { secure: boolean }): readonly (readonly [string, string])[] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(secure ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
  ]
}
