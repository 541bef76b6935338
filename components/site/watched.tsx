import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

/** The same question as the picker's, laid out on the cover: one press, no account. */
export function Watched({ horizon: { options, ordinal, last } }: { horizon: HorizonView }) {
  return (
    <form className="watched" method="post" action={paths.horizon()}>
      <h2>How far have you watched?</h2>
      <input type="hidden" name="back" value={paths.home()} />
      <p className="watched-choices">
        {options.map((option) => (
          <button key={option.ordinal} type="submit" name="ordinal" value={option.value} aria-current={option.ordinal === ordinal || undefined} title={option.label}>
            {faceOf(option.ordinal, last)}
            {option.ordinal > 0 && <span className="visually-hidden">, {option.label}</span>}
          </button>
        ))}
      </p>
      <p className="meta">Every page then tells exactly this much. No account needed.</p>
    </form>
  )
}

function faceOf(ordinal: number, last: number): string {
  if (ordinal === 0) return 'Nothing yet'
  return ordinal === last ? `${ordinal}, all of it` : String(ordinal)
}
