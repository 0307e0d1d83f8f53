import { heute, plusTage } from '@verbundakte/kernel'
import { describe, expect, test } from 'vitest'
import { pruefeEntwurf } from '../web/pruefung.ts'
import { befundeZu } from './faelle/befunde.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { schreibenZu } from './faelle/briefe.ts'
import { zeileAnlegen } from './faelle/entwurf.ts'
import { nachfordern, nachforderungBeantworten, nachforderungZuruecknehmen } from './faelle/nachfordern.ts'
import { anzeigeZuordnen, zuordnungAufheben } from './faelle/zuordnen.ts'
import { haus, heutige, refusal, WER } from './test-support/haus.ts'
import { nebeneinander } from './test-support/nebeneinander.ts'
import { prozess } from './test-support/prozess.ts'

const hier = await haus()
const { admin, tun, lesen, sichern, bescheinigt } = hier
const { zeile, betriebVon, anlage } = prozess(hier)
const daneben = nebeneinander(hier)
const BALD = plusTage(heute(), 10)

describe('about a Betrieb that nobody knows', () => {
  const aufgabe = { grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } } as const
  const unbekannte = async (inhalt = heutige(aufgabe)) => {
    const werte = { art: 'abmeldung', kanal: 'online', status: 'EINGEGANGEN', eingangAm: new Date() } as const
    const gebracht = { anbindung: crypto.randomUUID(), inhaltSha256: 'x' }
    const id = crypto.randomUUID()
    await tun(WER, (ctx) => zeileAnlegen(ctx, { ...werte, ...gebracht, id, inhalt, betrieb: crypto.randomUUID() }))
    return id
  }
  const codes = async (id: string) => {
    const da = await zeile(id)
    return (await lesen(WER, (ctx) => befundeZu(ctx, da))).map(({ code }) => code)
  }
  const akteVon = async (vorgang: string) => (await admin`select akte from akte.vorgang where id = ${vorgang}`)[0]?.akte
  const neuer = () => bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -30) }))
  const zuordnen = (id: string, betrieb: string) => tun(WER, (ctx) => anzeigeZuordnen(ctx, id, betrieb))

  test('it is asked for, in the browser too; the receipt lies in the Akte of the Betrieb that was found', async () => {
    for (const stehtNoch of [false, true]) {
      const { betrieb, bescheinigung } = await neuer()
      const id = await unbekannte()
      expect(await codes(id)).toEqual(['betrieb-unbekannt'])
      const entwurf = { art: 'abmeldung' as const, ags: '', inhalt: heutige(aufgabe) }
      expect(pruefeEntwurf({ ...entwurf, betriebUnbekannt: true }).befunde).toMatchObject([
        { code: 'betrieb-unbekannt', schwere: 'fehler' },
      ])
      expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.unvollstaendig')
      await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
      const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
      expect(brief?.akte).not.toBe(bescheinigung.akte)
      if (!stehtNoch) await tun(WER, (ctx) => nachforderungZuruecknehmen(ctx, id))
      await zuordnen(id, betrieb)
      if (stehtNoch) await tun(WER, (ctx) => nachforderungBeantworten(ctx, id))
      expect(await codes(id)).toEqual([])
      const receipt = await tun(WER, (ctx) => bescheinigen(ctx, id))
      expect(receipt.akte).toBe(bescheinigung.akte)
      expect(await akteVon(receipt.vorgang)).toBe(bescheinigung.akte)
      expect(await betriebVon(betrieb)).toMatchObject({ status: 'ABGEMELDET', akte: bescheinigung.akte })
    }
  })

  test('it does not wait for whoever holds its Betrieb with it in hand', async () => {
    const { betrieb } = await neuer()
    const id = await unbekannte()
    expect(await daneben(id, betrieb, (ctx) => anzeigeZuordnen(ctx, id, betrieb))).toEqual(['keine', 'keine'])
  })

  test('it follows the Akte of the Betrieb it was given, with what was handed in, and no other', async () => {
    const { betrieb, bescheinigung } = await neuer()
    const id = await unbekannte(heutige({ ...aufgabe, oeffentlicheHand: undefined }))
    await anlage(WER, id, 'Ein Ausweis', 'ausweis')
    await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
    const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
    const folgt = async (akte: string) =>
      (await admin`select gewerbe.offen_zu_akte('meinhard', ${akte}) as id`).some((each) => each.id === id)
    expect(await folgt(brief?.akte ?? '')).toBe(true)
    await admin`update akte.akte set schutzklasse = 'INTERN' where id = ${bescheinigung.akte}`
    await zuordnen(id, betrieb)
    expect([await folgt(brief?.akte ?? ''), await folgt(bescheinigung.akte)]).toEqual([false, true])
    const klassen = async () => [
      (await zeile(id)).schutzklasse,
      (await admin`select schutzklasse from gewerbe.anlage where anzeige = ${id}`)[0]?.schutzklasse,
    ]
    expect(await klassen()).toEqual(['INTERN', 'INTERN'])
    await tun(WER, (ctx) => zuordnungAufheben(ctx, id))
    expect(await klassen()).toEqual(['PERSONENBEZOGEN', 'PERSONENBEZOGEN'])
    expect(await folgt(brief?.akte ?? '')).toBe(true)
  })

  test('the wrong one is exchanged or taken off again, until a letter lies in its Akte or it was certified', async () => {
    const [eins, zwei] = [await neuer(), await neuer()]
    const id = await unbekannte(heutige({ ...aufgabe, oeffentlicheHand: undefined }))
    await zuordnen(id, eins.betrieb)
    await zuordnen(id, zwei.betrieb)
    expect((await zeile(id)).betrieb).toBe(zwei.betrieb)
    await tun(WER, (ctx) => zuordnungAufheben(ctx, id))
    expect(await codes(id)).toContain('betrieb-unbekannt')
    await zuordnen(id, zwei.betrieb)
    await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
    for (const schritt of [zuordnen(id, eins.betrieb), tun(WER, (ctx) => zuordnungAufheben(ctx, id))])
      expect((await refusal(schritt)).code).toBe('gewerbe.schon-beschieden')
    const amSchalter = await sichern(WER, heutige(aufgabe), { art: 'abmeldung', betrieb: eins.betrieb })
    expect((await refusal(zuordnen(amSchalter.id, zwei.betrieb))).code).toBe('gewerbe.zugeordnet')
  })
})
