import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const shared = globalThis as { __staticMarkup?: (node: ReactNode) => string | null }

/** What React writes for a form whose action only scripts could send. No words of anybody's can read like it: a form in them is
 *  escaped, or gone. */
const NEEDS_SCRIPTS = /<form\b[^>]* action="javascript:throw new Error\(/

/** Lend pages a way to render what stands still straight to markup; on `globalThis`, because Next lets no page import it.
 *  Asked for by components/site/static.tsx; null where that is being rendered so already. */
export function lendStaticMarkup(): void {
  let within = false
  shared.__staticMarkup = (node) => {
    if (within) return null
    within = true
    try {
      return checked(renderToStaticMarkup(node))
    } finally {
      within = false
    }
  }
}

function checked(markup: string): string {
  if (NEEDS_SCRIPTS.test(markup)) throw new Error('A form that is sent to an action can stand neither inside <Static> nor on a page that is made of markup alone.')
  return markup
}
