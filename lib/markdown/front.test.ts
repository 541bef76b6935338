import { expect, test } from 'vitest'
import { deriveTree } from './derive'
import { Unreadable } from './issue'

function issues(source: string) {
  try {
    deriveTree(source)
  } catch (problem) {
    if (problem instanceof Unreadable) return problem.issues
    throw problem
  }
  return []
}
const page = (...front: string[]) => ['---', 'kind: character', 'title: Somebody', ...front, '---', '', 'Words. [@S1E1]', ''].join('\n')

test('a plain page has nothing wrong with it', () => {
  expect(issues(page())).toEqual([])
})

test.each([
  ['no front matter', 'Just words.', 1, /begins with its front matter/],
  ['front matter that is not at the top', '\n---\nkind: character\n---\n', 1, /begins with its front matter/],
  ['front matter that never ends', '---\nkind: character\ntitle: A\n', 1, /begins with its front matter/],
  ['no kind', '---\ntitle: A\n---\n', 2, /“kind” must be one of/],
  ['an unknown kind', '---\ntitle: A\nkind: dragon\n---\n', 3, /“kind” must be one of/],
  ['no title', '---\nkind: character\n---\n', undefined, /“title” is missing/],
  ['an empty title', '---\nkind: character\ntitle: " "\n---\n', 3, /“title” must not be empty/],
  ['a title of 300 characters', `---\nkind: character\ntitle: ${'a'.repeat(300)}\n---\n`, 3, /at most 200/],
  ['a NUL written as an escape', '---\nkind: character\ntitle: "A\\0B"\n---\n', 3, /no control characters/],
  ['half a character written as an escape', page('facts:', '  - { name: Town, value: "A\\ud800B" }'), 5, /no halves of characters/],
  ['an alias that holds a NUL', page('aliases: [ "A\\0B" ]'), 4, /aliases, row 1/],
  ['a title that turns the writing around', '---\nkind: character\ntitle: "A\\u202eB"\n---\n', 3, /may not turn the writing around/],
  ['a title without a letter', '---\nkind: character\ntitle: "…"\n---\n', 3, /at least one letter or digit/],
  ['a list', '---\n- a\n---\n', 1, /must be lines like/],
  ['broken YAML', page('facts:', '  - { name: "Town }'), 6, /cannot be read/],
  ['a key twice', page('title: Again'), 4, /cannot be read/],
  ['an unknown key', page('sidebar: yes'), undefined, /“sidebar” is not a key/],
  ['an unknown key of a row', page('facts:', '  - { name: Town, value: Paris, colour: red }'), 5, /“colour” is not a key/],
  ['an anchor', page('aliases: &a [One]'), 4, /Anchors, aliases and tags/],
  ['a tag', page('aliases: !!set { One }'), 4, /Anchors, aliases and tags|cannot be read/],
  ['a merge key', page('<<: { code: S1E1 }'), undefined, /“<<” is not a key/],
  ['a known-from that is no episode', page('known-from: soon'), 4, /must be 0 or an episode code/],
  ['a row that cites nonsense', page('facts:', '  - { name: Town, value: Paris, cite: someday soon }'), 5, /is not a citation/],
  ['two rows with one id', page('facts:', '  - { id: f1, name: A, value: B }', '  - { id: f1, name: C, value: D }'), 6, /have the id f1/],
  ['a citation in a value', page('facts:', '  - { name: A, value: "B [@S1E1]" }'), 5, /go into its “cite”/],
  ['a list in a value', page('facts:', '  - { name: A, value: "- B" }'), 5, /one line of text/],
  ['an unclosed citation', page().replace('[@S1E1]', '[@S1E1'), 6, /not closed/],
  ['an unreadable citation', page().replace('[@S1E1]', '[@S1E1 late]'), 6, /is not a citation/],
  ['a citation without its reason', page().replace('[@S1E1]', '[@S1E8 from S1E1]'), 6, /needs its reason/],
  ['an unclosed citation in a heading', page().replace('Words. [@S1E1]', '## Words [@S1E1'), 6, /not closed/],
  ['an unclosed citation in a table', page().replace('Words. [@S1E1]', '| H |\n| --- |\n| a [@S1E1 |'), 8, /not closed/],
  ['an unknown container', page().replace('Words. [@S1E1]', ':::spoiler\nWords.\n:::'), 6, /only :::from/],
  ['a :::from without an episode', page().replace('Words. [@S1E1]', ':::from{soon}\nWords.\n:::'), 6, /names one episode/],
  ['a :::from of two episodes', page().replace('Words. [@S1E1]', ':::from{S1E1 S1E2}\nWords.\n:::'), 6, /names one episode/],
  ['a :::from with a space before its brace', page().replace('Words. [@S1E1]', ':::from {S1E5}\nWords. [@S1E1]\n:::'), 6, /:::from\{S1E5\}/],
  ['a ::: that closes nothing', page().replace('Words. [@S1E1]', 'Words. [@S1E1]\n\n:::'), 8, /:::from\{S1E5\}/],
  ['a link to nothing', page().replace('Words.', 'Words of [[…]].'), 6, /names nothing/],
])('%s is refused with its line', (_what, source, line, message) => {
  const [first] = issues(source)
  expect(first?.message).toMatch(message)
  if (line !== undefined) expect(first?.line).toBe(line)
})

test('a title is one line, however it was written', () => {
  expect(deriveTree(page().replace('Somebody', '"Some \\n body"')).front.title).toBe('Some body')
})

test('every problem of the front matter is told at once', () => {
  expect(issues(page('known-from: soon', 'sidebar: yes')).length).toBeGreaterThan(1)
})

test('colons that open nothing read as themselves', () => {
  const [block] = deriveTree(page().replace('Words.', 'At 10:30 :smile: ::leaf they met.')).blocks
  expect(block?.text).toBe('At 10:30 :smile: ::leaf they met.')
})

test('a link’s section and label are told apart, also in a table', () => {
  const { links, blocks } = deriveTree(page().replace('Words. [@S1E1]', '| H |\n| --- |\n| [[A B#C d\\|e f]] [@S1E1] |'))
  expect(links).toEqual([{ block: 2, key: 'a-b', display: 'A B', labelled: true }])
  expect(blocks[2]).toMatchObject({ text: 'e f', cites: [{ code: 'S1E1' }] })
})
