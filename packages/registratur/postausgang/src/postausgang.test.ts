import { ablageZuruecknehmen, dokumente } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { bereitlegenZuruecknehmen, dokumentBereitlegen } from './bereitlegen.ts'
import { offeneSeite, offeneZaehlen, sendungenDesDokuments, stelle, versandteSeite } from './lesen.ts'
import { haus, refusal, WER } from './test-support/haus.ts'
import { dokumentVersenden, versandEntfaellt, versandZuruecknehmen, versenden } from './versenden.ts'

const { app, as, tun, brief, schlusszeichnen, verbund } = await haus()
const bereit = (wer: PersonName) =>
  app.read(as(wer), (ctx) =>
    offeneSeite(ctx, null, { limit: 50, after: undefined, before: undefined, inverted: false }),
  )
const sendungen = (wer: PersonName, dokument: string) =>
  app.read(as(wer), (ctx) => sendungenDesDokuments(ctx).load(dokument))
async function liegtBereit() {
  const sache = await brief()
  await schlusszeichnen(sache.dokument)
  const [sendung] = await sendungen(WER, sache.dokument.id)
  if (!sendung) throw new Error('nothing lies ready')
  return { ...sache, sendung }
}

describe('a letter that is signed for good', () => {
  test('lies ready once, however often the job comes, with its addressee', async () => {
    const { dokument } = await brief()
    await schlusszeichnen(dokument, WER, 2)
    const da = await sendungen(WER, dokument.id)
    expect(da).toMatchObject([{ status: 'OFFEN', bereitgelegt: true, empfaenger: 'Rosa Aster, Gartenweg 2' }])
    expect((await bereit(WER)).map(({ id }) => id)).toContain(da[0]?.id)
  })

  test('does not lie ready when it came in or stays in the house', async () => {
    for (const richtung of ['EIN', 'INTERN'] as const) {
      const { dokument } = await brief(WER, richtung)
      await schlusszeichnen(dokument)
      expect(await sendungen(WER, dokument.id)).toEqual([])
    }
  })

  test('that needs no signature is laid out by hand, once, and taken away again; not by others', async () => {
    const { dokument } = await brief()
    const legen = (who: PersonName = WER) => tun(who, (ctx) => dokumentBereitlegen(ctx, dokument.id))
    expect((await refusal(legen('meinhard.kaemmerei'))).name).toBe('NotFound')
    expect((await refusal(legen('sontra.gewerbeamt'))).name).toBe('NotFound')
    const da = await legen()
    expect(da).toMatchObject({ status: 'OFFEN', bereitgelegt: true, empfaenger: 'Rosa Aster, Gartenweg 2' })
    expect((await legen()).id).toBe(da.id)
    expect((await bereit(WER)).map(({ id }) => id)).toContain(da.id)
    const weg = (id: string) => tun(WER, (ctx) => bereitlegenZuruecknehmen(ctx, id))
    expect(await weg(da.id)).toMatchObject({ status: 'ZURUECKGENOMMEN' })
    const wieder = await legen()
    // Filed by mistake: it lies there no more.
    await tun(WER, (ctx) => ablageZuruecknehmen(ctx, dokument.id, 'Irrtum'))
    expect((await bereit(WER)).map(({ id }) => id)).not.toContain(wieder.id)
    expect(await refusal(legen())).toMatchObject({ code: 'postausgang.zurueckgenommen' })
    const { sendung } = await liegtBereit()
    expect(await refusal(weg(sendung.id))).toMatchObject({ code: 'postausgang.bleibt' })
    for (const richtung of ['EIN', 'INTERN'] as const) {
      const anderes = await brief(WER, richtung)
      expect(await refusal(tun(WER, (ctx) => dokumentBereitlegen(ctx, anderes.dokument.id)))).toMatchObject({
        code: 'postausgang.richtung',
      })
    }
  })

  test('that went is not taken back as if it had never been filed', async () => {
    const { dokument } = await brief()
    const { id } = await tun(WER, (ctx) => dokumentBereitlegen(ctx, dokument.id))
    await tun(WER, (ctx) => versenden(ctx, id, { weg: 'POST' }))
    expect(await refusal(tun(WER, (ctx) => ablageZuruecknehmen(ctx, dokument.id, 'doch nicht')))).toMatchObject({
      code: 'akte.ruecknahme.bearbeitet',
    })
    expect(await refusal(tun(WER, (ctx) => dokumentBereitlegen(ctx, dokument.id)))).toMatchObject({
      code: 'postausgang.war-schon',
    })
  })

  test('went: how, when, which version; it leaves the list and stands in the Postausgangsbuch', async () => {
    const { sendung, dokument, vorgang } = await liegtBereit()
    const vorher = await app.read(as(WER), offeneZaehlen)
    const neu = await tun(WER, (ctx) =>
      versenden(ctx, sendung.id, { weg: 'EINSCHREIBEN', sendungsnummer: ' RT 12 \n DE ' }),
    )
    expect(neu).toMatchObject({
      status: 'VERSANDT',
      weg: 'EINSCHREIBEN',
      am: heute(),
      version: 1,
      sendungsnummer: 'RT 12 DE',
    })
    expect(neu.empfaenger).toBe('Rosa Aster, Gartenweg 2')
    expect((await bereit(WER)).map(({ id }) => id)).not.toContain(sendung.id)
    expect(await app.read(as(WER), offeneZaehlen)).toBe(vorher - 1)
    const buch = await app.read(as(WER), (ctx) => versandteSeite(ctx, 'ga', { limit: 50 }))
    expect(buch.map(({ id }) => id)).toContain(sendung.id)
    const [log] = await verbund.database.admin`select nutzlast from audit.eintrag
      where ereignis = 'postausgang.versandt' and subjekt_id = ${sendung.id}`
    expect(log?.nutzlast).toEqual({
      vorgang: vorgang.id,
      dokument: dokument.id,
      version: 1,
      weg: 'EINSCHREIBEN',
      am: heute(),
    })
  })

  test('does not go while it is a draft', async () => {
    const { dokument } = await brief(WER)
    const stand = (status: 'ENTWURF' | 'IN_BEARBEITUNG') =>
      verbund.database.admin`update akte.dokument set status = ${status} where id = ${dokument.id}`
    const senden = () => refusal(tun(WER, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'POST' })))
    await stand('ENTWURF')
    expect((await senden()).code).toBe('postausgang.entwurf')
    expect(await sendungen(WER, dokument.id)).toEqual([])
    await stand('IN_BEARBEITUNG')
    expect((await senden()).code).toBe('keine')
  })

  test('is noted once: whoever is slower hears so, and nothing changes', async () => {
    const { sendung } = await liegtBereit()
    const beide = await Promise.all([
      refusal(tun(WER, (ctx) => versenden(ctx, sendung.id, { weg: 'POST' }))),
      refusal(tun(WER, (ctx) => versenden(ctx, sendung.id, { weg: 'FAX' }))),
    ])
    expect(beide.map(({ code }) => code).sort()).toEqual(['keine', 'postausgang.erledigt'])
  })

  test('the note is taken back by whoever made it, and the letter lies ready again', async () => {
    const { sendung } = await liegtBereit()
    await tun(WER, (ctx) => versenden(ctx, sendung.id, { weg: 'POST' }))
    // The Registratur may change it, but has not noted it and leads no office.
    expect(await refusal(tun('meinhard.registratur', (ctx) => versandZuruecknehmen(ctx, sendung.id)))).toMatchObject({
      code: 'postausgang.fremd',
    })
    expect(await tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id))).toMatchObject({
      ...{ status: 'OFFEN', weg: null, am: null, version: null, erledigtVon: null },
    })
    // Whoever it went to by mistake is not who it is ready for.
    await tun(WER, (ctx) => versenden(ctx, sendung.id, { weg: 'POST', empfaenger: 'Amtsgericht' }))
    expect(await tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id))).toMatchObject({
      empfaenger: 'Rosa Aster, Gartenweg 2',
    })
    expect(await refusal(tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id)))).toMatchObject({
      code: 'postausgang.nicht-vermerkt',
    })
  })

  test('may stay in the house, with a reason', async () => {
    const { sendung } = await liegtBereit()
    expect(await refusal(tun(WER, (ctx) => versandEntfaellt(ctx, sendung.id, ' \n ')))).toMatchObject({
      code: 'postausgang.grund',
    })
    expect(await tun(WER, (ctx) => versandEntfaellt(ctx, sendung.id, 'persönlich besprochen'))).toMatchObject({
      ...{ status: 'ENTFAELLT', grund: 'persönlich besprochen' },
    })
    expect(await tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id))).toMatchObject({
      status: 'OFFEN',
      grund: null,
    })
  })
})

