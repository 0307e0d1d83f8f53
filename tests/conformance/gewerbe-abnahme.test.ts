import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { KLASSEN, xga22 } from '@verbundakte/gewerbe'
import { heute, plusTage } from '@verbundakte/kernel'
import { TEST_GEMEINDEN, testVerbund } from '@verbundakte/testing'
import { startWorker } from '@verbundakte/worker'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { ANMELDUNG, bescheinigt, GMBH, WOHNUNG } from '../support/gewerbe.ts'

/**
 * Acceptance tests of the Fachverfahren by their letters, those that no other test proves whole (docs/gewerbe.md names them all):
 * through the gateway, with the real worker, its search and mailboxes in folders. All are filed first and carried by one worker.
 */
const post = await mkdtemp(join(tmpdir(), 'gewerbeabnahme-'))
process.env.VERBUND_BEHOERDENPOST = post
const verbund = await testVerbund({ gemeinden: TEST_GEMEINDEN.slice(0, 1), textleser: 1 })
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)
const { admin: sql } = verbund.database
const stoerungen: unknown[] = []
let worker: Awaited<ReturnType<typeof startWorker>> | undefined
afterAll(async () => {
  delete process.env.VERBUND_BEHOERDENPOST
  await worker?.stop()
  await rm(post, { recursive: true, force: true, maxRetries: 5 })
})

const KOSIT = new URL('../../../shared/standards/gewerbe/xga-beispiele/xgwa2.2-valid.xml', import.meta.url)
let amt: Client
type Fall = Awaited<ReturnType<typeof bescheinigt>>
const faelle: Record<string, Fall> = {}
const fall = (name: string) => faelle[name] ?? expect.fail(`${name} was not filed`)
const fach = (klasse: string) => klasse.toLowerCase().replaceAll('_', '-')
type Zeile = { klasse: string; stand: string; nachricht: string }
const zeilen = ({ id }: Fall) =>
  sql<Zeile[]>`select klasse, stand, nachricht from gewerbe.uebermittlung where anzeige = ${id} order by klasse`
async function nachricht(name: string, klasse: string): Promise<string> {
  const zeile = (await zeilen(fall(name))).find((each) => each.klasse === klasse)
  return readFile(join(post, 'meinhard', fach(klasse), `${zeile?.nachricht}.xml`), 'utf8')
}

/** What KoSIT publishes, of today and here: the trader from Chile, with Handwerkskarte and title. */
function beispiel(): object {
  const gelesen = xga22({}).lesen(readFileSync(KOSIT))
  if (!gelesen.ok) throw new Error('the example is not read')
  const { inhalt } = gelesen.anzeige
  const { ort: _ort, plz: _plz, ...register } = inhalt.register ?? {}
  return {
    ...inhalt,
    ...{ stichtag: heute(), datumAnzeige: heute(), betriebsstaette: { anschrift: WOHNUNG } },
    // What the form of today asks and the message of 2019 did not.
    ...{ oeffentlicheHand: 'nein', register, person: { ...inhalt.person, auflage: { vorhanden: false } } },
  }
}

