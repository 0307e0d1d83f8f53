import type { RecordedEvent } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { akteAendern } from './akte-aendern.ts'
import { dokumentAendern } from './dokument.ts'
import { aktenSeite, dokumenteNachMedium, vorgaengeNachMedium } from './lesen.ts'
import { akteSuchen, dokumentSuchen, vorgangSuchen } from './suche/quellen.ts'
import { amt, refusal } from './test-support/amt.ts'
import { vorgangAendern, vorgangAnlegen } from './vorgang.ts'

const { verbund, filled } = await amt()
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const seite = { limit: 20, after: undefined, before: undefined, inverted: false }

const tun = <T>(work: (ctx: Context) => Promise<T>, who: PersonName = WHO) => app.write(as(who), work)
const code = async (work: (ctx: Context) => Promise<unknown>, who: PersonName = WHO) =>
  (await refusal(tun(work, who))).code
const form = async (tabelle: string, id: string) =>
  (
    await database.admin<{ medium: string }[]>`
      select medium from ${database.admin(`akte.${tabelle}`)} where id = ${id}`
  )[0]?.medium

/** a hybrid Akte with one Vorgang and one Dokument */
async function hybrid(who: PersonName = WHO) {
  const { akte, vorgang, dokument } = await filled(who)
  await tun((ctx) => akteAendern(ctx, akte.id, { medium: 'HYBRID', standort: 'Keller' }), who)
  return { akte: akte.id, vorgang: vorgang.id, dokument: dokument.id }
}

