import { eq, oneOf } from '@verbundakte/authz'
import { anyId, keyColumns, moduleSchema, rows, word } from '@verbundakte/database'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { App, Doors, Module } from '@verbundakte/module'
import { eq as equals, sql } from 'drizzle-orm'
import { text } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { SearchSource } from '../face.ts'

/** What use cases are given; named through the doors that lead to it. */
type Context = Parameters<Parameters<Doors['read']>[0]>[0]

const table = moduleSchema('notizen').table('notiz', {
  ...keyColumns(),
  amt: word('amt').notNull(),
  titel: text('titel').notNull(),
  inhalt: text('inhalt').notNull(),
})

export interface Notiz {
  readonly id: string
  readonly amt: string
  readonly titel: string
  readonly inhalt: string
}

/** Findable by the office that wrote it. A Notiz titled GIFT cannot be read for the index. */
export const notizen: SearchSource<Context> = {
  table,
  shapes: [['amt']],
  async ids(ctx, after, limit) {
    const found = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from notizen.notiz where gemeinde = verbund.gemeinde() and (${after}::uuid is null or id > ${after}::uuid)
          order by id limit ${limit}`,
    )
    return found.map((row) => row.id)
  },
  async textBytes(ctx, ids) {
    const found = await rows<{ id: string; bytes: number }>(
      ctx.tx,
      sql`select id, octet_length(inhalt) as bytes from notizen.notiz where ${anyId(table.id, ids)}`,
    )
    return new Map(found.map((row) => [row.id, row.bytes]))
  },
  async project(ctx, ids) {
    const found = await ctx.tx.select().from(table).where(anyId(table.id, ids))
    if (found.some((notiz) => notiz.titel === 'GIFT')) throw new Error('unreadable')
    return found.map((notiz) => ({
      id: notiz.id,
      row: notiz,
      text: {
        titel: notiz.titel,
        kennzeichen: [],
        namen: [],
        text: notiz.inhalt,
        facetten: { amt: notiz.amt, jahr: '2026' },
      },
    }))
  },
  hits: async () => [],
}

export const notizenModule: Module = {
  name: 'notizen',
  titel: 'Notizen',
  migrations: new URL('../test-support/migrations/', import.meta.url),
  tableRights: { notiz: 'loeschen' },
  subjects: { Notiz: table },
  abilities(allow, person) {
    const aemter = person.aemterAls('sachbearbeitung')
    if (aemter.length > 0) allow('lesen', 'Notiz', { amt: oneOf(aemter) })
    if (person.rollen.has('leitung')) allow('lesen', 'Notiz', { amt: eq('ha') })
  },
  events: {
    'notizen.geschrieben': { subject: 'Notiz', payload: z.object({}) },
    'notizen.entfernt': { subject: 'Notiz', payload: z.object({}) },
  },
  search: { Notiz: notizen },
}

export function write(app: App, gemeinde: GemeindeId, ...entries: readonly Omit<Notiz, 'id'>[]): Promise<string[]> {
  return app.asBetrieb(gemeinde, 'Prüfung der Suche').write(async (ctx) => {
    const made = entries.map((entry) => ({ id: uuidv7(), ...entry }))
    await ctx.tx.insert(table).values(made)
    for (const notiz of made) ctx.record('notizen.geschrieben', notiz)
    return made.map((notiz) => notiz.id)
  })
}

export function change(app: App, gemeinde: GemeindeId, id: string, to: Partial<Omit<Notiz, 'id'>>): Promise<void> {
  return app.asBetrieb(gemeinde, 'Prüfung der Suche').write(async (ctx) => {
    await ctx.tx.update(table).set(to).where(equals(table.id, id))
    ctx.record('notizen.geschrieben', { id })
  })
}

export function remove(app: App, gemeinde: GemeindeId, id: string): Promise<void> {
  return app.asBetrieb(gemeinde, 'Prüfung der Suche').write(async (ctx) => {
    await ctx.tx.delete(table).where(equals(table.id, id))
    ctx.record('notizen.entfernt', { id })
  })
}
