import type { BrowserContext, Page } from '@playwright/test'

/** Collect what a good page never says: errors on the console, scripts that throw, files that do not come. */
export function listen(context: BrowserContext): string[] {
  const noise: string[] = []
  context.on('page', (page) => hear(page, noise))
  for (const page of context.pages()) hear(page, noise)
  return noise
}

function hear(page: Page, noise: string[]): void {
  page.on('pageerror', (error) => noise.push(`${page.url()} threw: ${error.message}`))
  page.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is reported here too; failed files are counted below.
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (!message.text().startsWith('Failed to load resource')) noise.push(`${page.url()} said: ${message.text()}`)
  })
  page.on('response', (response) => {
    const request = response.request()
    if (response.status() >= 500 || (response.status() >= 400 && request.resourceType() !== 'document')) noise.push(`${response.status()} ${request.method()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A second press, or a new address, breaks off the page that was on its way; a journey may cut the line itself.
    if (!/ERR_ABORTED|ERR_INTERNET_DISCONNECTED/.test(request.failure()?.errorText ?? '')) noise.push(`${request.url()} failed: ${request.failure()?.errorText}`)
  })
}
