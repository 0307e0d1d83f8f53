import { describe, expect, it } from 'vitest'
import { ablegen } from '../testhilfe/ablegen.ts'
import { msg } from '../testhilfe/msg.ts'
import { liesText } from '../text/liesText.ts'
import { erkenneTyp } from '../typ/erkenneTyp.ts'
import { zerlegeMail } from './zerlegeMail.ts'

const ablage = ablegen()
const zeilen = (...z: string[]) => z.join('\r\n')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const textVon = (inhalt: Uint8Array | undefined) => Buffer.from(inhalt ?? []).toString()

async function zerlegen(name: string, inhalt: string | Uint8Array) {
  const art = name.endsWith('.msg') ? 'msg' : 'eml'
  return zerlegeMail(ablage(name, inhalt), { art, mime: 'x', endung: art })
}

const KOPF = zeilen(
  'From: =?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?= <j.mueller@buerger.example>',
  'To: Gewerbeamt <gewerbe@meinhard.example>, team@meinhard.example',
  'Cc: Kasse <kasse@meinhard.example>',
  'Subject: =?ISO-8859-1?Q?R=FCckfrage_zur_Stra=DFenreinigung?=',
  'Date: Mon, 2 Nov 2026 08:15:00 +0100',
  'Message-ID: <42@buerger.example>',
  'MIME-Version: 1.0',
)
const EML = zeilen(
  KOPF,
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
  zeilen('From: a@x.example', 'Subject: Die innere', '', 'innen'),
  '--g--',
)

