import type { HorizonOption, HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { Mark } from './mark'

/** Where a link to the choices leads; browsers open the picker for it. */
export const CHOICES = 'how-far'

/** How far you have watched, in words, and one press to change it.
 *  @param back The address to return to. */
export function HorizonPicker({ horizon, back }: { horizon: HorizonView; back: string }) {
  return (
    <closing-details>
      <details className="picker">
        <summary>{horizon.words}</summary>
        <form className="programme" id={CHOICES} method="post" action={paths.horizon()}>
          <h2 className="programme-title">How far have you watched?</h2>
          <input type="hidden" name="back" value={back} />
          <ul className="programme-choices">
            {horizon.options.map((option) => (
              <li key={option.ordinal}>
                <Choice option={option} isCurrent={option.ordinal === horizon.ordinal} isAll={option.ordinal > 0 && option.ordinal === horizon.last} />
              </li>
            ))}
          </ul>
          <p className="programme-note">Every page then tells exactly this much, and no more.</p>
        </form>
      </details>
    </closing-details>
  )
}

function Choice({ option, isCurrent, isAll }: { option: HorizonOption; isCurrent: boolean; isAll: boolean }) {
  return (
    <button type="submit" name="ordinal" value={option.value} aria-current={isCurrent || undefined}>
      {isCurrent && <Mark />}
      {option.label}
      {isAll && ', everything'}
      <span className="leader" />
      {option.code && <span className="code">{option.code}</span>}
    </button>
  )
}
