import { readFileSync } from 'node:fs'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { gewerbeOpenapi } from '@verbundakte/gewerbe'
import { heute, plusTage } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { anbindung, programm, type Vertrag } from '../support/eingang.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { fetch, signIn, bugs } = testGateway(verbund)
const admin = await signIn('meinhard.fachadministration')
const amt = await signIn('meinhard.gewerbeamt')
const vertrag = gewerbeOpenapi('meinhard') as Vertrag
const hier = await anbindung(admin)
const roads = { vertrag, wurzel: '/gewerbe/v1' }
const { ask, post, seen } = programm(fetch, hier.geheimnis, roads)
const { admin: sql } = verbund.database

const agsVon = (id: string) => verbund.gemeinden.find((each) => each.id === id)?.ags
const wohnung = { strasse: 'Gartenweg', hausnummer: '3', plz: '37276', ort: 'Meinhard' }
const inhalt = {
  rechtsform: 'einzelunternehmen',
  person: {
    ...{ name: 'Aster', vornamen: 'Rosa', geschlecht: 'w', geburtsort: 'Musterstadt', geburtsland: 'DE' },
    ...{ geburtsdatum: { jahr: 1990, monat: 5, tag: 17 }, staatsangehoerigkeiten: ['DE'], anschrift: wohnung },
  },
  ...{ oeffentlicheHand: 'nein', betriebsstaette: { anschrift: wohnung }, nebenerwerb: false },
  taetigkeiten: [{ text: 'Blumenladen', schwerpunkt: true }],
  ...{ stichtag: heute(), datumAnzeige: heute(), betriebsart: { handel: true }, beschaeftigte: { keine: true } },
  ...{ niederlassung: 'hauptniederlassung', grund: 'neugruendung' },
}
const anzeige = (mehr: Record<string, unknown> = {}) => ({
  ...{ uuid: crypto.randomUUID(), art: 'anmeldung', fassung: '2025', ags: agsVon('meinhard'), inhalt },
  ...mehr,
})
const STAND: Readonly<Record<string, string>> = { berichtigung: 'berichtigt', storno: 'storniert' }
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
const anlage = (id: string, query: string, body: string | Uint8Array<ArrayBuffer> = PDF) =>
  ask('POST', `/anzeigen/${id}/anlagen?${query}`, { body })
const codes = (body: { fehlt: { code: string }[] }) => body.fehlt.map(({ code }) => code)
const bescheinigen = (id: string) =>
  amt.graphql('mutation ($id: ID!) { gewerbeanzeigeBescheinigen(id: $id) { nummer } }', { id })

test('the document is the one that is committed, and names every road and no other', async () => {
  const committed = JSON.parse(readFileSync(new URL('../../docs/gewerbe-openapi.json', import.meta.url), 'utf8'))
  expect(JSON.parse(JSON.stringify(gewerbeOpenapi('{gemeinde}')))).toEqual(committed)
  expect((await ask('GET', '/openapi.json', { geheimnis: null })).body).toEqual(JSON.parse(JSON.stringify(vertrag)))
  const served = verbund.app.modules
    .flatMap(({ openRoutes }) => openRoutes ?? [])
    .filter(({ path }) => path.startsWith('/gewerbe/v1/'))
    .map(
      ({ method = 'GET', path }) =>
        `${method} ${path.replace('/gewerbe/v1/:gemeinde', '').replace(/:([a-z]+)/g, '{$1}')}`,
    )
  const named = Object.entries(vertrag.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((each) => `${each.toUpperCase()} ${path}`),
  )
  expect(served.sort()).toEqual(named.sort())
  // Retrieval promises what it keeps: a key opens it or does not, and one of two has to be asked for.
  const { paths, components } = vertrag as unknown as {
    paths: Record<string, { post?: { responses: object } }>
    components: { schemas: { Abruf: object } }
  }
  expect(Object.keys(paths['/abruf']?.post?.responses ?? {})).toEqual(['200', '400', '401', '413', '422', '429'])
  expect(components.schemas.Abruf).toMatchObject({ anyOf: [{ required: ['name'] }, { required: ['anschrift'] }] })
})

