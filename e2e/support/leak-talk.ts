import type { APIRequestContext } from '@playwright/test'
import { fieldsIn } from '../../lib/testing/html-form'
import type { LeakWorld } from '../../lib/testing/leak-pages'
import { sql } from './database'
import { send } from './forms'

const SLUG = 'leak-gallery'

/** Say things about the gallery that are known from one episode or another: discussions that begin late, and one from the start that
 *  goes on late. What is said is planted like the words of pages.
 *  @returns where the discussions stand */
export async function plantTalk(writer: APIRequestContext, world: LeakWorld, gates: readonly number[]): Promise<string[]> {
  const plant = (place: string, gate: number) => {
    const token = `zq${place}${gate}t${world.planted.length.toString(36)}`
    world.planted.push({ token, gate, place })
    return token
  }
  const say = async (address: string, fields: Record<string, string>) => {
    const said = await send(writer, address, { ...fieldsIn(await (await writer.get(address)).text(), 'tells'), ...fields })
    if (said.status() !== 303) throw new Error(`Not said at ${address}: ${said.status()}`)
  }
  await say(`/wiki/${SLUG}/talk`, { title: 'From the start', text: 'What do you think?', tells: '0' })
  const open = (await threads())[0]!
  for (const gate of gates) {
    await say(`/wiki/${SLUG}/talk`, { title: plant('threadtitle', gate), text: plant('opening', gate), tells: `S1E${gate}` })
    await say(open, { text: plant('comment', gate), tells: `S1E${gate}` })
  }
  return threads()
}

const threads = async (): Promise<string[]> =>
  (await sql<{ id: number }>('SELECT t.id FROM thread t JOIN page p ON p.id = t.page_id WHERE p.slug = $1 ORDER BY t.id', [SLUG])).map(({ id }) => `/wiki/${SLUG}/talk/${id}`)
