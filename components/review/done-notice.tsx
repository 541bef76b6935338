import { Notice } from '@/components/site/notice'
import { paths } from '@/lib/web/paths'
import { DONE_WORDS } from './decision-state'

type Props = { done: string | undefined; /** The edit that was just said to be fine, as `{slug}/{n}`, or the report that was closed, by its number. */ was: string | undefined }

/** What was just done, and the way back where there is one. */
export function DoneNotice({ done, was }: Props) {
  const words = DONE_WORDS[done ?? '']
  if (!words) return null
  const closed = done?.startsWith('report-') ? /^\d{1,9}$/.exec(was ?? '')?.[0] : undefined
  const [, slug, n] = /^([^/]{1,200})\/(\d{1,9})$/.exec(was ?? '') ?? []
  return (
    <Notice tone="done">
      <p>{words}</p>
      {done === 'checked' && slug && n && (
        <form className="undo-check" action={paths.uncheck()} method="post">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="n" value={n} />
          <button type="submit" className="button-quiet">
            Take that back
          </button>
        </form>
      )}
      {closed && (
        <form className="undo-check" action={paths.reopenReport()} method="post">
          <input type="hidden" name="id" value={closed} />
          <button type="submit" className="button-quiet">
            Open it again
          </button>
        </form>
      )}
    </Notice>
  )
}