describe('what a citizen files online', () => {
  test('ten times the same is one Anzeige and one answer; with a paper it is certified at the counter', async () => {
    const eine = anzeige()
    const antworten = await Promise.all(Array.from({ length: 10 }, () => post('/anzeigen', eine)))
    expect(antworten.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    expect(new Set(antworten.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(antworten[0]?.body).toMatchObject({ uuid: eine.uuid, status: 'eingegangen', fehlt: [], anlagen: [] })
    const zeilen = await sql`select status, kanal, federfuehrung, betrieb from gewerbe.anzeige where id = ${eine.uuid}`
    expect(zeilen).toMatchObject([{ status: 'EINGEGANGEN', kanal: 'online', federfuehrung: 'ga' }])
    const anders = await post('/anzeigen', { ...eine, inhalt: { ...inhalt, nebenerwerb: true } })
    expect([anders.status, anders.body.type]).toEqual([409, 'urn:verbundakte:problem:gewerbe.online.andere-anzeige'])
    await anlage(eine.uuid, 'name=Ausweis.pdf&zweck=ausweis')
    const { body } = await anlage(eine.uuid, 'name=Noch+einmal.pdf&zweck=ausweis')
    expect(body.anlagen).toMatchObject([{ dateiname: 'Ausweis.pdf', zweck: 'ausweis' }])
    const { data } = await bescheinigen(eine.uuid)
    const stand = await ask('GET', `/anzeigen/${eine.uuid}`)
    expect(stand.body).toMatchObject({
      ...{ status: 'bescheinigt', bescheinigungBis: null },
      bescheinigung: { nummer: data.gewerbeanzeigeBescheinigen.nummer },
    })
    // The same once more, after all that, is still the same.
    expect((await post('/anzeigen', eine)).body).toEqual(stand.body)
    const typen = await sql`select d.typ from akte.dokument d join gewerbe.anzeige a on a.vorgang = d.vorgang
      where a.id = ${eine.uuid} order by d.nummer`
    expect(typen.map(({ typ }) => typ)).toEqual([
      'Gewerbeanzeige',
      'Empfangsbescheinigung',
      'Online-Anzeige',
      'Ausweis',
    ])
    expect((await anlage(eine.uuid, 'name=spaet.pdf')).status).toBe(409)
  })

  test('is kept as it came, whatever a clerk completes, and lies with the receipt byte for byte; a correction is told', async () => {
    const { oeffentlicheHand: _, ...luecke } = inhalt
    const eine = anzeige({ inhalt: luecke })
    await post('/anzeigen', eine)
    const FELDER = '{ gewerbeanzeige(id: $id) { stand inhalt eingereicht { nummer antwort geaendert } } }'
    const lies = async () => (await amt.ask(`query ($id: ID!) ${FELDER}`, { id: eine.uuid })).gewerbeanzeige
    const vorher = await lies()
    expect(vorher.eingereicht.filter((each: { geaendert: boolean }) => each.geaendert)).toEqual([])
    await amt.ask('mutation ($e: Gewerbeentwurf!) { gewerbeentwurfSichern(entwurf: $e) { id } }', {
      e: { id: eine.uuid, art: 'anmeldung', inhalt: JSON.stringify(inhalt), stand: vorher.stand },
    })
    const danach = (await lies()).eingereicht.filter((each: { geaendert: boolean }) => each.geaendert)
    expect(danach).toEqual([{ nummer: 13, antwort: [], geaendert: true }])
    await bescheinigen(eine.uuid)
    const [datei] = await sql`select v.sha256, a.inhalt_sha256 from gewerbe.anzeige a
      join akte.dokument d on d.vorgang = a.vorgang and d.typ = 'Online-Anzeige' and d.anlage_zu = a.dokument
      join akte.version v on v.dokument = d.id where a.id = ${eine.uuid}`
    expect(datei?.sha256).toBe(datei?.inhalt_sha256)
    await expect(sql`update gewerbe.anzeige set eingereicht = '{}' where id = ${eine.uuid}`).rejects.toThrow(/stays/)
    const KORREKTUR =
      'mutation ($id: ID!, $von: ID!, $art: Gewerbekorrekturart!) { gewerbekorrekturBeginnen(id: $id, von: $von, art: $art, grund: "Falsch") { id } gewerbeanzeigeEinreichen(id: $id) { id } }'
    const korrigieren = async (von: string, art: string) => {
      const id = crypto.randomUUID()
      await amt.ask(KORREKTUR, { id, von, art })
      // Not before it has its receipt.
      expect((await ask('GET', `/anzeigen/${eine.uuid}`)).body.status).not.toBe(STAND[art])
      await bescheinigen(id)
      expect((await ask('GET', `/anzeigen/${eine.uuid}`)).body.status).toBe(STAND[art])
      return id
    }
    await korrigieren(await korrigieren(eine.uuid, 'berichtigung'), 'storno')
  })

  test('about a Betrieb under the own id of the program is about the one that this id made, for this program alone', async () => {
    const eigene = crypto.randomUUID()
    const an = anzeige({ betrieb: eigene })
    await post('/anzeigen', an)
    await bescheinigen(an.uuid)
    const um = () => anzeige({ art: 'ummeldung', betrieb: eigene, inhalt: { ...inhalt, grund: undefined } })
    const betriebVon = async (id: string) =>
      (await sql`select betrieb from gewerbe.anzeige where id = ${id}`)[0]?.betrieb as string
    const unsere = um()
    expect(codes((await post('/anzeigen', unsere)).body)).not.toContain('betrieb-unbekannt')
    expect(await betriebVon(unsere.uuid)).toBe(await betriebVon(an.uuid))
    const anderes = await anbindung(admin)
    const fremde = um()
    const antwort = await programm(fetch, anderes.geheimnis, roads).post('/anzeigen', fremde)
    expect(codes(antwort.body)).toContain('betrieb-unbekannt')
    expect(await betriebVon(fremde.uuid)).not.toBe(await betriebVon(an.uuid))
  })

  test('under a uuid in capitals is the one in small letters, wherever it is asked for', async () => {
    const eine = anzeige()
    const gross = { ...eine, uuid: eine.uuid.toUpperCase() }
    const antworten = [await post('/anzeigen', gross), await post('/anzeigen', eine), await post('/anzeigen', gross)]
    expect(antworten.map(({ status, body }) => [status, body.uuid])).toEqual([
      [201, eine.uuid],
      [200, eine.uuid],
      [200, eine.uuid],
    ])
    expect((await ask('GET', `/anzeigen/${gross.uuid}`)).body.uuid).toBe(eine.uuid)
    expect((await anlage(gross.uuid, 'name=Ausweis.pdf&zweck=ausweis')).body.anlagen).toHaveLength(1)
  })

  test('has come in whatever it lacks, and is told by rule and field what that is', async () => {
    const { oeffentlicheHand: _, ...luecke } = inhalt
    const { status, body } = await post('/anzeigen', anzeige({ inhalt: luecke }))
    expect(status).toBe(201)
    expect(body.fehlt).toMatchObject([{ regel: 'G-00', felder: [13] }])
    expect(body.bescheinigungBis > heute()).toBe(true)
    const leer = await post('/anzeigen', anzeige({ inhalt: {} }))
    expect([leer.status, leer.body.status]).toEqual([201, 'eingegangen'])
    expect(codes(leer.body).length).toBeGreaterThan(10)
    const frueh = await post('/anzeigen', anzeige({ inhalt: { ...inhalt, stichtag: '1889-01-01' } }))
    const spaet = await post('/anzeigen', anzeige({ inhalt: { ...inhalt, stichtag: plusTage(heute(), 900) } }))
    expect([codes(frueh.body), codes(spaet.body)]).toEqual([['g11-unsinnig-frueh'], ['g11-unsinnig-spaet']])
  })

  test('after a Nachforderung a paper brings it back to those who work on it', async () => {
    const { oeffentlicheHand: _, ...luecke } = inhalt
    const { uuid } = (await post('/anzeigen', anzeige({ inhalt: luecke }))).body
    await amt.ask('mutation ($id: ID!, $frist: Kalendertag!) { gewerbeNachfordern(id: $id, frist: $frist) { id } }', {
      ...{ id: uuid, frist: plusTage(heute(), 10) },
    })
    expect((await ask('GET', `/anzeigen/${uuid}`)).body.status).toBe('nachgefordert')
    const { body } = await anlage(uuid, 'name=Antwort.pdf')
    expect(body).toMatchObject({ status: 'eingegangen', anlagen: [{ dateiname: 'Antwort.pdf' }] })
    const zweimal = await anlage(uuid, 'name=Antwort.pdf&zweck=vollmacht')
    expect(zweimal.body.anlagen).toHaveLength(2)
  })

  test('for another Gemeinde, or about a Betrieb that nobody knows, has come in, says so, and is not certified', async () => {
    const fremd = await post('/anzeigen', anzeige({ ags: '06636016' }))
    expect([fremd.status, codes(fremd.body)]).toEqual([201, ['g12-fremde-gemeinde']])
    const ab = anzeige({
      ...{ art: 'abmeldung', betrieb: crypto.randomUUID() },
      inhalt: { ...inhalt, grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
    })
    const unbekannt = await post('/anzeigen', ab)
    expect([unbekannt.status, codes(unbekannt.body)]).toEqual([201, ['betrieb-unbekannt']])
    for (const [uuid, code] of [
      [fremd.body.uuid, 'gewerbe.unvollstaendig'],
      [ab.uuid, 'gewerbe.unvollstaendig'],
    ]) {
      expect((await bescheinigen(uuid)).errors?.[0]?.extensions?.code, code).toBe(code)
    }
    // The clerk finds the one that is meant.
    const eine = anzeige({ inhalt: { ...inhalt, stichtag: plusTage(heute(), -30) } })
    await post('/anzeigen', eine)
    await bescheinigen(eine.uuid)
    const [da] = await sql`select betrieb from gewerbe.anzeige where id = ${eine.uuid}`
    await amt.ask('mutation ($id: ID!, $betrieb: ID!) { gewerbeanzeigeZuordnen(id: $id, betrieb: $betrieb) { id } }', {
      ...{ id: ab.uuid, betrieb: da?.betrieb },
    })
    expect(codes((await ask('GET', `/anzeigen/${ab.uuid}`)).body)).toEqual([])
    expect((await bescheinigen(ab.uuid)).errors).toBeUndefined()
  })

  test('in another form is refused with every place, and so is what only the office does', async () => {
    const falsch = await post('/anzeigen', anzeige({ inhalt: { ...inhalt, stichtag: 'morgen', unbekannt: 1 } }))
    expect(falsch.status).toBe(422)
    expect(falsch.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '#/inhalt',
      '#/inhalt/stichtag',
    ])
    const amtlich = { korrektur: { von: crypto.randomUUID(), art: 'storno' }, vonAmtsWegen: true, fassung: '1871' }
    const amtlichs = await post('/anzeigen', anzeige(amtlich))
    expect(amtlichs.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/korrektur',
      '#/vonAmtsWegen',
      '#/fassung',
    ])
    expect((await post('/anzeigen', '{')).status).toBe(400)
    expect((await post('/anzeigen', JSON.stringify({ zu: 'x'.repeat(300_000) }))).status).toBe(413)
    expect(
      await sql`select 1 from gewerbe.anzeige where id = ${String(falsch.body.uuid ?? crypto.randomUUID())}`,
    ).toEqual([])
  })

  test('takes papers of three kinds up to 20 MB, and says the rule where it does not', async () => {
    const { uuid } = (await post('/anzeigen', anzeige())).body
    const { status, body } = await anlage(uuid, 'name=start.sh', '#!/bin/sh\nrm -rf /')
    expect([status, body.type]).toEqual([422, 'urn:verbundakte:problem:gewerbe.g13-typ'])
    expect(body.detail).toContain('G-13')
    const gross = await anlage(uuid, 'name=gross.pdf', new Uint8Array(20 * 1024 * 1024 + 1))
    expect([gross.status, gross.body.type]).toEqual([413, 'urn:verbundakte:problem:gewerbe.g13-groesse'])
    expect((await anlage(uuid, 'zweck=ausweis')).status).toBe(422)
    expect((await anlage(uuid, 'name=a.pdf&zweck=dies')).status).toBe(422)
    expect((await ask('GET', `/anzeigen/${uuid}`)).body.anlagen).toEqual([])
  })
})

test('a secret of another Gemeinde, of another program, for other services, or revoked opens nothing', async () => {
  const { uuid } = (await post('/anzeigen', anzeige())).body
  for (const geheimnis of [null, `${hier.geheimnis}x`])
    expect((await ask('GET', `/anzeigen/${uuid}`, { geheimnis })).status).toBe(401)
  expect((await post('/anzeigen', anzeige(), { gemeinde: 'sontra' })).status).toBe(401)
  const anderes = await anbindung(admin, { leistungen: ['99050012104000'] })
  const fremd = programm(fetch, anderes.geheimnis, roads)
  for (const id of [uuid, crypto.randomUUID()]) {
    expect((await fremd.ask('GET', `/anzeigen/${id}`)).status).toBe(404)
    expect((await fremd.ask('POST', `/anzeigen/${id}/anlagen?name=a.pdf`, { body: PDF })).status).toBe(404)
  }
  expect((await fremd.post('/anzeigen', anzeige())).status).toBe(201)
  const hund = await anbindung(admin, { leistungen: ['99107020011000'] })
  expect((await programm(fetch, hund.geheimnis, roads).post('/anzeigen', anzeige())).status).toBe(403)
  await admin.ask('mutation ($id: ID!) { anbindungWiderrufen(id: $id, widerrufen: true) { id } }', { id: anderes.id })
  expect((await fremd.ask('GET', `/anzeigen/${uuid}`)).status).toBe(401)
  expect(bugs).toEqual([])
  expect([...seen].some((each) => each === 'post /anzeigen 201')).toBe(true)
})
