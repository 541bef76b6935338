import { paths } from '@/lib/web/paths'
import { Notice } from './notice'

type Props = { pageId: number; title: string; /** The address that asked. */ back: string; /** Where a no leads. */ stay: string }

/** The question before something is shown that may tell more than the reader has watched. Its yes opens that one page
 *  for this session. */
export function LookFurther({ pageId, title, back, stay }: Props) {
  return (
    <>
      <Notice tone="warning">
        <p>
          This shows the whole text of <strong>{title}</strong>, which may tell more than you have watched.
        </p>
      </Notice>
      <form className="actions" method="post" action={paths.further()}>
        <input type="hidden" name="pageId" value={pageId} />
        <input type="hidden" name="back" value={back} />
        <button className="button" type="submit">
          Look further
        </button>
        <a className="button-quiet" href={stay}>
          Stay safe
        </a>
      </form>
    </>
  )
}
