import { KIND_WORDS } from '@/components/site/kinds'
import type { Kind } from '@/lib/spoilers/front'
import { paths } from '@/lib/web/paths'

type Props = { title: string; kind: Kind; kinds: readonly Kind[] }

/** Choose what the new page is about; the text below then begins as such pages do. */
export function StartFrom({ title, kind, kinds }: Props) {
  return (
    <form className="form start-from" method="get" action={paths.create()}>
      <div className="start-row">
        <div className="field">
          <label htmlFor="new-kind">Kind of page</label>
          <select id="new-kind" name="kind" defaultValue={kind}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {KIND_WORDS[each].one}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="new-title">Title</label>
          <input id="new-title" name="title" defaultValue={title} maxLength={200} required dir="auto" autoComplete="off" />
        </div>
        <button className="button-quiet" type="submit">
          Begin
        </button>
      </div>
      <p className="hint">
        “Begin” starts the text below anew. For a theory there is <a href={paths.poseTheory()}>a form of its own</a>.
      </p>
    </form>
  )
}
