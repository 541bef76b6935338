import type { ReactNode } from 'react'

/** One sentence in a human voice, and one thing to do next. */
export function EmptyState({ children, action }: { children: ReactNode; action?: { href: string; words: string } }) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action && (
        <p>
          <a className="button" href={action.href}>
            {action.words}
          </a>
        </p>
      )}
    </div>
  )
}
