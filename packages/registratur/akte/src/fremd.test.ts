import { uuidv7 } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { akteAendern } from './akte-aendern.ts'
import { beteiligtenHinzufuegen } from './beteiligte/nennen.ts'
import { dateiAusgeben, vorschauAusgeben } from './dateien/ausgeben.ts'
import { dokumentAblegen, dokumentAendern, versionAblegen, versionWiederherstellen } from './dokument.ts'
import {
  akteLaden,
  aktenSeite,
  aktuelleVersion,
  beteiligteDerAkte,
  dokumentLaden,
  versionenDesDokuments,
  vorgaengeDerAkte,
  vorgangLaden,
} from './lesen.ts'
import { ablageZuruecknehmen } from './ruecknahme.ts'
import { amt, refusal } from './test-support/amt.ts'
import { vorgangAendern, vorgangAnlegen } from './vorgang.ts'

const { verbund, filled: gefuellt, upload: hochladen } = await amt()
const { app, as } = verbund

/** What lies in Meinhard's Gewerbeamt (personal) and Steueramt (hidden). */
const gewerbe = await gefuellt('meinhard.gewerbeamt')
const steuer = await gefuellt('meinhard.steueramt', '921.10')
const version = async (who: PersonName, dokument: string) =>
  (await app.read(as(who), (ctx) => aktuelleVersion(ctx).load(dokument)))?.id ?? ''
const ids = {
  gewerbe: {
    akte: gewerbe.akte.id,
    vorgang: gewerbe.vorgang.id,
    dokument: gewerbe.dokument.id,
    version: await version('meinhard.gewerbeamt', gewerbe.dokument.id),
  },
  steuer: {
    akte: steuer.akte.id,
    vorgang: steuer.vorgang.id,
    dokument: steuer.dokument.id,
    version: await version('meinhard.steueramt', steuer.dokument.id),
  },
}
type Ids = typeof ids.gewerbe

const write = <T>(who: PersonName, work: Parameters<typeof app.write<T>>[1]) => app.write(as(who), work)

/** Every use case that takes an id. */
const USE_CASES: readonly [string, (who: PersonName, ids: Ids) => Promise<unknown>][] = [
  ['akteAendern', (who, { akte }) => write(who, (ctx) => akteAendern(ctx, akte, { betreff: 'fremd' }))],
  [
    'akteAendern, to take it over',
    (who, { akte }) =>
      write(who, (ctx) => akteAendern(ctx, akte, { federfuehrung: 'ha', schutzklasse: 'OEFFENTLICH' })),
  ],
  ['vorgangAnlegen', (who, { akte }) => write(who, (ctx) => vorgangAnlegen(ctx, akte, { betreff: 'fremd' }))],
  ['vorgangAendern', (who, { vorgang }) => write(who, (ctx) => vorgangAendern(ctx, vorgang, { betreff: 'fremd' }))],
  [
    'dokumentAblegen',
    async (who, { vorgang }) => {
      const { datei } = await hochladen(who, `von ${who}`)
      return write(who, (ctx) => dokumentAblegen(ctx, vorgang, datei.id))
    },
  ],
  ['dokumentAendern', (who, { dokument }) => write(who, (ctx) => dokumentAendern(ctx, dokument, { betreff: 'fremd' }))],
  [
    'versionAblegen',
    async (who, { dokument }) => {
      const { datei } = await hochladen(who, `neu von ${who}`)
      return write(who, (ctx) => versionAblegen(ctx, dokument, datei.id))
    },
  ],
  [
    'versionWiederherstellen',
    (who, { dokument, version }) => write(who, (ctx) => versionWiederherstellen(ctx, dokument, version, 2)),
  ],
  ['ablageZuruecknehmen', (who, { dokument }) => write(who, (ctx) => ablageZuruecknehmen(ctx, dokument))],
  [
    'beteiligtenHinzufuegen to the Akte',
    (who, { akte }) =>
      write(who, (ctx) => beteiligtenHinzufuegen(ctx, { akte }, { rolle: 'x', art: 'PERSON', name: 'y' })),
  ],
  [
    'beteiligtenHinzufuegen to the Vorgang',
    (who, { vorgang }) =>
      write(who, (ctx) => beteiligtenHinzufuegen(ctx, { vorgang }, { rolle: 'x', art: 'PERSON', name: 'y' })),
  ],
  ['dateiAusgeben', (who, { version: id }) => dateiAusgeben(app.doorsOf(as(who)), id, new Request('http://x/'))],
  ['vorschauAusgeben', (who, { version: id }) => vorschauAusgeben(app.doorsOf(as(who)), id, new Request('http://x/'))],
]

