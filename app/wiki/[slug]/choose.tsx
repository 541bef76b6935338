import { LinkList } from '@/components/lists/link-list'
import { PageHead } from '@/components/site/page-head'
import type { LinkView } from '@/lib/pages/view'

/** A name that several pages bear. */
export function Choose({ name, options }: { name: string; options: LinkView[] }) {
  return (
    <div className="page">
      <PageHead title={name} />
      <p className="page-intro">Several pages go by this name. Which one did you mean?</p>
      <LinkList rows={options} />
    </div>
  )
}
