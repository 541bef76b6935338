import { blockedFrom } from '@/components/people/block-words'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { dayWords, Moment } from '@/components/site/time'
import type { BlockItem } from '@/lib/review/block-item'
import { paths } from '@/lib/web/paths'
import { KIND_WORDS } from './queue-words'
import { Record } from './record'
import { Talk } from './talk'

const STATES = { stands: 'stands', over: 'is over', lifted: 'was ended' } as const

/** A block: who may not do what, where, until when and why, and what was said about it. */
export function BlockView({ block }: { block: BlockItem }) {
  const { member, isOwn, whole, reason, by, at, until, state, record, talk, withAddress } = block
  return (
    <>
      <PageHead title={isOwn ? (whole ? 'Your account is suspended' : 'You are blocked from some of the wiki') : `${whole ? 'Suspension' : 'Block'} of ${member.handle}`} kicker={whole ? 'Suspension' : 'Block'}>
        <p className="revision-line review-line">
          <span>by <PersonLink person={by} /></span>
          <Moment at={at} />
          <strong>{STATES[state]}</strong>
        </p>
        {record && <Record record={record} />}
      </PageHead>
      <div className="prose">
        <p>
          {isOwn ? 'You may not' : <><PersonLink person={member} /> may not</>} {blockedFrom(block)}
          <Where block={block} />, {until ? `until ${dayWords(until)}` : 'until a moderator ends it'}.{' '}
          {isOwn ? 'You can read everything, go on with your own proposals in writing, and appeal once.' : withAddress && 'New accounts from where they write are held off as long.'}
        </p>
        {reason && (
          <p>
            Reason given: <q className="moderator-words" dir="auto">{reason}</q>
          </p>
        )}
      </div>
      <Talk rows={talk} />
    </>
  )
}

function Where({ block: { kinds, pages, otherPages } }: { block: BlockItem }) {
  if (kinds.length === 0 && pages.length === 0 && !otherPages) return null
  return (
    <>
      {' on '}
      {kinds.map((kind) => `pages of the kind “${KIND_WORDS[kind] ?? kind}”`).join(', ')}
      {kinds.length > 0 && pages.length > 0 && ', '}
      {pages.map(({ slug, title }, i) => (
        <span key={slug}>
          {i > 0 && ', '}
          <a href={paths.page(slug)}>{title}</a>
        </span>
      ))}
      {otherPages && (kinds.length + pages.length > 0 ? ', and other pages' : 'some pages')}
    </>
  )
}
