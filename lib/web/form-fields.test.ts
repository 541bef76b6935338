import { expect, test } from 'vitest'
import { z } from 'zod'
import { problemsFrom, readFields } from './form-fields'

const schema = z.object({ title: z.string().min(1, 'Give a title.'), body: z.string(), password: z.string().optional(), currentPassword: z.string().optional(), tags: z.array(z.string()).optional() })
const form = (fields: [string, string][]) => fields.reduce((data, [name, value]) => (data.append(name, value), data), new FormData())

test('only the fields a schema names are read', () => {
  const { input, values } = readFields(schema, form([['title', 'Cheyenne'], ['rank', 'admin'], ['authorId', '1']]))
  expect(input).toEqual({ title: 'Cheyenne' })
  expect(values).toEqual({ title: 'Cheyenne' })
})

test('a password is read and never given back', () => {
  const { input, values } = readFields(schema, form([['password', 'zwölf Raben'], ['currentPassword', 'elf Krähen']]))
  expect(input).toEqual({ password: 'zwölf Raben', currentPassword: 'elf Krähen' })
  expect(values).toEqual({})
})

test('newlines are plain, and a field of several values is a list', () => {
  const { input } = readFields(schema, form([['body', 'one\r\ntwo\rthree'], ['tags', 'a'], ['tags', 'b']]))
  expect(input).toEqual({ body: 'one\ntwo\nthree', tags: ['a', 'b'] })
})

test('a NUL is named with its line, and the rest of the text is kept', () => {
  const { errors, values } = readFields(schema, form([['body', 'one\r\ntwo \0 three']]))
  expect(errors).toMatchObject([{ field: 'body', line: 2 }])
  expect(values.body).toBe('one\ntwo  three')
})

test('what is wrong is said at its field, and a field that did not arrive is told apart', () => {
  const { input } = readFields(schema, form([['title', '']]))
  const parsed = schema.safeParse(input)
  expect(parsed.error && problemsFrom(parsed.error)).toEqual([
    { field: 'title', message: 'Give a title.' },
    { field: 'body', message: expect.stringContaining('did not arrive') },
  ])
})
