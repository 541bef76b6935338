import { sql } from './database'

const room = { address: { points: 100_000, seconds: 600 } }

/** Everybody in these journeys comes from one address, so what is counted by address gets room. Limits by account stay. */
export async function giveRoom(): Promise<void> {
  const limits = { join: room, 'sign-in': room, forgot: room, save: room, past: room, glance: room }
  await sql(`INSERT INTO setting (key, value) VALUES ('limits', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [JSON.stringify(limits)])
}
