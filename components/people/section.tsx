import type { ReactNode } from 'react'

/** One matter of a page about a person, under its heading. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="mt-10 space-y-4" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
