/** A form as a browser without scripts sends it. */
export type Sent = { body: Buffer; type: string }

/** @returns the fields as multipart/form-data */
export async function sent(fields: Readonly<Record<string, string>>): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const packed = new Response(form)
  return { body: Buffer.from(await packed.arrayBuffer()), type: packed.headers.get('content-type') ?? '' }
}
