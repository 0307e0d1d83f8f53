import type { PersonName } from '@verbundakte/testing'
import { senden } from '@verbundakte/verbundpost'
import { describe, expect, test } from 'vitest'
import { angebotAblehnen, angebotHier, angebotUebernehmen } from './angebot.ts'
import { entwurfSpeichern, vorlageAnlegen } from './gestalten.ts'
import { prozessBeginnen } from './lauf/beginnen.ts'
import { angeboteHolen, fassungenDerVorlage, fassungLaden, laufLaden, vorlagenHolen } from './lesen.ts'
import { abgewiesen, GESTALTET, haus } from './test-support/haus.ts'
import { SONDERNUTZUNG as HIESIG } from './test-support/vorlagen.ts'
import { vorlageVeroeffentlichen } from './veroeffentlichen.ts'
import type { Vorlageninhalt } from './vorlage/form.ts'

/** As others can use it: no office of this one Gemeinde. */
const SONDERNUTZUNG: Vorlageninhalt = JSON.parse(JSON.stringify(HIESIG).replaceAll('amt:ha', 'plan:1'))
const SONTRA = 'sontra.prozessgestaltung' satisfies PersonName
const WITZENHAUSEN = 'witzenhausen.prozessgestaltung' satisfies PersonName
const { app, as, database, tun, austragen } = await haus()
const { admin } = database
const angebote = (who: PersonName) => app.read(as(who), angeboteHolen)
const angebot = async (who: PersonName) => (await angebote(who))[0]?.id ?? ''
const fassungen = (who: PersonName, id: string) => app.read(as(who), (ctx) => fassungenDerVorlage(ctx).load(id))

const vorlage = await tun(GESTALTET, (ctx) => vorlageAnlegen(ctx, JSON.stringify(SONDERNUTZUNG)))
await tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, vorlage.id, { geteilt: true }))
await austragen()

async function naechsteFassung(inhalt: Vorlageninhalt, aenderung: string) {
  const [nun] = await app.read(as(GESTALTET), vorlagenHolen)
  await tun(GESTALTET, (ctx) => entwurfSpeichern(ctx, vorlage.id, nun?.stand ?? 0, JSON.stringify(inhalt)))
  await tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, vorlage.id, { aenderung, geteilt: true }))
  await austragen()
}

/** Hands its Vorgänge to another office, for five days. */
async function abweichen(who: PersonName, id: string) {
  const [nun] = await app.read(as(who), vorlagenHolen)
  const anders = {
    schritte: { 'mitzeichnen/kaemmerei': { stelle: 'amt:ke', tage: 5 }, 'mitzeichnen/hauptamt': { entfaellt: true } },
  }
  await tun(who, (ctx) => entwurfSpeichern(ctx, id, nun?.stand ?? 0, JSON.stringify(anders)))
  await tun(who, (ctx) => vorlageVeroeffentlichen(ctx, id, { aenderung: 'Bei uns die Kämmerei' }))
}

