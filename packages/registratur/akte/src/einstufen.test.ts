import type { PersonName } from '@verbundakte/testing'
import { expect, test, vi } from 'vitest'
import { type AkteAenderung, akteAendern } from './akte-aendern.ts'
import { beteiligtenHinzufuegen } from './beteiligte/nennen.ts'
import { dokumentAblegen, dokumentAnlegen } from './dokument.ts'
import { akteLaden, dokumentLaden } from './lesen.ts'
import { amt, refusal } from './test-support/amt.ts'
import { vorgangHolen } from './vorgang.ts'

const { verbund, filled: gefuellt, upload: hochladen, vorgang, dokument } = await amt()
const { app, as, database } = verbund

const change = (who: PersonName, id: string, eingabe: AkteAenderung) =>
  app.write(as(who), (ctx) => akteAendern(ctx, id, eingabe))
const sees = (who: PersonName, akte: string, brief: string) =>
  app.read(as(who), async (ctx) => [
    (await akteLaden(ctx).load(akte)) !== null,
    (await dokumentLaden(ctx).load(brief)) !== null,
  ])
const inside = async (akte: string) => {
  const rows = await database.admin`
    select 'vorgang' as was, schutzklasse, federfuehrung from akte.vorgang where akte = ${akte}
    union select 'dokument', d.schutzklasse, d.federfuehrung from akte.dokument d join akte.vorgang v on v.id = d.vorgang where v.akte = ${akte}
    union select 'version', s.schutzklasse, s.federfuehrung from akte.version s join akte.dokument d on d.id = s.dokument join akte.vorgang v on v.id = d.vorgang where v.akte = ${akte}
    union select 'beteiligter', schutzklasse, federfuehrung from akte.beteiligter where akte = ${akte} order by 1`
  return rows.map((row) => Object.values(row).join(' '))
}

test('a class reaches everything inside, and nothing beside', async () => {
  const eine = await gefuellt('meinhard.gewerbeamt')
  const andere = await gefuellt('meinhard.gewerbeamt')
  await dokument('meinhard.gewerbeamt', (await vorgang('meinhard.gewerbeamt', eine.akte.id)).id)
  await app.write(as('meinhard.gewerbeamt'), (ctx) =>
    beteiligtenHinzufuegen(
      ctx,
      { vorgang: eine.vorgang.id },
      { rolle: 'Inhaberin', art: 'PERSON', name: 'Rosa Aster' },
    ),
  )
  expect(await sees('meinhard.kaemmerei', eine.akte.id, eine.dokument.id)).toEqual([false, false])
  await change('meinhard.registratur', eine.akte.id, { schutzklasse: 'INTERN' })
  expect(await inside(eine.akte.id)).toEqual([
    'beteiligter INTERN ga',
    'dokument INTERN ga',
    'version INTERN ga',
    'vorgang INTERN ga',
  ])
  expect(await sees('meinhard.kaemmerei', eine.akte.id, eine.dokument.id)).toEqual([true, true])
  expect(await sees('meinhard.kaemmerei', andere.akte.id, andere.dokument.id)).toEqual([false, false])
  expect(await sees('sontra.kaemmerei', eine.akte.id, eine.dokument.id)).toEqual([false, false])
})

test('what is closed again is closed for those who could read it', async () => {
  const { akte, dokument: brief } = await gefuellt('meinhard.gewerbeamt', '130.50')
  expect(await sees('meinhard.kaemmerei', akte.id, brief.id)).toEqual([true, true])
  await change('meinhard.registratur', akte.id, { schutzklasse: 'PERSONENBEZOGEN' })
  expect(await sees('meinhard.kaemmerei', akte.id, brief.id)).toEqual([false, false])
  expect(await sees('meinhard.gewerbeamt', akte.id, brief.id)).toEqual([true, true])
})

test('an office that hands an Akte over no longer has it', async () => {
  const { akte, dokument: brief } = await gefuellt('meinhard.gewerbeamt')
  await change('meinhard.registratur', akte.id, { federfuehrung: 'ke' })
  expect(await sees('meinhard.gewerbeamt', akte.id, brief.id)).toEqual([false, false])
  expect(await sees('meinhard.kaemmerei', akte.id, brief.id)).toEqual([true, true])
})

