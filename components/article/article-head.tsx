import { INDEXED, KIND_WORDS } from '@/components/site/kinds'
import { PageHead } from '@/components/site/page-head'
import type { ArticleView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

export function ArticleHead({ article, manages }: { article: ArticleView; manages?: boolean }) {
  return (
    <PageHead title={article.title} kicker={<Kicker article={article} />} slug={article.slug} tab={article.revision.isHead ? 'read' : 'history'} manages={manages}>
      {article.cameBy && <p className="redirect-note">You came here from “{article.cameBy}”.</p>}
    </PageHead>
  )
}

function Kicker({ article: { kind, episode } }: { article: ArticleView }) {
  const word = KIND_WORDS[kind].one
  const linked = INDEXED.includes(kind) ? <a href={paths.index(kind)}>{word}</a> : word
  if (!episode) return linked
  return (
    <>
      {linked} {episode.number} of season {episode.season} · <abbr className="code">{episode.code}</abbr>
    </>
  )
}
