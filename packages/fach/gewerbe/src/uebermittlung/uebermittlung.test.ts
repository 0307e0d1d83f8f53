import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test, vi } from 'vitest'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { statistikBis } from '../verteilung/fristen.ts'
import { alleNochEinmal, nochEinmal } from './bedienen.ts'
import { empfaengerSichern } from './empfaenger.ts'
import { ordnerpost, type Schritt } from './ordnerpost.ts'
import { schluesselSichern } from './schluessel.ts'
import { uebermitteln } from './senden.ts'

const haus = await posthaus()
const { admin, tun, bescheinigt, eintragen, eingabe, senden, holen, liegt, nachricht, quittieren, zeilen } = haus
const je = async (anzeige: string) =>
  Object.fromEntries((await zeilen(anzeige)).map(({ klasse, stand }) => [String(klasse), String(stand)]))
const eine = async (anzeige: string, klasse: string) => {
  const zeile = (await zeilen(anzeige)).find((each) => each.klasse === klasse)
  if (!zeile) throw new Error(`no row for ${klasse}`)
  return zeile
}
const wartend = new Set(['IHK', 'FINANZAMT', 'STATISTIK', 'EICHBEHOERDE'])
const nachId = (a: { id?: string }, b: { id?: string }) => (String(a.id) < String(b.id) ? -1 : 1)
const ereignisse = async (id: string) =>
  (await admin`select ereignis from audit.eintrag where subjekt_id = ${id} order by seq`).map((each) => each.ereignis)

const ihk = await eintragen(PFLEGT, 'IHK')
const finanzamt = await eintragen(PFLEGT, 'FINANZAMT', { transport: 'SFTP' })
await eintragen(PFLEGT, 'STATISTIK')
await eintragen(PFLEGT, 'EICHBEHOERDE', {
  verzicht: JSON.stringify({ arten: ['anmeldung'], ab: '2026-01-01', bis: null, grund: 'Schreiben vom 3. Januar' }),
})
await eintragen(PFLEGT, 'BA', { adresse: null })
await eintragen(PFLEGT, 'KBS_MINIJOB', { filter: JSON.stringify({ art: 'entscheidung' }) })

describe('with the receipt', () => {
  test('(g) one row for each recipient stands in the same transaction, who has waived gets no message, with its day, its projection, and who is missing', async () => {
    const { id } = await bescheinigt(WER, heutige())
    expect(await je(id)).toMatchObject({
      IHK: 'WARTET',
      FINANZAMT: 'WARTET',
      STATISTIK: 'WARTET',
      EICHBEHOERDE: 'ENTFAELLT',
      ZOLL_FKS: 'ENTFAELLT',
      KBS_MINIJOB: 'ENTFAELLT',
      BA: 'FEHLGESCHLAGEN',
      DGUV: 'FEHLGESCHLAGEN',
    })
    // Neither a craft nor a foreigner: no row for whom it does not concern.
    expect(Object.keys(await je(id))).not.toContain('HWK')
    expect((await eine(id, 'DGUV')).grund).toContain('kein Empfänger eingetragen')
    expect((await eine(id, 'BA')).grund).toContain('fehlt das Postfach')
    const statistik = await eine(id, 'STATISTIK')
    expect(JSON.stringify(statistik.inhalt)).not.toContain('geburt')
    expect((await eine(id, 'EICHBEHOERDE')).inhalt).toEqual({})
    await senden()
    expect([(await liegt('ihk')).length > 0, await liegt('eichbehoerde')]).toEqual([true, []])
    const [tag] = await admin`select faellig_am::text as am from gewerbe.uebermittlung where id = ${statistik.id}`
    expect(tag?.am).toBe(statistikBis(heute()))
    expect(await ereignisse(id)).toContain('gewerbe.verteilt')
  })

  test('nothing is queued when the receipt fails, and certifying again queues nothing twice', async () => {
    const { oeffentlicheHand: _, ...luecke } = heutige()
    const { id } = await haus.sichern(WER, luecke)
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
    await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))
    expect(await zeilen(id)).toEqual([])
    await haus.sichern(WER, heutige(), { id, stand: 1 })
    await tun(WER, (ctx) => bescheinigen(ctx, id))
    const vorher = (await zeilen(id)).length
    await tun(WER, (ctx) => bescheinigen(ctx, id))
    expect((await zeilen(id)).length).toBe(vorher)
  })

  test('the same Anzeige goes to others in the neighbour', async () => {
    await eintragen('sontra.fachadministration', 'IHK', { name: 'IHK der Nachbarn', adresse: 'ihk-nord' })
    await eintragen('sontra.fachadministration', 'LEBENSMITTEL_VETERINAER', {
      filter: JSON.stringify({ art: 'wz', wz2008: ['96'] }),
    })
    const hier = await je((await bescheinigt(WER, heutige())).id)
    const dort = await bescheinigt('sontra.gewerbeamt', heutige())
    expect(Object.keys(hier)).not.toContain('LEBENSMITTEL_VETERINAER')
    expect(await je(dort.id)).toMatchObject({ LEBENSMITTEL_VETERINAER: 'WARTET', FINANZAMT: 'FEHLGESCHLAGEN' })
    await senden('sontra')
    expect(await liegt('ihk-nord', 'sontra')).toHaveLength(1)
    expect(await liegt('ihk-nord')).toEqual([])
  })
})

