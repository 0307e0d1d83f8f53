import { createHash } from 'node:crypto'
import { type GemeindeId, gemeindeId, uuidv7 } from '@verbundakte/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Card, cardOf } from './card.ts'
import type { Answer, Question, SearchEngine } from './engine.ts'
import type { SearchText } from './face.ts'
import { wordsOf } from './words.ts'

export interface EngineUnderTest {
  readonly engine: SearchEngine
  /** puts cards into it, to be found when it resolves */
  keep(gemeinde: GemeindeId, cards: readonly Card[]): Promise<void>
  remove(gemeinde: GemeindeId, ids: readonly string[]): Promise<void>
}

export const MEINHARD = gemeindeId('meinhard')
export const SONTRA = gemeindeId('sontra')

/** A token as `rowAudience` makes them: 32 hexadecimal digits. */
export const token = (who: string) => createHash('sha256').update(who).digest('hex').slice(0, 32)

/**
 * What every search engine of ours promises. Meilisearch finds more than this (parts of compounds, typing errors) and
 * ranks better; Postgres sees a change in the moment of its commit.
 */
export function engineContract(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`${name} as a search engine`, () => {
    let subject: EngineUnderTest
    const known = new Map<string, string>()

    beforeAll(async () => {
      subject = await open()
      await subject.keep(MEINHARD, CARDS.map(made))
      await subject.keep(SONTRA, [made(['sontra', 'alle', { titel: 'Sontraer Gewerbeanmeldung', typ: 'Formular' }])])
    })

    function made([key, who, words]: (typeof CARDS)[number]): Card {
      const id = uuidv7()
      const text: SearchText = {
        titel: words.titel,
        kennzeichen: words.zeichen ?? [],
        namen: words.namen ?? [],
        text: words.text ?? '',
        facetten: { ...(words.typ && { typ: words.typ }), ...(words.jahr && { jahr: words.jahr }) },
      }
      const card = cardOf('Schreiben', id, text, [token(who)])
      known.set(card.id, key)
      return card
    }

    function ask(text: string, rest: Partial<Question> = {}): Promise<Answer> {
      const question = {
        gemeinde: MEINHARD,
        audience: [token('alle')],
        words: wordsOf(text),
        filter: {},
        limit: 50,
        offset: 0,
      }
      return subject.engine.find({ ...question, ...rest })
    }
    const names = (answer: Answer) => answer.hits.map((id) => known.get(id)).sort()
    const found = async (text: string, rest: Partial<Question> = {}) => names(await ask(text, rest))

    test.each([['mueller'], ['Müller'], ['MÜLLER'], ['Mueller']])(
      'finds %s in both spellings of the name',
      async (typed) => {
        expect(await found(typed)).toEqual(['mueller', 'müller'])
      },
    )

    test.each([['strasse'], ['Straße'], ['STRASSE'], ['Strasse']])(
      'finds %s in both spellings of the word',
      async (typed) => {
        expect(await found(`${typed} Marktplatz`)).toEqual(['strasse', 'straße'])
      },
    )

    test('finds by the beginning of the last word, and only of that', async () => {
      expect(await found('Nachbarsch')).toEqual(['hilfe'])
      expect(await found('Nachbarsch Verein')).toEqual([])
    })

    test('finds only what holds every word', async () => {
      expect(await found('Verein Nachbarschaftshilfe')).toEqual(['hilfe'])
      expect(await found('Verein Straße')).toEqual([])
    })

    test('finds a file number whole and by its beginning, and no other number', async () => {
      expect(await found('132.10-2026/004')).toEqual(['zeichen'])
      expect(await found('132.10-2026/0')).toEqual(['zeichen'])
      expect(await found('132.10-2027/004')).toEqual([])
    })

    test('reads signs as separators, not as commands', async () => {
      expect(await found('"Verein" -Nachbarschaftshilfe')).toEqual(['hilfe'])
      expect(await found("Verein' OR 1=1 --")).toEqual([])
    })

    test('puts a word in the title before the same word in a text', async () => {
      const { hits } = await ask('Rechnungsprüfung')
      expect(hits.map((id) => known.get(id))).toEqual(['pruefung-titel', 'pruefung-text'])
    })

    test('shows nobody what is not for them: not in hits, totals or facets, with words or without', async () => {
      for (const text of ['', 'Steuerakte', 'Steuerbescheid']) {
        const answer = await ask(text)
        expect(names(answer)).not.toContain('geheim')
        expect(answer.facets.typ?.Steuerbescheid).toBeUndefined()
      }
      expect((await ask('Steuerakte')).total).toBe(0)
      expect(await found('Steuerakte', { audience: [token('steueramt')] })).toEqual(['geheim'])
      expect(await found('', { audience: [token('steueramt')] })).toEqual(['geheim'])
      expect(await found('', { audience: [token('niemand')] })).toEqual([])
    })

    test('shows nothing of another Gemeinde', async () => {
      expect(await found('Gewerbeanmeldung')).toEqual([])
      const answer = await ask('', { gemeinde: SONTRA })
      expect(names(answer)).toEqual(['sontra'])
      expect(answer.facets.typ).toEqual({ Formular: 1 })
    })

    test('without words answers everything the audience may see', async () => {
      const answer = await ask('')
      expect(answer.total).toBe(CARDS.length - 1)
      expect(answer.hits).toHaveLength(CARDS.length - 1)
    })

    test('pages without gaps and doubles, with the same total on each page', async () => {
      const pages = await Promise.all([0, 4, 8, 12].map((offset) => ask('', { limit: 4, offset })))
      const ids = pages.flatMap((page) => page.hits)
      expect(new Set(ids).size).toBe(CARDS.length - 1)
      expect(pages.map((page) => page.total)).toEqual(pages.map(() => CARDS.length - 1))
    })

    test('narrows by facets, compared letter by letter', async () => {
      expect(await found('', { filter: { typ: ['Vermerk'] } })).toEqual(['hilfe'])
      expect(await found('', { filter: { typ: ['vermerk'] } })).toEqual(['genehmigung'])
      expect(await found('', { filter: { typ: ['Vermerk', 'vermerk'], jahr: ['2025'] } })).toEqual(['genehmigung'])
    })

    test('counts each facet within the others’ selection, not within its own', async () => {
      const all = await ask('')
      expect(all.facets.typ).toEqual({ Vermerk: 1, vermerk: 1, Übersicht: 2 })
      expect(all.facets.jahr).toEqual({ 2025: 2, 2026: 2 })
      const { facets, total } = await ask('', { filter: { jahr: ['2025'] } })
      expect(total).toBe(2)
      expect(facets.jahr).toEqual({ 2025: 2, 2026: 2 })
      expect(facets.typ).toEqual({ vermerk: 1, Übersicht: 1 })
      const both = await ask('Müller', { filter: { typ: ['Übersicht'] } })
      expect(both.total).toBe(0)
      expect(both.facets.typ).toBeUndefined()
    })

    test('leaves out what it is told to, in hits, totals and facets', async () => {
      const [hilfe] = [...known].flatMap(([id, key]) => (key === 'hilfe' ? [id] : []))
      const answer = await ask('', { without: [hilfe ?? ''] })
      expect(names(answer)).not.toContain('hilfe')
      expect(answer.total).toBe(CARDS.length - 2)
      expect(answer.facets.typ?.Vermerk).toBeUndefined()
    })

    test('forgets what is removed', async () => {
      const card = made(['weg', 'alle', { titel: 'Vorübergehendes' }])
      await subject.keep(MEINHARD, [card])
      expect(await found('Vorübergehendes')).toEqual(['weg'])
      await subject.remove(MEINHARD, [card.id])
      expect(await found('Vorübergehendes')).toEqual([])
    })

    test('keeps the beginning of a text that is longer than it takes', async () => {
      const words = Array.from({ length: 200_000 }, (_, n) => `wort${n.toString(36)}x`).join(' ')
      const card = made(['lang', 'lang', { titel: 'Langes', text: `Anfangswort ${words}` }])
      await subject.keep(MEINHARD, [card])
      expect(await found('Anfangswort', { audience: [token('lang')] })).toEqual(['lang'])
      await subject.remove(MEINHARD, [card.id])
    })
  })
}

