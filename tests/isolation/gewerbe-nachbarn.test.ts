import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { heute, plusTage } from '@verbundakte/kernel'
import { discover, openVerbund } from '@verbundakte/module'
import { startIndexer } from '@verbundakte/search'
import { TEST_GEMEINDEN, testVerbund } from '@verbundakte/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { anbindung } from '../support/eingang.ts'
import { ANMELDUNG, bescheinigt, person } from '../support/gewerbe.ts'
import { letIn } from '../support/grants.ts'

/**
 * Whether a Betrieb exists in Sontra is asked from Meinhard on every road there is: each time also about one that exists nowhere,
 * and the answers must be the same. Then who visits from the support desk, and where the module is switched off.
 */
const verbund = await testVerbund({
  gemeinden: TEST_GEMEINDEN.map((each, at) => ({ ...each, ags: `0663600${at + 1}` })),
})
await planVeroeffentlichen(verbund)
const gateway = testGateway(verbund)
const { signIn, fetch, bugs } = gateway
const { app, databases, gemeinden } = verbund
// Of the worker only what this is about: the cards of the search here, and messages by hand below.
const indexer = await startIndexer({
  databases,
  subjects: app.subjects,
  sources: new Map(app.modules.flatMap((module) => Object.entries(module.search ?? {}))),
  gemeinden: gemeinden.map(({ id }) => id),
  read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Suche: Texte lesen').read(work),
  onError: (satz, error) => bugs.push([satz, error]),
})
afterAll(() => indexer.stop())
const tragen = async () => {
  const stuendlich = app.modules.find((module) => module.name === 'verbundpost')?.hourly ?? {}
  for (const _hinUndZurueck of [1, 2])
    for (const auftrag of ['verbundpost.zustellen', 'verbundpost.verarbeiten'])
      for (const { id } of gemeinden) await stuendlich[auftrag]?.(app.asBetrieb(id, 'Post im Test'))
}
const { admin: sql } = verbund.database

const GASSE = { strasse: 'Verborgene Gasse', hausnummer: '9', plz: '36205', ort: 'Sontra', staat: 'DE' }
const geheim = (vornamen: string, name: string) => ({
  ...{ ...ANMELDUNG, person: person(vornamen, name), stichtag: plusTage(heute(), -30) },
  betriebsstaette: { anschrift: GASSE },
})
const zuzug = (vornamen: string, name: string) => ({
  ...{ ...ANMELDUNG, person: person(vornamen, name), grund: 'verlegung' },
  unfallversicherung: { traegerUnbekannt: true, nummerUnbekannt: true },
  andereBetriebsstaette: { anschrift: { ...GASSE, ags: '06636002' } },
})
const ZAHLEN = `{ gewerbezahlen(jahr: ${heute().slice(0, 4)}) { monate { schluessel anmeldung bestand } abschnitte { schluessel bestand } }
  gewerbenummernnachweis(jahr: ${heute().slice(0, 4)}) { hoechste fehlend geloescht ohneStatistik } gewerbeorte gewerbeeingangZahl
  gewerbelistenzahl(filter: {}) gewerbeuebermittlungszahlen { je { stand anzahl } ueberfaellig } gewerberueckmeldungszahl }`

let hier: Client
let dort: { id: string; betrieb: string; nummer: string }
let vorher: unknown
beforeAll(async () => {
  hier = await signIn('meinhard.gewerbeamt')
  await bescheinigt(hier, ANMELDUNG)
  vorher = await hier.ask(ZAHLEN)
  dort = await bescheinigt(await signIn('sontra.gewerbeamt'), geheim('Gundula', 'Geheimrat'))
  for (const { id } of gemeinden) await indexer.settled(id)
})
/** The same question about what is in Sontra and about what is nowhere. */
const beide = async (frage: (was: 'da' | 'nirgends') => Promise<unknown>) => {
  const [da, nirgends] = [await frage('da'), await frage('nirgends')]
  expect(da).toEqual(nirgends)
  return da
}
const name = { da: 'Geheimrat', nirgends: 'Unbekannt' }
const kennung = { da: () => dort.betrieb, nirgends: () => crypto.randomUUID() }

