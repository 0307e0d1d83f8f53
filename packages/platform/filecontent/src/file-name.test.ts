import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentDisposition, extensionOf, safeFileName } from './file-name.ts'

describe('a safe file name', () => {
  it.each([
    ['Gewerbeanmeldung Müller.pdf', 'Gewerbeanmeldung Müller.pdf'],
    ['C:\\Users\\müller\\Desktop\\Bescheid.docx', 'Bescheid.docx'],
    ['../../etc/passwd', 'passwd'],
    ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
    ['a\u0000b\r\nc\u200b.txt', 'abc.txt'],
    ['Mu\u0308ller.pdf', 'Müller.pdf'],
    ['was?*"<>|:.txt', 'was_______.txt'],
    ['  viele   Leer\u00a0zeichen .txt', 'viele Leer zeichen .txt'],
    ['CON', '_CON'],
    ['lpt1.txt', '_lpt1.txt'],
    ['console.log', 'console.log'],
    ['.htaccess', 'htaccess'],
    ['Ende.pdf. ', 'Ende.pdf'],
    ['..', 'Unbenannt'],
    ['', 'Unbenannt'],
    ['Ordner/', 'Unbenannt'],
  ])('makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('keeps the ending of a name that is too long, and cuts no character in two', () => {
    expect(safeFileName(`${'ä'.repeat(300)}.pdf`)).toBe(`${'ä'.repeat(196)}.pdf`)
    expect(safeFileName(`${'😀'.repeat(150)}x.pdf`).isWellFormed()).toBe(true)
  })

  it('holds all its promises for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(200)
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|\.$/u)
        expect(safe).toBe(safe.normalize('NFC').toWellFormed())
        expect(safeFileName(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a Content-Disposition', () => {
  it('gives old readers plain letters and the others the real name', () => {
    expect(attachmentDisposition('Größe "ä" 100%.pdf')).toBe(
      `attachment; filename="Groesse _ae_ 100_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20_%C3%A4_%20100%25.pdf`,
    )
  })

  it('is one header line of printable ASCII that names the safe name, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const value = attachmentDisposition(name)
        const parts = /^attachment; filename="([^"\\%/]+)"; filename\*=UTF-8''([A-Za-z0-9.!_~%-]+)$/.exec(value)
        expect(value).toMatch(/^[\x20-\x7e]+$/)
        expect(decodeURIComponent(parts?.[2] ?? '')).toBe(safeFileName(name))
      }),
      { numRuns: 500 },
    )
  })
})

it('tells the ending of a name', () => {
  expect(['Bescheid.PDF', 'a.tar.gz', 'ohne', '.profil', 'Ende.', 'v1.2 final'].map(extensionOf)).toEqual([
    'pdf',
    'gz',
    '',
    'profil',
    '',
    '',
  ])
})