interface Words {
  titel: string
  zeichen?: string[]
  namen?: string[]
  text?: string
  typ?: string
  jahr?: string
}

const CARDS: readonly (readonly [key: string, audience: string, words: Words])[] = [
  ['müller', 'alle', { titel: 'Antrag', namen: ['Müller, Jürgen'] }],
  ['mueller', 'alle', { titel: 'Anfrage von Mueller' }],
  ['straße', 'alle', { titel: 'Umbau', text: 'Die Straße am Marktplatz wird gesperrt.' }],
  ['strasse', 'alle', { titel: 'Umbau', text: 'Die Strasse am Marktplatz wird wieder geöffnet.' }],
  ['genehmigung', 'alle', { titel: 'Genehmigung der Veranstaltung', typ: 'vermerk', jahr: '2025' }],
  [
    'hilfe',
    'alle',
    { titel: 'Gründung', text: 'Ein <b>Verein</b> für\u0001 Nachbarschaftshilfe.', typ: 'Vermerk', jahr: '2026' },
  ],
  ['zeichen', 'alle', { titel: 'Kassenbuch', zeichen: ['132.10-2026/004'] }],
  [
    'pruefung-text',
    'alle',
    { titel: 'Bericht', text: 'Zur Rechnungsprüfung vorgelegt', typ: 'Übersicht', jahr: '2025' },
  ],
  ['pruefung-titel', 'alle', { titel: 'Rechnungsprüfung', typ: 'Übersicht', jahr: '2026' }],
  ['geheim', 'steueramt', { titel: 'Steuerakte', text: 'Steuerbescheid', typ: 'Steuerbescheid', jahr: '2026' }],
]
