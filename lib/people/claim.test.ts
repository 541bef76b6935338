import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '../db/client'
import { member, someHandle } from '../testing/cast'
import { openMailbox } from '../testing/mailbox'
import { claimWiki, firstAdminLink, isClaimable } from './claim'
import { findSessionOwner } from './session'

openMailbox()
vi.spyOn(console, 'log').mockImplementation(() => undefined)

beforeEach(async () => void (await db.member.updateMany({ where: { rank: 'admin' }, data: { rank: 'editor' } })))

const SITE = 'http://localhost:3000'
const tokenOf = (link: string | null) => link?.split('token=')[1] ?? ''
const form = (token: string) => ({ token, handle: someHandle('ada'), email: 'ada@example.org', password: 'zwölf Raben am Kai', consent: true })

test('whoever opens the first link becomes the admin, once', async () => {
  const link = await firstAdminLink(SITE)
  expect(link).toMatch(/^http:\/\/localhost:3000\/claim\?token=[\w-]{43}$/)
  const claimed = await claimWiki(form(tokenOf(link)))
  expect(claimed.ok && (await findSessionOwner(claimed.value.session))).toMatchObject({ rank: 'admin' })
  expect(await claimWiki(form(tokenOf(link)))).toEqual({ ok: false, error: { kind: 'stale' } })
  expect(await firstAdminLink(SITE)).toBeNull()
})

test('a new link ends the one before', async () => {
  const [first, second] = [tokenOf(await firstAdminLink(SITE)), tokenOf(await firstAdminLink(SITE))]
  expect([await isClaimable(first), await isClaimable(second)]).toEqual([false, true])
})

test('no link works once there is an admin by another way', async () => {
  const token = tokenOf(await firstAdminLink(SITE))
  await member({ rank: 'admin' })
  expect(await claimWiki(form(token))).toEqual({ ok: false, error: { kind: 'stale' } })
})

test('of two who claim at once, one becomes the admin', async () => {
  const token = tokenOf(await firstAdminLink(SITE))
  const both = await Promise.all([claimWiki(form(token)), claimWiki(form(token))])
  expect(both.filter((claimed) => claimed.ok)).toHaveLength(1)
  expect(await db.member.count({ where: { rank: 'admin' } })).toBe(1)
})

test('a form with something wrong leaves the link as it was', async () => {
  const token = tokenOf(await firstAdminLink(SITE))
  expect(await claimWiki({ ...form(token), password: 'password' })).toMatchObject({ ok: false, error: { kind: 'fields' } })
  expect(await isClaimable(token)).toBe(true)
})
