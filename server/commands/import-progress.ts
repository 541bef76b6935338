import type { ImportedLine } from '@/lib/revisions/import/import-lines'
import { duration } from '../setup/step.mjs'

const BAR_WIDTH = 30
const REDRAW_MS = 200
const PLAIN_EVERY_MS = 5_000

type Output = { isTTY?: boolean; write(text: string): unknown }

/** How far an import is: a bar in a terminal, a line now and then elsewhere; skipped lines are named as they come. */
export class ImportProgress {
  private readonly counts = { pages: 0, there: 0, revisions: 0, skipped: 0 }
  private readonly started = performance.now()
  private shown = performance.now()
  private bytesDone = 0

  /** @param bytes of the whole file */
  constructor(
    private readonly bytes: number,
    private readonly output: Output = process.stdout,
  ) {}

  hear({ line, bytes, title, result }: ImportedLine): void {
    this.bytesDone += bytes
    if (!result.ok) {
      this.counts.skipped += 1
      this.wipe()
      this.output.write(`  line ${line} skipped${title === null ? '' : ` (${title})`}: ${result.error}\n`)
    } else if (result.value === 0) this.counts.there += 1
    else {
      this.counts.pages += 1
      this.counts.revisions += result.value
    }
    if (performance.now() - this.shown >= (this.output.isTTY ? REDRAW_MS : PLAIN_EVERY_MS)) this.show()
  }

  end(): void {
    this.wipe()
  }

  /** The closing lines. @param withRate with revisions a second */
  summary(withRate: boolean): string {
    const { pages, there, revisions, skipped } = this.counts
    const milliseconds = performance.now() - this.started
    const lines = [`  ${some(pages, 'page')} with ${some(revisions, 'revision')} imported in ${duration(milliseconds)}`]
    if (there > 0) lines.push(`  ${some(there, 'page')} ${there === 1 ? 'was' : 'were'} here already`)
    lines.push(skipped === 0 ? '  no line skipped' : `  ${some(skipped, 'line')} skipped`)
    if (withRate) lines.push(`  ${Math.round((revisions / milliseconds) * 1000)} revisions a second`)
    return lines.join('\n')
  }

  private show(): void {
    this.shown = performance.now()
    const share = this.bytes === 0 ? 1 : Math.min(1, this.bytesDone / this.bytes)
    const filled = Math.round(share * BAR_WIDTH)
    const words = `${Math.floor(share * 100)} % done, ${some(this.counts.pages, 'page')}, ${some(this.counts.revisions, 'revision')}`
    if (this.output.isTTY) this.output.write(`\r\x1b[2K  [${'█'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${words}`)
    else this.output.write(`  ${words}\n`)
  }

  private wipe(): void {
    if (this.output.isTTY) this.output.write('\r\x1b[2K')
  }
}

const some = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
