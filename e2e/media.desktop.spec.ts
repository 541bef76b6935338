import { png } from '../lib/testing/pictures'
import { expect, test } from './support/test'

/** Hand a file to the page as a drop or a paste does. */
const GIVE = async ({ base64, how }: { base64: string; how: 'drop' | 'paste' }) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const data = new DataTransfer()
  data.items.add(new File([bytes], 'the_last_bow.png', { type: 'image/png' }))
  const event = how === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  document.querySelector('main, body')!.dispatchEvent(event)
}

for (const how of ['drop', 'paste'] as const) {
  test(`a picture can be brought by ${how}, and is shown before it is sent`, async ({ edda }) => {
    await edda.page.goto('/upload')
    await edda.page.evaluate(GIVE, { base64: (await png({ width: 300, height: 200 })).toString('base64'), how })
    await expect(edda.page.getByRole('img', { name: 'the_last_bow.png, as you chose it' })).toBeVisible()
    await expect(edda.page.getByLabel('Name')).toHaveValue('the last bow')
    expect(await edda.page.getByLabel('Picture', { exact: true }).evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('the_last_bow.png')
  })
}
