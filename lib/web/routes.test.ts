import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROUTES } from './routes'

/** Addresses of the app, as its folders say: groups in parentheses are no part of an address. */
function routesOnDisk(folder = 'app', address = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return routesOnDisk(path.join(folder, entry.name), entry.name.startsWith('(') ? address : `${address}/${entry.name}`)
    return /^(page|route)\.tsx?$/.test(entry.name) ? [address === '' ? '/' : address] : []
  })
}

test('every route of the app is in the registry, and nothing else is', () => {
  const found = routesOnDisk()
  expect(found).toContain('/wiki/[slug]')
  expect([...ROUTES.map((route) => route.pattern)].sort()).toEqual([...new Set(found)].sort())
})

test('a route is declared free of page text only with its reason', () => {
  for (const route of ROUTES) if (route.holds === 'no page text') expect(route.because.length).toBeGreaterThan(5)
})

test('every route that may hold page text has samples for the leak test', () => {
  for (const route of ROUTES) if (route.holds === 'page text') expect(route.samples('x').length).toBeGreaterThan(0)
})
