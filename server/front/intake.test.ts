import { expect, test } from 'vitest'
import { COUNTED_FROM_BYTES, Intake, INTAKE_BYTES } from './intake'

const MB = 1024 * 1024

test('large bodies are taken while there is room, and again once one is answered', () => {
  const intake = new Intake()
  const taken = Array.from({ length: Math.floor(INTAKE_BYTES / (10 * MB)) }, () => intake.take(10 * MB))
  expect(taken).not.toContain(null)
  expect(intake.take(10 * MB)).toBeNull()
  taken[0]!()
  taken[0]!()
  expect(intake.take(10 * MB)).not.toBeNull()
  expect(intake.take(10 * MB)).toBeNull()
})

test('what everybody sends is taken however much else there is', () => {
  const intake = new Intake(MB)
  expect(intake.take(MB)).not.toBeNull()
  expect(intake.take(COUNTED_FROM_BYTES)).toBeNull()
  expect(intake.take(COUNTED_FROM_BYTES - 1)).not.toBeNull()
})
