const WORDS = {
  404: ['Nothing here', 'There is nothing here that is safe for as far as you have watched.'],
  500: ['Something broke', 'Something broke on our side, and it has been noted. If you were writing, go back: your text is still in the form.'],
} as const

/** A page that Next gave up on holds nothing without its scripts; this says at least what happened. */
export function isEmptyShell(html: string): boolean {
  return html.startsWith('<!DOCTYPE html><html id="__next_error__">')
}

export function brokenPage(status: number): string {
  const [title, words] = WORDS[status < 500 ? 404 : 500]
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>',
    `<title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p><p><a href="/">To the front page</a></p></main></body></html>`,
  ].join('')
}
