/** What the site calls itself, in the head of every page. */
export const SITE = {
  name: 'Étoile wiki',
  about: 'A wiki about the series Étoile, written by its viewers and safe for exactly as far as you have watched.',
} as const

/** What browsers paint around a page: its ground, in the colours of tokens.css. */
export const THEME_COLORS = [
  { media: '(prefers-color-scheme: light)', color: '#f8f4ec' },
  { media: '(prefers-color-scheme: dark)', color: '#221e1b' },
] as const
