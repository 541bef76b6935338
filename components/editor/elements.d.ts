import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

/** The custom elements of assets/editor.ts. Without it they are as good as a span. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'byte-count': Plain & { for: string; limit: number }
      'kept-text': Plain
    }
  }
}
