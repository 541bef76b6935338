import { expect, test } from 'vitest'
import { clockTime, parseCites } from './cite'

const episode = (code: string, more = {}) => ({ kind: 'episode', code, ...more })

test.each([
  ['@S1E5', [episode('S1E5')]],
  ['S1E5', [episode('S1E5')]],
  ['@s1e5', [episode('S1E5')]],
  ['@S1E5 12:40', [episode('S1E5', { at: 760 })]],
  ['@S1E5 1:02:03', [episode('S1E5', { at: 3723 })]],
  ['@S1E5 12:40-13:05', [episode('S1E5', { at: 760, until: 785 })]],
  ['@S1E5 12:40–13:05', [episode('S1E5', { at: 760, until: 785 })]],
  ['@S1E3-S1E5', [episode('S1E3', { through: 'S1E5' })]],
  ['@deadline-2025-06-06', [{ kind: 'source', key: 'deadline-2025-06-06' }]],
  ['@S1E5; @S1E6 03:10', [episode('S1E5'), episode('S1E6', { at: 190 })]],
  ['S1E5 12:40; deadline-2025-06-06', [episode('S1E5', { at: 760 }), { kind: 'source', key: 'deadline-2025-06-06' }]],
  ['@S1E8 from S1E3 "said in the trailer"', [episode('S1E8', { safe: { from: 'S1E3', reason: 'said in the trailer' } })]],
  ['@S1E8 from 0 “told by the press; twice”; @S1E1', [episode('S1E8', { safe: { from: '0', reason: 'told by the press; twice' } }), episode('S1E1')]],
  ['@deadline-2025-06-06 from 0 "the cast list"', [{ kind: 'source', key: 'deadline-2025-06-06', safe: { from: '0', reason: 'the cast list' } }]],
  ['@S1E3-S1E5 10:00 from s1e2 "in the trailer"', [episode('S1E3', { through: 'S1E5', at: 600, safe: { from: 'S1E2', reason: 'in the trailer' } })]],
])('%s is read', (text, cites) => {
  expect(parseCites(text)).toEqual({ ok: true, value: cites })
})

test.each([
  ['', /names an episode/],
  [';', /names an episode/],
  ['@S1E5 late', /is not a citation/],
  ['@S0E1', /is not a citation/],
  ['@S1E0', /is not a citation/],
  ['@S1E5 12:75', /time/],
  ['@S1E5 12', /time/],
  ['@S1E5-S2', /is not a citation/],
  ['@Deadline 2025', /is not a citation/],
  ['@../../etc/passwd', /is not a citation/],
  ['@S1E8 from S1E3', /needs its reason/],
  ['@S1E8 from S1E3 ""', /needs its reason/],
  ['@S1E8 from S1E3 "  "', /needs its reason/],
  ['@S1E8 from soon "trailer"', /names no episode/],
  ['@deadline-2025-06-06 from 0', /needs its reason/],
  ['@deadline-2025-06-06 from', /is not a citation/],
  ['@Deadline from 0 "trailer"', /is not a citation/],
])('“%s” is refused with a reason', (text, reason) => {
  expect(parseCites(text)).toMatchObject({ ok: false, error: expect.stringMatching(reason) })
})

test('times are written as people write them', () => {
  expect([0, 65, 760, 3723].map(clockTime)).toEqual(['00:00', '01:05', '12:40', '1:02:03'])
})
