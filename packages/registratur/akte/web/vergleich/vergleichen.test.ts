import { describe, expect, test } from 'vitest'
import { type Absatz, absaetze } from './absaetze.ts'
import { vergleichen } from './vergleichen.ts'

const text = (...seiten: readonly string[]) => absaetze(seiten.map((each, n) => ({ seite: n + 1, text: each })))
/** Both sides put together again from the rows. */
function seiten(zeilen: ReturnType<typeof vergleichen>['zeilen']): [string[], string[]] {
  const von = (wahl: 'alt' | 'neu') => zeilen.flatMap((zeile) => (zeile[wahl] ? [zeile[wahl].text] : []))
  return [von('alt'), von('neu')]
}
const texte = (liste: readonly Absatz[]) => liste.map((each) => each.text)

describe('two versions of a text', () => {
  test('differ by word within a paragraph, and the page is kept', () => {
    const { zeilen } = vergleichen(
      text('Betreff: Anmeldung\n\nDie Gebühr beträgt 12,50 Euro.', 'Mit freundlichen Grüßen'),
      text('Betreff: Anmeldung', 'Die Gebühr beträgt 15 Euro.\n\nMit freundlichen Grüßen'),
    )
    expect(zeilen.map(({ art, alt, neu }) => [art, alt?.seite, neu?.seite])).toEqual([
      ['gleich', 1, 1],
      ['geaendert', 1, 2],
      ['gleich', 2, 2],
    ])
    expect(zeilen[1]?.teile?.filter(({ art }) => art !== 'gleich')).toEqual([
      { art: 'entfernt', text: '12,50' },
      { art: 'neu', text: '15' },
    ])
  })

  test('do not differ where only the lines break elsewhere', () => {
    const { zeilen } = vergleichen(
      text('Die Gebühr\nist fällig.\nSie beträgt'),
      text('Die Gebühr ist\nfällig.\nSie\nbeträgt'),
    )
    expect(zeilen.every(({ art }) => art === 'gleich')).toBe(true)
  })

  test('have paragraphs that came and went; what has nothing in common is not called changed', () => {
    const { zeilen } = vergleichen(
      text('Eins\n\nHunde sind an der Leine zu führen'),
      text('Eins\n\nDer Rat tagt montags'),
    )
    expect(zeilen.map(({ art }) => art)).toEqual(['gleich', 'entfernt', 'neu'])
    expect(vergleichen([], text('neu')).zeilen.map(({ art }) => art)).toEqual(['neu'])
    expect(vergleichen([], [])).toEqual({ zeilen: [], nurAbsaetze: false })
  })

  test('of 500 pages with every paragraph changed are compared by paragraph only, say so, and lose nothing', () => {
    const buch = (wort: string) =>
      text(
        ...Array.from({ length: 500 }, (_each, s) =>
          Array.from({ length: 20 }, (_e, a) => `Seite ${s} Absatz ${a} ${wort}${a % 3 ? s : ''}`).join('\n\n'),
        ),
      )
    const [alt, neu] = [buch('alt'), buch('neu')]
    const { zeilen, nurAbsaetze } = vergleichen(alt, neu, { unterschiede: 100, woerter: 1, zeit: 60_000 })
    expect(nurAbsaetze).toBe(true)
    expect(seiten(zeilen)).toEqual([texte(alt), texte(neu)])
  })

  test('with very much change keep what stands once in both, in its order', () => {
    const viele = (was: string) => Array.from({ length: 40 }, (_each, n) => `${was} ${n}`)
    const alt = text([...viele('alt'), 'Anker', 'Kette', ...viele('weg'), 'Schluss'].join('\n\n'))
    const neu = text(['Schluss', ...viele('neu'), 'Anker', 'Mitte', 'Kette', ...viele('dazu')].join('\n\n'))
    const { zeilen } = vergleichen(alt, neu, { unterschiede: 5, woerter: 50, zeit: 1_000 })
    expect(zeilen.filter(({ art }) => art === 'gleich').map(({ neu: each }) => each?.text)).toEqual(['Anker', 'Kette'])
    expect(seiten(zeilen)).toEqual([texte(alt), texte(neu)])
  })
})
