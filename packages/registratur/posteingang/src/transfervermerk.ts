import { dokumente, zeile } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import type { Scanvermerk } from './annehmen.ts'
import { zumEntscheiden } from './offen.ts'
import { type Eingang, eingaenge } from './tables.ts'

/** What is known of the scan of a paper (TR-RESISCAN, Transfervermerk), and what is not. */
export interface Transfervermerk {
  readonly durch: string | null
  readonly am: Date | null
  readonly geraet: string | null
  readonly einstellungen: string | null
  readonly vollstaendig: boolean | null
  readonly abweichungen: string | null
  /** what nobody has said, in words; deviations are missing only when the scan is said to be incomplete */
  readonly fehlt: readonly string[]
}

type Spalten = Pick<
  Eingang,
  'herkunft' | 'scanDurch' | 'scanAm' | 'scanGeraet' | 'scanEinstellungen' | 'scanVollstaendig' | 'scanBemerkung'
>

/** Of what came out of a scanner; null for everything else, which needs none. */
export function transfervermerkVon(eingang: Spalten): Transfervermerk | null {
  const { herkunft, scanDurch: durch, scanAm: am, scanGeraet: geraet } = eingang
  const { scanEinstellungen: einstellungen, scanVollstaendig: vollstaendig, scanBemerkung: abweichungen } = eingang
  if (herkunft !== 'ORDNER' && am === null) return null
  const fehlt = [
    durch === null && 'wer gescannt hat',
    am === null && 'wann',
    geraet === null && 'mit welchem Gerät',
    einstellungen === null && 'mit welchen Einstellungen',
    vollstaendig === null && 'ob vollständig',
    vollstaendig === false && abweichungen === null && 'was abweicht',
  ].filter((each) => each !== false)
  return { durch, am, geraet, einstellungen, vollstaendig, abweichungen, fehlt }
}

/** What came out of a scanner, or had a cover sheet on it. A file that somebody uploads was paper only if they say so. */
export function kamAufPapier(eingang: Spalten & Pick<Eingang, 'deckblatt'>): boolean {
  return transfervermerkVon(eingang) !== null || eingang.deckblatt !== null
}

/** Writes down how a paper was scanned, or adds what was missing; until the post is filed, and with it for good. */
export async function transfervermerken(ctx: Context, id: string, scan: Scanvermerk): Promise<Eingang> {
  const eingang = await zumEntscheiden(ctx, id)
  if (eingang.herkunft === 'IMAP' || eingang.herkunft === 'MAIL' || eingang.herkunft === 'REST') {
    throw new Conflict('posteingang.kein-scan', 'Diese Post kam nicht auf Papier: Sie braucht keinen Transfervermerk.')
  }
  const neu = await update(ctx, eingaenge, eingang.id, {
    scanDurch: zeile(scan.durch ?? ctx.person?.name, 'scan.durch'),
    scanAm: scan.am ?? eingang.scanAm ?? new Date(),
    scanGeraet: zeile(scan.geraet, 'scan.geraet'),
    scanEinstellungen: zeile(scan.einstellungen, 'scan.einstellungen'),
    scanVollstaendig: scan.vollstaendig ?? null,
    scanBemerkung: zeile(scan.bemerkung, 'scan.bemerkung'),
  })
  ctx.record('posteingang.transfervermerk', neu, { fehlt: [...(transfervermerkVon(neu)?.fehlt ?? [])] })
  return neu
}

/** That of a filed Dokument: whoever reads the Dokument reads how it came out of the scanner. */
export async function transfervermerkDesDokuments(ctx: Context, id: string): Promise<Transfervermerk | null> {
  const dokument = await load(ctx, dokumente, id)
  // Visitors' login reaches post by its class; what belongs to the Dokument is shown by the right to that.
  const [eingang] = await ctx.tx.select().from(eingaenge).where(eq(eingaenge.dokument, dokument.id))
  return eingang ? transfervermerkVon(eingang) : null
}