describe('an EML', () => {
  it('is taken apart: head, text, attachments with safe names', async () => {
    const mail = await zerlegen('a.eml', EML)
    expect(mail).toMatchObject({
      betreff: 'Rückfrage zur Straßenreinigung',
      von: { name: 'Jürgen Müller', adresse: 'j.mueller@buerger.example' },
      an: [
        { name: 'Gewerbeamt', adresse: 'gewerbe@meinhard.example' },
        { name: '', adresse: 'team@meinhard.example' },
        { name: 'Kasse', adresse: 'kasse@meinhard.example' },
      ],
      datum: '2026-11-02T07:15:00.000Z',
      messageId: '42@buerger.example',
      hinweise: [],
    })
    expect(mail.text).toBe('Schöne Grüße')
    expect(mail.anhaenge.map((a) => [a.dateiname, a.mime])).toEqual([
      ['Bescheid über Gebühren.pdf', 'application/pdf'],
      ['Nachricht 2.eml', 'message/rfc822'],
    ])
    expect(textVon(mail.anhaenge[0]?.inhalt)).toBe('%PDF-1.7')
    expect(textVon(mail.anhaenge[1]?.inhalt)).toContain('Subject: Die innere')
  })

  it('is found by its subject, its people, its text and the names of its attachments', async () => {
    const pfad = ablage('a.eml', EML)
    const { status, text } = await liesText(pfad, await erkenneTyp(pfad, 'a.eml'))
    expect(status).toBe('erkannt')
    for (const wort of ['Straßenreinigung', 'Jürgen Müller', 'kasse@meinhard', 'Schöne Grüße', 'Gebühren.pdf']) {
      expect(text).toContain(wort)
    }
  })

  it('with HTML only gives its text, and marks pictures that are part of it', async () => {
    const mail = await zerlegen(
      'a.eml',
      zeilen(
        KOPF,
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
    expect(mail.anhaenge).toMatchObject([{ dateiname: 'Anhang 1.png', eingebettet: true }])
  })

  it('puts nothing into its fields that could not be stored or would break a line', async () => {
    const boese = base64('Rech\u0000nung\r\nBcc: alle@x.example')
    const kopf = zeilen(`Subject: =?UTF-8?B?${boese}?=`, `From: =?UTF-8?B?${boese}?= <a@x.example>`, 'Date: gestern')
    const mail = await zerlegen('a.eml', zeilen(kopf, '', 'Text\u0000 mit NUL'))
    expect(mail).toMatchObject({
      betreff: 'Rechnung Bcc: alle@x.example',
      von: { name: 'Rechnung Bcc: alle@x.example', adresse: 'a@x.example' },
      text: 'Text mit NUL',
    })
    expect(mail.datum).toBeUndefined()
  })

  it('that is broken in the middle still gives what is there', async () => {
    const mail = await zerlegen('a.eml', EML.slice(0, EML.indexOf('--g--') - 120))
    expect(mail.betreff).toBe('Rückfrage zur Straßenreinigung')
  })

  it('with more attachments than anybody sends gives the first and says so', async () => {
    const teil = zeilen('--g', 'Content-Disposition: attachment; filename=a.txt', 'Content-Type: text/plain', '', 'x')
    const mail = await zerlegen(
      'a.eml',
      zeilen(KOPF, 'Content-Type: multipart/mixed; boundary=g', '', ...Array<string>(250).fill(teil), '--g--'),
    )
    expect(mail.anhaenge).toHaveLength(200)
    expect(mail.hinweise).toEqual(['Die Nachricht hat 250 Anhänge. 50 davon wurden nicht herausgelöst.'])
  })

  it('of parts in parts without end is refused in a sentence', async () => {
    const schachteln = Array.from({ length: 300 }, (_, i) =>
      zeilen(`Content-Type: multipart/mixed; boundary=g${i}`, '', `--g${i}`),
    )
    await expect(zerlegen('a.eml', zeilen(KOPF, ...schachteln))).rejects.toThrow('Die Nachricht ist beschädigt')
  })
})

describe('an Outlook message', () => {
  const probe = msg({
    betreff: 'Rückfrage zur Straßenreinigung',
    text: 'Schöne Grüße',
    von: ['Jürgen Müller', 'j.mueller@buerger.example'],
    an: [['Gewerbeamt', 'gewerbe@meinhard.example']],
    datum: new Date('2026-11-02T07:15:00Z'),
    anhaenge: [
      { name: '..\\Gebühren.txt', inhalt: 'Fünf Euro' },
      { nachricht: { betreff: 'Die innere', text: 'innen', von: ['A', 'a@x.example'], an: [] } },
    ],
  })

  it('is taken apart: head, text, attachments; a message in it stays one, and can be opened in turn', async () => {
    const mail = await zerlegen('a.msg', probe)
    expect(mail).toMatchObject({
      betreff: 'Rückfrage zur Straßenreinigung',
      von: { name: 'Jürgen Müller', adresse: 'j.mueller@buerger.example' },
      an: [{ name: 'Gewerbeamt', adresse: 'gewerbe@meinhard.example' }],
      datum: '2026-11-02T07:15:00.000Z',
      text: 'Schöne Grüße',
      messageId: '1@meinhard.example',
    })
    const [erster, zweiter] = mail.anhaenge
    expect([erster?.dateiname, textVon(erster?.inhalt)]).toEqual(['Gebühren.txt', 'Fünf Euro'])
    expect(zweiter).toMatchObject({ dateiname: 'Die innere.msg', mime: 'application/vnd.ms-outlook' })
    expect(await zerlegen('innen.msg', zweiter?.inhalt ?? '')).toMatchObject({ betreff: 'Die innere', text: 'innen' })
  })

  it('with HTML only gives its text', async () => {
    const html = msg({ betreff: 'x', html: '<p>Größe</p>', von: ['A', 'a@x.example'], an: [] })
    expect((await zerlegen('a.msg', html)).text).toBe('Größe')
  })

  it('that is broken is refused in a sentence', async () => {
    const pfad = ablage('a.msg', probe.subarray(0, 700))
    const typ = { art: 'msg', mime: 'application/vnd.ms-outlook', endung: 'msg' } as const
    await expect(zerlegeMail(pfad, typ)).rejects.toThrow('Die Nachricht ist beschädigt')
  })
})
