import { describe, expect, it } from 'vitest'
import { fileFolder } from '../test-support/file-folder.ts'
import { msg } from '../test-support/msg.ts'
import { extractText } from '../text/extract-text.ts'
import { detectType } from '../type/detect-type.ts'
import { parseMail } from './parse-mail.ts'

const put = fileFolder()
const lines = (...z: string[]) => z.join('\r\n')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const textOf = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString()

async function parse(name: string, content: string | Uint8Array) {
  const kind = name.endsWith('.msg') ? 'msg' : 'eml'
  return parseMail(put(name, content), { kind, mime: 'x', extension: kind })
}

const HEAD = lines(
  'From: =?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?= <j.mueller@buerger.example>',
  'To: Gewerbeamt <gewerbe@meinhard.example>, team@meinhard.example',
  'Cc: Kasse <kasse@meinhard.example>',
  'Subject: =?ISO-8859-1?Q?R=FCckfrage_zur_Stra=DFenreinigung?=',
  'Date: Mon, 2 Nov 2026 08:15:00 +0100',
  'Message-ID: <42@buerger.example>',
  'MIME-Version: 1.0',
)
const EML = lines(
  HEAD,
  'Content-Type: multipart/mixed; boundary=g',
  '',
  '--g',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Sch=F6ne Gr=FC=DFe',
  '--g',
  "Content-Disposition: attachment; filename*=UTF-8''..%2FBescheid%20%C3%BCber%20Geb%C3%BChren.pdf",
  'Content-Type: application/pdf',
  'Content-Transfer-Encoding: base64',
  '',
  base64('%PDF-1.7'),
  '--g',
  'Content-Type: message/rfc822',
  '',
  lines('From: a@x.example', 'Subject: Die innere', '', 'innen'),
  '--g--',
)

describe('an EML', () => {
  it('is taken apart: head, text, attachments with safe names', async () => {
    const mail = await parse('a.eml', EML)
    expect(mail).toMatchObject({
      subject: 'Rückfrage zur Straßenreinigung',
      from: { name: 'Jürgen Müller', address: 'j.mueller@buerger.example' },
      to: [
        { name: 'Gewerbeamt', address: 'gewerbe@meinhard.example' },
        { name: '', address: 'team@meinhard.example' },
        { name: 'Kasse', address: 'kasse@meinhard.example' },
      ],
      date: '2026-11-02T07:15:00.000Z',
      messageId: '42@buerger.example',
      notes: [],
    })
    expect(mail.text).toBe('Schöne Grüße')
    expect(mail.attachments.map((a) => [a.fileName, a.mime])).toEqual([
      ['Bescheid über Gebühren.pdf', 'application/pdf'],
      ['Nachricht 2.eml', 'message/rfc822'],
    ])
    expect(textOf(mail.attachments[0]?.content)).toBe('%PDF-1.7')
    expect(textOf(mail.attachments[1]?.content)).toContain('Subject: Die innere')
  })

  it('is found by its subject, its people, its text and the names of its attachments', async () => {
    const path = put('a.eml', EML)
    const { status, text } = await extractText(path, await detectType(path, 'a.eml'))
    expect(status).toBe('erkannt')
    for (const words of ['Straßenreinigung', 'Jürgen Müller', 'kasse@meinhard', 'Schöne Grüße', 'Gebühren.pdf']) {
      expect(text).toContain(words)
    }
  })

  it('with HTML only gives its text, and marks pictures that are part of it', async () => {
    const mail = await parse(
      'a.eml',
      lines(
        HEAD,
        'Content-Type: multipart/related; boundary=g',
        '',
        '--g',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<style>p{}</style><p>Größe</p><img src="cid:logo">',
        '--g',
        'Content-Type: image/png',
        'Content-ID: <logo>',
        'Content-Transfer-Encoding: base64',
        '',
        base64('png'),
        '--g--',
      ),
    )
    expect(mail.text).toBe('Größe')
    expect(mail.attachments).toMatchObject([{ fileName: 'Anhang 1.png', inline: true }])
  })

  it('puts nothing into its fields that could not be stored or would break a line', async () => {
    const evil = base64('Rech\u0000nung\r\nBcc: alle@x.example')
    const head = lines(`Subject: =?UTF-8?B?${evil}?=`, `From: =?UTF-8?B?${evil}?= <a@x.example>`, 'Date: gestern')
    const mail = await parse('a.eml', lines(head, '', 'Text\u0000 mit NUL'))
    expect(mail).toMatchObject({
      subject: 'Rechnung Bcc: alle@x.example',
      from: { name: 'Rechnung Bcc: alle@x.example', address: 'a@x.example' },
      text: 'Text mit NUL',
    })
    expect(mail.date).toBeUndefined()
  })

  it('that is broken in the middle still gives what is there', async () => {
    const mail = await parse('a.eml', EML.slice(0, EML.indexOf('--g--') - 120))
    expect(mail.subject).toBe('Rückfrage zur Straßenreinigung')
  })

  it('with more attachments than anybody sends gives the first and says so', async () => {
    const part = lines('--g', 'Content-Disposition: attachment; filename=a.txt', 'Content-Type: text/plain', '', 'x')
    const mail = await parse(
      'a.eml',
      lines(HEAD, 'Content-Type: multipart/mixed; boundary=g', '', ...Array<string>(250).fill(part), '--g--'),
    )
    expect(mail.attachments).toHaveLength(200)
    expect(mail.notes).toEqual(['Die Nachricht hat 250 Anhänge. 50 davon wurden nicht herausgelöst.'])
  })

  it('of parts in parts without end is refused in a sentence', async () => {
    const nest = Array.from({ length: 300 }, (_, i) =>
      lines(`Content-Type: multipart/mixed; boundary=g${i}`, '', `--g${i}`),
    )
    await expect(parse('a.eml', lines(HEAD, ...nest))).rejects.toThrow('Die Nachricht ist beschädigt')
  })
})

