import { headers } from 'next/headers'

/** The address a request came from, as the front settled it; what limits per address count by. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? 'unknown'
}
