import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

/** The custom elements of assets/editor.ts and assets/source.ts. Without it they are as good as a span. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'byte-count': Plain & { for: string; limit: number }
      'char-count': Plain & { for: string; limit: number }
      'kept-text': Plain
      'look-over': Plain & { to: string; most: number }
      'live-preview': Plain
      'more-rows': Plain
      'draft-keeper': Plain & { to: string; step: number }
      'source-editor': Plain & { for: string; 'data-offers': string; 'data-episodes': string }
    }
  }
}
