import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { HidePictureForm } from '@/components/media/hide-picture-form'
import { PageHead } from '@/components/site/page-head'
import { canHideMedia } from '@/lib/media/policy'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { loadPage, slugIn } from '../load'
import { hidePictureAction, showPictureAction } from './actions'

export const metadata: Metadata = { title: 'Hide a picture', robots: { index: false } }

/** Where moderators take a picture down, or show it again. For everybody else there is no such screen. */
export default async function PicturePage({ params }: { params: Promise<{ slug: string }> }) {
  const [viewer, answer] = await Promise.all([getViewer(), loadPage(slugIn((await params).slug))])
  if (!canHideMedia(viewer).ok || answer.kind !== 'article' || !answer.article.file) {
    setStatus(404)
    return <NotFound />
  }
  const { title, slug, file } = answer.article
  return (
    <div className="page">
      <PageHead title={file.isHidden ? 'Show it again' : 'Take it down'} kicker={<a href={paths.page(slug)}>{title}</a>} />
      <HidePictureForm hide={hidePictureAction} show={showPictureAction} slug={slug} media={file.media} isHidden={file.isHidden} />
    </div>
  )
}
