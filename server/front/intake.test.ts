import { expect, test } from 'vitest'
import { Intake, LARGE_FROM_BYTES } from './intake'

const LARGE = LARGE_FROM_BYTES

test('large bodies come in as many as there is room for, the next as one is answered, and whoever is too many is told so', async () => {
  const intake = new Intake(2, 1)
  const [first, second] = [await intake.enter(LARGE), await intake.enter(LARGE)]
  let begun = false
  const third = intake.enter(LARGE).then((leave) => { begun = true; return leave })
  expect(await intake.enter(LARGE)).toBeNull()
  expect(begun).toBe(false)
  first!()
  first!()
  expect(await third).not.toBeNull()
  const fourth = intake.enter(LARGE)
  expect(await intake.enter(LARGE)).toBeNull()
  second!()
  expect(await fourth).not.toBeNull()
})

test('what everybody sends comes in however much else there is', async () => {
  const intake = new Intake(0, 0)
  expect(await intake.enter(LARGE)).toBeNull()
  expect(await intake.enter(LARGE - 1)).not.toBeNull()
  expect(await intake.enter(Number.NaN)).not.toBeNull()
})