beforeAll(async () => {
  const pflegt = await signIn('meinhard.fachadministration')
  amt = await signIn('meinhard.gewerbeamt')
  worker = await startWorker(verbund, (satz, error) => stoerungen.push([satz, error]))
  for (const klasse of KLASSEN)
    await pflegt.ask('mutation ($e: Gewerbeempfaengereingabe!) { gewerbeempfaengerSichern(eingabe: $e) { id } }', {
      e: {
        ...{ id: crypto.randomUUID(), stand: 0, klasse, name: `${klasse} (Probe)`, transport: 'ORDNER' },
        ...{ adresse: fach(klasse), format: 'XGewerbeanzeige 2.2', praefix: 'gew', kennung: '06000000' },
        ...{ plz: '37269', ort: 'Musterstadt' },
      },
    })
  await pflegt.ask(
    `mutation { nachrichtenschluesselSichern(formular: "abmeldung", grund: "vollstaendige-aufgabe", schluessel: "01", quelle: "Probe") }`,
  )
  faelle.a = await bescheinigt(amt, ANMELDUNG)
  const zweig = { niederlassung: 'zweigniederlassung', hauptniederlassung: { anschrift: WOHNUNG } }
  faelle.b = await bescheinigt(amt, {
    ...{ ...ANMELDUNG, ...GMBH, ...zweig },
    vertretung: { name: 'Abnahme', vornamen: 'Bea' },
  })
  if (existsSync(KOSIT)) faelle.d = await bescheinigt(amt, beispiel())
  const endebau = { ...ANMELDUNG, ...GMBH, eingetragenerName: 'Endebau GmbH' }
  const bau = await bescheinigt(amt, { ...endebau, stichtag: plusTage(heute(), -30) })
  const ende = { grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } }
  faelle.e = await bescheinigt(amt, { ...endebau, ...ende }, { art: 'abmeldung', betrieb: bau.betrieb })
  for (const each of Object.values(faelle))
    await vi.waitUntil(async () => (await zeilen(each)).every(({ stand }) => stand !== 'WARTET'), {
      timeout: 40_000,
      interval: 100,
    })
})

test('(a) a Neugründung has its receipt as a PDF, its fee still open, its Akte with both papers, and goes to nine authorities', async () => {
  const { id, nummer, gebuehrCent } = fall('a')
  // The Gemeinde has set no rate: the receipt is given all the same.
  expect([nummer, gebuehrCent]).toEqual([expect.stringMatching(/^\d{4}\/\d+$/), null])
  const { gewerbeanzeige } = await amt.ask(
    `query ($id: ID!) { gewerbeanzeige(id: $id) { status dokument { betreff }
       bescheinigung { dokument { betreff aktuelleVersion { dateiPfad } } } vorgang { akte { id aktenzeichen } } } }`,
    { id },
  )
  const { aktuelleVersion, betreff } = gewerbeanzeige.bescheinigung.dokument
  expect([gewerbeanzeige.status, gewerbeanzeige.dokument.betreff, betreff]).toEqual([
    ...['BESCHEINIGT', 'Gewerbe-Anmeldung', `Empfangsbescheinigung ${nummer}`],
  ])
  expect(gewerbeanzeige.vorgang.akte.aktenzeichen).toMatch(/^130\.10-/)
  const datei = await amt.fetch(aktuelleVersion.dateiPfad)
  expect((await datei.text()).slice(0, 5)).toBe('%PDF-')
  const gesendet = (await zeilen(fall('a'))).filter(({ stand }) => stand === 'GESENDET').map(({ klasse }) => klasse)
  expect(gesendet).toEqual(
    expect.arrayContaining([
      ...['IHK', 'IMMISSIONSSCHUTZ', 'ARBEITSSCHUTZ', 'EICHBEHOERDE', 'BA'],
      ...['DGUV', 'KBS_MINIJOB', 'FINANZAMT', 'STATISTIK'],
    ]),
  )
  expect(await nachricht('a', 'FINANZAMT')).toContain(id)
})

test('(b) a GmbH with a Zweigniederlassung is told with both who represent it', async () => {
  const text = await nachricht('b', 'FINANZAMT')
  for (const wort of [GMBH.eingetragenerName, 'Berta', 'Bodo']) expect(text).toContain(wort)
  const { gewerbebetrieb } = await amt.ask('query ($id: ID!) { gewerbebetrieb(id: $id) { name status } }', {
    id: fall('b').betrieb,
  })
  expect(gewerbebetrieb).toEqual({ name: GMBH.eingetragenerName, status: 'AKTIV' })
})

test.runIf(existsSync(KOSIT))(
  '(d) the example of KoSIT goes to the Handwerkskammer and, without the Handwerkskarte, to the Ausländerbehörde',
  async () => {
    const [hwk, abh] = [await nachricht('d', 'HWK'), await nachricht('d', 'AUSLAENDERBEHOERDE')]
    expect(hwk).toContain('handwerkskarte')
    expect(abh).not.toContain('handwerkskarte')
    for (const wort of ['aufenthaltstitel', 'abh.gewerbemeldung.0500']) expect(abh).toContain(wort)
  },
)

