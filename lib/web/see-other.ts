/** After a plain POST: go and GET `path`. Relative, so that it holds under every name this server is reached by. */
export function seeOther(path: string): Response {
  // A header takes plain characters only.
  const location = path.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** The fields of a plain form; none where the body is no form. */
export async function fieldsOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData())
}

/** One field as text. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' ? value : undefined
}
