import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Static } from '@/components/site/static'
import { lendStaticMarkup } from './static-markup'

const shared = globalThis as { __staticMarkup?: unknown }
afterEach(() => void delete shared.__staticMarkup)

const list = (): ReactElement =>
  createElement(Static, { as: 'section', className: 'board', 'aria-label': 'Épisodes & autres' }, [
    createElement('p', { key: 1 }, 'Mathieu: “<b>Non</b>”, & ', 3, ' others'),
    createElement(Static, { key: 2, as: 'ol' }, createElement('li', null, createElement('a', { href: '/wiki/cheyenne?a=1&b=2' }, 'Cheyenne'))),
    createElement('form', { key: 3, action: '/further', method: 'post' }, createElement('button', { type: 'submit', disabled: true }, 'Look further')),
  ])

test('what stands still reads the same, whether or not it is rendered straight to markup', () => {
  const as = renderToStaticMarkup(list())
  lendStaticMarkup()
  expect(renderToStaticMarkup(list())).toBe(as)
  expect(list().type).toBe(Static)
})

test('within a page it is one string, escaped once', () => {
  lendStaticMarkup()
  const element = Static(list().props as Parameters<typeof Static>[0])
  expect(element.props).toMatchObject({ className: 'board', dangerouslySetInnerHTML: { __html: expect.stringMatching(/^<p>Mathieu: “&lt;b&gt;Non&lt;\/b&gt;”, &amp; 3 others<\/p><ol><li>/) } })
})

test('a form that is sent to an action is refused there, and what comes after it is rendered as before', () => {
  lendStaticMarkup()
  const form = createElement('form', { action: () => undefined }, createElement('button', null, 'Vote'))
  expect(() => Static({ children: form })).toThrow('can stand neither inside <Static>')
  expect(Static({ children: 'Afterwards' }).props).toEqual({ dangerouslySetInnerHTML: { __html: 'Afterwards' } })
})

test.each([
  ['words', 'javascript:throw new Error( <form action="javascript:throw new Error('],
  ['what stands in a field', createElement('input', { value: ' action="javascript:throw new Error(', readOnly: true })],
  ['words of a page', createElement('p', { dangerouslySetInnerHTML: { __html: 'She types action="javascript:throw new Error(\'React form\')' } })],
])('%s that read like such a form are shown like any others', (_, children) => {
  lendStaticMarkup()
  expect(Static({ children }).props).toMatchObject({ dangerouslySetInnerHTML: { __html: expect.stringContaining('javascript:throw new Error(') } })
})
