import { expect, test } from 'vitest'
import { isAnswered, readQuestions, writeQuestions } from './join-questions'

test('questions are written one a line, with every answer that counts, and read back as they were', () => {
  const text = 'Which two cities swap their stars? = Paris and New York; New York and Paris\nWho dances? = Cheyenne'
  const { questions, wrong } = readQuestions(`\n${text}\n`)
  expect(questions).toEqual([{ ask: 'Which two cities swap their stars?', answers: ['Paris and New York', 'New York and Paris'] }, { ask: 'Who dances?', answers: ['Cheyenne'] }])
  expect([wrong, writeQuestions(questions)]).toEqual([[], text])
})

test('a line without a question, or without an answer, is named', () => {
  expect(readQuestions('Fine? = yes\nNo answer?\n= answer\nMarks? = !!!').wrong).toEqual([2, 3, 4])
})

test('an answer counts whatever its case, accents and marks; none at all does not', () => {
  const question = { ask: 'The title?', answers: ['Étoile'] }
  for (const answer of ['etoile', ' ÉTOILE. ', 'étoile']) expect(isAnswered(question, answer)).toBe(true)
  for (const answer of ['', '…', 'etoiles']) expect(isAnswered(question, answer)).toBe(false)
})
