import type { APIRequestContext, APIResponse } from '@playwright/test'
import { fieldsIn } from '../../lib/testing/html-form'

/** Send fields to an address as a browser sends a form of that page. Redirects are not followed. */
export const send = (request: APIRequestContext, address: string, fields: Record<string, string>): Promise<APIResponse> =>
  request.post(address, { multipart: fields, headers: { origin: process.env.BASE_URL! }, maxRedirects: 0 })

/** Open an address, fill in the form that holds all these fields, and send it. */
export async function submit(request: APIRequestContext, address: string, fields: Record<string, string>): Promise<APIResponse> {
  const page = await request.get(address)
  return send(request, address, { ...fieldsIn(await page.text(), Object.keys(fields)[0]!), ...fields })
}
