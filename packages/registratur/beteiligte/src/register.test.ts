import { load } from '@verbundakte/authz'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { eintragAendern, passtZu } from './eintrag.ts'
import { nameZerlegen } from './namen.ts'
import { auskunftssperreAufheben, auskunftssperreSetzen } from './sperre.ts'
import { registerSuchen, registerstelle } from './suche.ts'
import { eintraege } from './tables.ts'
import { abgewiesen, register, STEUER } from './test-support/register.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from './zusammenfuehren.ts'

const { verbund, tun, person, gefunden, dubletten } = await register()
const { app, as } = verbund
const GEWERBEAMT = 'meinhard.gewerbeamt' satisfies PersonName
const STEUERAMT = 'meinhard.steueramt' satisfies PersonName
const BUERGERBUERO = 'meinhard.buergerbuero' satisfies PersonName
const REGISTRATUR = 'meinhard.registratur' satisfies PersonName

test.for([
  ['Rosa Aster', 'Rosa', 'Aster'],
  ['Dr. Rosa Maria von der Aster', 'Rosa Maria', 'von der Aster'],
  ['von Aster, Rosa', 'Rosa', 'von Aster'],
  ['Frau Prof. Dr. Aster', '', 'Aster'],
  ['Aster', '', 'Aster'],
])('takes %s apart', ([text, vornamen, name]) => {
  expect(nameZerlegen(text ?? '')).toEqual({ vornamen, name })
})

describe('searching', () => {
  test('finds by the beginnings of names in whatever spelling and order, and pages without a gap', async () => {
    await person(GEWERBEAMT, 'Jörg Müßig', { geburtsname: 'Kornblume' })
    await person(GEWERBEAMT, 'Ida Schmidt-Müßig')
    for (const text of ['mueß', 'Müss', 'jör müßig', 'MUESSIG J', 'kornbl']) {
      expect(await gefunden(GEWERBEAMT, text), text).toContain('Jörg Müßig')
    }
    expect(await gefunden(GEWERBEAMT, 'muessig')).toEqual(['Jörg Müßig', 'Ida Schmidt-Müßig'])
    for (const text of ['üßig', '%', "' or true --", 'jörg kornrade'])
      expect(await gefunden(GEWERBEAMT, text)).toEqual([])
    const [erste] = await app.read(as(GEWERBEAMT), (ctx) => registerSuchen(ctx, 'muessig', { limit: 1 }))
    const zweite = await app.read(as(GEWERBEAMT), (ctx) =>
      registerSuchen(ctx, 'muessig', { limit: 5, nach: erste && registerstelle(erste) }),
    )
    expect(zweite.map(({ ordnung }) => ordnung)).toEqual(['schmidt muessig ida'])
    expect(
      (await abgewiesen(app.read(as(GEWERBEAMT), (ctx) => registerSuchen(ctx, '', { limit: 5, nach: 'x' })))).code,
    ).toBe('seite.form')
  })

  test('finds nobody by a birthday', async () => {
    await person(GEWERBEAMT, 'Nele Nelke', { geburtsdatum: '1985-03-12' })
    for (const text of ['12.03.1985', '1985', '1985-03-12']) expect(await gefunden(GEWERBEAMT, text)).toEqual([])
  })

  test('forgets a name that was corrected, and takes a correction back unless somebody was faster', async () => {
    const { id } = await person(GEWERBEAMT, 'Uwe Ulmme')
    await tun(GEWERBEAMT, (ctx) => eintragAendern(ctx, id, { name: 'Ulme' }, { name: 'Ulmme' }))
    expect(await gefunden(GEWERBEAMT, 'ulmm')).toEqual([])
    expect(await gefunden(GEWERBEAMT, 'ulme')).toEqual(['Uwe Ulme'])
    const zuSpaet = tun(REGISTRATUR, (ctx) => eintragAendern(ctx, id, { name: 'Ulmen' }, { name: 'Ulmme' }))
    expect((await abgewiesen(zuSpaet)).code).toBe('beteiligte.inzwischen-geaendert')
  })

  test('refuses what nobody would find again', async () => {
    expect((await abgewiesen(person(GEWERBEAMT, '  ', { name: ' ' }))).code).toBe('beteiligte.name')
    expect((await abgewiesen(person(GEWERBEAMT, 'X', { name: '–' }))).code).toBe('beteiligte.name')
    expect((await abgewiesen(person(GEWERBEAMT, 'X', { name: 'x'.repeat(256) }))).code).toBe('beteiligte.zu-lang')
    const morgen = plusTage(heute(), 1)
    expect((await abgewiesen(person(GEWERBEAMT, 'X Y', { geburtsdatum: morgen }))).code).toBe('beteiligte.geburtsdatum')
  })
})

