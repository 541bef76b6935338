/** After a plain POST: go and GET `path`. Relative, so that it holds under every name this server is reached by. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: inHeader(path), 'cache-control': 'no-store' } })
}

/** What was asked for is read at `path`, for now. */
export function leadTo(path: string): Response {
  return new Response(null, { status: 307, headers: { location: inHeader(path) } })
}

/** A header takes plain characters only. */
const inHeader = (path: string): string => path.replace(/[^\x21-\x7e]/gu, encodeURIComponent)

/** The fields of a plain form; none where the body is no form. */
export async function fieldsOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData())
}

/** One field as text. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' ? value : undefined
}
