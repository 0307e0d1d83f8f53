import { MELDE_GESPERRT } from '@verbundakte/akte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import { isUuid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { type SQL, sql } from 'drizzle-orm'
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
      const versionen = await idsVon(
        ctx,
        sql`select id from akte.version where gemeinde = verbund.gemeinde() and dokument = ${event.subjektId}`,
      )
      for (const id of versionen) await versionVerlernen(ctx, id)
    }),
}

/** Vorgänge are known by what they are called, before there is a letter in them. */
export const ausVorgangLernen: ShortJob<Doors> = { on: 'akte.vorgang.angelegt', run: vorgangLernen }
export const ausAenderungLernen: ShortJob<Doors> = { on: 'akte.vorgang.geaendert', run: vorgangLernen }

function vorgangLernen(doors: Doors, event: { readonly subjektId: string }): Promise<void> {
  return doors.write((ctx) => vorgaengeLernen(ctx, [event.subjektId]))
}

/** Vorgänge that are learned in one transaction: an Akte may hold thousands. */
const AUF_EINMAL = 200

export async function alleVorgaengeLernen(doors: Doors, vorgaenge: readonly string[]): Promise<void> {
  for (let von = 0; von < vorgaenge.length; von += AUF_EINMAL) {
    await doors.write((ctx) => vorgaengeLernen(ctx, vorgaenge.slice(von, von + AUF_EINMAL)))
  }
}

/** Names of those who take part, and class: of a Vorgang, or of all in the Akte. */
function beteiligteLernen(on: string): ShortJob<Doors> {
  return {
    on,
    async run(doors, event) {
      // Erased meanwhile: then the name is none of ours either.
      const { akte, vorgang } = (event.nutzlast ?? {}) as { akte?: unknown; vorgang?: unknown }
      if (typeof vorgang === 'string' && isUuid(vorgang)) return alleVorgaengeLernen(doors, [vorgang])
      if (typeof akte !== 'string' || !isUuid(akte)) return
      await alleVorgaengeLernen(doors, await doors.read((ctx) => vorgaengeDer(ctx, akte)))
    },
  }
}
export const ausBeteiligtenLernen = beteiligteLernen('akte.beteiligter.hinzugefuegt')
export const ausBerichtigungLernen = beteiligteLernen('akte.beteiligter.berichtigt')
export const ausEntfernenLernen = beteiligteLernen('akte.beteiligter.entfernt')
export const ausWiederherstellenLernen = beteiligteLernen('akte.beteiligter.wiederhergestellt')
export const ausZuordnungLernen = beteiligteLernen('akte.beteiligter.zugeordnet')
export const ausLoesenLernen = beteiligteLernen('akte.beteiligter.geloest')

export const ausAkteLernen: ShortJob<Doors> = { on: 'akte.geaendert', run: akteLernen }
export const ausEinstufungLernen: ShortJob<Doors> = {
  on: 'akte.eingestuft',
  async run(doors, event) {
    await akteLernen(doors, event)
    // Of what was locked nothing counts as learned.
    for (const id of await doors.read((ctx) => ungelernteDer(ctx, event.subjektId)))
      await doors.write((ctx) => versionLernen(ctx, id))
  },
}

async function akteLernen(doors: Doors, event: { readonly subjektId: string }): Promise<void> {
  await doors.write((ctx) => gesperrtesVergessen(ctx, event.subjektId))
  await alleVorgaengeLernen(doors, await doors.read((ctx) => vorgaengeDer(ctx, event.subjektId)))
}

function vorgaengeDer(ctx: Context, akte: string): Promise<string[]> {
  return idsVon(
    ctx,
    sql`select id from akte.vorgang where gemeinde = verbund.gemeinde() and akte = ${akte} order by id`,
  )
}

/** Letters of the same sender that still wait: what was done with this one may be right for them. */
function ausDerselbenHand(ctx: Context, version: string): Promise<string[]> {
  return idsVon(
    ctx,
    sql`select e.id from akte.version v join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument
        join posteingang.eingang e on e.gemeinde = d.gemeinde and e.absender = d.absender and e.status = 'ERKANNT'
        where v.gemeinde = verbund.gemeinde() and v.id = ${version} order by e.id limit 50`,
  )
}

const SEITE = 200
const RUNDE_MS = 10 * 60 * 1000

/** What was filed before there was this module, or while nobody listened, the newest first. Hourly, as far as it gets. */
export async function nachlernen(doors: Doors): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  await doors.write((ctx) => gesperrtesVergessen(ctx))
  await seitenweise(doors, bis, ungelernteVorgaenge, (ids) => alleVorgaengeLernen(doors, ids))
  await seitenweise(doors, bis, ungelernte, async (ids) => {
    for (const id of ids) await doors.write((ctx) => versionLernen(ctx, id))
  })
}

/** Each page behind the one before: what is not learned however often it is tried keeps nobody from those behind it. */
async function seitenweise(
  doors: Doors,
  bis: number,
  lesen: (ctx: Context, vor: string | undefined) => Promise<string[]>,
  lernen: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let vor: string | undefined; Date.now() < bis; ) {
    const davor = vor
    const ids = await doors.read((ctx) => lesen(ctx, davor))
    await lernen(ids)
    vor = ids.at(-1)
    if (ids.length < SEITE) return
  }
}

const UNGELERNT = sql`v.textstatus <> 'AUSSTEHEND' and d.status <> 'ZURUECKGENOMMEN' and d.schutzklasse <> ${MELDE_GESPERRT}
  and not exists (select from posteingang.gelernt g where g.gemeinde = v.gemeinde and g.id = v.id)`

const vorher = (vor: string | undefined) => (vor === undefined ? sql`` : sql`and v.id < ${vor}::uuid`)

function ungelernte(ctx: Context, vor: string | undefined): Promise<string[]> {
  return idsVon(
    ctx,
    sql`select v.id from akte.version v join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument
        where v.gemeinde = verbund.gemeinde() and ${UNGELERNT} ${vorher(vor)} order by v.id desc limit ${SEITE}`,
  )
}

function ungelernteDer(ctx: Context, akte: string): Promise<string[]> {
  return idsVon(
    ctx,
    sql`select v.id from akte.vorgang o join akte.dokument d on d.gemeinde = o.gemeinde and d.vorgang = o.id
        join akte.version v on v.gemeinde = d.gemeinde and v.dokument = d.id
        where o.gemeinde = verbund.gemeinde() and o.akte = ${akte} and ${UNGELERNT} order by v.id desc`,
  )
}

function ungelernteVorgaenge(ctx: Context, vor: string | undefined): Promise<string[]> {
  return idsVon(
    ctx,
    sql`select v.id from akte.vorgang v where v.gemeinde = verbund.gemeinde() and v.betreff ~ '[[:alpha:]]{5}'
        and v.schutzklasse <> ${MELDE_GESPERRT} ${vorher(vor)}
        and not exists (select from posteingang.merkmal m where m.gemeinde = v.gemeinde and m.vorgang = v.id)
        order by v.id desc limit ${SEITE}`,
  )
}

async function idsVon(ctx: Context, frage: SQL): Promise<string[]> {
  return (await rows<{ id: string }>(ctx.tx, frage)).map(({ id }) => id)
}
