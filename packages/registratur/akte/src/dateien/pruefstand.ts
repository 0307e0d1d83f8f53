import { update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, uuidv7 } from '@verbundakte/kernel'
import type { MalwareFound, UncheckedReason, Verdict } from '@verbundakte/malware'
import type { Doors } from '@verbundakte/module'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Version, versionen } from '../tables.ts'
import { inhaltSperren } from './inhalt.ts'

/** Why the text of a closed version was not read. */
export const TEXT_GESPERRT = 'Die Datei ist wegen Schadsoftware gesperrt. Ihr Text wird nicht gelesen.'

/** What the check for malware has said of a file, as it stands beside each row that names the content. */
export type Pruefstand = Pick<Version, 'pruefung' | 'geprueftAm' | 'signaturstand' | 'pruefhinweis'>

/** What a version is while nobody asks for it to be opened, nor has opened it. */
export const OHNE_FREIGABE = {
  antragVon: null,
  antragAm: null,
  antragGrund: null,
  freigabeVon: null,
  freigabeAm: null,
  freigabeGrund: null,
} as const satisfies Partial<Version>

export function pruefstand(verdict: Verdict): Pruefstand {
  const { signatures: signaturstand } = verdict
  const geprueftAm = new Date()
  if (verdict.kind === 'found') {
    return { pruefung: 'GESPERRT', geprueftAm, signaturstand, pruefhinweis: verdict.name }
  }
  if (verdict.kind === 'clean') return { pruefung: 'SAUBER', geprueftAm, signaturstand, pruefhinweis: null }
  // A scanner that was there and could not look inside has given its answer: it is asked again when it has learned more.
  const gefragt = verdict.reason === 'too-large' || verdict.reason === 'opaque'
  return {
    pruefung: 'UNGEPRUEFT',
    geprueftAm: gefragt ? geprueftAm : null,
    signaturstand: gefragt ? signaturstand : null,
    pruefhinweis: GRUENDE[verdict.reason],
  }
}

const GRUENDE: Readonly<Record<UncheckedReason, string>> = {
  off: 'Die Prüfung auf Schadsoftware ist nicht eingerichtet.',
  away: 'Die Prüfung auf Schadsoftware war nicht erreichbar; sie wird nachgeholt.',
  'too-large': 'Die Datei ist größer, als die Prüfung auf Schadsoftware zulässt.',
  opaque: 'Die Prüfung auf Schadsoftware konnte nicht in die Datei hineinsehen.',
}

/**
 * What a new version takes along; a file that nobody checked is taken as such. Content that is closed in one place is
 * closed in all, even where the scanner was away when it was brought again; and released in all, unless it is clean now.
 */
export async function pruefstandVon(
  ctx: Context,
  datei: Pick<Version, 'sha256'> & Partial<Pruefstand>,
): Promise<Pruefstand & Pick<Version, 'freigabeAm'>> {
  // Whether the person may read that version or not: what it holds is the same, and refused to everybody.
  const [entschieden] = await ctx.tx
    .select({
      pruefung: versionen.pruefung,
      geprueftAm: versionen.geprueftAm,
      signaturstand: versionen.signaturstand,
      pruefhinweis: versionen.pruefhinweis,
      freigabeAm: versionen.freigabeAm,
    })
    .from(versionen)
    .where(and(eq(versionen.sha256, datei.sha256), inArray(versionen.pruefung, ['GESPERRT', 'FREIGEGEBEN'])))
    // GESPERRT before FREIGEGEBEN.
    .orderBy(desc(versionen.pruefung))
    .limit(1)
  if (entschieden?.pruefung === 'GESPERRT' || (entschieden && datei.pruefung !== 'SAUBER')) return entschieden
  return {
    freigabeAm: null,
    pruefung: datei.pruefung ?? 'UNGEPRUEFT',
    geprueftAm: datei.geprueftAm ?? null,
    signaturstand: datei.signaturstand ?? null,
    pruefhinweis: datei.pruefhinweis ?? null,
  }
}

/** @throws Forbidden `datei.gesperrt` for a file in which malware was found after it was filed */
export function nichtGesperrt(version: Pick<Version, 'pruefung' | 'pruefhinweis'>): void {
  if (version.pruefung !== 'GESPERRT') return
  throw new Forbidden(
    'datei.gesperrt',
    `Diese Datei ist gesperrt: In ihr wurde nach dem Ablegen Schadsoftware gefunden („${version.pruefhinweis ?? 'unbekannt'}“). Bitte verständigen Sie die IT.`,
  )
}

/** Notes a file that was refused: of it there is nothing but this entry. */
export async function abgewiesen(ctx: Context, dateiname: string, { found: fund }: MalwareFound): Promise<void> {
  ctx.record('akte.datei.abgewiesen', { id: uuidv7() }, { dateiname, fund })
}

/**
 * Malware was found in content that is kept: every version that has it is closed, and no upload that waits is filed.
 * Unless two persons have released it knowing the same signatures: only what is newer closes it again.
 *
 * @param signatures by which it was found @returns number of versions that were closed
 */
export function inhaltAlsSchadsoftware(
  doors: Doors,
  sha256: string,
  fund: string,
  signatures: string | null,
): Promise<number> {
  return doors.services.betrieb(doors.gemeinde, 'Schadsoftware in abgelegter Datei gefunden').write(async (ctx) => {
    // From here on nobody begins to name the content, and who was about to has done so.
    await inhaltSperren(ctx, sha256)
    const [frei] = await rows(
      ctx.tx,
      sql`select 1 from akte.version where gemeinde = verbund.gemeinde() and sha256 = ${sha256}
          and pruefung = 'FREIGEGEBEN' and signaturstand is not distinct from ${signatures} limit 1`,
    )
    if (frei) return 0
    await rows(ctx.tx, sql`delete from akte.dateieingang where gemeinde = verbund.gemeinde() and sha256 = ${sha256}`)
    const offene = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from akte.version where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung <> 'GESPERRT'`,
    )
    for (const { id } of offene) {
      const version = await update(ctx, versionen, id, {
        ...pruefstand({ kind: 'found', name: fund, signatures }),
        ...OHNE_FREIGABE,
      })
      ctx.record('akte.version.gesperrt', version, { dokument: version.dokument, sha256, fund })
    }
    return offene.length
  })
}