describe('a message', () => {
  test('sent ten times at once is one file, filed in the Vorgang; acknowledged by all, the Anzeige has arrived', async () => {
    const { id, bescheinigung } = await bescheinigt(WER, heutige())
    await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT' where anzeige = ${id} and stand = 'FEHLGESCHLAGEN'`
    await Promise.all(Array.from({ length: 10 }, () => uebermitteln(haus.tuer('meinhard'), haus.wege)))
    await senden()
    const zeile = await eine(id, 'IHK')
    expect(zeile).toMatchObject({ stand: 'GESENDET', versuche: 1, grund: null })
    const name = `${zeile.nachricht}.xml`
    expect((await liegt('ihk')).filter((each) => each === name)).toHaveLength(1)
    expect(await nachricht('ihk', name)).toContain(`<xga:nachrichtenUUID>${zeile.nachricht}`)
    const finanz = await eine(id, 'FINANZAMT')
    expect(await liegt('finanzamt/eingang')).toContain(`${finanz.nachricht}.xml`)
    for (const { klasse, stand, nachricht: uuid } of await zeilen(id))
      if (stand === 'GESENDET' && klasse !== 'FINANZAMT')
        await quittieren(String(klasse).toLowerCase(), String(uuid), 'angenommen\n')
    await holen()
    await holen()
    expect(await je(id)).toMatchObject({ IHK: 'QUITTIERT', STATISTIK: 'QUITTIERT', FINANZAMT: 'GESENDET' })
    expect(await ereignisse(id)).toContain('gewerbe.uebermittelt')
    expect(await ereignisse(id)).not.toContain('gewerbe.quittiert')
    await quittieren('finanzamt', String(finanz.nachricht), 'ANGENOMMEN', 'ausgang')
    await holen()
    // Each step once, however many acknowledged after it.
    for (const schritt of ['gewerbe.uebermittelt', 'gewerbe.quittiert'])
      expect(
        (await ereignisse(id)).filter((each) => each === schritt),
        schritt,
      ).toHaveLength(1)
    const papiere = await admin`select typ, count(*)::int as n from akte.dokument
      where vorgang = ${bescheinigung.vorgang} group by typ order by typ`
    expect(papiere).toMatchObject([
      { typ: 'Empfangsbescheinigung' },
      { typ: 'Gewerbeanzeige' },
      { typ: 'Quittung', n: 3 },
      { typ: 'Übermittlung', n: 3 },
    ])
    expect(await ereignisse(String(zeile.id))).toEqual([
      'gewerbe.uebermittlung.gesendet',
      'gewerbe.uebermittlung.quittiert',
    ])
    const [log] = await admin`select nutzlast from audit.eintrag where subjekt_id = ${zeile.id} limit 1`
    expect(JSON.stringify(log?.nutzlast)).not.toMatch(/Beispiel|Frisör/)
  })

  test('(h) is there once, wherever the sender dies, also when the recipient has taken it away by then', async () => {
    for (const stirbt of ['geschrieben', 'vermerkt', 'umbenannt'] as const satisfies readonly Schritt[]) {
      const { id } = await bescheinigt(WER, heutige())
      // The first one, after which the others were never reached.
      const dran = async () => (await zeilen(id)).filter((each) => wartend.has(String(each.klasse))).sort(nachId)[0]
      const faellig = (await zeilen(id)).filter(({ stand }) => stand === 'WARTET').length
      let erreicht = 0
      const tot = ordnerpost(haus.wurzel, (schritt) => {
        if (schritt !== stirbt) return undefined
        erreicht += 1
        return new Promise<never>(() => {})
      })
      void uebermitteln(haus.tuer('meinhard'), tot)
      await vi.waitUntil(() => erreicht === faellig, { timeout: 15_000, interval: 5 })
      const zeile = await dran()
      expect(zeile?.stand, stirbt).toBe('WARTET')
      // Who took it has it for its time; nobody else sends meanwhile.
      expect(await uebermitteln(haus.tuer('meinhard'), haus.wege)).toBe(0)
      const ordner = zeile?.klasse === 'FINANZAMT' ? 'finanzamt/eingang' : String(zeile?.klasse).toLowerCase()
      const datei = `${zeile?.nachricht}.xml`
      if (stirbt === 'umbenannt') await rm(join(haus.wurzel, 'meinhard', ordner, datei))
      await haus.eilen()
      await senden()
      expect((await dran())?.stand, stirbt).toBe('GESENDET')
      const da = (await liegt(ordner)).filter((each) => each === datei).length
      expect(da, stirbt).toBe(stirbt === 'umbenannt' ? 0 : 1)
    }
  })

  test('that is rejected says why, goes again as a new one; what lies in a foreign mailbox, or is none, acknowledges nothing', async () => {
    const { id } = await bescheinigt(WER, heutige())
    await senden()
    const erste = String((await eine(id, 'IHK')).nachricht)
    await quittieren('statistik', erste, 'angenommen')
    await quittieren('ihk', erste, 'hm?')
    await holen()
    expect(await eine(id, 'IHK')).toMatchObject({ stand: 'GESENDET', grund: expect.stringContaining('nicht lesbar') })
    await quittieren('ihk', erste, 'abgelehnt: Kennung\u0007 unbekannt\nBitte prüfen')
    await holen()
    const abgelehnt = await eine(id, 'IHK')
    expect(abgelehnt).toMatchObject({
      stand: 'ABGELEHNT',
      grund: 'Vom Empfänger abgelehnt: Kennung unbekannt Bitte prüfen',
    })
    expect(await tun(WER, (ctx) => alleNochEinmal(ctx, ihk.id))).toBe(1)
    await senden()
    const zweite = await eine(id, 'IHK')
    expect(zweite).toMatchObject({ stand: 'GESENDET', id: abgelehnt.id })
    expect(zweite.nachricht).not.toBe(erste)
    expect((await refusal(tun(WER, (ctx) => nochEinmal(ctx, String(zweite.id))))).code).toBe(
      'gewerbe.uebermittlung.unterwegs',
    )
  })

  test('(h) waits with a sentence where the operator has no folder, goes when somebody knows it can, and is given up after its tries', async () => {
    const { id } = await bescheinigt(WER, heutige())
    await uebermitteln(haus.tuer('meinhard'), null)
    expect(await eine(id, 'IHK')).toMatchObject({
      stand: 'WARTET',
      versuche: 0,
      grund: expect.stringContaining('keinen Ordner'),
    })
    await haus.eilen()
    const kaputt = () => Promise.reject(new TypeError('kaputt'))
    const eins: typeof haus.wege = (gemeinde, transport, adresse) =>
      adresse === 'ihk' ? { ablegen: kaputt, quittungen: kaputt } : haus.wege(gemeinde, transport, adresse)
    await expect(uebermitteln(haus.tuer('meinhard'), eins)).rejects.toThrow('kaputt')
    expect(await je(id)).toMatchObject({ IHK: 'WARTET', FINANZAMT: 'GESENDET', STATISTIK: 'GESENDET' })
    const faellig = async () =>
      (
        await admin`select from gewerbe.uebermittlung where anzeige = ${id} and klasse = 'IHK' and naechster_am <= clock_timestamp()`
      ).length
    expect(await faellig()).toBe(0)
    // Whoever knows that the mailbox is there again need not wait for the next try.
    expect(await tun(WER, (ctx) => alleNochEinmal(ctx, ihk.id))).toBeGreaterThan(0)
    expect(await faellig()).toBe(1)
    for (let n = 0; n < 8; n++) {
      await haus.eilen()
      await senden('meinhard', ordnerpost(join(haus.wurzel, 'gibtesnicht')))
    }
    expect(await eine(id, 'IHK')).toMatchObject({
      stand: 'FEHLGESCHLAGEN',
      versuche: 8,
      grund: expect.stringContaining('nicht erreichbar'),
    })
    await tun(WER, (ctx) => alleNochEinmal(ctx, ihk.id))
    await senden()
    expect((await eine(id, 'IHK')).stand).toBe('GESENDET')
  })

  test('that the version cannot carry says what to enter; once the key is there it goes', async () => {
    const { betrieb } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -3) }))
    await senden()
    const ab = await bescheinigt(
      WER,
      { ...heutige(), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
      { art: 'abmeldung', betrieb },
    )
    await senden()
    const zeile = await eine(ab.id, 'FINANZAMT')
    expect(zeile).toMatchObject({ stand: 'FEHLGESCHLAGEN', grund: expect.stringContaining('So nicht übermittelbar') })
    const schluessel = { format: 'XGewerbeanzeige 2.2', formular: 'abmeldung', grund: 'vollstaendige-aufgabe' }
    const setzen = (who: PersonName, mehr: object) =>
      tun(who, (ctx) => schluesselSichern(ctx, { ...schluessel, schluessel: '01', quelle: 'Probe', ...mehr }))
    expect((await refusal(setzen(WER, {}))).name).toBe('Forbidden')
    expect((await refusal(setzen(PFLEGT, { schluessel: '<x>' }))).code).toBe('gewerbe.schluessel.form')
    expect((await refusal(setzen(PFLEGT, { quelle: ' ' }))).code).toBe('gewerbe.schluessel.quelle')
    expect((await refusal(setzen(PFLEGT, { grund: 'toString' }))).code).toBe('gewerbe.schluessel.grund')
    await setzen(PFLEGT, {})
    await tun(WER, (ctx) => alleNochEinmal(ctx, finanzamt.id))
    await senden()
    expect((await eine(ab.id, 'FINANZAMT')).stand).toBe('GESENDET')
    await tun(PFLEGT, (ctx) =>
      empfaengerSichern(ctx, { ...eingabe('FINANZAMT'), id: finanzamt.id, stand: 1, format: 'XGewerbeordnung 1.6' }),
    )
    const neu = await bescheinigt(WER, heutige())
    await senden()
    expect((await eine(neu.id, 'FINANZAMT')).grund).toContain('XGewerbeordnung 1.6')
  })
})
