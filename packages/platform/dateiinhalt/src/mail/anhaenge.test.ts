import { expect, it } from 'vitest'
import { anhaengeSammeln, type Rohanhang } from './anhaenge.ts'

const roh = (mehr: Partial<Rohanhang>): Rohanhang => {
  return { name: 'a.txt', mime: 'text/plain', eingebettet: false, inhalt: () => new Uint8Array(1), ...mehr }
}

it('names what has no name by its kind', () => {
  const ohne = ['message/rfc822', 'application/pdf', 'x-unknown/y'].map((mime) => roh({ name: undefined, mime }))
  const namen = anhaengeSammeln(ohne).anhaenge.map((anhang) => anhang.dateiname)
  expect(namen).toEqual(['Nachricht 1.eml', 'Anhang 2.pdf', 'Anhang 3'])
})

it('believes no type that is none', () => {
  const { anhaenge } = anhaengeSammeln([roh({ mime: 'text/html\r\nSet-Cookie: a=b' }), roh({ mime: 'Image/PNG' })])
  expect(anhaenge.map((anhang) => anhang.mime)).toEqual(['application/octet-stream', 'image/png'])
})

it('says which attachment is damaged and keeps the others', () => {
  const kaputt = () => {
    throw new RangeError('outside of the file')
  }
  const { anhaenge, hinweise } = anhaengeSammeln([roh({ name: 'Plan.pdf', inhalt: kaputt }), roh({})])
  expect(anhaenge.map((anhang) => anhang.dateiname)).toEqual(['a.txt'])
  expect(hinweise).toEqual(['Der Anhang „Plan.pdf“ ist beschädigt und konnte nicht herausgelöst werden.'])
})