test('the neighbour Gemeinde, and whoever keeps no Akten, know nobody', async () => {
  const { id } = await person(GEWERBEAMT, 'Gundula Ginster')
  for (const who of ['sontra.gewerbeamt', 'meinhard.niemand', 'meinhard.vertretung'] satisfies PersonName[]) {
    expect(await gefunden(who, 'ginster')).toEqual([])
    expect((await abgewiesen(app.read(as(who), (ctx) => load(ctx, eintraege, id)))).code).toBe('nicht-gefunden')
  }
  expect(await gefunden('meinhard.kaemmerei', 'ginster')).toEqual(['Gundula Ginster'])
  expect(await gefunden('meinhard.leitung', 'ginster')).toEqual(['Gundula Ginster'])
  const geleitet = tun('meinhard.leitung', (ctx) => eintragAendern(ctx, id, { name: 'G' }))
  expect((await abgewiesen(geleitet)).name).toBe('Forbidden')
})

describe('an entry of a tax file', () => {
  test('is known to the tax office alone, and may be named nowhere else', async () => {
    const eintrag = await person(STEUERAMT, 'Zita Zeder', {}, STEUER)
    expect(await gefunden(STEUERAMT, 'zeder')).toEqual(['Zita Zeder'])
    for (const who of [
      GEWERBEAMT,
      REGISTRATUR,
      BUERGERBUERO,
      'meinhard.leitung',
      'sontra.steueramt',
    ] satisfies PersonName[]) {
      expect(await gefunden(who, 'zeder')).toEqual([])
    }
    expect(() => passtZu(eintrag, STEUER)).not.toThrow()
    expect(() => passtZu(eintrag, { schutzklasse: 'INTERN', federfuehrung: 'st' })).toThrow('besonders geschützten')
    expect(() => passtZu(eintrag, { schutzklasse: 'STEUER', federfuehrung: 'ke' })).toThrow('besonders geschützten')
    expect((await abgewiesen(person(GEWERBEAMT, 'Zita Zeder', {}, STEUER))).name).toBe('Forbidden')
  })

  test('goes into a common one without a trace for others, and never the other way', async () => {
    const eigen = await person(STEUERAMT, 'Berta Birke-Alt', { anschrift: 'Am Anger 1' }, STEUER)
    const offen = await person(GEWERBEAMT, 'Berta Birke')
    const vorher = await app.read(as(GEWERBEAMT), (ctx) => load(ctx, eintraege, offen.id))
    const andersherum = tun(STEUERAMT, (ctx) => zusammenfuehren(ctx, eigen.id, offen.id))
    expect((await abgewiesen(andersherum)).name).toBe('Forbidden')
    await tun(STEUERAMT, (ctx) => zusammenfuehren(ctx, offen.id, eigen.id))
    expect(await app.read(as(GEWERBEAMT), (ctx) => load(ctx, eintraege, offen.id))).toEqual(vorher)
    expect(await gefunden(GEWERBEAMT, 'birke alt')).toEqual([])
    expect(await gefunden(STEUERAMT, 'birke alt')).toEqual(['Berta Birke'])
    await tun(STEUERAMT, (ctx) => zusammenfuehrungAufheben(ctx, eigen.id))
    expect(await gefunden(STEUERAMT, 'birke alt')).toEqual(['Berta Birke-Alt'])
  })
})