describe('whether a Betrieb exists in Sontra', () => {
  test('no search, register, address, list or hint while typing tells', async () => {
    for (const query of [
      'query ($t: String!) { suche(text: $t) { anzahl facetten { name } treffer { titel } } }',
      'query ($t: String!) { gewerbebetriebe(suche: $t) { edges { node { name } } pageInfo { hasNextPage } } }',
      'query ($t: String!) { aehnlicheGewerbebetriebe(name: $t, strasse: "Verborgene Gasse") { name } }',
    ])
      await beide((was) => hier.ask(query, { t: name[was] }))
    const strasse = { da: 'Verborgene Gasse 9', nirgends: 'Unbekannte Gasse 9' }
    const wer =
      'query ($t: String!) { gewerbeAnAnschrift(anschrift: $t) { edges { node { gesperrt } } pageInfo { hasNextPage } } }'
    await beide((was) => hier.ask(wer, { t: strasse[was] }))
    expect(await hier.ask(ZAHLEN)).toEqual(vorher)
    // There it is found: the question was right.
    const sontra = await signIn('sontra.gewerbeamt')
    const { suche } = await sontra.ask('{ suche(text: "Geheimrat") { anzahl } }')
    expect(suche.anzahl).toBeGreaterThan(0)
    expect((await sontra.ask(wer, { t: strasse.da })).gewerbeAnAnschrift.edges).toHaveLength(1)
  })

  test('no id tells, wherever one is taken', async () => {
    const lesen = [
      'gewerbebetrieb',
      'gewerbeanzeige',
      'gaststaettenpruefung',
      'gaststaettenfest',
      'reisegewerbekarte',
      'behoerdenmitteilung',
    ]
    const ids = { da: [dort.betrieb, dort.id], nirgends: [crypto.randomUUID(), crypto.randomUUID()] }
    for (const feld of lesen)
      for (const at of [0, 1])
        expect(
          await beide((was) => hier.ask(`query ($id: ID!) { x: ${feld}(id: $id) { id } }`, { id: ids[was][at] })),
          feld,
        ).toEqual({ x: null })
    const sagen = async (query: string, was: 'da' | 'nirgends') => {
      const { data, errors } = await hier.graphql(query, { id: kennung[was]() })
      return { data, errors: errors?.map(({ message, extensions }) => [message, extensions.code]) }
    }
    for (const query of [
      'query ($id: ID!) { gewerbevorbelegung(betrieb: $id, art: abmeldung) }',
      'query ($id: ID!) { gewerbeauskunftsangaben(betrieb: $id, art: GRUNDDATEN) { feld } }',
      'query ($id: ID!) { gewerbebetriebsvergleich(bleibt: $id, gehtAuf: $id) { bleibt { id } } }',
      'query ($id: ID!) { gewerbepersonenvergleich(betrieb: $id, bleibt: $id, gehtAuf: $id) { name } }',
      'mutation ($id: ID!) { gewerbepersonenVerbinden(betrieb: $id, bleibt: $id, gehtAuf: $id) { id } }',
      'mutation ($id: ID!) { gewerbepersonenTrennen(betrieb: $id, anzeige: $id) { id } }',
      `mutation ($id: ID!) { behoerdenmitteilungAufnehmen(mitteilung: { id: "${crypto.randomUUID()}", stelle: "Amt", was: "AUFGABE", name: "Wer", eingang: "${heute()}", bis: "${heute()}", betrieb: $id }) { id } }`,
      `mutation ($id: ID!) { gewerbeentwurfSichern(entwurf: { id: "${crypto.randomUUID()}", art: abmeldung, betrieb: $id, inhalt: "{}", stand: 0 }) { id } }`,
    ])
      expect(JSON.stringify(await beide((was) => sagen(query, was)))).toContain('nicht')
  })

  test('no program is told, neither by retrieval nor by the uuid of an Anzeige that is taken there', async () => {
    const leitung = await signIn('meinhard.leitung')
    const { gewerbeabrufstelleEinrichten } = await leitung.ask(
      'mutation { gewerbeabrufstelleEinrichten(name: "Prüfstelle", anlass: "Verfügung", felder: ["name", "anschrift"]) { geheimnis } }',
    )
    const senden = async (geheimnis: string, path: string, body?: object) => {
      const antwort = await fetch(`/gewerbe/v1/meinhard${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${geheimnis}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: antwort.status, body: await antwort.text() }
    }
    const ohneNummer = ({ status, body }: { status: number; body: string }) => ({
      status,
      body: body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[^"]+/g, '…'),
    })
    await beide((was) =>
      senden(gewerbeabrufstelleEinrichten.geheimnis, '/abruf', { name: name[was], zweck: 'Probe', aktenzeichen: '1' }),
    )
    const { geheimnis } = await anbindung(await signIn('meinhard.fachadministration'))
    const uuid = { da: dort.id, nirgends: crypto.randomUUID() }
    expect(await beide(async (was) => ohneNummer(await senden(geheimnis, `/anzeigen/${uuid[was]}`)))).toMatchObject({
      status: 404,
    })
    const anzeige = { art: 'anmeldung', fassung: '2025', ags: '06636001', inhalt: ANMELDUNG }
    await beide(async (was) => ohneNummer(await senden(geheimnis, '/anzeigen', { ...anzeige, uuid: uuid[was] })))
  })

  test('no Rückmeldung tells: what fits a Betrieb there and what fits none is answered with the same words', async () => {
    const beste = await bescheinigt(await signIn('sontra.gewerbeamt'), geheim('Gisela', 'Umzug'))
    const [da, nirgends] = [
      await bescheinigt(hier, zuzug('Gisela', 'Umzug')),
      await bescheinigt(hier, zuzug('Nora', 'Nirgends')),
    ]
    const antwort = async ({ id }: { id: string }) => {
      const { gewerberueckmeldungen } = await hier.ask(
        '{ gewerberueckmeldungen(richtung: AUS, first: 50) { edges { node { anzeige { id } stand grund } } } }',
      )
      const zeilen = gewerberueckmeldungen.edges.map(({ node }: { node: { anzeige: { id: string } } }) => node)
      return zeilen.find((each: { anzeige: { id: string } }) => each.anzeige.id === id)
    }
    await tragen()
    expect((await antwort(da)).stand).toBe('ANGENOMMEN')
    const ohne = async (each: { id: string }) => ({ ...(await antwort(each)), anzeige: null })
    expect(await ohne(da)).toEqual(await ohne(nirgends))
    // It was ended there; here nobody sees that.
    const [ende] = await sql`select status from gewerbe.betrieb where id = ${beste.betrieb}`
    expect(ende?.status).toBe('ABGEMELDET')
    const post = await sql`select inhalt - 'nachricht' as inhalt from verbundpost.ausgang
      where gemeinde = 'sontra' and art = 'gewerbe.rueckmeldung-antwort'`
    expect(new Set(post.map(({ inhalt }) => JSON.stringify(inhalt))).size).toBe(1)
  })
})

const leer = (data: Record<string, { edges: unknown[] }>) =>
  Object.values(data).every(({ edges }) => edges.length === 0)

test('who visits with a grant for Gewerbe sees its register and nothing of the Akten, there and nowhere else', async () => {
  await letIn(verbund).letIn('sontra', 'supportstelle.eins', {
    module: ['gewerbe'],
    klassen: ['INTERN', 'PERSONENBEZOGEN'],
  })
  const gast = await signIn('supportstelle.eins', 'sontra')
  const { gewerbebetrieb } = await gast.ask('query ($id: ID!) { gewerbebetrieb(id: $id) { name } }', {
    id: dort.betrieb,
  })
  expect(gewerbebetrieb).toEqual({ name: 'Gundula Geheimrat' })
  // Neither Akten nor post, registers of people, papers or messages; refused, or as if there were nothing.
  for (const query of [
    '{ akten { edges { node { id } } } }',
    '{ eingaenge { edges { node { id } } } }',
    '{ postausgang { edges { node { id } } } }',
    '{ register(text: "Geheimrat") { edges { node { id } } } }',
    '{ mitteilungen { edges { node { id } } } }',
    '{ postkorb { edges { node { id } } } }',
  ]) {
    const { data, errors } = await gast.graphql(query)
    const nichts = errors?.every(({ extensions }) => extensions.code === 'nicht-erlaubt') ?? leer(data)
    expect([nichts, query]).toEqual([true, query])
  }
  const [{ akte } = {}] = await sql`select akte from gewerbe.betrieb where id = ${dort.betrieb}`
  const { data } = await gast.graphql('query ($id: ID!) { akte(id: $id) { betreff } }', { id: akte })
  expect(data?.akte ?? null).toBeNull()
  const nachbar = await signIn('supportstelle.eins', 'meinhard')
  const { errors } = await nachbar.graphql('{ gewerbebetriebe { edges { node { id } } } }')
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['nicht-erlaubt'])
})

test('switched off in Sontra it is gone there, from screens and programs, and stays in Meinhard', async () => {
  const ohne = await openVerbund({
    installation: verbund.database.installation,
    modules: await discover(),
    gemeinden: verbund.gemeinden.map((each) =>
      each.id === 'sontra' ? { ...each, module: each.module.filter((modul) => modul !== 'gewerbe') } : each,
    ),
  })
  try {
    const aus = testGateway({ ...verbund, ...ohne })
    const { cookie } = await aus.signIn('sontra.gewerbeamt')
    const fragen = async (gemeinde: string, mit: string) => {
      const antwort = await aus.fetch('/graphql', {
        method: 'POST',
        headers: { cookie: mit, 'x-gemeinde': gemeinde, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ gewerbebetriebe { edges { node { name } } } }' }),
      })
      return (await antwort.json()) as { data: unknown; errors?: unknown[] }
    }
    expect((await fragen('sontra', cookie)).errors).toHaveLength(1)
    const meinhard = await aus.signIn('meinhard.gewerbeamt')
    expect((await fragen('meinhard', meinhard.cookie)).errors).toBeUndefined()
    const stand = async (gemeinde: string) => (await aus.fetch(`/gewerbe/v1/${gemeinde}/openapi.json`)).status
    expect([await stand('sontra'), await stand('meinhard')]).toEqual([404, 200])
  } finally {
    await ohne.close()
  }
  expect(bugs).toEqual([])
})
