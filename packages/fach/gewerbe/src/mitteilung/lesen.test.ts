import { rows } from '@verbundakte/database'
import { heute } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anzeigenSeite } from '../faelle/lesen.ts'
import { haus, heutige, WER } from '../test-support/haus.ts'
import { mitteilungAufnehmen } from './aufnehmen.ts'
import { moeglicheAnfrage } from './lesen.ts'

const { admin, tun, lesen, sichern } = await haus()
const VIELE = 4000
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }

test('Anzeigen of somebody the register does not know are looked for among the recent ones alone, by an index', async () => {
  const { id } = await sichern(WER, heutige())
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`insert into gewerbe.anzeige select r.* from gewerbe.anzeige a, generate_series(1, ${VIELE}::int) n,
      lateral jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'betrieb', gen_random_uuid(), 'status', 'EINGEGANGEN',
        'eingang_am', now() - n * interval '1 day', 'angelegt_am', now() - n * interval '1 day')) r where a.id = ${id}`
  })
  await admin`analyze gewerbe.anzeige`
  const mitteilung = await tun(WER, (ctx) =>
    mitteilungAufnehmen(ctx, {
      ...{ id: crypto.randomUUID(), stelle: 'Finanzamt', was: 'BEGINN', name: 'Kim Quitte' },
      ...{ eingang: heute(), bis: heute() },
    }),
  )
  const plan = await lesen(WER, (ctx) =>
    rows<{ 'QUERY PLAN': string }>(ctx.tx, sql`explain ${moeglicheAnfrage(ctx, mitteilung, null)}`),
  )
  const text = plan.map((each) => each['QUERY PLAN']).join('\n')
  expect(text).not.toMatch(/Seq Scan on anzeige/)
  expect(text).toMatch(/Index Cond: .*eingang_am >=/)
})

test('a list does not read what programs filed', async () => {
  const [eine] = await lesen(WER, (ctx) => anzeigenSeite(ctx, 'EINGEGANGEN', SEITE))
  expect(Object.keys(eine ?? {})).toContain('inhaltSha256')
  expect(Object.keys(eine ?? {})).not.toContain('eingereicht')
})