test('(e) the end of a company goes to the Registergericht, and nobody is told there when somebody was born', async () => {
  const text = await nachricht('e', 'REGISTERGERICHT')
  expect(text).toContain('Endebau GmbH')
  expect(text).not.toMatch(/17051990|geburtsdatum|geburtsort/)
  // Others are told: the Anzeige had it.
  expect(await nachricht('e', 'FINANZAMT')).toContain('17051990')
})

test('(j) five years after its Abmeldung a Betrieb is forgotten by register, search and what was retrieved of it; its Akte stays', async () => {
  const { betrieb, nummer } = fall('e')
  const treffer = async () =>
    (await amt.ask('{ suche(text: "Endebau") { treffer { art } } }')).suche.treffer.filter((hit: { art: string }) =>
      hit.art.startsWith('Gewerbe'),
    )
  await vi.waitUntil(async () => (await treffer()).length > 0, { timeout: 20_000, interval: 100 })
  const [akte] = await sql`select akte from gewerbe.betrieb where id = ${betrieb}`
  // The only thing no test can wait for is time.
  await sql`update gewerbe.anzeige set bescheinigt_am = bescheinigt_am - interval '6 years' where betrieb = ${betrieb}`
  await sql`update gewerbe.betrieb set beginn = beginn - interval '7 years', ende = ende - interval '6 years' where id = ${betrieb}`
  await sql`update gewerbe.uebermittlung set stand = 'QUITTIERT', gehalten_bis = null
    where anzeige in (select id from gewerbe.anzeige where betrieb = ${betrieb})`
  const gewerbe = verbund.app.modules.find(({ name }) => name === 'gewerbe')
  const [meinhard] = verbund.gemeinden
  if (!meinhard) throw new Error('no Gemeinde')
  await gewerbe?.hourly?.['gewerbe.loeschungen-vorschlagen']?.(verbund.app.asBetrieb(meinhard.id, 'Abnahme'))
  const { gewerbeloeschungen } = await amt.ask(
    '{ gewerbeloeschungen(stand: VORGESCHLAGEN, first: 50) { edges { node { id } } } }',
  )
  const ids = gewerbeloeschungen.edges.map(({ node }: { node: { id: string } }) => node.id)
  expect(ids).toHaveLength(1)
  await amt.ask('mutation ($ids: [ID!]!) { gewerbeloeschungenBestaetigen(ids: $ids, grund: "Frist abgelaufen") }', {
    ids,
  })
  const vollziehen = 'mutation ($ids: [ID!]!) { gewerbeloeschungenVollziehen(ids: $ids) }'
  expect((await amt.graphql(vollziehen, { ids })).errors).toBeDefined()
  const leitung = await signIn('meinhard.leitung')
  expect((await leitung.ask(vollziehen, { ids })).gewerbeloeschungenVollziehen).toBe(1)
  await vi.waitUntil(async () => (await treffer()).length === 0, { timeout: 20_000, interval: 100 })
  for (const [tabelle, spalte] of [
    ['betrieb', 'id'],
    ['suchwort', 'betrieb'],
    ['grunddaten', 'id'],
    ['anzeige', 'betrieb'],
  ] as const)
    expect(await sql`select from ${sql(`gewerbe.${tabelle}`)} where ${sql(spalte)} = ${betrieb}`, tabelle).toHaveLength(
      0,
    )
  expect(await sql`select from akte.akte where id = ${akte?.akte}`).toHaveLength(1)
  const zahl = Number(nummer.split('/')[1])
  expect(await sql`select from gewerbe.geloeschtenummer where melde_nummer = ${zahl}`).toHaveLength(1)
  expect([bugs, stoerungen]).toEqual([[], []])
})
