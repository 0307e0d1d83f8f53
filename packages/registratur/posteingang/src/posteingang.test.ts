import { dokumente, vorgaenge } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { describe, expect, test } from 'vitest'
import { eingangAblegen } from './ablegen.ts'
import { eingangAussortieren, entscheidungZuruecknehmen } from './aussortieren.ts'
import { dublettenLaden, eingaengeSeite, stapelZaehlen } from './lesen.ts'
import { post, poststelle, refusal } from './test-support/post.ts'
import { vorgangAendern } from './test-support/vorgang-aendern.ts'
import { eingangZuweisen, zuweisungZuruecknehmen } from './zuweisen.ts'

const { verbund, app, as, bringen, lesen, vorgang, ablegen, zeile } = await post()
const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }
const liste = (who: Parameters<typeof as>[0] | ReturnType<typeof as>, art: 'OFFEN' | 'SELBSTTAETIG' = 'OFFEN') =>
  app.read(typeof who === 'string' ? as(who) : who, async (ctx) =>
    (await eingaengeSeite(ctx, { liste: art }, SEITE)).map(({ id }) => id),
  )
const haendler = poststelle(as('meinhard.niemand'))

describe('who sees which post', () => {
  test('the clerks of the office, and nobody else in the house', async () => {
    const id = await bringen('meinhard.gewerbeamt', 'Anzeige eines Gewerbes')
    expect(await zeile(id)).toMatchObject({ federfuehrung: 'ga', schutzklasse: 'PERSONENBEZOGEN', herkunft: 'UPLOAD' })
    expect(await liste('meinhard.gewerbeamt')).toContain(id)
    for (const who of ['meinhard.kaemmerei', 'meinhard.leitung', 'meinhard.registratur', 'meinhard.niemand'] as const) {
      expect(await liste(who), who).not.toContain(id)
    }
    expect(await liste(haendler)).not.toContain(id)
  })

  test('a neighbour sees nothing of it, whatever the role', async () => {
    const id = await bringen('meinhard.gewerbeamt', 'Nur für Meinhard')
    for (const who of ['sontra.gewerbeamt', 'sontra.registratur', 'witzenhausen.leitung'] as const) {
      expect(await liste(who), who).toEqual([])
      expect(await refusal(app.write(as(who), (ctx) => eingangAussortieren(ctx, id, 'Neugier'))), who).toMatchObject({
        code: 'nicht-gefunden',
      })
    }
  })

  test('tax letters show to nobody without the role: not in lists, not in counts, not to those who handed them on', async () => {
    const id = await bringen('meinhard.steueramt', 'Hundesteuer')
    expect(await zeile(id)).toMatchObject({ federfuehrung: 'st', schutzklasse: 'STEUER' })
    expect(await liste('meinhard.steueramt')).toContain(id)
    for (const who of [as('meinhard.leitung'), as('meinhard.registratur'), as('meinhard.hauptamt'), haendler]) {
      expect(await liste(who)).not.toContain(id)
      expect(await app.read(who, stapelZaehlen)).not.toContainEqual(expect.objectContaining({ amt: 'st' }))
    }
  })
})

describe('the Poststelle', () => {
  test('hands out what is nobody’s, and sees it no more', async () => {
    const id = await bringen(haendler, 'Hund anmelden', 'Scan.txt')
    expect(await zeile(id)).toMatchObject({ federfuehrung: '' })
    expect(await liste('meinhard.registratur')).toContain(id)
    await app.write(haendler, (ctx) => eingangZuweisen(ctx, id, 'st'))
    expect(await zeile(id)).toMatchObject({ federfuehrung: 'st', schutzklasse: 'STEUER' })
    expect(await liste(haendler)).not.toContain(id)
    expect(await liste('meinhard.steueramt')).toContain(id)
  })

  test('takes its own slip back for a few minutes, and only its own', async () => {
    const id = await bringen(haendler, 'Zum falschen Amt', 'Scan.txt', 'ke')
    expect(await zeile(id)).toMatchObject({ federfuehrung: 'ke' })
    expect(
      await refusal(app.write(as('meinhard.registratur'), (ctx) => zuweisungZuruecknehmen(ctx, id))),
    ).toMatchObject({ code: 'nicht-gefunden' })
    await app.write(haendler, (ctx) => zuweisungZuruecknehmen(ctx, id))
    expect(await zeile(id)).toMatchObject({ federfuehrung: '', schutzklasse: 'PERSONENBEZOGEN' })
  })

  test('does not take back what the office has decided upon', async () => {
    const id = await bringen(haendler, 'Werbung', 'Werbung.txt', 'ke')
    await app.write(as('meinhard.kaemmerei'), (ctx) => eingangAussortieren(ctx, id, 'Werbung'))
    expect(await refusal(app.write(haendler, (ctx) => zuweisungZuruecknehmen(ctx, id)))).toMatchObject({
      code: 'posteingang.zu-spaet',
    })
  })

  test('files nothing itself', async () => {
    const id = await bringen(haendler, 'Irgendein Brief')
    const ziel = await vorgang('meinhard.registratur', 'Auskunft', '130.50')
    expect(await refusal(app.write(haendler, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id })))).toMatchObject({
      code: 'nicht-erlaubt',
    })
    expect(await zeile(id)).toMatchObject({ status: 'NEU', dokument: null })
  })

  test('an office that there is not gets no post', async () => {
    const id = await bringen(haendler, 'Wohin damit')
    expect(await refusal(app.write(haendler, (ctx) => eingangZuweisen(ctx, id, 'xx')))).toMatchObject({
      code: 'posteingang.amt',
    })
  })
})

