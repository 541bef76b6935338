import { readFileSync, rmSync } from 'node:fs'
import { startWiki } from '../server/test/wiki-under-test'
import { headOf, storedText } from './support/database'
import { fieldsIn } from '../lib/testing/html-form'
import { write } from './support/pages'
import { expect, test } from './support/test'

const BUILD = '.next-deploy'
const { NEXTAUTH_SECRET = '', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = '' } = process.env

test('a form that was opened before a rebuild is saved after it', async ({ edda }) => {
  test.setTimeout(240_000)
  const page = await write(edda, 'Deployed Détourné', 'Before. [@S1E1]')
  const address = `/wiki/${page.slug}/edit`
  const fields = fieldsIn(await (await edda.context.request.get(address)).text(), 'text')

  // A build that is not there is made before the doors open, by the same start that a host uses.
  rmSync(`${BUILD}/BUILD_ID`, { force: true })
  const deployed = await startWiki(process.env.DATABASE_URL!, BUILD, { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })
  try {
    expect(readFileSync(`${BUILD}/BUILD_ID`, 'utf8')).not.toBe('')
    const changed = { ...fields, text: fields.text!.replace('Before.', 'After.'), summary: 'Across a rebuild', intent: 'save' }
    const saved = await edda.context.request.post(`${deployed.baseUrl}${address}`, { multipart: changed, headers: { origin: deployed.baseUrl }, maxRedirects: 0 })
    expect([saved.status(), saved.headers().location]).toEqual([303, `/wiki/${page.slug}?saved=2`])
  } finally {
    await deployed.stop()
  }
  expect(await headOf(page.slug)).toBe(2)
  expect(await storedText(page.slug)).toContain('After.')
})