describe('paper', () => {
  test('holds from above until something else is said, and again when that is taken back', async () => {
    const { akte, vorgang, dokument } = await hybrid()
    expect([await form('vorgang', vorgang), await form('dokument', dokument)]).toEqual(['HYBRID', 'HYBRID'])
    await tun((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: 'ELEKTRONISCH' }))
    expect([await form('vorgang', vorgang), await form('dokument', dokument)]).toEqual(['ELEKTRONISCH', 'ELEKTRONISCH'])
    await tun((ctx) => akteAendern(ctx, akte, { medium: 'PAPIER' }))
    expect(await form('vorgang', vorgang)).toBe('ELEKTRONISCH')
    await tun((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: null }, { eigenesMedium: 'ELEKTRONISCH' }))
    // A Dokument has a file, whatever the rest is.
    expect([await form('vorgang', vorgang), await form('dokument', dokument)]).toEqual(['PAPIER', 'HYBRID'])
    const neu = await tun((ctx) => vorgangAnlegen(ctx, akte, { betreff: 'Neu' }))
    expect(neu).toMatchObject({ medium: 'PAPIER', eigenesMedium: null })
    await tun((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: 'ELEKTRONISCH' }))
    expect(await form('dokument', dokument)).toBe('ELEKTRONISCH')
  })

  test('is refused below what has none, and cannot be taken from above what has some', async () => {
    const { akte, vorgang, dokument } = await hybrid()
    await tun((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: 'HYBRID', standort: 'Tresor' }))
    const elektronisch = { eigenesMedium: 'ELEKTRONISCH' } as const
    expect(await code((ctx) => vorgangAendern(ctx, vorgang, elektronisch))).toBe('akte.medium.darin')
    expect(await code((ctx) => akteAendern(ctx, akte, { medium: 'ELEKTRONISCH' }))).toBe('akte.medium.darin')
    await tun((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: null, standort: null }))
    await tun((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: 'PAPIER' }))
    expect(await code((ctx) => akteAendern(ctx, akte, { medium: 'ELEKTRONISCH' }))).toBe('akte.medium.darin')
    await tun((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: null }))
    await tun((ctx) => akteAendern(ctx, akte, { medium: 'ELEKTRONISCH' }))
    expect(await form('dokument', dokument)).toBe('ELEKTRONISCH')
    for (const medium of ['HYBRID', 'PAPIER'] as const)
      expect(await code((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: medium }))).toBe('akte.medium.oben')
    expect(await code((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: 'HYBRID' }))).toBe('akte.medium.oben')
    expect(await code((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: 'PAPIER' }))).toBe('akte.medium.datei')
    expect(await code((ctx) => vorgangAendern(ctx, vorgang, { standort: 'Keller' }))).toBe('akte.standort.elektronisch')
    expect([await form('vorgang', vorgang), await form('dokument', dokument)]).toEqual(['ELEKTRONISCH', 'ELEKTRONISCH'])
  })

  test('is said by nobody who may not change it, and not over a colleague', async () => {
    const { vorgang, dokument } = await hybrid()
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const) {
      expect(await code((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: 'PAPIER' }), who)).toBe('nicht-gefunden')
      expect(await code((ctx) => dokumentAendern(ctx, dokument, { eigenesMedium: null }), who)).toBe('nicht-gefunden')
    }
    await tun((ctx) => vorgangAendern(ctx, vorgang, { eigenesMedium: 'PAPIER', standort: 'Regal 3' }))
    for (const veraltet of [{ eigenesMedium: null }, { standort: null }])
      expect(await code((ctx) => vorgangAendern(ctx, vorgang, { standort: 'Regal 4' }, veraltet))).toBe(
        'akte.inzwischen-geaendert',
      )
  })

  test('narrows the lists of an Akte and of a Vorgang', async () => {
    const { akte, vorgang, dokument } = await hybrid()
    const papier = await tun((ctx) => vorgangAnlegen(ctx, akte, { betreff: 'Altbestand' }))
    await tun((ctx) => vorgangAendern(ctx, papier.id, { eigenesMedium: 'PAPIER' }))
    const liste = (medium: 'ELEKTRONISCH' | 'HYBRID' | 'PAPIER' | null) =>
      app.read(as(WHO), async (ctx) => [
        (await vorgaengeNachMedium(medium)(ctx).load({ parent: akte, page: seite })).map(({ id }) => id),
        (await dokumenteNachMedium(medium)(ctx).load({ parent: vorgang, page: seite })).map(({ id }) => id),
      ])
    expect(await liste(null)).toEqual([[papier.id, vorgang], [dokument]])
    expect(await liste('PAPIER')).toEqual([[papier.id], []])
    expect(await liste('HYBRID')).toEqual([[vorgang], [dokument]])
    expect(await liste('ELEKTRONISCH')).toEqual([[], []])
  })

  test('narrows all Akten, for those who may read them', async () => {
    const elektronisch = (await filled(WHO)).akte.id
    const { akte } = await hybrid()
    const liste = (medium: 'ELEKTRONISCH' | 'HYBRID', who: PersonName = WHO) =>
      app.read(as(who), async (ctx) =>
        (await aktenSeite(ctx, { medium }, { ...seite, limit: 1000 })).map(({ id }) => id),
      )
    const hybride = await liste('HYBRID')
    expect(hybride[0]).toBe(akte)
    expect(hybride).not.toContain(elektronisch)
    expect((await liste('ELEKTRONISCH'))[0]).toBe(elektronisch)
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const)
      expect(await liste('HYBRID', who)).toEqual([])
  })

  test('is what a search can be narrowed by, also where it came from above', async () => {
    const { akte, vorgang, dokument } = await hybrid()
    const stuecke = [
      [akteSuchen, akte],
      [vorgangSuchen, vorgang],
      [dokumentSuchen, dokument],
    ] as const
    const facetten = (ctx: Context) =>
      Promise.all(stuecke.map(async ([quelle, id]) => (await quelle.project(ctx, [id]))[0]?.text.facetten.medium))
    const betroffen = (subjekt: string, subjektId: string, nutzlast: unknown) =>
      app.read(as(WHO), (ctx) => {
        const ereignis = subjekt === 'Akte' ? 'akte.geaendert' : 'akte.vorgang.geaendert'
        const event = { subjekt, subjektId, ereignis, nutzlast } as RecordedEvent
        return Promise.all(
          stuecke.map(async ([quelle, id]) => ((await quelle.affected?.(ctx, event)) ?? []).includes(id)),
        )
      })
    expect(await app.read(as(WHO), facetten)).toEqual(['HYBRID', 'HYBRID', 'HYBRID'])
    expect(await betroffen('Akte', akte, { felder: ['medium'] })).toEqual([true, true, true])
    expect(await betroffen('Akte', akte, { felder: ['betreff'] })).toEqual([true, false, false])
    expect(await betroffen('Akte', akte, null)).toEqual([true, true, true])
    expect(await betroffen('Vorgang', vorgang, { felder: ['eigenesMedium'] })).toEqual([false, true, true])
    await tun((ctx) => akteAendern(ctx, akte, { medium: 'ELEKTRONISCH' }))
    expect(await app.read(as(WHO), facetten)).toEqual([undefined, undefined, undefined])
  })
})
