import {
  auskunftssperreSetzen,
  eintragAendern,
  zusammenfuehren,
  zusammenfuehrungAufheben,
} from '@verbundakte/beteiligte'
import type { Context } from '@verbundakte/graphql'
import type { Caller } from '@verbundakte/module'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { bereiche, papierSeite, papierstelle } from './buergersicht.ts'
import { buergersichtOeffnen, nachGeburtsdatumSuchen } from './oeffnen.ts'
import { mit, welt } from './test-support/welt.ts'
import { geltenderZweck, letzterZweck } from './zweck.ts'

const { verbund, betrieb, tun, sehen, sache, eintragen, nennen } = await welt()
const GEWERBEAMT = 'meinhard.gewerbeamt' satisfies PersonName
const BUERGERBUERO = 'meinhard.buergerbuero' satisfies PersonName
/** of Gewerbeamt and Bürgerbüro, with the right to look across */
const BEIDE = mit('beide', [
  { rolle: 'sachbearbeitung', amt: 'ga' },
  { rolle: 'sachbearbeitung', amt: 'bb' },
  { rolle: 'meldewesen', amt: 'bb' },
  { rolle: 'buergersicht', amt: null },
])
const REGISTRATUR = mit('ordnung', [
  { rolle: 'registratur', amt: null },
  { rolle: 'buergersicht', amt: null },
])

/** one person with a passport, a trade and a dog */
const rosa = await betrieb.write(async (ctx) => {
  const eintrag = await eintragen(ctx, 'Rosa Aster')
  const pass = await sache(ctx, '112.10', 'Reisepass')
  const gewerbe = await sache(ctx, '130.10', 'Blumenladen')
  const hund = await sache(ctx, '921.10', 'Hund Bello')
  const fremd = await sache(ctx, '130.10', 'Ziegelei')
  for (const { akte } of [pass, gewerbe, hund]) await nennen(ctx, akte, eintrag.id)
  return { eintrag, pass, gewerbe, hund, fremd }
})
const VON_ROSA = { eintrag: rosa.eintrag.id }

async function titel(
  who: PersonName | Caller,
  amtsuebergreifend: boolean,
  eintrag = rosa.eintrag.id,
): Promise<string[]> {
  const seite = await sehen(who, (ctx) => papierSeite(ctx, { eintrag, amtsuebergreifend }, { limit: 50 }))
  return seite.map((papier) => papier.titel).sort()
}

describe('the papers of one person', () => {
  test('are those of the own office, without being asked for a purpose', async () => {
    expect(await titel(BUERGERBUERO, false)).toEqual(['Brief Reisepass'])
    expect(await titel(GEWERBEAMT, false)).toEqual(['Brief Blumenladen'])
    expect(await titel('meinhard.steueramt', false)).toEqual(['Brief Hund Bello'])
    expect(await titel('meinhard.registratur', false)).toEqual([])
  })

  test('are across offices those that the person may read anyway, and never more', async () => {
    expect(await titel(BEIDE, true)).toEqual(['Brief Blumenladen', 'Brief Reisepass'])
    expect(await titel(REGISTRATUR, true)).toEqual(['Brief Blumenladen'])
    expect(await titel(GEWERBEAMT, true)).toEqual(['Brief Blumenladen'])
    for (const who of ['sontra.gewerbeamt', 'meinhard.niemand'] satisfies PersonName[])
      expect(await titel(who, true)).toEqual([])
  })

  test('are sorted by the branches of the plan, counted as they are seen', async () => {
    const gezaehlt = (who: PersonName | Caller) =>
      sehen(who, (ctx) => bereiche(ctx, { ...VON_ROSA, amtsuebergreifend: true }))
    expect(await gezaehlt(BEIDE)).toEqual([
      { kennzeichen: '112', titel: 'Pass- und Ausweiswesen', anzahl: 1 },
      { kennzeichen: '130', titel: 'Gewerbewesen', anzahl: 1 },
    ])
    expect(await gezaehlt(GEWERBEAMT)).toEqual([{ kennzeichen: '130', titel: 'Gewerbewesen', anzahl: 1 }])
    const nur112 = await sehen(BEIDE, (ctx) =>
      papierSeite(ctx, { ...VON_ROSA, amtsuebergreifend: true }, { limit: 5, bereich: '112' }),
    )
    expect(nur112.map((papier) => [papier.titel, papier.rollen])).toEqual([['Brief Reisepass', ['Antragstellerin']]])
  })

  test('hold a Vorgang without Dokumente too, and page without a gap', async () => {
    const leer = await betrieb.write(async (ctx) => {
      const eintrag = await eintragen(ctx, 'Lea Leer')
      for (const betreff of ['eins', 'zwei', 'drei']) {
        const { akte } = await sache(ctx, '130.10', betreff, { ohneBrief: betreff !== 'zwei' })
        await nennen(ctx, akte, eintrag.id)
      }
      return eintrag
    })
    const alle: string[] = []
    let nach: string | undefined
    for (let i = 0; i < 4; i++) {
      const [papier] = await sehen(GEWERBEAMT, (ctx) =>
        papierSeite(ctx, { eintrag: leer.id, amtsuebergreifend: false }, { limit: 1, nach }),
      )
      if (!papier) break
      alle.push(`${papier.art} ${papier.titel}`)
      nach = papierstelle(papier)
    }
    expect(alle.sort()).toEqual(['DOKUMENT Brief zwei', 'VORGANG Vorgang drei', 'VORGANG Vorgang eins'])
  })

  test('follow a merge, and part again', async () => {
    const alias = await betrieb.write(async (ctx) => {
      const eintrag = await eintragen(ctx, 'Rosa Aster-Alt')
      await nennen(ctx, rosa.fremd.akte, eintrag.id)
      return eintrag
    })
    await tun('meinhard.registratur', (ctx) => zusammenfuehren(ctx, rosa.eintrag.id, alias.id))
    expect(await titel(GEWERBEAMT, false)).toEqual(['Brief Blumenladen', 'Brief Ziegelei'])
    await tun('meinhard.registratur', (ctx) => zusammenfuehrungAufheben(ctx, alias.id))
    expect(await titel(GEWERBEAMT, false)).toEqual(['Brief Blumenladen'])
    expect(await titel(GEWERBEAMT, false, alias.id)).toEqual(['Brief Ziegelei'])
  })

  test('are gone for everybody outside of the register office under an Auskunftssperre', async () => {
    const salome = await betrieb.write(async (ctx) => {
      const eintrag = await eintragen(ctx, 'Salome Salbei')
      await nennen(ctx, (await sache(ctx, '130.10', 'Tee')).akte, eintrag.id)
      await nennen(ctx, (await sache(ctx, '110.10', 'Anmeldung')).akte, eintrag.id)
      return eintrag
    })
    await tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, salome.id, 'Gefahr'))
    expect(await titel(GEWERBEAMT, false, salome.id)).toEqual([])
    expect(await titel(REGISTRATUR, true, salome.id)).toEqual([])
    expect(await titel(BUERGERBUERO, false, salome.id)).toEqual(['Brief Anmeldung'])
    const oeffnen = tun(REGISTRATUR, (ctx) => buergersichtOeffnen(ctx, salome.id, { zweck: 'ANLIEGEN' }))
    await expect(oeffnen).rejects.toMatchObject({ code: 'nicht-gefunden' })
  })
})

