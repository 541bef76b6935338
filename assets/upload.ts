/* The upload form's script: a picture can be dropped on the page or pasted, and is shown before it is sent. Without it the form is whole. */

const form = document.querySelector<HTMLFormElement>('form[data-upload]')
const input = form?.querySelector<HTMLInputElement>('input[type=file]')
const place = form?.querySelector<HTMLElement>('.drop-place')
const preview = form?.querySelector<HTMLOutputElement>('.upload-preview')
const LIMIT = 10 * 1024 * 1024

/** Show what is chosen. The name is proposed where none is given yet. */
function show(): void {
  const file = input?.files?.[0]
  if (!input || !preview || !file) return
  input.setCustomValidity(file.size > LIMIT ? `This picture has ${(file.size / 1024 / 1024).toFixed(1)} MB; at most 10 are taken.` : '')
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    const image = new Image()
    image.alt = `${file.name}, as you chose it`
    image.src = String(reader.result)
    image.addEventListener('error', () => preview.replaceChildren(`${file.name} cannot be shown here.`))
    preview.replaceChildren(image)
  })
  reader.readAsDataURL(file)
  const name = form?.querySelector<HTMLInputElement>('input[name=name]')
  if (name && name.value === '') name.value = file.name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')
}

function take(files: FileList | undefined): boolean {
  if (!input || !files || files.length === 0) return false
  const one = new DataTransfer()
  one.items.add(files[0]!)
  input.files = one.files
  show()
  return true
}

const hint = document.createElement('p')
hint.className = 'hint'
hint.textContent = 'Or drop a picture anywhere on this page, or paste one.'
input?.after(hint)

input?.addEventListener('change', show)
/** Words that are dragged or pasted are the text field's. */
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
const isForText = ({ target, clipboardData }: ClipboardEvent): boolean =>
  target instanceof Element && target.closest('textarea, input:not([type=file])') !== null && (clipboardData?.types.includes('text/plain') ?? false)

document.addEventListener('dragover', (event) => {
  if (!holdsFiles(event)) return
  event.preventDefault()
  place?.setAttribute('data-over', '')
})
document.addEventListener('dragleave', (event) => void (event.relatedTarget === null && place?.removeAttribute('data-over')))
document.addEventListener('drop', (event) => {
  if (!holdsFiles(event)) return
  event.preventDefault()
  place?.removeAttribute('data-over')
  take(event.dataTransfer?.files)
})
document.addEventListener('paste', (event) => {
  if (!isForText(event) && take(event.clipboardData?.files)) event.preventDefault()
})
