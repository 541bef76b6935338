import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { at } from '../setup/root.mjs'
import { run, runNode } from '../setup/run.mjs'
import { step } from '../setup/step.mjs'
import { Trouble } from '../setup/trouble.mjs'

// The shell draws no window of a browser that nobody sees: journeys in it cost half as much.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
  linux: ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
}

/** A Chromium for the journeys: the one of CHROMIUM_PATH, one installed here, else one installed now.
 *  @returns its path, or an empty text where Playwright knows its own */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named && !isProgram(named)) throw new Trouble(`CHROMIUM_PATH names ${named}, which is no program.`, 'Correct it, or leave it empty.')
  const found = named || installed(process.env.PATH ?? '', process.platform)
  if (found) return found
  return step('Installing a browser for the journeys', install)
}

/** @param search as in PATH */
export function installed(search: string, platform: NodeJS.Platform): string | undefined {
  const folders = search.split(path.delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...(PLACES[platform] ?? [])]
  return candidates.find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function install(): Promise<string> {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } as NodeJS.ProcessEnv
    await run('apt-get', ['update'], { env })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
      const found = code === 0 ? installed(process.env.PATH ?? '', process.platform) : undefined
      if (found) return found
    }
  }
  const { code, output } = await runNode(at('node_modules/@playwright/test/cli.js'), ['install', 'chromium'])
  if (code === 0) return ''
  throw new Trouble('No Chromium was found for the journeys, and none could be installed.', `Install one, or name it in CHROMIUM_PATH.\n\n${output.slice(-600)}`)
}
