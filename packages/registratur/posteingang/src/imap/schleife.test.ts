import { expect, test } from 'vitest'
import { gruppeVon, type Kopf, massFuer } from './schleife.ts'

const kopf: Kopf = {
  absender: 'a@b.test',
  betreff: 'Antrag',
  messageId: '<1@b.test>',
  autoSubmitted: '',
  loop: '',
  precedence: '',
}
const mass = (mehr: Partial<Kopf>) => massFuer({ ...kopf, ...mehr }, 'post@meinhard.test').hoechstens

test('what comes back to us counts less than what a program sends, and that less than what people send', () => {
  const [person, programm, kreis] = [
    mass({}),
    mass({ autoSubmitted: 'auto-replied' }),
    mass({ loop: 'POST@meinhard.test' }),
  ]
  expect([kreis < programm, programm < person]).toEqual([true, true])
  expect(mass({ autoSubmitted: 'no' })).toBe(person)
  expect(mass({ precedence: 'bulk' })).toBe(programm)
  expect(mass({ messageId: '<0199@meinhard.verbundakte>' })).toBe(kreis)
  expect(mass({ loop: 'somebody@else.test' })).toBe(person)
})

test('mails are alike whatever number a ticket system counts on, and however often they were answered', () => {
  const gruppe = (betreff: string, absender = kopf.absender) => gruppeVon({ ...kopf, betreff, absender })
  expect(gruppe('Re: AW: [Ticket#1234]  Eingang')).toBe(gruppe('[ticket#5] Eingang', 'A@B.test'))
  expect(gruppe('Antrag')).not.toBe(gruppe('Antrag zwei'))
  expect(gruppe('Antrag')).not.toBe(gruppe('Antrag', 'c@d.test'))
})
