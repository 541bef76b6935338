import { expect, test } from 'vitest'
import { savedRevision } from './edit'
import { fieldsIn } from '@/lib/testing/html-form'
import { sent } from './form'
import type { Answer } from './visitor'

const PAGE = `<form action="/search"><input name="q" value=""/></form>
<form method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a1&quot;}"/><input type="hidden" name="base" value="3"/>
<input type="checkbox" name="minor" value="yes"/><input type="checkbox" name="lowers" value="yes" checked=""/><input type="submit" name="go" value="Go"/>
<textarea name="text" rows="24">
---
title: A &amp; B &#x27;C&#x27;
</textarea><button name="intent" value="save">Save</button></form>`

test('a form is sent as a browser without scripts sends it: hidden fields and texts, no buttons, no box that is not ticked', () => {
  expect(fieldsIn(PAGE, 'text')).toEqual({ '$ACTION_1:0': '{"id":"a1"}', base: '3', lowers: 'yes', text: "---\ntitle: A & B 'C'\n" })
})

test('a page without such a form is told of in its own words', () => {
  expect(() => fieldsIn('<h1>Nobody edits this</h1>', 'text')).toThrow('Nobody edits this')
})

test('the body carries every field', async () => {
  const { body, type } = await sent({ base: '3', text: 'é' })
  const form = await new Response(body as BodyInit, { headers: { 'content-type': type } }).formData()
  expect([...form.entries()]).toEqual([['base', '3'], ['text', 'é']])
})

test('only a redirect to a saved revision acknowledges a save', () => {
  const answer = (status: number, location?: string): Answer => ({ status, headers: { location }, bytes: Buffer.alloc(0), ms: 1 })
  expect(savedRevision(answer(303, '/wiki/larry?saved=7'))).toBe(7)
  expect(savedRevision(answer(303, '/wiki/larry?unchanged'))).toBeNull()
  expect(savedRevision(answer(200, '/wiki/larry?saved=7'))).toBeNull()
})