describe('a purpose', () => {
  const oeffnen = (who: PersonName | Caller, erlaeuterung?: string) =>
    tun(who, (ctx) => buergersichtOeffnen(ctx, rosa.eintrag.id, { zweck: 'SONSTIGES', erlaeuterung }))
  const gilt = (who: PersonName | Caller, id: string, eintrag = rosa.eintrag.id) =>
    sehen(who, (ctx: Context) => geltenderZweck(ctx, id, eintrag))

  test('is recorded with the person and what was there to be seen', async () => {
    const angabe = await oeffnen(BEIDE, 'Umzug der Familie')
    const [ereignis] = await verbund.database.admin`
      select ereignis, person, nutzlast from audit.eintrag where subjekt_id = ${angabe.id}`
    expect(ereignis).toMatchObject({
      ereignis: 'buergersicht.geoeffnet',
      person: BEIDE.person.id,
      nutzlast: {
        zweck: 'SONSTIGES',
        erlaeuterung: 'Umzug der Familie',
        eintrag: rosa.eintrag.id,
        akten: [rosa.pass.akte.id, rosa.gewerbe.akte.id].sort(),
      },
    })
    expect(await sehen(BEIDE, letzterZweck)).toMatchObject({ erlaeuterung: 'Umzug der Familie' })
    expect(await sehen(REGISTRATUR, letzterZweck)).toBeNull()
  })

  test('holds for half an hour, for the one who gave it and the one it was given for', async () => {
    const { id } = await oeffnen(BEIDE, 'Umzug')
    await expect(gilt(BEIDE, id)).resolves.toMatchObject({ id })
    await expect(gilt(BEIDE, id, crypto.randomUUID())).rejects.toMatchObject({ code: 'buergersicht.abgelaufen' })
    for (const who of [REGISTRATUR, { ...REGISTRATUR, gemeinde: mit('x', [], 'sontra').gemeinde }]) {
      await expect(gilt(who, id)).rejects.toMatchObject({ code: 'nicht-gefunden' })
    }
    await verbund.database
      .admin`update buergersicht.zweckangabe set endet_am = now() - interval '1 second' where id = ${id}`
    await expect(gilt(BEIDE, id)).rejects.toMatchObject({ code: 'buergersicht.abgelaufen' })
  })

  test('must say something, and takes a right of its own', async () => {
    await expect(oeffnen(BEIDE, ' ')).rejects.toMatchObject({ code: 'buergersicht.zweck' })
    for (const who of [BUERGERBUERO, 'meinhard.leitung', 'meinhard.registratur'] satisfies PersonName[]) {
      await expect(oeffnen(who, 'Neugier')).rejects.toMatchObject({ name: 'Forbidden' })
    }
  })

  test('is what a search by birthday takes, and each is recorded', async () => {
    const suche = (who: PersonName | Caller) =>
      tun(who, (ctx) => nachGeburtsdatumSuchen(ctx, '1985-03-12', { zweck: 'ANLIEGEN' }))
    await betrieb.write(async (ctx) => {
      const { id } = await eintragen(ctx, 'Nele Nelke')
      await eintragAendern(ctx, id, { geburtsdatum: '1985-03-12' })
    })
    expect((await suche(BEIDE)).map(({ name }) => name)).toEqual(['Nelke'])
    const [ereignis] = await verbund.database.admin`
      select nutzlast from audit.eintrag where ereignis = 'buergersicht.nach-geburtsdatum-gesucht'`
    expect(ereignis?.nutzlast).toMatchObject({ geburtsdatum: '1985-03-12', zweck: 'ANLIEGEN' })
    await expect(suche(GEWERBEAMT)).rejects.toMatchObject({ name: 'Forbidden' })
  })
})