describe('duplicates', () => {
  test('are found by spelling, birth name, and address with birthday; two birthdays speak against it', async () => {
    await person(GEWERBEAMT, 'Käthe Weiß', { geburtsdatum: '1970-01-02', anschrift: 'Hauptstraße 5, 37276 Meinhard' })
    await person(GEWERBEAMT, 'Kaethe Weiss', { anschrift: 'Hauptstr. 5, 37276 Meinhard' })
    await person(GEWERBEAMT, 'Käthe Weiß', { geburtsdatum: '1999-09-09' })
    await person(GEWERBEAMT, 'Käthe Kamille', { geburtsname: 'Weiß', geburtsdatum: '1970-01-02' })
    await person(GEWERBEAMT, 'Kate Weis', { geburtsdatum: '1970-01-02', anschrift: 'Haupt-Str. 5, 37276 Meinhard' })
    const paare = (await dubletten(REGISTRATUR)).filter((paar) => /Wei|Kamille/.test(paar))
    expect(paare).toEqual([
      'Käthe Weiß = Kaethe Weiss: gleicher Name, gleiche Anschrift',
      'Käthe Weiß = Käthe Kamille: Name und Geburtsname stimmen überein, gleiches Geburtsdatum',
      'Käthe Weiß = Kate Weis: gleiches Geburtsdatum, gleiche Anschrift',
      'Kaethe Weiss = Käthe Weiß: gleicher Name',
      'Kaethe Weiss = Käthe Kamille: Name und Geburtsname stimmen überein',
    ])
  })

  test('are merged by those with the right, and undone exactly, whatever was corrected meanwhile', async () => {
    const alt = await person(GEWERBEAMT, 'Lars Linde', { anschrift: 'Weg 1' })
    const neu = await person(GEWERBEAMT, 'Lars Linde', { anschrift: 'Weg 2' })
    expect((await abgewiesen(tun(GEWERBEAMT, (ctx) => zusammenfuehren(ctx, neu.id, alt.id)))).name).toBe('Forbidden')
    const fremd = tun('sontra.registratur', (ctx) => zusammenfuehren(ctx, neu.id, alt.id))
    expect((await abgewiesen(fremd)).code).toBe('nicht-gefunden')
    const vorher = await app.read(as(REGISTRATUR), (ctx) => load(ctx, eintraege, alt.id))
    await tun(REGISTRATUR, (ctx) => zusammenfuehren(ctx, neu.id, alt.id))
    expect(await gefunden(REGISTRATUR, 'lars linde')).toEqual(['Lars Linde'])
    const nochmal = tun(REGISTRATUR, (ctx) => zusammenfuehren(ctx, neu.id, alt.id))
    expect((await abgewiesen(nochmal)).code).toBe('beteiligte.aufgegangen')
    const geaendert = tun(REGISTRATUR, (ctx) => eintragAendern(ctx, alt.id, { anschrift: 'Weg 3' }))
    expect((await abgewiesen(geaendert)).code).toBe('beteiligte.aufgegangen')
    await tun(REGISTRATUR, (ctx) => eintragAendern(ctx, neu.id, { name: 'Lindner' }))
    expect(await gefunden(REGISTRATUR, 'lars linde')).toEqual(['Lars Lindner'])
    await tun(REGISTRATUR, (ctx) => zusammenfuehrungAufheben(ctx, alt.id))
    expect(await app.read(as(REGISTRATUR), (ctx) => load(ctx, eintraege, alt.id))).toEqual(vorher)
    expect((await abgewiesen(tun(REGISTRATUR, (ctx) => zusammenfuehrungAufheben(ctx, alt.id)))).code).toBe(
      'beteiligte.nicht-aufgegangen',
    )
    expect((await abgewiesen(tun(REGISTRATUR, (ctx) => zusammenfuehren(ctx, alt.id, alt.id)))).code).toBe(
      'beteiligte.derselbe',
    )
  })
})

describe('an Auskunftssperre', () => {
  test('hides the person from everybody outside of the register office, with what has gone into the entry', async () => {
    const alt = await person(GEWERBEAMT, 'Salome Salbei-Altmann')
    const neu = await person(GEWERBEAMT, 'Salome Salbei')
    await tun(REGISTRATUR, (ctx) => zusammenfuehren(ctx, neu.id, alt.id))
    for (const who of [GEWERBEAMT, REGISTRATUR, STEUERAMT] satisfies PersonName[]) {
      const sperren = tun(who, (ctx) => auskunftssperreSetzen(ctx, neu.id, 'Gefahr für Leib und Leben'))
      expect((await abgewiesen(sperren)).name).toBe('Forbidden')
    }
    expect((await abgewiesen(tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, neu.id, ' ')))).code).toBe(
      'beteiligte.grund',
    )
    const gestern = tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, neu.id, 'Gefahr', plusTage(heute(), -1)))
    expect((await abgewiesen(gestern)).code).toBe('beteiligte.sperre.ende')
    await tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, neu.id, 'Gefahr', plusTage(heute(), 730)))
    expect(await gefunden(BUERGERBUERO, 'salbei')).toEqual(['Salome Salbei'])
    for (const who of [GEWERBEAMT, REGISTRATUR, 'meinhard.leitung', 'meinhard.hauptamt'] satisfies PersonName[]) {
      expect(await gefunden(who, 'salbei')).toEqual([])
      for (const { id } of [neu, alt]) {
        expect((await abgewiesen(app.read(as(who), (ctx) => load(ctx, eintraege, id)))).code).toBe('nicht-gefunden')
      }
    }
    await tun(BUERGERBUERO, (ctx) => zusammenfuehrungAufheben(ctx, alt.id))
    expect(await gefunden(GEWERBEAMT, 'salbei')).toEqual([])
    await tun(BUERGERBUERO, (ctx) => zusammenfuehren(ctx, neu.id, alt.id))
    await tun(BUERGERBUERO, (ctx) => auskunftssperreAufheben(ctx, neu.id, 'Gefahr besteht nicht mehr'))
    expect(await gefunden(GEWERBEAMT, 'salbei')).toEqual(['Salome Salbei'])
    expect((await abgewiesen(tun(BUERGERBUERO, (ctx) => auskunftssperreAufheben(ctx, neu.id, 'nochmal')))).code).toBe(
      'beteiligte.sperre.keine',
    )
  })

  test('keeps one who has it from going into one who has not', async () => {
    const mit = await person(BUERGERBUERO, 'Mina Mohn')
    const ohne = await person(BUERGERBUERO, 'Mina Mohn')
    await tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, mit.id, 'Gefahr'))
    expect((await abgewiesen(tun(BUERGERBUERO, (ctx) => zusammenfuehren(ctx, ohne.id, mit.id)))).code).toBe(
      'beteiligte.sperre.ungleich',
    )
  })
})
