import { EditorSelection, type ChangeSpec, type EditorState, type Line, type SelectionRange, type TransactionSpec } from '@codemirror/state'

/** What a button or a shortcut does to the text. */
export type Write = (state: EditorState) => TransactionSpec

/** Put a mark on both sides of what is selected, or take it away where it stands. */
export const around = (mark: string): Write => (state) =>
  state.changeByRange((range) => {
    const { from, to } = range
    const before = state.sliceDoc(from - mark.length, from) === mark && state.sliceDoc(to, to + mark.length) === mark
    if (before && !isPartOfLonger(state, range, mark)) {
      return { changes: [{ from: from - mark.length, to: from }, { from: to, to: to + mark.length }], range: moved(range, -mark.length) }
    }
    return { changes: [{ from, insert: mark }, { from: to, insert: mark }], range: moved(range, mark.length) }
  })

/** `*` beside `**` is half of bold, and no italics. */
const isPartOfLonger = (state: EditorState, { from, to }: SelectionRange, mark: string): boolean =>
  mark === '*' && state.sliceDoc(from - 2, from) === '**' && state.sliceDoc(to, to + 2) === '**' && state.sliceDoc(from - 3, from) !== '***'

const moved = (range: SelectionRange, by: number) => EditorSelection.range(range.anchor + by, range.head + by)

/** Begin every selected line with a mark, or take it away where all have it. Empty lines among others stay as they are. */
export const before = (mark: string, like: RegExp): Write => (state) => {
  const all = linesOf(state)
  const lines = all.length === 1 ? all : all.filter((line) => line.text.trim() !== '')
  const has = lines.every((line) => line.text.startsWith(mark))
  const changes = lines.map((line): ChangeSpec => {
    const old = like.exec(line.text)?.[0] ?? ''
    return { from: line.from, to: line.from + old.length, insert: has ? '' : mark }
  })
  const set = state.changes(changes)
  return { changes: set, selection: state.selection.map(set, 1) }
}

function linesOf(state: EditorState): Line[] {
  const { from, to } = state.selection.main
  const lines: Line[] = []
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at)
    lines.push(line)
    at = line.to + 1
  }
  return lines
}

/** Put an opening and an end around what is selected; the caret goes between them, or behind where `words` stand. */
export const enclose = (open: string, close: string): Write => (state) =>
  state.changeByRange((range) => ({
    changes: [{ from: range.from, insert: open }, { from: range.to, insert: close }],
    range: moved(range, open.length),
  }))

/** A block of its own, with an empty line on either side of it. @param at where the caret goes in the block */
export const block = (text: string, at: number): Write => (state) => {
  const line = state.doc.lineAt(state.selection.main.to)
  const isEmpty = line.text.trim() === ''
  const lead = isEmpty ? (line.number > 1 && state.doc.line(line.number - 1).text.trim() !== '' ? '\n' : '') : '\n\n'
  const tail = line.number < state.doc.lines && state.doc.line(line.number + 1).text.trim() !== '' ? '\n' : ''
  return { changes: { from: line.to, insert: lead + text + tail }, selection: EditorSelection.cursor(line.to + lead.length + at) }
}

/** `:::from{…}` around the selected lines, with the caret where the episode goes. */
export const holdBack: Write = (state) => {
  const lines = linesOf(state)
  const [first, last] = [lines[0]!, lines.at(-1)!]
  return {
    changes: [{ from: first.from, insert: ':::from{S1E}\n' }, { from: last.to, insert: '\n:::' }],
    selection: EditorSelection.cursor(first.from + ':::from{S1E'.length),
  }
}
