import { createElement, type HTMLAttributes, type ReactNode } from 'react'

type Tag = 'details' | 'div' | 'dl' | 'footer' | 'header' | 'nav' | 'ol' | 'section'
type Props = HTMLAttributes<HTMLElement> & { as?: Tag }

/** What the server lends (server/front/static-markup.ts). */
const shared = globalThis as { __staticMarkup?: (node: ReactNode) => string | null }

/** Markup of what stands still. Null within markup that is being made so already, and where no server of ours is there. */
export const staticMarkup = (node: ReactNode): string | null => shared.__staticMarkup?.(node) ?? null

/** An element whose content is rendered straight to markup. The framework renders what stands on a page twice, and writes it down
 *  a second time for scripts that no page of ours runs; this passes by it as one string.
 *  Holds text, links and plain forms: nothing that waits for data, and no form that is sent to an action. */
export function Static({ as = 'div', children, ...attributes }: Props) {
  const markup = staticMarkup(children)
  return markup === null ? createElement(as, attributes, children) : createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: markup } })
}
