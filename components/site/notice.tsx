import type { ReactNode } from 'react'

/** One thing to know before reading on. `warning` where something is at stake, `done` after an act. */
export function Notice({ tone, children }: { tone?: 'warning' | 'done'; children: ReactNode }) {
  return (
    <div className={tone ? `notice notice-${tone}` : 'notice'} role={tone === 'done' ? 'status' : undefined}>
      {children}
    </div>
  )
}
