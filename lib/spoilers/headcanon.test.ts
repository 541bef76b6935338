import { describe, expect, test } from 'vitest'
import { isClaim, isHeadcanon, whyUnclaimed } from './headcanon'

describe('a claim is one sentence that is true or not', () => {
  test.each([
    'Cheyenne would have stayed in New York.',
    'Cheyenne would have stayed in New York',
    'Mr. Bridges bought the St. Petersburg costumes from Mme. Lavigne.',
    'The U.S. tour, with J. R. Smith, was planned before S1E1.',
    'The company lost 3.5 million, and not 2.5.',
    'Symphony No. 5 was meant for her.',
    'She hesitates… and stays.',
    'She hesitates... Paris wins.',
    'Geneviève says « Tu restes ? » and means it.',
    'Jack asks “Maybe tomorrow? Never.” because he knows.',
    'The ballet "Perhaps, Love?" is hers.',
    '« Elle reste à Paris. »',
    'Elle reste à Paris !',
    'Wow! and still she stays.',
    'The wedding is in May, on the day of the gala.',
    'May leaves the company.',
    'The might of the patron decided it.',
    'Jack could have saved the company.',
    'Elle peut être reine.',
    'She leaves; he stays: nobody dances.',
    'Maybelle is the mother.',
    'The mayor paid for it.',
    'Œdipe was the last ballet.',
  ])('%s', (words) => expect(whyUnclaimed(words)).toBeNull())
})

describe('what claims nothing that others could weigh', () => {
  test.each([
    ['She leaves. He stays.', 'sentences'],
    ['She leaves! He stays.', 'sentences'],
    ['She leaves in 2025. He stays.', 'sentences'],
    ['Elle part. « Oui », dit-il.', 'sentences'],
    ['Elle part ! Il reste.', 'sentences'],
    ['“She leaves. He stays.”', 'sentences'],
    ['Does she leave?', 'question'],
    ['Part-elle ?', 'question'],
    ['« Part-elle ? »', 'question'],
    ['She leaves, right?!', 'question'],
    ['Why she leaves? Nobody knows.', 'question'],
    ['Maybe she leaves.', 'doubt'],
    ['She leaves, perhaps.', 'doubt'],
    ['She might have left.', 'doubt'],
    ['She may have left.', 'doubt'],
    ['Might as well be her mother.', 'doubt'],
    ['What if she never left.', 'doubt'],
    ['She probably left.', 'doubt'],
    ['Elle est peut-être partie.', 'doubt'],
    ['Peut-être qu’elle part.', 'doubt'],
    ['PERHAPS SHE LEAVES', 'doubt'],
    ['I wonder who left.', 'doubt'],
  ])('%s (%s)', (words, why) => {
    expect(whyUnclaimed(words)).toBe(why)
    expect(isClaim(words)).toBe(false)
  })
})

test('a headcanon names nothing that would count against it, or claims nothing', () => {
  const falsifier = 'A scene in which she books a flight.'
  expect(isHeadcanon({ claim: 'She stays.', falsifier })).toBe(false)
  expect(isHeadcanon({ claim: 'She stays.' })).toBe(true)
  expect(isHeadcanon({ claim: 'She stays.', falsifier: '  ' })).toBe(true)
  expect(isHeadcanon({ claim: 'Does she stay?', falsifier })).toBe(true)
})
