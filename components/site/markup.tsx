import type { Html } from '@/lib/pages/view'

type Props = { html: Html; as?: 'div' | 'span' | 'dd' | 'p' | 'blockquote'; className?: string }

/** Markup that lib/markdown has made, sanitised and masked: the one place where markup enters a page as it is. */
export function Markup({ html, as: Tag = 'div', className }: Props) {
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
