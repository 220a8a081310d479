import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'
import { preload } from 'react-dom'

/** The two faces that nearly every page begins with come beside the styles, not after them: fewer words move. */
export function PreloadFonts() {
  for (const href of [inter, serif])
    preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
