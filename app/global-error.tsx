'use client'

/** When even the layout failed: no style of ours can be trusted to be there. */
export default function GlobalErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body
        style={{
          fontFamily: 'system-ui, sans-serif',
          margin: '4rem auto',
          maxWidth: '32rem',
          padding: '0 1rem',
        }}
      >
        <h1>Stet could not be shown</h1>
        <p>Something failed on the desk. Try again; if it stays, tell whoever runs the desk.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
