import { rows } from '@verbundakte/database'
import { NotFound } from '@verbundakte/kernel'
import type { Verdict } from '@verbundakte/malware'
import type { Doors } from '@verbundakte/module'
import { type SQL, sql } from 'drizzle-orm'
import { inhaltSperren } from '../dateien/inhalt.ts'
import { inhaltAlsSchadsoftware, pruefstand } from '../dateien/pruefstand.ts'

/** Milliseconds that one Gemeinde has in one round; the rest follows in the next. */
const RUNDE_MS = 15 * 60 * 1000
const SEITE = 500

/**
 * Checks what was never checked, and with new signatures what was filed within 30 days; older files once in 30 days.
 * What is found now is closed, whatever was said of it before. What was released in spite of a finding is checked with
 * all new signatures, however old it is. Files that nobody could check wait for new signatures.
 */
export async function nachpruefen(doors: Doors): Promise<void> {
  const { malware } = doors.services
  const bis = Date.now() + RUNDE_MS
  const stand = await malware.signatures()
  // Nobody there: the versions are marked, and the next round asks again.
  if (stand === null) return
  for (const welche of anlaesse(stand)) {
    for (let nach: string | undefined; ; ) {
      const faellige = await faellig(doors, welche, nach)
      for (const sha256 of new Set(faellige.map((each) => each.sha256))) {
        if (Date.now() > bis) return
        const verdict = await pruefen(doors, sha256)
        if (verdict?.kind === 'unchecked' && verdict.reason === 'away') return
        if (verdict) await festhalten(doors, sha256, verdict)
      }
      nach = faellige.at(-1)?.id
      if (faellige.length < SEITE) break
    }
  }
}

const VOR_31_TAGEN = 31 * 24 * 60 * 60 * 1000

/** Below every id (UUIDv7) that was made since: milliseconds ago. */
function ersteId(vor: number): string {
  const zeit = (Date.now() - vor).toString(16).padStart(12, '0')
  return `${zeit.slice(0, 8)}-${zeit.slice(8)}-7000-8000-000000000000`
}

/** One after the other, each answered by an index: together they are a walk through all that was ever filed, every hour. */
function anlaesse(stand: string): readonly SQL[] {
  const anders = sql`signaturstand is distinct from ${stand}`
  return [
    sql`geprueft_am is null`,
    sql`pruefung = 'FREIGEGEBEN' and ${anders}`,
    // Ids follow the time of filing; a day more, for clocks that differ. Said as a value: what is made in the statement, the
    // planner takes for a third of all.
    sql`id > ${ersteId(VOR_31_TAGEN)} and angelegt_am > now() - interval '30 days' and ${anders}`,
    sql`geprueft_am < now() - interval '30 days' and ${anders}`,
  ]
}

function faellig(doors: Doors, welche: SQL, nach: string | undefined): Promise<{ id: string; sha256: string }[]> {
  return doors.read((ctx) =>
    rows(
      ctx.tx,
      sql`select id, sha256 from akte.version where gemeinde = verbund.gemeinde() and pruefung <> 'GESPERRT' and ${welche}
          ${nach === undefined ? sql`` : sql`and id > ${nach}::uuid`} order by id limit ${SEITE}`,
    ),
  )
}

async function pruefen(doors: Doors, sha256: string): Promise<Verdict | null> {
  const { ablage, malware } = doors.services
  try {
    const { stream } = await ablage.read(doors.gemeinde, sha256)
    return await malware.check(stream)
  } catch (error) {
    // Removed meanwhile, or lost: that is for those who verify the Ablage.
    if (error instanceof NotFound) return null
    throw error
  }
}

async function festhalten(doors: Doors, sha256: string, verdict: Verdict): Promise<void> {
  if (verdict.kind === 'found') {
    await inhaltAlsSchadsoftware(doors, sha256, verdict.name, verdict.signatures)
    return
  }
  const { pruefung, geprueftAm, signaturstand, pruefhinweis } = pruefstand(verdict)
  await doors.write(async (ctx) => {
    await inhaltSperren(ctx, sha256)
    await rows(
      ctx.tx,
      sql`update akte.version set pruefung = ${pruefung}, geprueft_am = ${geprueftAm?.toISOString() ?? null}::timestamptz,
            signaturstand = ${signaturstand}, pruefhinweis = ${pruefhinweis}, antrag_von = null, antrag_am = null,
            antrag_grund = null, freigabe_von = null, freigabe_am = null, freigabe_grund = null
          where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung <> 'GESPERRT'
            and (pruefung <> 'FREIGEGEBEN' or ${verdict.kind === 'clean'})`,
    )
    // No answer takes nothing back; these signatures have been asked.
    await rows(
      ctx.tx,
      sql`update akte.version set signaturstand = coalesce(${signaturstand}, signaturstand)
          where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung = 'FREIGEGEBEN'`,
    )
  })
}