test('nobody classifies without the right, nor out of what they may classify', async () => {
  const { akte } = await gefuellt('meinhard.gewerbeamt')
  for (const [who, eingabe] of [
    ['meinhard.gewerbeamt', { schutzklasse: 'INTERN' }],
    ['meinhard.gewerbeamt', { federfuehrung: 'ke' }],
    ['meinhard.leitung', { schutzklasse: 'INTERN' }],
    ['meinhard.registratur', { schutzklasse: 'STEUER' }],
    ['meinhard.registratur', { schutzklasse: 'PERSONAL' }],
  ] as const) {
    expect(await refusal(change(who, akte.id, eingabe)), `${who} ${JSON.stringify(eingabe)}`).toMatchObject({
      code: 'nicht-erlaubt',
    })
  }
  expect(await inside(akte.id)).toContain('vorgang PERSONENBEZOGEN ga')
})

test('it is recorded as what it is; a change that changes nothing is no classification', async () => {
  const { akte } = await gefuellt('meinhard.gewerbeamt')
  const events = async () =>
    (
      await database.admin<
        { e: string }[]
      >`select ereignis as e from audit.eintrag where subjekt_id = ${akte.id} order by seq`
    ).map(({ e }) => e)
  await change('meinhard.gewerbeamt', akte.id, { schutzklasse: 'PERSONENBEZOGEN', bemerkung: 'x' })
  expect(await events()).toEqual(['akte.angelegt', 'akte.geaendert'])
  await change('meinhard.registratur', akte.id, { schutzklasse: 'INTERN' })
  expect(await events()).toEqual(['akte.angelegt', 'akte.geaendert', 'akte.eingestuft', 'akte.geaendert'])
})

test('a letter that is filed while its Akte is classified has the new class', async () => {
  const { akte, vorgang: darin } = await gefuellt('meinhard.gewerbeamt', '130.10')
  await Promise.all([
    change('meinhard.registratur', akte.id, { schutzklasse: 'INTERN' }),
    ...Array.from({ length: 8 }, (_, n) => dokument('meinhard.gewerbeamt', darin.id, `gleichzeitig ${n}`)),
    ...Array.from({ length: 4 }, () => vorgang('meinhard.gewerbeamt', akte.id)),
  ])
  expect((await inside(akte.id)).filter((row) => !row.includes(' INTERN '))).toEqual([])
})

test('what was begun before a classification and ends after it has the new class', async () => {
  const { akte, vorgang: darin } = await gefuellt('meinhard.gewerbeamt', '130.10')
  const { datei } = await hochladen('meinhard.gewerbeamt', 'begonnen')
  // Reads, waits for the classification of somebody else, and goes on.
  await app.write(as('meinhard.gewerbeamt'), async (ctx) => {
    const stale = await vorgangHolen(ctx, darin.id)
    await change('meinhard.registratur', akte.id, { schutzklasse: 'INTERN' })
    return dokumentAnlegen(ctx, stale, datei, {}, null)
  })
  expect((await inside(akte.id)).filter((row) => !row.includes(' INTERN '))).toEqual([])
})

test('a classification waits for what is being filed, and takes it along', async () => {
  const { akte, vorgang: darin } = await gefuellt('meinhard.gewerbeamt', '130.10')
  const { datei } = await hochladen('meinhard.gewerbeamt', 'noch nicht fertig')
  let classified: Promise<unknown> = Promise.resolve()
  await app.write(as('meinhard.gewerbeamt'), async (ctx) => {
    await dokumentAblegen(ctx, darin.id, datei.id)
    classified = change('meinhard.registratur', akte.id, { schutzklasse: 'INTERN' })
    const waiting = async () =>
      (
        await database.admin`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
      ).length > 0
    await vi.waitUntil(waiting)
  })
  await classified
  expect((await inside(akte.id)).filter((row) => !row.includes(' INTERN '))).toEqual([])
})

test('a term that ends before it begins is refused', async () => {
  const { akte } = await gefuellt('meinhard.gewerbeamt')
  expect(await refusal(change('meinhard.gewerbeamt', akte.id, { laufzeitEnde: '1999-01-01' }))).toMatchObject({
    code: 'akte.laufzeit',
  })
})
