import { akten, vorgaenge } from '@verbundakte/akte'
import { kommentare } from '@verbundakte/geschaeftsgang'
import type { Caller } from '@verbundakte/module'
import { type PersonName, runOut } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { abgleichen } from './abgleichen.ts'
import { ablaufen, mitnahmeBeenden } from './beenden.ts'
import { geraetBeenden } from './geraet.ts'
import { meineMitnahmen, mitnahmenDesVorgangs, textDerVersion } from './lesen.ts'
import { mitnehmen } from './mitnehmen.ts'
import { geltendeRegel, regelSetzen } from './regel.ts'
import { mitnahmen } from './tables.ts'
import { abgewiesen, mit, welt } from './test-support/welt.ts'
import { vermerkSenden } from './vermerk.ts'

const { verbund, app, as, tun, sehen, vorgang, geraet, stand } = await welt()
const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const LEITET = mit('leitet', [{ rolle: 'amtsleitung', amt: 'ga' }])
const LEITET_STEUERN = mit('leitet-steuern', [
  { rolle: 'amtsleitung', amt: 'st' },
  { rolle: 'steuern', amt: 'st' },
])
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const STRENG = { tage: 3, hoechstensTage: 7, vorgaenge: 20, megabyte: 200, klassen: [] }
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Nachsehen im Test')
const rufen = (who: Parameters<typeof tun>[0], id: string) => abgewiesen(tun(who, (ctx) => mitnahmeBeenden(ctx, id)))

/** one Vorgang on a new device of the clerk */
async function unterwegs(kennzeichen = '130.50', who: PersonName | Caller = WHO) {
  const sache = await vorgang(who, kennzeichen)
  const g = await geraet(who)
  const [eine] = await tun(who, (ctx) => mitnehmen(ctx, { geraet: g.id, vorgang: sache.id }))
  if (!eine) throw new Error('nothing was taken along')
  // A person may have five; each test begins with none.
  const fertig = () => tun(who, (ctx) => geraetBeenden(ctx, g.id))
  return { sache, geraet: g, mitnahme: eine.mitnahme, haelfte: eine.haelfte, fertig }
}

