import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HiddenChunk, weave } from './weave'

/** Cuts the marked lines out of a text, as the mask does, run by run. */
function cut(lines: readonly { text: string; hidden: boolean }[]): { source: string; visible: string; hidden: HiddenChunk[] } {
  let visible = ''
  const hidden: HiddenChunk[] = []
  lines.forEach((line, at) => {
    if (!line.hidden) visible += line.text
    else if (lines[at - 1]?.hidden) hidden.push({ at: visible.length, text: (hidden.pop()?.text ?? '') + line.text })
    else hidden.push({ at: visible.length, text: line.text })
  })
  return { source: lines.map((line) => line.text).join(''), visible, hidden }
}

const word = fc.constantFrom('', 'a', 'b', '- item', '| x |', 'A longer paragraph of words.')
const lines = fc
  .array(fc.record({ text: word.map((text) => `${text}\n`), hidden: fc.boolean() }), { maxLength: 12 })
  .map((all) => all.map((line, at) => (line.hidden ? { ...line, text: `hidden ${at} ${line.text}` } : line)))
const anyText = fc.array(word, { maxLength: 12 }).map((all) => all.join('\n'))

describe('weaving hidden chunks back', () => {
  test('into an unedited text gives the original exactly, also without a last line end', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (all, open) => {
        const ending = all.map((line, at) => (open && at === all.length - 1 ? { ...line, text: line.text.slice(0, -1) } : line))
        const { source, visible, hidden } = cut(ending)
        expect(weave(visible, visible, hidden)).toBe(source)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps every line of every chunk and of the edited text, in order, whatever the edit', () => {
    fc.assert(
      fc.property(lines, anyText, (all, edited) => {
        const { visible, hidden } = cut(all)
        const woven = weave(visible, edited, hidden).split('\n')
        const chunkLines = hidden.flatMap((chunk) => chunk.text.split('\n').slice(0, -1))
        expect(woven.filter((line) => line.startsWith('hidden'))).toEqual(chunkLines)
        expect(woven.filter((line) => line && !line.startsWith('hidden'))).toEqual(edited.split('\n').filter(Boolean))
      }),
      { numRuns: 1000 },
    )
  })

  test('never joins a chunk to a block that it did not stand in', () => {
    const paragraphs = fc.array(fc.record({ text: fc.constantFrom('one', 'two', 'three'), hidden: fc.boolean() }), { maxLength: 6 })
    const edits = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 6 })
    fc.assert(
      fc.property(paragraphs, edits, (all, kept) => {
        const apart = all.flatMap((p, at) => [
          { ...p, text: p.hidden ? `hidden ${at}\n` : `${p.text}\n` },
          { text: '\n', hidden: p.hidden },
        ])
        const { visible, hidden } = cut(apart)
        const blocks = weave(visible, kept.map((text) => `${text}\n\n`).join(''), hidden).split(/\n\n+/)
        expect(blocks.filter((block) => block.includes('hidden')).every((block) => /^\n*hidden \d+\n*$/.test(block))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was hidden in front matter', () => {
  const front = '---\nkind: character\nfacts:\n  - { id: f1, value: a }\n'
  const rest = 'known-from: 0\n---\n\nBody.\n'
  const hidden = [{ at: front.length, text: '  - { id: f2, value: secret }\n' }]

  test('goes back into its list, also when the person emptied the list or gave a row the same id', () => {
    const back = '---\nkind: character\nfacts:\n  - { id: f2, value: secret }\nknown-from: 0\n---\n\nBody.\n'
    expect(weave(front + rest, front.split('facts')[0] + rest, hidden)).toBe(back)
    const woven = weave(front + rest, `${front}  - { id: f2, value: new }\n${rest}`, hidden)
    expect(woven).toContain('id: f2, value: secret')
    expect(woven).toContain('- { value: new }')
  })

  test('goes back beside what was hidden in the body', () => {
    const two = [...hidden, { at: front.length + rest.length, text: '\nSecret.\n' }]
    expect(weave(front + rest, (front + rest).replace('Body', 'Text'), two)).toBe(
      `${front}${hidden[0]?.text}${rest.replace('Body', 'Text')}\nSecret.\n`,
    )
  })

  test('is kept as lines when the edit cannot be read as data', () => {
    expect(weave(front + rest, `${front}oops: [\n${rest}`, hidden)).toContain('secret }\noops: [\n')
  })
})

describe('a chunk stands', () => {
  const hidden = [{ at: 'First.\n\n'.length, text: 'Secret.\n\n' }]
  const visible = 'First.\n\nSecond.\n'

  test('after the line it followed when that was edited', () => {
    expect(weave('First one.\n\nSecond.\n', 'First two.\n\nSecond.\n', [{ at: 12, text: 'Secret.\n\n' }])).toBe(
      'First two.\n\nSecret.\n\nSecond.\n',
    )
  })

  test('where its neighbours were when they are deleted', () => {
    expect(weave(visible, 'Second.\n', hidden)).toBe('Secret.\n\nSecond.\n')
    expect(weave(visible, '', hidden)).toBe('Secret.\n\n')
  })

  test('apart from a text that had no last line end', () => {
    expect(weave('First.\n\n', 'First!', [{ at: 8, text: 'Secret.\n' }])).toBe('First!\n\nSecret.\n')
  })

  test('in its list or table without a blank line when rows around it go or come', () => {
    const rows = '| a |\n|---|\n| x |\n| y |\n'
    const cutRows = [
      { at: 12, text: '| h |\n' },
      { at: 18, text: '| k |\n' },
    ]
    expect(weave(rows, '| a |\n|---|\n| y |\n', cutRows)).toBe('| a |\n|---|\n| h |\n| k |\n| y |\n')
    expect(weave(rows, '| a |\n|---|\n| new |\n| x |\n| y |\n', cutRows)).toBe('| a |\n|---|\n| h |\n| new |\n| x |\n| k |\n| y |\n')
  })

  test('apart from a paragraph when the list it stood in is gone', () => {
    expect(weave('One.\n\n- a\n- b\n\nTwo.\n', 'One.\n\nTwo.\n', [{ at: 10, text: '- h\n' }])).toBe('One.\n\n- h\n\nTwo.\n')
  })

  test('of which thousands stand in one block of a whole page that was written anew, at once', () => {
    const hidden = Array.from({ length: 10_000 }, (_, at) => ({ at: at * 10, text: `hidden ${at}\n` }))
    const start = performance.now()
    const woven = weave('a\n'.repeat(250_000), 'b\n'.repeat(250_000), hidden).split('\n')
    expect(performance.now() - start).toBeLessThan(8000)
    expect(woven.filter((line) => line.startsWith('hidden')).every((line, at) => line === `hidden ${at}`)).toBe(true)
    expect([woven.filter((line) => line.startsWith('hidden')).length, woven.filter((line) => line === 'b').length]).toEqual([10_000, 250_000])
  })

  test('somewhere, also in texts of 512 KB that have nothing in common', () => {
    const long = (letter: string) => Array.from({ length: 60_000 }, (_, at) => `${letter}${at}\n`).join('')
    expect(weave(long('a'), long('b'), [{ at: 'a0\n'.length, text: 'Secret.\n' }]).includes('\nSecret.\n')).toBe(true)
  })
})
