import localFont from 'next/font/local'

/** Spectral, made in Paris by Production Type (OFL.txt): Latin with French, old-style, lining and tabular figures, small
 *  capitals in the roman; its old-style 1, which reads as I, is drawn anew from the lining one. 35 KB together. Its stand-in until it arrives is `Reading fallback` in tokens.css. */
export const reading = localFont({
  src: [
    { path: './spectral-regular.woff2', weight: '400', style: 'normal' },
    { path: './spectral-italic.woff2', weight: '400', style: 'italic' },
    { path: './spectral-semibold.woff2', weight: '600', style: 'normal' },
  ],
  variable: '--font-reading',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
})
