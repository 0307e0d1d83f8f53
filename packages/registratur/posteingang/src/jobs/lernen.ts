import { MELDE_GESPERRT } from '@verbundakte/akte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import { isUuid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { versionLernen, versionVerlernen, vorgaengeLernen } from '../vorschlagen/lernen.ts'
import { gesperrtesVergessen } from '../vorschlagen/vergessen.ts'
import { neuVorschlagen } from '../vorschlagen/vorschlagen.ts'

/** Where something was filed, by whatever way, is the evidence for the next letter. */
export const ausTextLernen: ShortJob<Doors> = {
  on: 'akte.text.gelesen',
  async run(doors, event) {
    await doors.write((ctx) => versionLernen(ctx, event.subjektId))
    const wartende = await doors.read((ctx) => ausDerselbenHand(ctx, event.subjektId))
    for (const id of wartende) await doors.write((ctx) => neuVorschlagen(ctx, id))
  },
}

/** A filing that was taken back was wrong. */
export const ruecknahmeLernen: ShortJob<Doors> = {
  on: 'akte.dokument.zurueckgenommen',
  run: (doors, event) =>
    doors.write(async (ctx) => {
      const versionen = await rows<{ id: string }>(
        ctx.tx,
        sql`select id from akte.version where gemeinde = verbund.gemeinde() and dokument = ${event.subjektId}`,
      )
      for (const { id } of versionen) await versionVerlernen(ctx, id)
    }),
}

/** Vorgänge are known by what they are called, before there is a letter in them. */
export const ausVorgangLernen: ShortJob<Doors> = { on: 'akte.vorgang.angelegt', run: vorgangLernen }
export const ausAenderungLernen: ShortJob<Doors> = { on: 'akte.vorgang.geaendert', run: vorgangLernen }

function vorgangLernen(doors: Doors, event: { readonly subjektId: string }): Promise<void> {
  return doors.write((ctx) => vorgaengeLernen(ctx, [event.subjektId]))
}

/** Names of those who take part, and class: of a Vorgang, or of all in the Akte. */
function beteiligteLernen(on: string): ShortJob<Doors> {
  return {
    on,
    run: (doors, event) =>
      doors.write(async (ctx) => {
        // Erased meanwhile: then the name is none of ours either.
        const { akte, vorgang } = (event.nutzlast ?? {}) as { akte?: unknown; vorgang?: unknown }
        if (typeof vorgang === 'string' && isUuid(vorgang)) return vorgaengeLernen(ctx, [vorgang])
        if (typeof akte === 'string' && isUuid(akte)) return vorgaengeLernen(ctx, await vorgaengeDer(ctx, akte))
      }),
  }
}
export const ausBeteiligtenLernen = beteiligteLernen('akte.beteiligter.hinzugefuegt')
export const ausBerichtigungLernen = beteiligteLernen('akte.beteiligter.berichtigt')
export const ausEntfernenLernen = beteiligteLernen('akte.beteiligter.entfernt')
export const ausWiederherstellenLernen = beteiligteLernen('akte.beteiligter.wiederhergestellt')
export const ausZuordnungLernen = beteiligteLernen('akte.beteiligter.zugeordnet')
export const ausLoesenLernen = beteiligteLernen('akte.beteiligter.geloest')

export const ausAkteLernen: ShortJob<Doors> = { on: 'akte.geaendert', run: akteLernen }
export const ausEinstufungLernen: ShortJob<Doors> = { on: 'akte.eingestuft', run: akteLernen }

function akteLernen(doors: Doors, event: { readonly subjektId: string }): Promise<void> {
  return doors.write(async (ctx) => {
    await gesperrtesVergessen(ctx, event.subjektId)
    await vorgaengeLernen(ctx, await vorgaengeDer(ctx, event.subjektId))
  })
}

async function vorgaengeDer(ctx: Context, akte: string): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from akte.vorgang where gemeinde = verbund.gemeinde() and akte = ${akte} order by id`,
  )
  return gefunden.map(({ id }) => id)
}

/** Letters of the same sender that still wait: what was done with this one may be right for them. */
async function ausDerselbenHand(ctx: Context, version: string): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select e.id from akte.version v join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument
        join posteingang.eingang e on e.gemeinde = d.gemeinde and e.absender = d.absender and e.status = 'ERKANNT'
        where v.gemeinde = verbund.gemeinde() and v.id = ${version} order by e.id limit 50`,
  )
  return gefunden.map(({ id }) => id)
}

const SEITE = 200
const RUNDE_MS = 10 * 60 * 1000

/** What was filed before there was this module, or while nobody listened. Hourly, as far as it gets. */
export async function nachlernen(doors: Doors): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  await doors.write((ctx) => gesperrtesVergessen(ctx))
  while (Date.now() < bis) {
    const [versionen, vorgaenge] = await doors.read((ctx) => Promise.all([ungelernte(ctx), ungelernteVorgaenge(ctx)]))
    for (const id of versionen) await doors.write((ctx) => versionLernen(ctx, id))
    if (vorgaenge.length > 0) await doors.write((ctx) => vorgaengeLernen(ctx, vorgaenge))
    if (versionen.length < SEITE && vorgaenge.length < SEITE) return
  }
}

async function ungelernte(ctx: Context): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select v.id from akte.version v join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument
        where v.gemeinde = verbund.gemeinde() and v.textstatus <> 'AUSSTEHEND' and d.status <> 'ZURUECKGENOMMEN'
        and d.schutzklasse <> ${MELDE_GESPERRT}
        and not exists (select from posteingang.gelernt g where g.gemeinde = v.gemeinde and g.id = v.id)
        order by v.id desc limit ${SEITE}`,
  )
  return gefunden.map(({ id }) => id)
}

async function ungelernteVorgaenge(ctx: Context): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select v.id from akte.vorgang v where v.gemeinde = verbund.gemeinde() and v.betreff ~ '[[:alpha:]]{5}'
        and v.schutzklasse <> ${MELDE_GESPERRT}
        and not exists (select from posteingang.merkmal m where m.gemeinde = v.gemeinde and m.vorgang = v.id)
        order by v.id desc limit ${SEITE}`,
  )
  return gefunden.map(({ id }) => id)
}
