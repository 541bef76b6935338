/** A wiki link's parts: `Target#Section|label`. Without a label the target's name is what is shown. */
export type LinkParts = { target: string; section: string; label: string; labelled: boolean }

export function readLink(value: string): LinkParts {
  const bar = value.replace(/\\\|/g, '|')
  const at = bar.indexOf('|')
  const address = (at < 0 ? bar : bar.slice(0, at)).trim()
  const hash = address.indexOf('#')
  const target = (hash < 0 ? address : address.slice(0, hash)).trim()
  const label = at < 0 ? '' : bar.slice(at + 1).trim()
  return { target, section: hash < 0 ? '' : address.slice(hash + 1).trim(), label: label || target, labelled: label !== '' }
}