describe('a Vorlage that is offered', () => {
  test('holds nowhere before it is taken over, and then in two Gemeinden, in one of them differently', async () => {
    expect(await angebote(SONTRA)).toMatchObject([
      { von: 'meinhard', schluessel: 'sondernutzung', nummer: 1, status: 'NEU' },
    ])
    expect(await app.read(as(SONTRA), vorlagenHolen)).toEqual([])
    const inSontra = await tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA)))
    const inWitzenhausen = await tun(WITZENHAUSEN, async (ctx) => angebotUebernehmen(ctx, await angebot(WITZENHAUSEN)))
    expect(inSontra).toMatchObject({ herkunft: 'meinhard', fassung: 1 })
    await abweichen(SONTRA, inSontra.id)

    const angaben = [{ name: 'ort', wert: 'Marktplatz' }]
    const dort = await tun('sontra.gewerbeamt', (ctx) => prozessBeginnen(ctx, inSontra.id, { angaben }))
    const hier = await tun('witzenhausen.gewerbeamt', (ctx) => prozessBeginnen(ctx, inWitzenhausen.id, { angaben }))
    const schritte = async (who: PersonName, id: string) =>
      (await app.read(as(who), (ctx) => fassungLaden(ctx).load(id)))?.inhalt.abschnitte[2]?.schritte.map(
        ({ name, tage }) => [name, tage],
      )
    expect(await schritte(SONTRA, dort.fassung)).toEqual([['kaemmerei', 5]])
    expect(await schritte(WITZENHAUSEN, hier.fassung)).toEqual([
      ['kaemmerei', undefined],
      ['hauptamt', undefined],
    ])
  })

  test('comes again as an update: one’s own changes stay, and a Vorgang that runs stays where it is', async () => {
    const [inSontra] = await app.read(as(SONTRA), vorlagenHolen)
    const lauf = await tun('sontra.gewerbeamt', (ctx) =>
      prozessBeginnen(ctx, inSontra?.id ?? '', { angaben: [{ name: 'ort', wert: 'Ring' }] }),
    )
    await naechsteFassung({ ...SONDERNUTZUNG, betreff: 'Straße: {ort}' }, 'Kürzerer Betreff')
    expect(await angebote(SONTRA)).toMatchObject([{ nummer: 2, aenderung: 'Kürzerer Betreff' }])
    const inArbeit = { schritte: { 'nachfordern/brief': { stelle: 'leitung' } } }
    const stand = (await app.read(as(SONTRA), vorlagenHolen))[0]?.stand ?? 0
    await tun(SONTRA, (ctx) => entwurfSpeichern(ctx, inSontra?.id ?? '', stand, JSON.stringify(inArbeit)))
    const danach = await tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA)))
    // What somebody is still writing is not thrown away.
    expect(danach.entwurf).toEqual(inArbeit)
    const [neueste, ...aeltere] = await fassungen(SONTRA, inSontra?.id ?? '')
    expect(neueste).toMatchObject({ nummer: 3, quelleNummer: 2, inhalt: { betreff: 'Straße: {ort}' } })
    expect(neueste?.inhalt.abschnitte[2]?.schritte).toMatchObject([{ name: 'kaemmerei', tage: 5 }])
    expect(aeltere).toHaveLength(2)
    const jetzt = await app.read(as(SONTRA), (ctx) => laufLaden(ctx).load(lauf.id))
    expect(jetzt?.fassung).toBe(aeltere[0]?.id)
  })

  test('that no longer fits one’s own changes is said with the place; nothing is changed until somebody gives them up', async () => {
    const ohne = SONDERNUTZUNG.abschnitte.map((each) =>
      each.name === 'mitzeichnen'
        ? { ...each, schritte: [{ name: 'bauamt', verfuegung: 'MITZEICHNUNG' as const, stelle: 'plan:6' }] }
        : each,
    )
    await naechsteFassung({ ...SONDERNUTZUNG, abschnitte: ohne }, 'Das Bauamt statt der Kämmerei')
    // The older offer that nobody answered is not open any more.
    expect(await angebote(WITZENHAUSEN)).toMatchObject([{ nummer: 3 }])
    const versuch = await abgewiesen(tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA))))
    expect(versuch).toMatchObject({
      code: 'prozess.fehlerhaft',
      message: expect.stringContaining('mitzeichnen/kaemmerei'),
    })
    const [inSontra] = await app.read(as(SONTRA), vorlagenHolen)
    expect(inSontra?.fassung).toBe(3)
    await tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA), true))
    expect((await fassungen(SONTRA, inSontra?.id ?? ''))[0]).toMatchObject({ nummer: 4, abweichung: null })
    await tun(WITZENHAUSEN, async (ctx) => angebotAblehnen(ctx, await angebot(WITZENHAUSEN)))
    expect(await angebote(WITZENHAUSEN)).toEqual([])
    expect(
      await admin`select nutzlast ->> 'status' as status from audit.eintrag where gemeinde = 'witzenhausen' and ereignis = 'prozess.angebot.entschieden'`,
    ).toEqual([{ status: 'UEBERNOMMEN' }, { status: 'ABGELEHNT' }])
  })
})