describe('filing', () => {
  test('makes a Dokument with what was recognised, and leaves the queue', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Blumen Aster')
    const id = await bringen(
      'meinhard.gewerbeamt',
      `Rosa Aster\nGartenweg 3\n\nMeinhard, den 12.11.2026\n\nBetreff: Beginn meines Gewerbes\n\nSehr geehrte Damen und Herren,\nich melde an.\n\nMit freundlichen Grüßen\nRosa Aster`,
    )
    await lesen('meinhard', id)
    const { dokument } = await app.write(as('meinhard.gewerbeamt'), (ctx) =>
      eingangAblegen(ctx, id, { vorgang: ziel.id }),
    )
    expect(dokument).toMatchObject({
      vorgang: ziel.id,
      betreff: 'Beginn meines Gewerbes',
      absender: 'Rosa Aster',
      datumDesSchreibens: '2026-11-12',
      richtung: 'EIN',
    })
    expect(await liste('meinhard.gewerbeamt')).not.toContain(id)
    expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', dokument: dokument.id })
  })

  test('of two clerks with the same letter before them one files it, the other hears so in words', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Zu zweit')
    const id = await bringen('meinhard.gewerbeamt', 'Zwei sehen denselben Brief')
    const anderer = {
      ...as('meinhard.gewerbeamt'),
      person: { ...as('meinhard.gewerbeamt').person, id: as('meinhard.kaemmerei').person.id },
    }
    const beide = await Promise.all(
      [as('meinhard.gewerbeamt'), anderer].map((wer) =>
        refusal(app.write(wer, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))),
      ),
    )
    expect(beide.map(({ code }) => code).sort()).toEqual(['posteingang.entschieden', 'went well'])
    expect(beide.find(({ code }) => code === 'posteingang.entschieden')?.message).toMatch(
      /^Diese Post hat .+ inzwischen abgelegt\./,
    )
  })

  test('said twice, as after a lost answer, files once', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Doppelt gesagt')
    const id = await bringen('meinhard.gewerbeamt', 'Die Antwort ging verloren')
    const mal = () => app.write(as('meinhard.gewerbeamt'), (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
    const [eins, zwei] = [await mal(), await mal()]
    expect(zwei.dokument.id).toBe(eins.dokument.id)
  })

  test('opens a Vorgang, or an Akte with one, for a letter that has none yet', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Hat schon eine Akte')
    const eins = await bringen('meinhard.gewerbeamt', 'Neues in alter Akte', 'Neues Anliegen.txt')
    const { dokument } = await app.write(as('meinhard.gewerbeamt'), (ctx) =>
      eingangAblegen(ctx, eins, { akte: ziel.akte }),
    )
    expect(dokument.kennzeichen).toMatch(/\/2-1$/)
    const zwei = await bringen('meinhard.gewerbeamt', 'Ganz neu', 'Ganz neu.txt')
    const position = (
      await verbund.database
        .admin`select id from aktenplan.position where gemeinde = 'meinhard' and kennzeichen = '130.50'`
    )[0]?.id
    const neu = await app.write(as('meinhard.gewerbeamt'), (ctx) => eingangAblegen(ctx, zwei, { position }))
    expect(neu.dokument.kennzeichen).toMatch(/^130\.50-\d{4}\/1-1$/)
  })

  test('into a finished Vorgang is refused, and the letter stays where it was', async () => {
    const ziel = await vorgang('meinhard.gewerbeamt', 'Fertig')
    await vorgangAendern(app, as('meinhard.gewerbeamt'), ziel.id, 'ERLEDIGT')
    const id = await bringen('meinhard.gewerbeamt', 'Zu spät gekommen')
    expect(
      await refusal(app.write(as('meinhard.gewerbeamt'), (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))),
    ).toMatchObject({ code: 'akte.vorgang-erledigt' })
    expect(await liste('meinhard.gewerbeamt')).toContain(id)
  })

  test('a tax letter is not filed where the house reads along', async () => {
    const offen = await vorgang('meinhard.registratur', 'Auskunft', '130.50')
    await verbund.database.admin`update akte.vorgang set federfuehrung = 'st' where id = ${offen.id}`
    const id = await bringen('meinhard.steueramt', 'Steuerliches')
    expect(
      await refusal(app.write(as('meinhard.steueramt'), (ctx) => eingangAblegen(ctx, id, { vorgang: offen.id }))),
    ).toMatchObject({ code: 'posteingang.schutz' })
  })
})