test('in an Akte z. d. A. what is noted stays; what still lay ready comes to its end', async () => {
  const { sendung, vorgang, dokument } = await liegtBereit()
  await verbund.database.admin`update akte.akte set status = 'ZDA' where id = ${vorgang.akte}`
  expect(await tun(WER, (ctx) => versenden(ctx, sendung.id, { weg: 'POST' }))).toMatchObject({ status: 'VERSANDT' })
  for (const work of [
    () => tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id)),
    () => tun(WER, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'POST' })),
  ])
    expect((await refusal(work())).code).toBe('postausgang.zda')
})

describe('a letter that was never signed', () => {
  test('is noted as sent at once, also to several, and taken back as such', async () => {
    const { dokument } = await brief()
    const eine = await tun(WER, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'POST' }))
    await tun(WER, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'BEBPO', empfaenger: 'Amtsgericht' }))
    await tun(WER, (ctx) => versandZuruecknehmen(ctx, eine.id))
    const da = await sendungen(WER, dokument.id)
    expect(da.map(({ status, empfaenger }) => [status, empfaenger])).toEqual([
      ['ZURUECKGENOMMEN', 'Rosa Aster, Gartenweg 2'],
      ['VERSANDT', 'Amtsgericht'],
    ])
  })

  test('not before it went, not what came in, not what was taken back', async () => {
    const { dokument } = await brief()
    const morgen = plusTage(heute(), 1)
    const code = async (id: string, am?: string) =>
      (await refusal(tun(WER, (ctx) => dokumentVersenden(ctx, id, { weg: 'POST', ...(am && { am }) })))).code
    expect(await code(dokument.id, morgen)).toBe('postausgang.tag')
    expect(await code((await brief(WER, 'EIN')).dokument.id)).toBe('postausgang.richtung')
    const weg = (await brief()).dokument
    await tun(WER, (ctx) => update(ctx, dokumente, weg.id, { status: 'ZURUECKGENOMMEN' }))
    expect(await code(weg.id)).toBe('postausgang.zurueckgenommen')
    expect(await sendungen(WER, dokument.id)).toEqual([])
  })
})

