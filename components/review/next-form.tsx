import { paths } from '@/lib/web/paths'

type Props = { /** The item that is left for later. */ behind?: number; /** What the queue is narrowed to, as parameters of an address. */ queue: string; children: string; className?: string }

/** The most urgent thing that nobody else is looking at. A press, not a link: it is lent to whoever presses. */
export function NextForm({ behind, queue, children, className = 'button-quiet' }: Props) {
  return (
    <form className="next-form" action={paths.reviewNext()} method="post">
      {behind !== undefined && <input type="hidden" name="behind" value={behind} />}
      <input type="hidden" name="queue" value={queue} />
      <button type="submit" className={className} data-key="n">
        {children}
      </button>
    </form>
  )
}
