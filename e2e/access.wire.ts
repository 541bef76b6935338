import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { accessCells, PEOPLE, type Cell, type Mark } from '../lib/testing/access-table'
import { fieldsIn } from '../lib/testing/html-form'
import { source } from '../lib/testing/source'
import { sql } from './support/database'
import { send } from './support/forms'
import { makeMember, signInFast, type Member } from './support/people'
import { revise, someTitle, write } from './support/pages'
import { expect, test } from './support/test'

type Someone = { member: Member | null; context: BrowserContext }
/** One act as it is sent: where, by the field that tells its form, with what, and how it is known that it was done. */
type Sent = { address: string; by: string; fields: Record<string, string>; shown: RegExp; done: () => Promise<Mark>; /** Somebody else of the same standing. */ as?: BrowserContext }

const yes = (rows: unknown[]): Mark => (rows.length > 0 ? 'yes' : 'no')
const EVIDENCE = ['evidence:', '  - { id: e1, side: for, shows: A step is seen., cite: S1E1 }']
const changed = (text: string): string => text.replace('A step.', `Step ${randomUUID()}.`)

test('every cell of the table of access, from outside: what is done, and what is shown', async ({ browser, milo, ada }) => {
  test.setTimeout(600_000)
  const make = async (rank: 'newcomer' | 'editor' | 'moderator' | 'admin' | null, suspended = false): Promise<Someone> => {
    const context = await browser.newContext()
    const member = rank === null ? null : await makeMember(`access${rank}`, { rank, suspended })
    if (member) await signInFast(context, member)
    return { member, context }
  }
  const people: Record<Cell['person'], Someone> = {
    nobody: await make(null), newcomer: await make('newcomer'), editor: await make('editor'), moderator: await make('moderator'), admin: await make('admin'), suspended: await make('editor', true),
  }
  expect(Object.keys(people)).toEqual([...PEOPLE])

  // Nobody saves more than sixty times in ten minutes.
  let hands: Someone = await make('moderator')
  let saved = 0
  const pageBy = async (who?: { context: BrowserContext }, how?: { kind: string; front: string[] }) => {
    if (!who && ++saved % 25 === 0) hands = await make('moderator')
    return write(who ?? hands, 'Access Adagio', 'A step. [@S1E1]', how)
  }
  const theoryBy = (more: string[] = []) => pageBy(undefined, { kind: 'theory', front: ['claim: It is so.', 'type: character', ...more] })
  const seasonBy = () => pageBy(undefined, { kind: 'season', front: ['beats: [{ episode: 1, words: They sing., cite: S1E1 }]'] })
  const proposalBy = async (who: Member & { context: BrowserContext }) => {
    await revise(who, await pageBy(), changed)
    return (await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id DESC LIMIT 1', [who.id]))[0]!.id
  }
  const state = (id: number) => async (wanted: string): Promise<Mark> => yes(await sql('SELECT FROM proposal WHERE id = $1 AND state = $2', [id, wanted]))
  const newcomer = async () => { const made = await make('newcomer'); return { ...made.member!, context: made.context } }
  const changedOrAsked = (slug: string) => async (): Promise<Mark> =>
    (await sql('SELECT FROM revision r JOIN page p ON p.id = r.page_id WHERE p.slug = $1 AND r.n = 2', [slug])).length > 0 ? 'yes'
    : (await sql('SELECT FROM proposal o JOIN page p ON p.id = o.page_id WHERE p.slug = $1', [slug])).length > 0 ? 'ask' : 'no'
  const edited = async (protection: string): Promise<Sent> => {
    const page = await pageBy()
    await sql('UPDATE page SET protection = $2 WHERE slug = $1', [page.slug, protection])
    const text = changed((await sql<{ body: string }>('SELECT body FROM text t JOIN revision r ON r.text_hash = t.hash JOIN page p ON p.id = r.page_id WHERE p.slug = $1', [page.slug]))[0]!.body)
    return {
      address: `/wiki/${page.slug}/edit`, by: 'text', fields: { text, summary: 'A test.', intent: 'save', key: randomUUID() }, shown: /name="intent"/,
      done: changedOrAsked(page.slug),
    }
  }
  const onPerson = async (rank: 'newcomer' | 'moderator', by: string, fields: Record<string, string>, query: string, shown: RegExp): Promise<Sent> => {
    const { member } = await make(rank)
    return { address: `/people/${member!.handle}/manage`, by, fields, shown, done: async () => yes(await sql(query, [member!.id])) }
  }

  /** A discussion that somebody else began. */
  const talkOn = async ({ slug }: { slug: string }) => {
    const { context } = await make('editor')
    await send(context.request, `/wiki/${slug}/talk`, { ...fieldsIn(await (await context.request.get(`/wiki/${slug}/talk`)).text(), 'tells'), title: 'A question', text: 'Is it so?', tells: '0' })
    const [row] = await sql<{ thread: number; comment: number }>('SELECT t.id AS thread, c.id AS comment FROM thread t JOIN page p ON p.id = t.page_id JOIN comment c ON c.thread_id = t.id WHERE p.slug = $1', [slug])
    return { ...row!, address: `/wiki/${slug}/talk/${row!.thread}` }
  }

  const ACTS: Record<string, (person: Someone) => Promise<Sent>> = {
    'edit an open page': () => edited('open'),
    'edit a page that is reviewed': () => edited('reviewed'),
    'edit a page for moderators': () => edited('moderators'),
    'say how a theory was settled': async () => {
      const { slug } = await theoryBy()
      const fields = { state: 'denied', rank: 'showrunner', by: 'The makers', date: '2025-06-07', cite: 'S1E1', summary: '', key: randomUUID() }
      return {
        address: `/wiki/${slug}/manage`, by: 'cite', fields, shown: /name="cite"/,
        done: changedOrAsked(slug),
      }
    },
    'begin a page': async () => {
      const { title, slug } = someTitle('Access Begun')
      return { address: '/new', by: 'text', fields: { text: source(title, 'A step. [@S1E1]', { kind: 'character', front: [] }), summary: '', intent: 'save', key: randomUUID() }, shown: /name="intent"/, done: async () => ((await sql('SELECT FROM page WHERE slug = $1', [slug])).length > 0 ? 'yes' : (await sql('SELECT FROM proposal WHERE title = $1', [title])).length > 0 ? 'ask' : 'no') }
    },
    'accept a proposal of somebody else': async () => { const id = await proposalBy(await newcomer()); return { address: `/review/${id}`, by: 'intent', fields: { intent: 'accept' }, shown: /value="accept"/, done: () => state(id)('accepted') } },
    'turn down a proposal of somebody else': async () => { const id = await proposalBy(await newcomer()); return { address: `/review/${id}`, by: 'reasonCode', fields: { intent: 'reject', reasonCode: 'wrong' }, shown: /name="reasonCode"/, done: () => state(id)('rejected') } },
    "accept a proposal of one's own": async ({ member }) => {
      // Whoever moderates proposed it while they were a newcomer.
      const who = await newcomer()
      const id = await proposalBy(who)
      if (member) await sql('UPDATE member m SET rank = o.rank, suspended_at = o.suspended_at FROM member o WHERE m.id = $1 AND o.id = $2', [who.id, member.id])
      return { address: `/review/${id}`, by: 'intent', fields: { intent: 'accept' }, shown: /value="accept"/, done: () => state(id)('accepted'), ...(member && { as: who.context }) }
    },
    'withdraw a proposal of somebody else': async () => { const id = await proposalBy(await newcomer()); return { address: `/review/${id}`, by: 'intent', fields: { intent: 'withdraw' }, shown: /value="withdraw"/, done: () => state(id)('withdrawn') } },
    'say that an edit is fine': async () => {
      const { slug } = await pageBy({ context: (await make('editor')).context })
      return { address: `/review/edit/${slug}/1`, by: 'n', fields: { slug, n: '1' }, shown: /It is fine/, done: async () => yes(await sql('SELECT FROM patrol t JOIN page p ON p.id = t.page_id WHERE p.slug = $1', [slug])) }
    },
    'hide a revision': async () => {
      const page = await pageBy()
      await revise(hands, page, changed)
      return { address: `/wiki/${page.slug}/history/1/hide`, by: 'audience', fields: { text: 'yes', audience: 'moderators', reason: 'A test.', safeFrom: '0' }, shown: /name="audience"/, done: async () => yes(await sql("SELECT FROM hidden h JOIN revision r ON r.text_hash = h.text_hash JOIN page p ON p.id = r.page_id WHERE p.slug = $1 AND h.field = 'text'", [page.slug])) }
    },
    'block a newcomer': () => onPerson('newcomer', 'withAddress', { edit: 'yes', reason: 'A test.' }, 'SELECT FROM member_block WHERE member_id = $1 AND NOT whole', /name="withAddress"/),
    'suspend a newcomer': () => onPerson('newcomer', 'until', { reason: 'A test.' }, 'SELECT FROM member WHERE id = $1 AND suspended_at IS NOT NULL', />Suspend</),
    'suspend a moderator': () => onPerson('moderator', 'until', { reason: 'A test.' }, 'SELECT FROM member WHERE id = $1 AND suspended_at IS NOT NULL', />Suspend</),
    'make an editor of a newcomer': () => onPerson('newcomer', 'rank', { rank: 'editor' }, "SELECT FROM member WHERE id = $1 AND rank = 'editor'", /name="rank"/),
    'write a note on a newcomer': () => onPerson('newcomer', 'note', { note: 'A test.' }, 'SELECT FROM moderator_note WHERE member_id = $1', /name="note"/),
    'change the settings of the wiki': async ({ member }) => {
      const days = String(100 + (member?.id ?? 0) % 200)
      await sql("DELETE FROM setting WHERE key = 'promotion'")
      return { address: '/site', by: 'promotion', fields: { promotion: 'rule', edits: '10', days }, shown: /name="promotion"/, done: async () => yes(await sql("SELECT FROM setting WHERE key = 'promotion' AND (value ->> 'days')::int = $1", [Number(days)])) }
    },
    'make a filter': async () => { const name = `Access ${randomUUID().slice(0, 8)}`; return { address: '/review/filters/new', by: 'rule', fields: { name, rule: 'no summary', action: 'tag' }, shown: /name="rule"/, done: async () => yes(await sql('SELECT FROM edit_filter WHERE name = $1', [name])) } },
    'report a page': async ({ member }) => { const { slug } = await pageBy(); return { address: `/report?on=page&slug=${slug}`, by: 'reasonCode', fields: { reasonCode: 'wrong' }, shown: /name="reasonCode"/, done: async () => yes(await sql('SELECT FROM report WHERE by_id = $1 AND reported_id IN (SELECT d.id FROM reported d JOIN page p ON p.id = d.page_id WHERE p.slug = $2)', [member?.id ?? 0, slug])) } },
    'say that a claim holds': async ({ member }) => {
      const { slug } = await write(hands, 'Access Adagio', 'A step. [@S1E1 01:00]')
      return { address: `/rewatch/S1E1?page=${slug}`, by: 'claim', fields: { answer: 'yes' }, shown: /value="yes"/, done: async () => yes(await sql("SELECT FROM verification v JOIN page p ON p.id = v.page_id WHERE p.slug = $1 AND v.member_id = $2 AND v.answer = 'yes'", [slug, member?.id ?? 0])) }
    },
    'vote on a theory': async ({ member }) => {
      const { slug } = await theoryBy()
      return { address: `/wiki/${slug}`, by: 'likely', fields: { likely: '60', intent: 'vote' }, shown: /name="likely"/, done: async () => yes(await sql('SELECT FROM vote v JOIN page p ON p.id = v.page_id WHERE p.slug = $1 AND v.member_id = $2', [slug, member?.id ?? 0])) }
    },
    'vote on a season': async ({ member }) => {
      const { slug } = await seasonBy()
      return { address: `/wiki/${slug}`, by: 'likely', fields: { likely: '60', intent: 'vote' }, shown: /name="likely"/, done: async () => yes(await sql('SELECT FROM vote v JOIN page p ON p.id = v.page_id WHERE p.slug = $1 AND v.member_id = $2', [slug, member?.id ?? 0])) }
    },
    'make a season': async () => {
      const { title, slug } = someTitle('Access Season')
      return { address: '/season-two/new', by: 'premise', fields: { title, begins: '0', premise: 'They come home.', intent: 'save', key: randomUUID() }, shown: /name="premise"/, done: async () => ((await sql('SELECT FROM page WHERE slug = $1', [slug])).length > 0 ? 'yes' : (await sql('SELECT FROM proposal WHERE title = $1', [title])).length > 0 ? 'ask' : 'no') }
    },
    "change another's season": async () => {
      const { slug } = await seasonBy()
      return { address: `/wiki/${slug}/edit?section=data`, by: 'beats-0-words', fields: { 'beats-0-words': 'They dance.', intent: 'save', key: randomUUID() }, shown: /name="beats-0-words"/, done: changedOrAsked(slug) }
    },
    "add evidence to another's theory": async () => {
      const { slug } = await theoryBy()
      return { address: `/wiki/${slug}/evidence`, by: 'shows', fields: { side: 'against', cite: 'S1E1', shows: 'A step.', key: randomUUID() }, shown: /name="shows"/, done: changedOrAsked(slug) }
    },
    "take another's evidence away": async () => {
      const { slug } = await theoryBy(EVIDENCE)
      return { address: `/wiki/${slug}/evidence?row=e1`, by: 'row', fields: { key: randomUUID() }, shown: /ake it away<\/button>/, done: changedOrAsked(slug) }
    },
    "link another's theory to a third": async () => {
      const [{ slug }, { title }] = [await theoryBy(), await theoryBy()]
      return { address: `/wiki/${slug}/link`, by: 'note', fields: { type: 'competes with', to: title, cite: 'S1E1', key: randomUUID() }, shown: /name="note"/, done: changedOrAsked(slug) }
    },
    'watch a page': async ({ member }) => {
      const { slug } = await pageBy()
      return { address: `/wiki/${slug}`, by: 'slug', fields: { slug }, shown: />Watch</, done: async () => yes(await sql('SELECT FROM watch w JOIN page p ON p.id = w.page_id WHERE p.slug = $1 AND w.member_id = $2', [slug, member?.id ?? 0])) }
    },
    'mute somebody': async ({ member }) => {
      const { member: other } = await make('newcomer')
      return { address: `/people/${other!.handle}`, by: 'handle', fields: { handle: other!.handle }, shown: />Mute /, done: async () => yes(await sql('SELECT FROM mute_member WHERE muted_id = $1 AND member_id = $2', [other!.id, member?.id ?? 0])) }
    },
    'comment on a page': async ({ member }) => {
      const { slug } = await pageBy()
      return {
        address: `/wiki/${slug}/talk`, by: 'tells', fields: { title: 'A question', text: 'Is it so?', tells: '0' }, shown: /name="tells"/,
        done: async () => {
          const [row] = await sql<{ shown: number | null }>('SELECT c.shown FROM comment c JOIN thread t ON t.id = c.thread_id JOIN page p ON p.id = t.page_id WHERE p.slug = $1 AND c.author_id = $2', [slug, member?.id ?? 0])
          return row ? (row.shown === null ? 'ask' : 'yes') : 'no'
        },
      }
    },
    'resolve a discussion of somebody else': async () => {
      const { address, thread } = await talkOn(await pageBy())
      return { address, by: 'state', fields: { state: 'resolved' }, shown: /Mark as resolved/, done: async () => yes(await sql("SELECT FROM thread WHERE id = $1 AND state = 'resolved'", [thread])) }
    },
    'remove a comment': async () => {
      const { address, thread, comment } = await talkOn(await pageBy())
      return { address: `${address}/${comment}/remove`, by: 'why', fields: { why: 'A test.' }, shown: /name="why"/, done: async () => yes(await sql("SELECT FROM comment WHERE thread_id = $1 AND state = 'removed'", [thread])) }
    },
    'roll back everything of a newcomer': async () => {
      const who = await newcomer()
      await sql("UPDATE member SET rank = 'editor' WHERE id = $1", [who.id])
      const page = await pageBy()
      await revise(who, page, changed)
      return { address: `/people/${who.handle}/rollback?since=hour`, by: 'since', fields: { reason: 'A test.' }, shown: /name="reason"/, done: async () => yes(await sql("SELECT FROM revision r JOIN page p ON p.id = r.page_id WHERE p.slug = $1 AND r.act = 'rollback'", [page.slug])) }
    },
  }

  const wrong: string[] = []
  const cells = accessCells()
  expect([...new Set(cells.map(({ act }) => act))]).toEqual(Object.keys(ACTS))
  // What nobody may do leaves everything as it was: those to whom a line says no try the same.
  const untouched = new Map<string, Sent>()
  const sentBy = async ({ act, person, mark }: Cell): Promise<Sent> => {
    const make = ACTS[act]!
    if (mark !== 'no' || make.length > 0) return make(people[person])
    const sent = untouched.get(act) ?? (await make(people[person]))
    untouched.set(act, sent)
    return sent
  }
  for (const cell of cells) {
    const { act, person, mark } = cell
    const { address, by, fields, shown, done, as = people[person].context } = await sentBy(cell)
    const offered = shown.test(await (await as.request.get(address)).text())
    const form = await formFor([ada.context.request, milo.context.request, people.newcomer.context.request], address, by, shown)
    await send(as.request, address, { ...form, ...fields })
    const result = await done()
    if (result !== mark) wrong.push(`${act}: ${person} should be ${mark}, was ${result}`)
    if (offered !== (mark !== 'no')) wrong.push(`${act}: ${person} was ${offered ? '' : 'not '}shown the button`)
  }
  await sql("DELETE FROM setting WHERE key = 'promotion'")
  expect(wrong).toEqual([])
})

/** The form as somebody was shown it who may send it; of several that hold the field, the one with this button. */
async function formFor(entitled: readonly APIRequestContext[], address: string, by: string, shown: RegExp): Promise<Record<string, string>> {
  for (const request of entitled) {
    const html = await (await request.get(address)).text()
    const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form).filter((form) => form.includes(`name="${by}"`))
    const form = forms.find((each) => shown.test(each)) ?? forms[0]
    if (form) return fieldsIn(form, by)
  }
  return {}
}
