import { expect, it } from 'vitest'
import { collectAttachments, type RawAttachment } from './attachments.ts'

const raw = (more: Partial<RawAttachment>): RawAttachment => {
  return { name: 'a.txt', mime: 'text/plain', inline: false, content: () => new Uint8Array(1), ...more }
}

it('names what has no name by its kind', () => {
  const unnamed = ['message/rfc822', 'application/pdf', 'x-unknown/y'].map((mime) => raw({ name: undefined, mime }))
  const names = collectAttachments(unnamed).attachments.map((attachment) => attachment.fileName)
  expect(names).toEqual(['Nachricht 1.eml', 'Anhang 2.pdf', 'Anhang 3'])
})

it('believes no type that is none', () => {
  const { attachments } = collectAttachments([
    raw({ mime: 'text/html\r\nSet-Cookie: a=b' }),
    raw({ mime: 'Image/PNG' }),
  ])
  expect(attachments.map((attachment) => attachment.mime)).toEqual(['application/octet-stream', 'image/png'])
})

it('says which attachment is damaged and keeps the others', () => {
  const broken = () => {
    throw new RangeError('outside of the file')
  }
  const { attachments, notes } = collectAttachments([raw({ name: 'Plan.pdf', content: broken }), raw({})])
  expect(attachments.map((attachment) => attachment.fileName)).toEqual(['a.txt'])
  expect(notes).toEqual(['Der Anhang „Plan.pdf“ ist beschädigt und konnte nicht herausgelöst werden.'])
})
