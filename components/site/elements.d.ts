import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

/** The custom elements of assets/reader.ts. Without it they are as good as a span. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'relative-time': Plain
      'page-contents': Plain
      'closing-details': Plain
      'copy-text': Plain
    }
  }
}