describe('an Outlook message', () => {
  const sample = msg({
    subject: 'Rückfrage zur Straßenreinigung',
    text: 'Schöne Grüße',
    from: ['Jürgen Müller', 'j.mueller@buerger.example'],
    to: [['Gewerbeamt', 'gewerbe@meinhard.example']],
    date: new Date('2026-11-02T07:15:00Z'),
    attachments: [
      { name: '..\\Gebühren.txt', content: 'Fünf Euro' },
      { message: { subject: 'Die innere', text: 'innen', from: ['A', 'a@x.example'], to: [] } },
    ],
  })

  it('is taken apart: head, text, attachments; a message in it stays one, and can be opened in turn', async () => {
    const mail = await parse('a.msg', sample)
    expect(mail).toMatchObject({
      subject: 'Rückfrage zur Straßenreinigung',
      from: { name: 'Jürgen Müller', address: 'j.mueller@buerger.example' },
      to: [{ name: 'Gewerbeamt', address: 'gewerbe@meinhard.example' }],
      date: '2026-11-02T07:15:00.000Z',
      text: 'Schöne Grüße',
      messageId: '1@meinhard.example',
    })
    const [first, second] = mail.attachments
    expect([first?.fileName, textOf(first?.content)]).toEqual(['Gebühren.txt', 'Fünf Euro'])
    expect(second).toMatchObject({ fileName: 'Die innere.msg', mime: 'application/vnd.ms-outlook' })
    expect(await parse('innen.msg', second?.content ?? '')).toMatchObject({ subject: 'Die innere', text: 'innen' })
  })

  it('with HTML only gives its text', async () => {
    const html = msg({ subject: 'x', html: '<p>Größe</p>', from: ['A', 'a@x.example'], to: [] })
    expect((await parse('a.msg', html)).text).toBe('Größe')
  })

  it('that is broken is refused in a sentence', async () => {
    const path = put('a.msg', sample.subarray(0, 700))
    const type = { kind: 'msg', mime: 'application/vnd.ms-outlook', extension: 'msg' } as const
    await expect(parseMail(path, type)).rejects.toThrow('Die Nachricht ist beschädigt')
  })
})