describe('what was decided', () => {
  test('is taken back: filing, and sorting out, and the letter lies in its queue again', async () => {
    const wer = as('meinhard.gewerbeamt')
    const ziel = await vorgang('meinhard.gewerbeamt', 'Hin und zurück')
    const id = await bringen('meinhard.gewerbeamt', 'Hin und her')
    const { dokument } = await app.write(wer, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
    await app.write(wer, (ctx) => entscheidungZuruecknehmen(ctx, id))
    const [zurueck] = await verbund.database.admin`select status from akte.dokument where id = ${dokument.id}`
    expect([zurueck?.status, (await zeile(id)).status]).toEqual(['ZURUECKGENOMMEN', 'NEU'])
    await app.write(wer, (ctx) => eingangAussortieren(ctx, id, 'Doppelt'))
    expect(await liste('meinhard.gewerbeamt')).not.toContain(id)
    await app.write(wer, (ctx) => entscheidungZuruecknehmen(ctx, id))
    expect(await liste('meinhard.gewerbeamt')).toContain(id)
  })

  test('leaves no open Vorgang with nothing in it: what was opened for the letter is finished, unless something lies there', async () => {
    const wer = as('meinhard.gewerbeamt')
    const akte = (await vorgang('meinhard.gewerbeamt', 'Sammelakte')).akte
    const stand = (dokument: string | null) =>
      app.read(wer, async (ctx) => {
        const { vorgang: id } = await load(ctx, dokumente, dokument ?? '')
        return (await load(ctx, vorgaenge, id)).status
      })
    for (const [nochEtwas, status] of [
      [false, 'ERLEDIGT'],
      [true, 'IN_BEARBEITUNG'],
    ] as const) {
      const id = await bringen('meinhard.gewerbeamt', `Neuer Vorgang, ${status}`)
      const { dokument } = await app.write(wer, (ctx) => eingangAblegen(ctx, id, { akte }))
      if (nochEtwas) {
        const weiterer = await bringen('meinhard.gewerbeamt', 'Noch ein Brief dazu')
        await app.write(wer, (ctx) => eingangAblegen(ctx, weiterer, { vorgang: dokument.vorgang }))
      }
      await app.write(wer, (ctx) => entscheidungZuruecknehmen(ctx, id))
      expect(await stand(dokument.id)).toBe(status)
    }
    // One that was there before goes on, also when it is empty.
    const ziel = await vorgang('meinhard.gewerbeamt', 'War schon da')
    const id = await bringen('meinhard.gewerbeamt', 'In den alten')
    const { dokument } = await app.write(wer, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
    await app.write(wer, (ctx) => entscheidungZuruecknehmen(ctx, id))
    expect(await stand(dokument.id)).toBe('IN_BEARBEITUNG')
  })

  test('needs a reason where something is sorted out', async () => {
    const id = await bringen('meinhard.gewerbeamt', 'Ohne Grund')
    expect(
      await refusal(app.write(as('meinhard.gewerbeamt'), (ctx) => eingangAussortieren(ctx, id, ' '))),
    ).toMatchObject({ code: 'posteingang.grund' })
  })
})

test('the same content is offered as a duplicate, and only to who may read the other', async () => {
  const ziel = await vorgang('meinhard.gewerbeamt', 'Schon da')
  const alt = await ablegen('meinhard.gewerbeamt', ziel, 'Dieser Brief kam schon gestern')
  const id = await bringen('meinhard.gewerbeamt', 'Dieser Brief kam schon gestern')
  expect(await app.read(as('meinhard.gewerbeamt'), (ctx) => dublettenLaden(ctx).load(id))).toMatchObject([
    { dokument: alt.id },
  ])
  const fremd = await bringen('meinhard.kaemmerei', 'Dieser Brief kam schon gestern')
  expect(await app.read(as('meinhard.kaemmerei'), (ctx) => dublettenLaden(ctx).load(fremd))).toEqual([])
})
