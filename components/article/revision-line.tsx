import { LICENCE } from '@/components/site/footer'
import { PersonLink } from '@/components/site/person-link'
import { checkedWords } from '@/components/verification/checked-words'
import { Moment } from '@/components/site/time'
import type { ArticleView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import type { Author } from './article'
import { CitePage } from './cite-page'
import { ProtectionWords } from './protection-words'

const PROTECTION = {
  open: null,
  reviewed: 'Every edit of this page is looked at before it shows.',
  moderators: 'Only moderators edit this page.',
} as const

/** Who wrote this, when, and under which licence. */
export function RevisionLine({ article, authors, baseUrl }: { article: ArticleView; authors: Author[]; baseUrl: string }) {
  const { revision, slug, kind, protection, protectionView, checks } = article
  return (
    <footer className="article-foot">
      <p>
        Last edited by <PersonLink person={revision.author} />, <Moment at={revision.at} /> (
        <a href={paths.revision(slug, revision.n)}>revision {revision.n}</a>). Text under{' '}
        <a href={LICENCE} rel="license noopener">
          CC BY-SA 4.0
        </a>
        .
      </p>
      {PROTECTION[protection] && (
        <p>
          {PROTECTION[protection]}
          {protectionView && <ProtectionWords protection={protectionView} />}
        </p>
      )}
      {checks && (
        <p>
          {checkedWords(checks.verified, checks.timed)} <a href={paths.rewatch({ page: slug })}>Check by rewatching</a>
        </p>
      )}
      {revision.isHead && (
        <p className="actions-inline">
          <a href={paths.report({ on: 'page', slug })} rel="nofollow">Report {kind === 'file' ? 'this picture' : 'this page'}</a>
        </p>
      )}
      <CitePage article={article} authors={authors} baseUrl={baseUrl} />
    </footer>
  )
}
