import { createHash } from 'node:crypto'
import { dokumente } from '@verbundakte/akte'
import { insert, reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { kommentare, kommentieren } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { ich } from './geraet.ts'
import { vermerke } from './tables.ts'

export interface VermerkEingabe {
  /** made by the device: however often it sends, the remark is there once */
  readonly schluessel: string
  readonly vorgang: string
  readonly text: string
  readonly geschriebenAm: Date
  /** when the Vorgang, as it lay before whoever wrote it, was last compared */
  readonly stand: Date
}

export interface Gesendet {
  readonly kommentar: string
  /** what came after the person had last seen the Vorgang */
  readonly neueDokumente: number
  readonly neueKommentare: number
}

const ZEIT = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/**
 * Files a remark that was written without network, as a comment that says so. A comment overwrites nothing, so nothing
 * can be lost by it; what has happened meanwhile is counted, and the person told. @throws Conflict for the same key with other words
 */
export async function vermerkSenden(ctx: Context, eingabe: VermerkEingabe): Promise<Gesendet> {
  const person = ich(ctx)
  const { schluessel, vorgang, text, geschriebenAm, stand } = eingabe
  if (!isUuid(schluessel)) throw new Invalid('unterwegs.schluessel', 'Dem Vermerk fehlt sein Schlüssel.')
  if (geschriebenAm.getTime() > Date.now() + 5 * 60_000) {
    throw new Invalid('unterwegs.uhr', 'Die Uhr des Geräts geht vor. Bitte stellen Sie sie und senden Sie noch einmal.')
  }
  if (text.trim() === '') throw new Invalid('unterwegs.vermerk', 'Bitte etwas schreiben.', { feld: 'text' })
  const hash = createHash('sha256').update(`${vorgang} ${text}`).digest('hex')
  // Two windows of one device may send at the same time.
  await rows(ctx.tx, sql`select verbund.sperren(${`unterwegs ${person} ${schluessel}`})`)
  const [schon] = await ctx.tx
    .select()
    .from(vermerke)
    .where(and(eq(vermerke.person, person), eq(vermerke.schluessel, schluessel)))
  if (schon && schon.hash !== hash) {
    throw new Conflict('unterwegs.schluessel', 'Unter diesem Schlüssel wurde schon ein anderer Vermerk gesendet.')
  }
  const seither = await neuSeit(ctx, vorgang, stand)
  if (schon) return { kommentar: schon.kommentar, ...seither }
  const kommentar = await kommentieren(
    ctx,
    vorgang,
    `${text.trim()}\n\n(unterwegs geschrieben, ${ZEIT.format(geschriebenAm)} Uhr)`,
  )
  const vermerk = await insert(ctx, vermerke, {
    person,
    schluessel,
    vorgang: kommentar.vorgang,
    kommentar: kommentar.id,
    hash,
    geschriebenAm,
  })
  ctx.record('unterwegs.vermerk.gesendet', vermerk, {
    vorgang: kommentar.vorgang,
    kommentar: kommentar.id,
    geschriebenAm: geschriebenAm.toISOString(),
  })
  return { kommentar: kommentar.id, ...seither }
}

async function neuSeit(ctx: Context, vorgang: string, stand: Date): Promise<Omit<Gesendet, 'kommentar'>> {
  if (!isUuid(vorgang)) return { neueDokumente: 0, neueKommentare: 0 }
  const seit = stand.toISOString()
  const [zahlen] = await rows<{ dokumente: number; kommentare: number }>(
    ctx.tx,
    sql`select (select count(*)::int from akte.dokument where gemeinde = verbund.gemeinde() and vorgang = ${vorgang}
            and status <> 'ZURUECKGENOMMEN' and angelegt_am > ${seit} and ${reachable(ctx, 'lesen', dokumente)}) as dokumente,
          (select count(*)::int from geschaeftsgang.kommentar where gemeinde = verbund.gemeinde() and vorgang = ${vorgang}
            and angelegt_am > ${seit} and angelegt_von is distinct from ${ich(ctx)}
            and ${reachable(ctx, 'lesen', kommentare)}) as kommentare`,
  )
  return { neueDokumente: zahlen?.dokumente ?? 0, neueKommentare: zahlen?.kommentare ?? 0 }
}
