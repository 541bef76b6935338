import { expect, test } from 'vitest'
import { cast } from '../testing/cast'
import { reasonsFor } from './reasons'
import { setReason } from './set-reason'

const codes = async () => (await reasonsFor(null)).given.map(({ code }) => code)

test('admins change the words of a reason, make another, and retire one; old decisions can still be read', async () => {
  const { ada } = await cast()
  expect(await setReason(ada, { code: 'too-long', en: 'It is too long.', fr: 'C’est trop long.', retired: false })).toEqual({ ok: true, value: null })
  expect((await codes()).at(-1)).toBe('too-long')
  await setReason(ada, { code: 'too-long', en: 'Too long for this page.', fr: 'Trop long pour cette page.', retired: true })
  expect(await codes()).not.toContain('too-long')
  expect((await reasonsFor(null)).wordsOf('too-long')).toBe('Too long for this page.')
})

test('nobody else does; a reason without words in both languages, or with a strange name, is refused; “other” stays', async () => {
  const { ada, mara } = await cast()
  const reason = { code: 'tone', en: 'Mind the tone.', fr: 'Le ton, s’il vous plaît.', retired: false }
  expect(await setReason(mara, reason)).toMatchObject({ ok: false })
  expect(await setReason(ada, { ...reason, fr: ' ' })).toMatchObject({ error: { field: 'fr' } })
  expect(await setReason(ada, { ...reason, code: 'Not So' })).toMatchObject({ error: { field: 'code' } })
  expect(await setReason(ada, { ...reason, code: 'other', retired: true })).toMatchObject({ error: { field: 'retired' } })
  expect(await codes()).not.toContain('tone')
})
