import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PREFIX, removeLeftovers } from './leftovers'

function home(pid: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX))
  mkdirSync(path.join(folder, 'users'))
  writeFileSync(path.join(folder, 'users', String(pid)), '')
  return folder
}

test('what a killed run has left is removed, what a living one uses stays', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const [left, used] = [home(ended), home(process.pid)]
  await removeLeftovers()
  expect(existsSync(left)).toBe(false)
  expect(existsSync(used)).toBe(true)
  rmSync(used, { recursive: true })
})
