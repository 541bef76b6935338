/** While a page's name is typed into a field for one, pages that begin like it are offered, whatever their accents. */
const PAUSE_MS = 200

let timer: ReturnType<typeof setTimeout> | undefined

export function offerNames({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-names]')) return
  clearTimeout(timer)
  timer = setTimeout(() => void fill(target), PAUSE_MS)
}

async function fill(input: HTMLInputElement): Promise<void> {
  const typed = input.value
  if (typed.trim() === '') return
  const answer = await fetch(`/api/complete?names=${encodeURIComponent(typed)}`).catch(() => null)
  if (!answer?.ok || input.value !== typed) return
  const { names } = (await answer.json()) as { names: { name: string; kind: string; title?: string }[] }
  const list = listOf(input)
  list.replaceChildren(
    ...names.map(({ name, kind, title }) => {
      const option = document.createElement('option')
      option.value = name
      // A browser offers what holds the letters that were typed: without its accents a name would not.
      option.label = plain(name) === name ? (title ? `${kind}: ${title}` : kind) : `${plain(name)}, ${kind}`
      return option
    }),
  )
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

function listOf(input: HTMLInputElement): HTMLElement {
  if (input.list) return input.list
  const list = document.createElement('datalist')
  list.id = `${input.id}-names`
  input.after(list)
  input.setAttribute('list', list.id)
  return list
}