describe('taking along', () => {
  test('gives the device half of a key and an end in three days, and is seen by the person alone', async () => {
    const { sache, mitnahme, haelfte, fertig } = await unterwegs()
    expect(Buffer.from(haelfte, 'base64url')).toHaveLength(32)
    expect(mitnahme.haelfte).not.toContain(haelfte)
    expect(Math.round((mitnahme.endetAm.getTime() - Date.now()) / 3_600_000)).toBe(72)
    expect(mitnahme.bytes).toBe(1000)
    expect((await sehen(WHO, meineMitnahmen)).map(({ id }) => id)).toEqual([mitnahme.id])
    for (const who of ['meinhard.hauptamt', 'meinhard.registratur', 'sontra.gewerbeamt'] satisfies PersonName[]) {
      expect(await sehen(who, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toEqual([])
      expect(await rufen(who, mitnahme.id)).toBe(await rufen(who, crypto.randomUUID()))
    }
    await fertig()
  })

  test('is refused for what the person may not read, on the device of somebody else, and for longer than allowed', async () => {
    const steuer = await vorgang('meinhard.steueramt', '921.10')
    const meines = await geraet(WHO)
    const fremdes = await geraet('meinhard.hauptamt')
    const offen = await vorgang(WHO, '130.50')
    const nehmen = (eingabe: Parameters<typeof mitnehmen>[1], who: PersonName = WHO) =>
      abgewiesen(tun(who, (ctx) => mitnehmen(ctx, eingabe)))
    expect(await nehmen({ geraet: meines.id, vorgang: steuer.id })).toBe('nicht-gefunden')
    expect(await nehmen({ geraet: meines.id, akte: steuer.akte })).toBe('unterwegs.leer')
    expect(await nehmen({ geraet: fremdes.id, vorgang: offen.id })).toBe('nicht-gefunden')
    expect(await nehmen({ geraet: meines.id, vorgang: offen.id, tage: 8 })).toBe('unterwegs.tage')
    expect(await nehmen({ geraet: meines.id, vorgang: offen.id, tage: 0 })).toBe('unterwegs.tage')
    expect(await nehmen({ geraet: meines.id })).toBe('unterwegs.was')
    expect(await nehmen({ geraet: meines.id, vorgang: offen.id }, 'sontra.gewerbeamt')).toBe('nicht-gefunden')
    await tun(WHO, (ctx) => geraetBeenden(ctx, meines.id))
    expect(await nehmen({ geraet: meines.id, vorgang: offen.id })).toBe('unterwegs.geraet')
  })

  test('keeps tax matters in the house until the Gemeinde says otherwise, and takes them back when it changes its mind', async () => {
    const who = 'meinhard.steueramt' satisfies PersonName
    const sache = await vorgang(who, '921.10')
    const g = await geraet(who)
    const nehmen = () => tun(who, (ctx) => mitnehmen(ctx, { geraet: g.id, vorgang: sache.id }))
    expect(await abgewiesen(nehmen())).toBe('unterwegs.klasse')
    expect(await abgewiesen(tun(who, (ctx) => regelSetzen(ctx, { ...STRENG, klassen: ['STEUER'] })))).toBe(
      'nicht-erlaubt',
    )
    await tun(LEITUNG, (ctx) => regelSetzen(ctx, { ...STRENG, klassen: ['STEUER'] }))
    const [eine] = await nehmen()
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [eine?.mitnahme.id] })
    // Neither the head nor another office sees that a tax matter is out; who leads the tax office does.
    for (const wer of [LEITUNG, LEITET, WHO] as const) {
      expect(await sehen(wer, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toEqual([])
    }
    expect(await sehen(LEITET_STEUERN, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toHaveLength(1)
    // Whatever was noted of the class when it was taken along: that of the Vorgang decides.
    await betrieb.write((ctx) =>
      ctx.tx.update(mitnahmen).set({ klasse: 'INTERN' }).where(eq(mitnahmen.vorgang, sache.id)),
    )
    await tun(LEITUNG, (ctx) => regelSetzen(ctx, STRENG))
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [] })
    expect(await tun(who, (ctx) => abgleichen(ctx, g.id))).toEqual([])
  })

  test('waits for an Akte that is given another class just then, and goes by the new one', async () => {
    const who = mit('beides', [
      { rolle: 'sachbearbeitung', amt: 'ga' },
      { rolle: 'steuern', amt: 'ga' },
    ])
    const g = await geraet(who)
    for (const was of ['vorgang', 'akte'] as const) {
      const sache = await vorgang(who, '130.50')
      const ziel = was === 'vorgang' ? { vorgang: sache.id } : { akte: sache.akte }
      let fertig = false
      const genommen = await betrieb.write(async (ctx) => {
        await ctx.tx.update(akten).set({ schutzklasse: 'STEUER' }).where(eq(akten.id, sache.akte))
        await ctx.tx.update(vorgaenge).set({ schutzklasse: 'STEUER' }).where(eq(vorgaenge.id, sache.id))
        const laeuft = abgewiesen(tun(who, (eigener) => mitnehmen(eigener, { geraet: g.id, ...ziel })))
        void laeuft.finally(() => {
          fertig = true
        })
        const wartet = async () => (await verbund.database.admin`select 1 from pg_locks where not granted`).length > 0
        while (!fertig && !(await wartet()));
        return { laeuft }
      })
      expect(await genommen.laeuft).toBe('unterwegs.klasse')
    }
    await tun(who, (ctx) => geraetBeenden(ctx, g.id))
  })

  test('holds the limits of the Gemeinde in number and bytes, counted on the device', async () => {
    await tun(LEITUNG, (ctx) => regelSetzen(ctx, { ...STRENG, vorgaenge: 2, megabyte: 1 }))
    const g = await geraet(WHO)
    const nehmen = async (groesse: number) => {
      const { id } = await vorgang(WHO, '130.50', groesse)
      return abgewiesen(tun(WHO, (ctx) => mitnehmen(ctx, { geraet: g.id, vorgang: id })))
    }
    expect(await nehmen(600_000)).toBe('ging')
    expect(await nehmen(600_000)).toBe('unterwegs.zu-gross')
    expect(await nehmen(10)).toBe('ging')
    expect(await nehmen(10)).toBe('unterwegs.zu-viele')
    for (const falsch of [
      { hoechstensTage: 8 },
      { tage: 0 },
      { vorgaenge: 0 },
      { megabyte: 5000 },
      { klassen: ['INTERN'] },
    ]) {
      expect(await abgewiesen(tun(LEITUNG, (ctx) => regelSetzen(ctx, { ...STRENG, ...falsch })))).toBe(
        'unterwegs.regel',
      )
    }
    await tun(LEITUNG, (ctx) => regelSetzen(ctx, STRENG))
    expect((await sehen('sontra.gewerbeamt', geltendeRegel)).vorgaenge).toBe(20)
    await tun(WHO, (ctx) => geraetBeenden(ctx, g.id))
  })

  test('stops at five devices of a person', async () => {
    const fuenf = await Promise.all([1, 2, 3, 4, 5].map(() => geraet('meinhard.registratur')))
    expect(await abgewiesen(geraet('meinhard.registratur'))).toBe('unterwegs.geraete')
    await tun('meinhard.registratur', (ctx) => geraetBeenden(ctx, fuenf[0]?.id ?? ''))
    expect(await abgewiesen(geraet('meinhard.registratur'))).toBe('ging')
    expect(await abgewiesen(tun(WHO, (ctx) => geraetBeenden(ctx, fuenf[1]?.id ?? '')))).toBe('nicht-gefunden')
  })
})

describe('the end', () => {
  test('comes by giving back, by those who lead the office, and never twice; half of the key is forgotten', async () => {
    const { mitnahme, geraet: g, fertig } = await unterwegs()
    expect(await rufen('meinhard.hauptamt', mitnahme.id)).toBe('nicht-gefunden')
    expect(await rufen(LEITET, mitnahme.id)).toBe('ging')
    const [zeile] = await betrieb.read((ctx) => ctx.tx.select().from(mitnahmen).where(eq(mitnahmen.id, mitnahme.id)))
    expect(zeile).toMatchObject({ grund: 'WIDERRUFEN', haelfte: null })
    expect(await rufen(WHO, mitnahme.id)).toBe('unterwegs.beendet')
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [] })
    await fertig()
    expect(await stand(g.geheimnis)).toEqual(await stand('niemandem-bekanntes-geheimnis'))
  })

  test('comes at the next contact when the Vorgang may no longer be read', async () => {
    const who = mit('wechselt', [
      { rolle: 'sachbearbeitung', amt: 'ga' },
      { rolle: 'steuern', amt: 'ga' },
    ])
    const { sache, mitnahme, geraet: g } = await unterwegs('130.10', who)
    expect((await tun(who, (ctx) => abgleichen(ctx, g.id))).map((each) => each.mitnahme.id)).toEqual([mitnahme.id])
    const ohne = mit('wechselt', [{ rolle: 'sachbearbeitung', amt: 'ba' }])
    expect(await tun(ohne, (ctx) => abgleichen(ctx, g.id))).toEqual([])
    expect(await sehen(who, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toEqual([])
  })

  test('comes when the class changes, in the same transaction, and leaves no trace for the office', async () => {
    const { sache, mitnahme, geraet: g, fertig } = await unterwegs('130.10')
    expect(await sehen(LEITET, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toHaveLength(1)
    await betrieb.write(async (ctx) => {
      await ctx.tx.update(akten).set({ schutzklasse: 'STEUER' }).where(eq(akten.id, sache.akte))
      await ctx.tx.update(vorgaenge).set({ schutzklasse: 'STEUER' }).where(eq(vorgaenge.id, sache.id))
    })
    expect(await sehen(LEITET, (ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toEqual([])
    expect(await rufen(LEITET, mitnahme.id)).toBe('nicht-gefunden')
    expect(await tun(WHO, (ctx) => abgleichen(ctx, g.id))).toEqual([])
    await fertig()
  })

  test('comes by itself when the time is over, with or without the device', async () => {
    const zwei = [await unterwegs(), await unterwegs()]
    await betrieb.write((ctx) => ctx.tx.update(mitnahmen).set({ endetAm: new Date(Date.now() - 1000) }))
    expect(await stand(zwei[0]?.geraet.geheimnis ?? '')).toEqual({ gilt: true, mitnahmen: [] })
    expect(await tun(WHO, (ctx) => abgleichen(ctx, zwei[0]?.geraet.id ?? ''))).toEqual([])
    await ablaufen(betrieb)
    const offen = await betrieb.read((ctx) =>
      ctx.tx
        .select()
        .from(mitnahmen)
        .where(eq(mitnahmen.id, zwei[1]?.mitnahme.id ?? '')),
    )
    expect(offen[0]).toMatchObject({ grund: 'ABGELAUFEN', haelfte: null })
    for (const { fertig } of zwei) await fertig()
  })

  test('comes for everything when the person is locked out, heard without a session; a neighbour’s door knows nothing', async () => {
    const { geraet: g, mitnahme, fertig } = await unterwegs()
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [mitnahme.id] })
    expect(await stand(g.geheimnis, 'sontra')).toEqual({ gilt: false, mitnahmen: [] })
    const { admin } = verbund.database
    const sperren = (an: boolean) => admin`update identity.person set gesperrt = ${an} where name = ${WHO}`
    await sperren(true)
    expect(await stand(g.geheimnis)).toEqual({ gilt: false, mitnahmen: [] })
    await sperren(false)
    await fertig()
  })

  test('comes for what was taken along when the roles have run out; what is not sent yet may wait for the next sign-in', async () => {
    const { geraet: g, mitnahme, fertig } = await unterwegs()
    await runOut(verbund.database.admin, WHO)
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [] })
    await runOut(verbund.database.admin, WHO, false)
    expect(await stand(g.geheimnis)).toEqual({ gilt: true, mitnahmen: [mitnahme.id] })
    await fertig()
  })
})

describe('a remark from the way', () => {
  const eingabe = (id: string, text = 'Vor Ort: Tür verschlossen.') => ({
    schluessel: crypto.randomUUID(),
    vorgang: id,
    text,
    geschriebenAm: new Date('2026-11-29T13:05:00Z'),
    stand: new Date(),
  })

  test('becomes one comment, however often it is sent, and says when it was written', async () => {
    const { id } = await vorgang(WHO, '130.50')
    const vermerk = eingabe(id)
    const senden = (was: Parameters<typeof vermerkSenden>[1] = vermerk) => tun(WHO, (ctx) => vermerkSenden(ctx, was))
    const [eins, zwei] = await Promise.all([senden(), senden()])
    expect(eins.kommentar).toBe(zwei.kommentar)
    const texte = await betrieb.read((ctx) => ctx.tx.select().from(kommentare).where(eq(kommentare.vorgang, id)))
    expect(texte.map(({ text }) => text)).toEqual([
      'Vor Ort: Tür verschlossen.\n\n(unterwegs geschrieben, 29.11.26, 14:05 Uhr)',
    ])
    expect(await abgewiesen(senden({ ...vermerk, text: 'Etwas anderes' }))).toBe('unterwegs.schluessel')
    expect(await abgewiesen(senden({ ...vermerk, schluessel: 'keiner' }))).toBe('unterwegs.schluessel')
    expect(await abgewiesen(senden(eingabe(id, ' ')))).toBe('unterwegs.vermerk')
    expect(await abgewiesen(senden({ ...eingabe(id), geschriebenAm: new Date(Date.now() + 3_600_000) }))).toBe(
      'unterwegs.uhr',
    )
  })

  test('tells what has come meanwhile, and is refused where the Vorgang may no longer be read', async () => {
    const { id } = await vorgang(WHO, '130.50')
    const frueher = { ...eingabe(id), stand: new Date(Date.now() - 3_600_000) }
    await tun('meinhard.hauptamt', (ctx) => vermerkSenden(ctx, eingabe(id, 'Bitte anrufen')))
    expect(await tun(WHO, (ctx) => vermerkSenden(ctx, frueher))).toMatchObject({ neueDokumente: 1, neueKommentare: 1 })
    const steuer = await vorgang('meinhard.steueramt', '921.10')
    expect(await abgewiesen(tun(WHO, (ctx) => vermerkSenden(ctx, eingabe(steuer.id))))).toBe('nicht-gefunden')
    expect(await abgewiesen(tun('sontra.gewerbeamt', (ctx) => vermerkSenden(ctx, eingabe(id))))).toBe('nicht-gefunden')
  })

  test('the text of a file goes along only to those who may read the file', async () => {
    expect(await abgewiesen(sehen(WHO, (ctx) => textDerVersion(ctx, crypto.randomUUID())))).toBe('nicht-gefunden')
  })
})