describe('whom it does not concern', () => {
  test('neighbour, other office and visitor of nothing learn nothing, as of a random id', async () => {
    const { sendung, dokument } = await liegtBereit()
    for (const fremd of ['sontra.gewerbeamt', 'meinhard.steueramt', 'meinhard.niemand'] as const) {
      expect(await bereit(fremd), fremd).toEqual([])
      expect(await sendungen(fremd, dokument.id), fremd).toEqual([])
      for (const id of [sendung.id, crypto.randomUUID()]) {
        const said = await Promise.all([
          refusal(tun(fremd, (ctx) => versenden(ctx, id, { weg: 'POST' }))),
          refusal(tun(fremd, (ctx) => versandZuruecknehmen(ctx, id))),
        ])
        expect(
          said.map(({ name }) => name),
          fremd,
        ).toEqual(['NotFound', 'NotFound'])
      }
      expect((await refusal(tun(fremd, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'POST' })))).name).toBe(
        'NotFound',
      )
    }
    // The head reads the letter and that it went, but it is not theirs to send.
    expect(await sendungen('meinhard.leitung', dokument.id)).toHaveLength(1)
    expect(await bereit('meinhard.leitung')).toEqual([])
    expect(
      (await refusal(tun('meinhard.leitung', (ctx) => versenden(ctx, sendung.id, { weg: 'POST' })))).name,
    ).not.toBe('keine')
  })

  test('what becomes a tax matter is gone from list and count in the same moment', async () => {
    const { sendung, vorgang } = await liegtBereit()
    await verbund.database
      .admin`update akte.vorgang set schutzklasse = 'STEUER', federfuehrung = 'st' where id = ${vorgang.id}`
    expect((await bereit(WER)).map(({ id }) => id)).not.toContain(sendung.id)
    expect((await bereit('meinhard.steueramt')).map(({ id }) => id)).toContain(sendung.id)
  })

  test('the place in the Postausgangsbuch is looked at: nobody gets lost in it', async () => {
    const am = '2026-03-01'
    const drei = []
    for (let n = 0; n < 3; n++) {
      const { dokument } = await brief()
      drei.push(await tun(WER, (ctx) => dokumentVersenden(ctx, dokument.id, { weg: 'POST', am })))
    }
    const seite = (nach?: string) => app.read(as(WER), (ctx) => versandteSeite(ctx, null, { limit: 2, nach }))
    const gesehen = []
    for (let nach: string | undefined; ; ) {
      const rows = await seite(nach)
      gesehen.push(...rows)
      const last = rows.at(-1)
      if (!last || rows.length < 2) break
      nach = stelle(last)
    }
    expect(new Set(gesehen.map(({ id }) => id)).size).toBe(gesehen.length)
    expect(gesehen.map(({ id }) => id)).toEqual(expect.arrayContaining(drei.map(({ id }) => id)))
    expect(gesehen.map((each) => each.am)).toEqual(
      gesehen
        .map((each) => each.am)
        .sort()
        .reverse(),
    )
    expect((await refusal(seite('irgendwo'))).code).toBe('seite.form')
  })
})
