import { randomUUID } from 'node:crypto'
import { ProtectionWords } from '@/components/article/protection-words'
import { DeleteForm } from '@/components/manage/delete-form'
import { MergeForm } from '@/components/manage/merge-form'
import { ProtectForm } from '@/components/manage/protect-form'
import { RenameForm } from '@/components/manage/rename-form'
import { Section } from '@/components/people/section'
import { SettleForm } from '@/components/theory-form/settle-form'
import type { ManageView } from '@/lib/pages/manage'
import type { Way } from '@/lib/pages/policy'
import type { HorizonView } from '@/lib/pages/view'
import type { Verdict } from '@/lib/result'
import { isAnsweringForm } from '@/lib/web/here'
import { paths, SETTLEMENT_ID } from '@/lib/web/paths'
import { deleteAction, mergeAction, protectAction, renameAction, settleAction } from './actions'

type Props = { page: NonNullable<ManageView['page']>; view: ManageView; /** Whether a theory’s settlement may be proposed. */ settles: Verdict; into: string; horizon: HorizonView }

/** The forms for a page that is there; where somebody may not, why not. */
export function Whole({ page, view: { ways }, settles, into, horizon }: Props) {
  const { slug, title } = page
  const form = (way: Way) => ({ slug, token: randomUUID(), waits: way.kind === 'proposal' })
  return (
    <>
      <Section title="Another title">
        {isOffered(ways.rename) ? <RenameForm action={renameAction} title={title} {...form(ways.rename)} /> : <WhyNot way={ways.rename} />}
      </Section>
      {page.kind === 'theory' && (
        <Section title="How the makers settled it" id={SETTLEMENT_ID}>
          <p>Whatever your rank, somebody else seconds it before readers see it.</p>
          {settles.ok || isAnsweringForm() ? <SettleForm action={settleAction} slug={slug} token={randomUUID()} /> : <p className="hint">{settles.reason}</p>}
        </Section>
      )}
      <Section title="Who may edit it">
        <Protected page={page} />
        {isOffered(ways.protect) && <ProtectForm action={protectAction} slug={slug} level={page.protection} until={dayOf(page.protectionView?.until)} horizon={horizon} waits={ways.protect.kind === 'proposal'} />}
      </Section>
      <Section title="The same as another page">
        <p>Two pages about one subject become one: every name of this page leads to the other, and its revisions stay.</p>
        {isOffered(ways.merge) ? <MergeForm action={mergeAction} into={into} horizon={horizon} {...form(ways.merge)} /> : <WhyNot way={ways.merge} />}
      </Section>
      <Section title="Delete it">
        <LinksHere page={page} />
        {isOffered(ways.delete) ? <DeleteForm action={deleteAction} horizon={horizon} {...form(ways.delete)} /> : <WhyNot way={ways.delete} />}
      </Section>
    </>
  )
}

/** Whoever lost the right while they wrote finds their words again, with the refusal above. */
const isOffered = (way: Way): boolean => way.kind !== 'no' || isAnsweringForm()

const WhyNot = ({ way }: { way: Way }) => (way.kind === 'no' ? <p className="hint">{way.reason}</p> : null)

const dayOf = (until: Date | null | undefined): string => until?.toISOString().slice(0, 10) ?? ''

const LEVELS: Record<string, string> = { open: 'Everybody who has joined.', reviewed: 'Everybody; every edit is looked at before it shows.', moderators: 'Only moderators.' }

function Protected({ page: { protection, protectionView } }: Pick<Props, 'page'>) {
  return (
    <p>
      {LEVELS[protection]}
      {protectionView && <ProtectionWords protection={protectionView} />}
    </p>
  )
}

function LinksHere({ page: { slug, linksHere } }: Pick<Props, 'page'>) {
  return (
    <p>
      Readers then find what they find where nothing ever was. Its revisions stay, and a moderator may restore it.{' '}
      {linksHere > 0 && (
        <>
          <a href={paths.backlinks(slug)}>{linksHere === 1 ? 'One page links here' : `${linksHere} pages link here`}</a>; those links would offer to write it.
        </>
      )}
    </p>
  )
}
