import type { ReactNode } from 'react'
import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import { dayWords } from '@/components/site/time'
import type { ArticleView } from '@/lib/pages/view'
import { cityOf } from '@/components/site/city'
import { EditData } from './edit-data'

type Boxed = Pick<ArticleView, 'title' | 'facts' | 'episode' | 'source' | 'file'>
type Row = { key: string; name: string; value: ReactNode }

/** A programme's cast list: label, leader, value. Nothing where there is nothing to say.
 *  @param edit where its facts can be changed */
export function Infobox({ article, edit }: { article: Boxed; edit?: string }) {
  const rows = [...episodeRows(article), ...sourceRows(article), ...fileRows(article), ...factRows(article)]
  if (rows.length === 0) return null
  return (
    <Static as="dl" className="infobox" aria-label={`${article.title} in brief`}>
      {rows.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          {value}
        </div>
      ))}
      {edit && (
        <div className="infobox-edit">
          <dt className="visually-hidden">To change this</dt>
          <dd>
            <EditData href={edit} />
          </dd>
        </div>
      )}
    </Static>
  )
}

function factRows({ facts }: Boxed): Row[] {
  return facts.map(({ id, name, html }) => ({ key: id, name, value: <Markup as="dd" className={cityOf(name, html)} html={html} /> }))
}

function episodeRows({ episode }: Boxed): Row[] {
  if (!episode) return []
  return [
    ...(episode.aired ? [{ key: 'aired', name: 'First shown', value: <dd>{dayWords(episode.aired)}</dd> }] : []),
    ...(episode.runtime ? [{ key: 'runtime', name: 'Runs', value: <dd>{episode.runtime}</dd> }] : []),
  ]
}

function fileRows({ file }: Boxed): Row[] {
  if (!file) return []
  const { author, source, licence, about } = file
  return [
    { key: 'author', name: 'Made by', value: <dd>{author}</dd> },
    { key: 'source', name: 'From', value: <dd>{/^https?:\/\/\S+$/.test(source) ? <a href={source} rel="nofollow ugc noopener">{new URL(source).hostname}</a> : source}</dd> },
    { key: 'licence', name: 'Licence', value: <dd>{licence.href ? <a href={licence.href} rel="license noopener">{licence.label}</a> : licence.label}</dd> },
    ...(about ? [{ key: 'about', name: 'Size', value: <dd>{about.width} × {about.height}, {Math.max(1, Math.round(about.bytes / 1024))} KB {about.type.toUpperCase()}</dd> }] : []),
  ]
}

function sourceRows({ source }: Boxed): Row[] {
  if (!source) return []
  const { publisher, author, date, url, key } = source
  return [
    { key: 'publisher', name: 'Publisher', value: <dd>{publisher}</dd> },
    ...(author ? [{ key: 'author', name: 'Author', value: <dd>{author}</dd> }] : []),
    ...(date ? [{ key: 'date', name: 'Published', value: <dd>{dayWords(date)}</dd> }] : []),
    ...(url ? [{ key: 'url', name: 'Address', value: <dd><a href={url} rel="nofollow noopener">Read it there</a></dd> }] : []),
    { key: 'key', name: 'Cited as', value: <dd><code>@{key}</code></dd> },
  ]
}
