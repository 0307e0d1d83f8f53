import { ablageZuruecknehmen, dokumente, leerenVorgangErledigen, vorgaenge } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { aufgabeZurueckziehen } from '../aufgaben/beenden.ts'
import { aufgabeStellen } from '../aufgaben/stellen.ts'
import { laufwegBeginnen, type SchrittEingabe } from '../laufweg-beginnen.ts'
import { schrittErledigen } from '../schritt-erledigen.ts'
import { laufwege } from '../tables.ts'
import { abgewiesen, an, haus, WHO } from '../test-support/haus.ts'
import { wiedervorlageErledigen, wiedervorlageSetzen } from '../wiedervorlage.ts'
import { laufwegZurueckrufen } from '../zurueckrufen.ts'
import { nachRuecknahme } from './nach-ruecknahme.ts'

const { app, as, tun, gefuellt, laufweg, stand, postkorb } = await haus()
const HAUPTAMT = 'meinhard.hauptamt'
const MITZEICHNEN: readonly SchrittEingabe[] = [
  { verfuegung: 'ZUR_KENNTNIS', ...an(WHO) },
  { verfuegung: 'MITZEICHNUNG', ...an(HAUPTAMT) },
  { verfuegung: 'ZUR_KENNTNIS', ...an(WHO) },
]
/** The worker hears of it, twice, as it may. */
const gehoert = async (dokument: string) => {
  const event = { subjektId: dokument, person: personId(WHO) } as RecordedEvent
  for (let n = 0; n < 2; n++) await nachRuecknahme(app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test'), event)
}

describe('a Laufweg about a Dokument whose filing is taken back', () => {
  test('is called back with the reason; what was answered stays, and so does one about the whole Vorgang', async () => {
    const { laufweg: weg, dokument, vorgang } = await laufweg(MITZEICHNEN)
    const anderer = await tun(WHO, (ctx) =>
      laufwegBeginnen(ctx, vorgang.id, [{ verfuegung: 'RUECKSPRACHE', ...an(HAUPTAMT) }]),
    )
    await tun(WHO, async (ctx) => schrittErledigen(ctx, (await stand(weg))[0]?.id ?? ''))
    expect(await postkorb(HAUPTAMT)).toHaveLength(2)
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    await gehoert(dokument.id)
    expect((await stand(weg)).map(({ status }) => status)).toEqual(['ERLEDIGT', 'ZURUECKGERUFEN', 'ZURUECKGERUFEN'])
    expect((await stand(weg))[1]).toMatchObject({
      bearbeitetVon: personId(WHO),
      vermerk: 'Die Ablage des Dokuments wurde zurückgenommen.',
    })
    const [hier, dort] = await app.read(as(WHO), (ctx) =>
      Promise.all([load(ctx, laufwege, weg.id), load(ctx, laufwege, anderer.id)]),
    )
    expect([hier.status, dort.status]).toEqual(['ZURUECKGERUFEN', 'LAUFEND'])
    expect(await postkorb(HAUPTAMT)).toHaveLength(1)
  })

  test('does not begin', async () => {
    const { dokument, vorgang } = await gefuellt()
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    expect(
      await abgewiesen(tun(WHO, (ctx) => laufwegBeginnen(ctx, vorgang.id, MITZEICHNEN, dokument.id))),
    ).toMatchObject({
      code: 'geschaeftsgang.dokument-zurueckgenommen',
    })
    expect(await app.read(as(WHO), (ctx) => load(ctx, dokumente, dokument.id))).toMatchObject({
      status: 'ZURUECKGENOMMEN',
    })
  })
})

describe('a Vorgang that was opened for a filing which is taken back', () => {
  /** @returns its state, after `work` was done in it, and after that was ended again */
  async function danach(work: (ctx: Context, vorgang: string) => Promise<(ctx: Context) => Promise<unknown>>) {
    const { vorgang, dokument } = await gefuellt()
    const beenden = await tun(WHO, (ctx) => work(ctx, vorgang.id))
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    const erledigt = async () => {
      await tun(WHO, (ctx) => leerenVorgangErledigen(ctx, vorgang.id))
      return (await app.read(as(WHO), (ctx) => load(ctx, vorgaenge, vorgang.id))).status
    }
    const offen = await erledigt()
    await tun(WHO, beenden)
    return [offen, await erledigt()]
  }
  const WEITER_UND_DANN = ['IN_BEARBEITUNG', 'ERLEDIGT']

  test('goes on while somebody has something to do in it: a Laufweg, an Aufgabe, a day', async () => {
    expect(
      await danach(async (ctx, vorgang) => {
        const { id } = await laufwegBeginnen(ctx, vorgang, MITZEICHNEN)
        return (spaeter) => laufwegZurueckrufen(spaeter, id)
      }),
    ).toEqual(WEITER_UND_DANN)
    expect(
      await danach(async (ctx, vorgang) => {
        const { id } = await aufgabeStellen(ctx, vorgang, { was: 'Bitte ansehen', ...an(HAUPTAMT) })
        return (spaeter) => aufgabeZurueckziehen(spaeter, id)
      }),
    ).toEqual(WEITER_UND_DANN)
    expect(
      await danach(async (ctx, vorgang) => {
        const { id } = await wiedervorlageSetzen(ctx, vorgang, { tag: heute() })
        return (spaeter) => wiedervorlageErledigen(spaeter, id)
      }),
    ).toEqual(WEITER_UND_DANN)
  })

  test('does not go on for a Laufweg about the very Dokument, which is called back in a moment', async () => {
    const { vorgang, dokument, laufweg: weg } = await laufweg(MITZEICHNEN)
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    await tun(WHO, (ctx) => leerenVorgangErledigen(ctx, vorgang.id))
    expect(await app.read(as(WHO), (ctx) => load(ctx, vorgaenge, vorgang.id))).toMatchObject({ status: 'ERLEDIGT' })
    // Finished or not, it is called back.
    await gehoert(dokument.id)
    expect(new Set((await stand(weg)).map(({ status }) => status))).toEqual(new Set(['ZURUECKGERUFEN']))
  })
})