/** Reading by id answers nothing, in the same way as for an id that nobody has. */
const reading = (who: PersonName, { akte, vorgang, dokument }: Ids) =>
  app.read(as(who), async (ctx) => [
    await akteLaden(ctx).load(akte),
    await vorgangLaden(ctx).load(vorgang),
    await dokumentLaden(ctx).load(dokument),
    (
      await vorgaengeDerAkte(ctx).load({
        parent: akte,
        page: { limit: 5, after: undefined, before: undefined, inverted: false },
      })
    ).length,
    (await versionenDesDokuments(ctx).load(dokument)).length,
    (await beteiligteDerAkte(ctx).load(akte)).length,
    (await aktenSeite(ctx, {}, { limit: 100, after: undefined, before: undefined, inverted: false })).filter(
      (row) => row.id === akte,
    ).length,
  ])
const NOTHING = [null, null, null, 0, 0, 0, 0]

const state = async () => {
  const [row] = await verbund.database.admin`select
    (select md5(string_agg(t::text, '' order by id)) from akte.akte t) as a, (select md5(string_agg(t::text, '' order by id)) from akte.vorgang t) as v,
    (select md5(string_agg(t::text, '' order by id)) from akte.dokument t) as d, (select md5(string_agg(t::text, '' order by id)) from akte.version t) as s,
    (select count(*)::int from akte.beteiligter) as b`
  return row
}

const NEIGHBOURS: readonly [reason: string, PersonName, keyof typeof ids][] = [
  ['another Gemeinde', 'sontra.gewerbeamt', 'gewerbe'],
  ['another Gemeinde with every right of its own', 'sontra.registratur', 'gewerbe'],
  ['another Gemeinde', 'sontra.steueramt', 'steuer'],
  ['another office', 'meinhard.kaemmerei', 'gewerbe'],
  ['another office', 'meinhard.buergerbuero', 'gewerbe'],
  ['another office', 'meinhard.gewerbeamt', 'steuer'],
  ['no role for tax', 'meinhard.registratur', 'steuer'],
  ['no role for tax', 'meinhard.leitung', 'steuer'],
  ['no role for tax', 'meinhard.hauptamt', 'steuer'],
  ['no role at all', 'meinhard.niemand', 'gewerbe'],
]

describe.for(NEIGHBOURS)('%s: %s at %s', ([, who, what]) => {
  const nobody = { akte: uuidv7(), vorgang: uuidv7(), dokument: uuidv7(), version: uuidv7() }

  test('reads nothing, as with an id that nobody has', async () => {
    expect(await reading(who, ids[what])).toEqual(NOTHING)
    expect(await reading(who, nobody)).toEqual(NOTHING)
  })

  test.for(USE_CASES)('%s is refused, as with an id that nobody has, and changes nothing', async ([, run]) => {
    const before = await state()
    const [foreign, random] = [await refusal(run(who, ids[what])), await refusal(run(who, nobody))]
    expect(foreign).toEqual(random)
    expect(foreign.code).toMatch(who.endsWith('niemand') ? /^(nicht-gefunden|nicht-erlaubt)$/ : /^nicht-gefunden$/)
    expect(await state()).toEqual(before)
  })
})

test('who may read but not write is told so, for every use case that writes', async () => {
  expect((await reading('meinhard.leitung', ids.gewerbe))[0]).not.toBeNull()
  for (const [name, run] of USE_CASES) {
    if (name.includes('Ausgeben') || name.includes('Ablegen')) continue
    expect(await refusal(run('meinhard.leitung', ids.gewerbe)), name).toMatchObject({ code: 'nicht-erlaubt' })
  }
})

test('the people of the office do all of it', async () => {
  for (const [name, run] of USE_CASES) {
    // Its own tests tell when one may: here others have worked with the Dokument before.
    if (name.includes('take it over') || name === 'ablageZuruecknehmen') continue
    expect(await refusal(run('meinhard.gewerbeamt', ids.gewerbe)), name).toEqual({ code: 'went well' })
  }
})

test('an upload is filed by nobody but the person who brought it, and once', async () => {
  const { datei } = await hochladen('meinhard.gewerbeamt', 'meins')
  const file = (who: PersonName) => refusal(write(who, (ctx) => dokumentAblegen(ctx, ids.gewerbe.vorgang, datei.id)))
  expect(await file('meinhard.registratur')).toMatchObject({ code: 'datei.unbekannt' })
  expect(await file('meinhard.gewerbeamt')).toEqual({ code: 'went well' })
  expect(await file('meinhard.gewerbeamt')).toMatchObject({ code: 'datei.unbekannt' })
})
