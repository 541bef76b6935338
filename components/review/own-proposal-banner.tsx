import { Notice } from '@/components/site/notice'

type Props = {
  /** What it is doing now, as in STATE_WORDS: “waiting for review”. */
  state: string
  /** The address of the proposal. */
  href: string
  /** Where the page is shown with the change in it; left out where one is there already. */
  mine?: string
  /** Where the author goes on with it; left out where one is there already. */
  edit?: string
  /** Why it was turned down, as the list of reasons says it. */
  reason?: string
  /** What a moderator said last. */
  words: string | null
}

/** Said to its author wherever their change is not to be seen, not yet or not at all. */
export function OwnProposalBanner({ state, href, mine, edit, reason, words }: Props) {
  return (
    <Notice>
      <p>
        Your change to this page is <a href={href}>{state}</a>.
      </p>
      {reason && <p>{reason}</p>}
      {words && (
        <p>
          A moderator wrote: <q className="moderator-words">{words}</q>
        </p>
      )}
      {(mine || edit) && (
        <p className="actions-inline">
          {mine && <a href={mine}>View with my change</a>}
          {edit && <a href={edit}>Go on with it</a>}
        </p>
      )}
    </Notice>
  )
}
