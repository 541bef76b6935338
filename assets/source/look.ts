import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { wikiTags } from './wiki-markdown'

/* Only the site's own tokens, so that the dark follows by itself. Sizes are those of the field beneath. */

const room = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '1rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', minHeight: 'var(--least)', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.25rem 0 0.75rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--curtain-tint)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-searchMatch': { backgroundColor: 'var(--paris-tint)', outline: '1px solid var(--paris)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--new-york-tint)', outline: '2px solid var(--focus)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--shade)' },
})

/** The panel for finding, and the list of what can be completed. */
const parts = EditorView.theme({
  '.cm-panels': { backgroundColor: 'var(--shade)', color: 'var(--ink)', borderBottom: '1px solid var(--rule)', fontFamily: 'var(--sans)' },
  '.cm-panel.cm-search': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.5rem', padding: '0.5rem 2.75rem 0.5rem 0.75rem', fontSize: 'var(--text-meta)' },
  '.cm-panel.cm-search br': { flexBasis: '100%', content: '""' },
  '.cm-panel.cm-search .cm-textfield': { flex: '1 1 9rem', margin: '0', minHeight: '2.25rem', padding: '0.25rem 0.5rem', border: '1px solid var(--edge)', borderRadius: 'var(--corner)', background: 'var(--surface)', color: 'var(--ink)', fontSize: '1rem' },
  '.cm-panel.cm-search .cm-button': { margin: '0', minHeight: '2.25rem', padding: '0.25rem 0.625rem', border: '1px solid var(--edge)', borderRadius: 'var(--corner)', background: 'transparent', color: 'var(--curtain)', fontSize: 'var(--text-meta)' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '0.25rem', margin: '0', minHeight: '2.25rem', fontSize: 'var(--text-meta)' },
  '.cm-panel.cm-search [name=close]': { top: '0.5rem', right: '0.5rem', width: '2.25rem', height: '2.25rem', color: 'var(--soft)', fontSize: '1.25rem', cursor: 'pointer' },
  '.cm-tooltip': { border: '1px solid var(--rule)', borderRadius: 'var(--corner)', backgroundColor: 'var(--surface)', color: 'var(--ink)', boxShadow: 'var(--float)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', fontSize: 'var(--text-control)', maxHeight: '14rem', maxWidth: 'min(30rem, calc(100vw - 2rem))' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.5rem 0.75rem', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--curtain-tint)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600', color: 'var(--curtain)' },
  '.cm-completionDetail': { marginLeft: '0.75rem', color: 'var(--soft)', fontStyle: 'normal' },
})

/** What each block is known from, in the margin: quiet words, but for what is not cited yet. */
const margin = EditorView.theme({
  // CodeMirror keeps one at the left as well, with nothing in it.
  '.cm-gutters.cm-gutters-before': { display: 'none' },
  '.cm-gutters.cm-gutters-after': { backgroundColor: 'transparent', border: '0', color: 'var(--soft)' },
  '.chips': { minWidth: '3.25rem', touchAction: 'manipulation', fontFamily: 'var(--sans)', fontSize: 'var(--text-meta)' },
  '.chips .cm-gutterElement': { display: 'flex', padding: '0 0.25rem' },
  '.chip': { flex: '1', minWidth: '2.75rem', height: '1.55rem', padding: '0 0.25rem', border: '0', borderRadius: 'var(--corner)', background: 'transparent', color: 'var(--soft)', font: 'inherit', fontVariantNumeric: 'tabular-nums', cursor: 'help' },
  '.chip:hover': { background: 'var(--shade)' },
  '.chip.open': { background: 'var(--curtain-tint)', color: 'var(--curtain)' },
  '.chip.stale': { fontStyle: 'italic', background: 'transparent', textDecoration: 'underline dotted', textUnderlineOffset: '0.2em' },
  '.told': { maxWidth: 'min(20rem, calc(100vw - 3rem))', padding: '0.5rem 0.75rem', fontFamily: 'var(--sans)', fontSize: 'var(--text-control)', lineHeight: '1.45' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--rule)', borderBottom: '0', backgroundColor: 'var(--surface)' },
  '.known-here': { margin: '0', minHeight: '2rem', padding: '0.375rem 0.75rem', color: 'var(--soft)', fontSize: 'var(--text-meta)', lineHeight: '1.45' },
  // Where the page itself scrolls, an empty line would only lie over the text.
  '@media (max-width: 63.99rem)': { '.cm-panels.cm-panels-bottom:has(> .known-here:empty)': { display: 'none' } },
})

const letters = HighlightStyle.define([
  { tag: tags.heading, color: 'var(--ink)', fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.quote, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--new-york)' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--soft)' },
  { tag: [tags.monospace, tags.comment], color: 'var(--soft)' },
  { tag: wikiTags.link, color: 'var(--curtain)' },
  { tag: wikiTags.cite, color: 'var(--paris)' },
  { tag: wikiTags.held, color: 'var(--paris)', fontWeight: '600' },
  { tag: wikiTags.data, color: 'var(--soft)' },
  { tag: wikiTags.name, color: 'var(--ink)', fontWeight: '600' },
])

export const look = [room, parts, margin, syntaxHighlighting(letters)]
