import { expect, test } from 'vitest'
import type { PictureData, Surroundings } from '../spoilers/surroundings'
import { boundOf, bytesAt, seenAt, surroundings, tree } from '../testing/tree'

const PICTURE: PictureData = {
  id: '0123456789abcdef01234567', width: 2000, height: 1000, animated: false, sizes: [320, 640, 1280].map((width) => ({ width, height: width / 2 })),
  alt: 'A stage "lit" <red>', author: 'Ada', licence: 'CC-BY-4.0', slug: 'file-the-stage', title: 'File: The stage', bound: '0',
}

/** A page around the picture, whose description is known from an episode. */
function around(bound: PictureData['bound'] = '0', more: Partial<PictureData> | null = {}): Surroundings {
  const known = surroundings({ names: { 'file-the-stage': bound, 'open-friend': '0' } })
  return { ...known, pictures: new Map(more ? [[1, { ...PICTURE, bound, ...more }]] : []) }
}

const stage = tree('[[File:The stage|The house lights go down.]] Then [[Open Friend|a friend]] bows. [@S1E2 10:00]\n\nAfter. [@S1E1]')

test('a paragraph that begins with a file is a figure, with its caption, who made it and on what terms', () => {
  const { lead } = seenAt(stage, 8, around())
  expect(lead).toContain('<figure class="figure"><a href="/wiki/file-the-stage" class="picture"><img src="/media/0123456789abcdef01234567?w=640"')
  expect(lead).toMatch(/<figcaption>The house lights go down\. +Then <a href="\/wiki\/open-friend">a friend<\/a> bows\.<sup/)
  expect(lead).toContain('Ada, <a href="/wiki/file-the-stage" title="File: The stage">CC BY 4.0</a>')
})

test('it keeps its place, comes in the size there is room for, and its words are no markup', () => {
  const { lead } = seenAt(stage, 8, around())
  expect(lead).toContain('width="640" height="320"')
  expect(lead).toContain('srcset="/media/0123456789abcdef01234567?w=320 320w, /media/0123456789abcdef01234567?w=640 640w, /media/0123456789abcdef01234567?w=1280 1280w"')
  expect(lead).toContain('alt="A stage &#x22;lit&#x22; <red>"')
  const small = seenAt(stage, 8, around('0', { width: 500, height: 250, sizes: [{ width: 320, height: 160 }] })).lead
  expect(small).toContain('src="/media/0123456789abcdef01234567"')
  expect(small).toContain('width="500" height="250"')
  expect(seenAt(stage, 8, around('0', { width: 1000, height: 2000, sizes: [] })).lead).toContain('width="280" height="560"')
})

test('one that moves stands still in a text, and says so', () => {
  const { lead } = seenAt(stage, 8, around('0', { animated: true, width: 300, height: 150, sizes: [{ width: 300, height: 150 }] }))
  expect(lead).toContain('src="/media/0123456789abcdef01234567?w=300"')
  expect(lead).toContain('Moving picture.')
})

test('a figure is known from what its caption cites and from its picture, whichever is later', () => {
  expect(boundOf(stage, 'house lights', around('0'))).toBe('S1E2')
  expect(boundOf(stage, 'house lights', around('S1E6'))).toBe('S1E6')
  expect(boundOf(tree('[[File:The stage]]'), '', around('0'))).toBe('last')
})

test('before that nothing of it is there: no picture, no caption, no address, no words for it', () => {
  expect(bytesAt(stage, 5, around('S1E6'))).not.toMatch(/figure|media|stage|house|lit|Ada/)
  expect(bytesAt(stage, 5, around('S1E6'))).toBe(bytesAt(tree('After. [@S1E1]'), 5, around('S1E6')))
  expect(bytesAt(stage, 6, around('S1E6'))).toContain('house lights')
})

test('where the picture is hidden its figure is gone', () => {
  expect(seenAt(stage, 8, around('0', null)).lead).not.toMatch(/figure|media|house lights/)
})

test('a picture that nobody brought yet is wanted, and its caption stays', () => {
  const { lead } = seenAt(tree('[[File:A swan|In white.]] [@S1E1]'), 8)
  expect(lead).toContain('<a href="/upload?name=A%20swan" class="wanted" title="Not there yet">Picture wanted: A swan</a>')
  expect(lead).toContain('In white.')
})

test('within a sentence, a list or a table it is a link to its description', () => {
  for (const text of ['See [[File:The stage|the stage]]. [@S1E1]', '- [[File:The stage|the stage]] [@S1E1]', '| A |\n| --- |\n| [[File:The stage\\|the stage]] [@S1E1] |']) {
    const { lead } = seenAt(tree(text), 8, around())
    expect(lead).toContain('<a href="/wiki/file-the-stage">the stage</a>')
    expect(lead).not.toContain('<img')
  }
})

test('what a page is said to be about is its first words, not a caption', () => {
  expect(seenAt(stage, 8, around()).description).toBe('After.')
})
