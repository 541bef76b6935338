import { afterEach, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { cast, someHandle } from '../testing/cast'
import { openMailbox } from '../testing/mailbox'
import { join } from './join'
import { setSite, type SiteSettings } from './set-site'
import { joinQuestions, namesModerators, promotionRule } from './site'

openMailbox()
afterEach(async () => void (await db.setting.deleteMany({ where: { key: { in: ['join-questions', 'promotion', 'name-moderators', 'default-horizon', 'number-unwatched'] } } })))

const SETTINGS: SiteSettings = { defaultHorizon: 0, orders: 0, numbersUnwatched: false, namesModerators: false, promotion: { edits: 3, days: 1 }, questions: 'The title? = Étoile' }

describe('the settings of the wiki', () => {
  test('are for admins', async () => {
    const { mara, ada } = await cast()
    expect(await setSite(mara, SETTINGS)).toMatchObject({ ok: false })
    expect(await namesModerators()).toBe(true)
    expect(await setSite(ada, SETTINGS)).toEqual({ ok: true, value: null })
    expect([await namesModerators(), await promotionRule(), await joinQuestions()]).toEqual([false, { edits: 3, days: 1 }, [{ ask: 'The title?', answers: ['Étoile'] }]])
    await setSite(ada, { ...SETTINGS, promotion: null })
    expect(await promotionRule()).toBeNull()
  })

  test('that make no sense are refused at their field, and nothing is changed', async () => {
    const { ada } = await cast()
    expect(await setSite(ada, { ...SETTINGS, questions: 'Fine? = yes\nNo answer?' })).toMatchObject({ error: { field: 'questions', line: 2 } })
    expect(await setSite(ada, { ...SETTINGS, promotion: { edits: 0, days: 1 } })).toMatchObject({ error: { field: 'edits' } })
    expect(await setSite(ada, { ...SETTINGS, orders: 1 })).toMatchObject({ error: { field: 'defaultHorizon' } })
    expect(await joinQuestions()).toEqual([])
  })

  test('whoever joins answers the question, where there is one', async () => {
    const { ada } = await cast()
    const joining = () => ({ handle: someHandle('new'), email: `${someHandle('new')}@example.org`, password: 'a curtain of four words', consent: true })
    expect(await join(joining())).toMatchObject({ ok: true })
    await setSite(ada, SETTINGS)
    const handle = someHandle('new')
    expect(await join({ ...joining(), handle }, { question: 'The title?', answer: 'Star' })).toMatchObject({ ok: false, error: [{ field: 'answer' }] })
    expect(await join({ ...joining(), handle }, { question: 'Another?', answer: 'Étoile' })).toMatchObject({ ok: false, error: [{ field: 'answer' }] })
    expect(await db.member.count({ where: { handle } })).toBe(0)
    expect(await join({ ...joining(), handle }, { question: 'The title?', answer: ' etoile' })).toMatchObject({ ok: true })
  })
})
