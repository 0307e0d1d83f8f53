import { expect, test } from 'vitest'
import { akteAendern } from '../akte-aendern.ts'
import { akteLaden, vorgangLaden } from '../lesen.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { vorgangAendern } from '../vorgang.ts'
import { HOECHSTENS, jedesFuerSich } from './jedes-fuer-sich.ts'

const { verbund, akte, vorgang, filled } = await amt()
const { app, as, database } = verbund
const WER = 'meinhard.gewerbeamt'
type Aenderung = { id: string; status: 'ERLEDIGT' | 'IN_BEARBEITUNG'; bisher?: 'ERLEDIGT' | 'IN_BEARBEITUNG' }
const erledigen = (aenderungen: readonly Aenderung[], wer: typeof WER | 'meinhard.registratur' = WER) =>
  app.write(as(wer), (ctx) =>
    jedesFuerSich(ctx, aenderungen, ({ id, status, bisher }) =>
      vorgangAendern(ctx, id, { status }, bisher && { status: bisher }),
    ),
  )
const fertig = (...ids: readonly string[]): Aenderung[] =>
  ids.map((id) => ({ id, status: 'ERLEDIGT', bisher: 'IN_BEARBEITUNG' }))
const status = (id: string) => app.read(as(WER), async (ctx) => (await vorgangLaden(ctx).load(id))?.status)
const eintraege = async (id: string) =>
  Number(
    (
      await database.admin`select count(*) from audit.eintrag
        where ereignis = 'akte.vorgang.geaendert' and subjekt_id = ${id}`
    )[0]?.count,
  )

test('each of many is changed, or says why not, in the order asked for; what is refused leaves no trace', async () => {
  const eine = await akte(WER)
  const [gut, veraltet, auch] = [await vorgang(WER, eine.id), await vorgang(WER, eine.id), await vorgang(WER, eine.id)]
  await app.write(as(WER), (ctx) => vorgangAendern(ctx, veraltet.id, { status: 'ERLEDIGT' }))
  const steuer = await filled('meinhard.steueramt', '921.10')
  const nachbar = await filled('sontra.gewerbeamt')
  const niemals = crypto.randomUUID()
  const ids = [auch.id, steuer.vorgang.id, veraltet.id, niemals, nachbar.vorgang.id, 'kein Vorgang', gut.id]
  const ergebnisse = await erledigen(fertig(...ids))
  expect(ergebnisse.map(({ id }) => id)).toEqual(ids)
  expect(ergebnisse.map(({ gelungen }) => gelungen)).toEqual([true, false, false, false, false, false, true])
  // Not yours is not there: the same words for a tax matter, the neighbour's and an id that never was.
  const [, geheim, spaet, keiner, fremd, unform] = ergebnisse.map(({ code, satz }) => ({ code, satz }))
  expect([geheim, fremd, unform]).toEqual([keiner, keiner, keiner])
  expect(spaet?.code).toBe('akte.inzwischen-geaendert')
  expect([await status(gut.id), await status(auch.id)]).toEqual(['ERLEDIGT', 'ERLEDIGT'])
  expect([await eintraege(gut.id), await eintraege(veraltet.id), await eintraege(steuer.vorgang.id)]).toEqual([1, 1, 0])
})

test('what was begun for one that is refused is taken back with its entry in the log; the others stand', async () => {
  const eine = await akte(WER)
  const [a, b] = [await vorgang(WER, eine.id), await vorgang(WER, eine.id)]
  const ergebnisse = await app.write(as(WER), (ctx) =>
    jedesFuerSich(ctx, fertig(a.id, b.id), async ({ id }) => {
      await vorgangAendern(ctx, id, { status: 'ERLEDIGT' })
      // Refused after it was written: a person who does not work here.
      if (id === b.id) await vorgangAendern(ctx, id, { bearbeiter: crypto.randomUUID() })
    }),
  )
  expect(ergebnisse.map(({ code }) => code)).toEqual([null, 'akte.bearbeiter'])
  expect([await status(a.id), await status(b.id)]).toEqual(['ERLEDIGT', 'IN_BEARBEITUNG'])
  expect([await eintraege(a.id), await eintraege(b.id)]).toEqual([1, 0])
})

test('whoever only reads changes nothing: no right comes from being one of many', async () => {
  const offen = await filled('meinhard.registratur', '130.50')
  const ergebnisse = await app.write(as('meinhard.steueramt'), (ctx) =>
    jedesFuerSich(ctx, [{ id: offen.akte.id }], ({ id }) => akteAendern(ctx, id, { schutzklasse: 'STEUER' })),
  )
  expect(ergebnisse).toMatchObject([{ gelungen: false, code: 'nicht-erlaubt' }])
  const danach = await app.read(as('meinhard.steueramt'), (ctx) => akteLaden(ctx).load(offen.akte.id))
  expect(danach?.schutzklasse).toBe('INTERN')
})

test('a fault of the program takes everything back', async () => {
  const eine = await akte(WER)
  const [a, b] = [await vorgang(WER, eine.id), await vorgang(WER, eine.id)]
  const work = app.write(as(WER), (ctx) =>
    jedesFuerSich(ctx, fertig(a.id, b.id), async ({ id }) => {
      await vorgangAendern(ctx, id, { status: 'ERLEDIGT' })
      if (id === b.id) throw new TypeError('broken')
    }),
  )
  expect(await refusal(work)).toMatchObject({ name: 'TypeError' })
  expect(await status(a.id)).toBe('IN_BEARBEITUNG')
})

test('none, too many, and the same twice are refused as a whole', async () => {
  const eine = await vorgang(WER, (await akte(WER)).id)
  const viele = Array.from({ length: HOECHSTENS + 1 }, () => crypto.randomUUID())
  expect(await refusal(erledigen([]))).toMatchObject({ code: 'akte.sammel.leer' })
  expect(await refusal(erledigen(fertig(...viele)))).toMatchObject({ code: 'akte.sammel.zu-viele' })
  expect(await refusal(erledigen(fertig(eine.id, eine.id.toUpperCase())))).toMatchObject({
    code: 'akte.sammel.doppelt',
  })
  expect(await status(eine.id)).toBe('IN_BEARBEITUNG')
})

test('two who mark the same in another order do not get stuck: each is told who was faster', async () => {
  const eine = await akte(WER)
  const vorgaenge = await Promise.all(Array.from({ length: 6 }, () => vorgang(WER, eine.id)))
  const ids = vorgaenge.map(({ id }) => id)
  const [hin, her] = await Promise.all([
    erledigen(fertig(...ids)),
    erledigen(fertig(...ids.toReversed()), 'meinhard.registratur'),
  ])
  const gelungen = [...hin, ...her].filter((each) => each.gelungen)
  expect(gelungen.map(({ id }) => id).sort()).toEqual(ids.toSorted())
  expect([...hin, ...her].filter((each) => each.code === 'akte.inzwischen-geaendert')).toHaveLength(ids.length)
})
