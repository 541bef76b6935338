import { PageHead } from '@/components/site/page-head'

/** What a used, old or mistyped one-time link leads to. */
export function StaleLink({ next }: { next: { href: string; words: string } }) {
  return (
    <div className="page">
      <PageHead title="This link no longer works" />
      <p>It has been used, or it is too old, or a part of it was lost on the way.</p>
      <p className="actions">
        <a className="button" href={next.href}>
          {next.words}
        </a>
      </p>
    </div>
  )
}
