import type { ReactNode } from 'react'
import { SkipLink } from './skip-link'

type Props = { header: ReactNode; footer: ReactNode; children: ReactNode }

/** What stands around every page. */
export function Frame({ header, footer, children }: Props) {
  return (
    <body>
      <SkipLink />
      {header}
      <main id="content">{children}</main>
      {footer}
      <script src="/assets/reader.js" defer />
    </body>
  )
}