describe('what is refused', () => {
  test('an offer of what was made elsewhere, one decided twice, and one by whoever designs nothing', async () => {
    const [inSontra] = await app.read(as(SONTRA), vorlagenHolen)
    await tun(SONTRA, (ctx) => entwurfSpeichern(ctx, inSontra?.id ?? '', inSontra?.stand ?? 0, '{}'))
    const weiter = tun(SONTRA, (ctx) => vorlageVeroeffentlichen(ctx, inSontra?.id ?? '', { geteilt: true }))
    expect((await abgewiesen(weiter)).code).toBe('prozess.nicht-die-eigene')
    const [alt] =
      await admin`select id from prozess.angebot where gemeinde = 'sontra' and status = 'UEBERNOMMEN' limit 1`
    expect((await abgewiesen(tun(SONTRA, (ctx) => angebotUebernehmen(ctx, alt?.id)))).code).toBe(
      'prozess.angebot.entschieden',
    )
    expect((await abgewiesen(tun(WITZENHAUSEN, (ctx) => angebotUebernehmen(ctx, alt?.id)))).name).toBe('NotFound')
    expect((await abgewiesen(tun('sontra.gewerbeamt', (ctx) => angebotUebernehmen(ctx, alt?.id)))).name).toBe(
      'NotFound',
    )
  })

  test('a Vorlage of one’s own is never replaced by an offer of the same name', async () => {
    await tun(WITZENHAUSEN, (ctx) => vorlageAnlegen(ctx, JSON.stringify({ ...SONDERNUTZUNG, schluessel: 'eigene' })))
    await tun(GESTALTET, (ctx) =>
      senden(ctx, {
        art: 'prozess.angebot',
        an: 'witzenhausen',
        inhalt: { nummer: 1, inhalt: { ...SONDERNUTZUNG, schluessel: 'eigene' }, aenderung: null },
      }),
    )
    await austragen()
    const versuch = tun(WITZENHAUSEN, async (ctx) => angebotUebernehmen(ctx, await angebot(WITZENHAUSEN)))
    expect((await abgewiesen(versuch)).code).toBe('prozess.schluessel-vergeben')
    // The list is still read, and says so beside the one that does not fit.
    const [gezeigt] = await angebote(WITZENHAUSEN)
    if (!gezeigt) throw new Error('not offered')
    expect(await app.read(as(WITZENHAUSEN), (ctx) => angebotHier(ctx).load(gezeigt))).toMatchObject({
      vergeben: true,
      befunde: [{ satz: expect.stringContaining('„eigene“ gibt es hier schon') }],
    })
  })

  test('an offer that names an office of one Gemeinde: next door that may be another one', async () => {
    const hiesig = { ...HIESIG, schluessel: 'hiesig' }
    const { id } = await tun(GESTALTET, (ctx) => vorlageAnlegen(ctx, JSON.stringify(hiesig)))
    const versuch = await abgewiesen(tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, id, { geteilt: true })))
    expect(versuch).toMatchObject({ code: 'prozess.amt', message: expect.stringContaining('Mitzeichnen') })
    const inhalt = { nummer: 1, inhalt: hiesig, aenderung: null }
    await expect(
      tun(GESTALTET, (ctx) => senden(ctx, { art: 'prozess.angebot', an: 'sontra', inhalt })),
    ).rejects.toThrow()
    expect((await tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, id))).nummer).toBe(1)
  })

  test('an offer that never ends is not even shown', async () => {
    const endlos = {
      ...SONDERNUTZUNG,
      schluessel: 'endlos',
      abschnitte: SONDERNUTZUNG.abschnitte.map((each) =>
        each.name === 'mitzeichnen' ? { ...each, danach: [{ weiter: 'mitzeichnen' }] } : each,
      ),
    }
    const inhalt = { nummer: 1, inhalt: endlos, aenderung: null }
    await expect(
      tun(GESTALTET, (ctx) => senden(ctx, { art: 'prozess.angebot', an: 'sontra', inhalt })),
    ).rejects.toThrow()
    // Written past the program it ends in the outbox of whoever wrote it.
    await admin`insert into verbundpost.ausgang (gemeinde, id, an, art, nummer, inhalt)
      values ('meinhard', gen_random_uuid(), 'sontra', 'prozess.angebot', 999, ${JSON.stringify(inhalt)}::text::jsonb)`
    await austragen()
    expect((await angebote(SONTRA)).map(({ schluessel }) => schluessel)).not.toContain('endlos')
    expect(await admin`select zustand from verbundpost.ausgang where nummer = 999`).toEqual([
      { zustand: 'UNZUSTELLBAR' },
    ])
  })
})
