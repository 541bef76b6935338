import type { LinkView } from '@/lib/pages/view'

/** A link to a page; one that is not written yet says so. */
export function WikiLink({ link: { title, href, wanted } }: { link: LinkView }) {
  return (
    <a href={href} className={wanted ? 'wanted' : undefined} title={wanted ? 'Not written yet' : undefined}>
      {title}
    </a>
  )
}
