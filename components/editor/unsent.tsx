import { Notice } from '@/components/site/notice'
import { Moment } from '@/components/site/time'
import { paths } from '@/lib/web/paths'

type Props = { drafts: readonly { id: number; at: Date; href: string; title?: string; isFork: boolean }[] }

/** What was typed here before and never sent, here or on another device. Nothing is put into the form unasked. */
export function Unsent({ drafts }: Props) {
  if (drafts.length === 0) return null
  return (
    <Notice>
      <p>{drafts.length === 1 ? 'You were writing here before, and did not send it.' : 'You were writing here before, more than once, and did not send it.'}</p>
      <ul>
        {drafts.map(({ id, at, href, title, isFork }) => (
          <li key={id}>
            <a href={href}>Go on{title ? ` with “${title}”` : ''}</a> as it was <Moment at={at} />
            {isFork && ', written apart from another draft of yours'}
          </li>
        ))}
      </ul>
      <p>
        Or begin anew below; <a href={paths.drafts()}>your drafts</a> stay until you throw them away.
      </p>
    </Notice>
  )
}
