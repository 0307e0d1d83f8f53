import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { zeile } from './angaben.ts'
import type { Akte, Dokument, Vorgang } from './tables.ts'

type Medium = Akte['medium']

/** What may be said of a Vorgang or Dokument; `null`: as what is above it. */
export interface MediumEingabe {
  readonly eigenesMedium?: Medium | null | undefined
  readonly standort?: string | null | undefined
}

/** A Dokument has a file: where all else is paper, it is both. */
export function mediumDesDokuments(vorgang: Medium): Dokument['medium'] {
  return vorgang === 'ELEKTRONISCH' ? 'ELEKTRONISCH' : 'HYBRID'
}

/** What holds for a Vorgang whose Akte is held. @throws Conflict, Invalid */
export async function mediumFuerVorgang(ctx: Context, vorgang: Vorgang, eingabe: MediumEingabe) {
  const { eigenesMedium } = eingabe
  if (eigenesMedium === undefined) return ort(eingabe, vorgang.medium)
  const [akte] = await rows<{ medium: Medium }>(
    ctx.tx,
    sql`select medium from akte.akte where gemeinde = verbund.gemeinde() and id = ${vorgang.akte}`,
  )
  const oben = akte?.medium ?? 'ELEKTRONISCH'
  nichtUeberOben(eigenesMedium, oben, 'Diese Akte wird rein elektronisch geführt. Bitte erst ihre Form ändern.')
  const medium = eigenesMedium ?? oben
  if (medium === 'ELEKTRONISCH') await keinEigenesPapier(ctx, sql`d.vorgang = ${vorgang.id}`)
  return { eigenesMedium, medium, ...ort(eingabe, medium) }
}

/** What holds for a Dokument. The Vorgang is held by it: locks are taken from above. @throws Conflict, Invalid */
export async function mediumFuerDokument(ctx: Context, dokument: Dokument, eingabe: MediumEingabe) {
  const { eigenesMedium } = eingabe
  if (eigenesMedium === undefined) return ort(eingabe, dokument.medium)
  if (eigenesMedium === 'PAPIER') {
    throw new Invalid(
      'akte.medium.datei',
      'Zu diesem Dokument gibt es eine Datei. Was nur auf Papier da ist, wird unter „Papier“ verzeichnet.',
      { feld: 'eigenesMedium' },
    )
  }
  const [vorgang] = await rows<{ medium: Medium }>(
    ctx.tx,
    sql`select medium from akte.vorgang where gemeinde = verbund.gemeinde() and id = ${dokument.vorgang}`,
  )
  const oben = mediumDesDokuments(vorgang?.medium ?? 'ELEKTRONISCH')
  nichtUeberOben(eigenesMedium, oben, 'Dieser Vorgang wird rein elektronisch geführt. Bitte erst seine Form ändern.')
  const medium = eigenesMedium ?? oben
  return { eigenesMedium, medium, ...ort(eingabe, medium) }
}

/** The Vorgang of a Dokument, held: what it is stays so until the commit. */
export async function vorgangTeilen(ctx: Context, vorgang: string): Promise<void> {
  await rows(ctx.tx, sql`select 1 from akte.vorgang where gemeinde = verbund.gemeinde() and id = ${vorgang} for share`)
}

/** The Akte has another form: so has everything of which nothing else is said. @throws Conflict */
export async function mediumDurchreichen(ctx: Context, { id, medium }: Akte): Promise<void> {
  const hier = sql`gemeinde = verbund.gemeinde()`
  if (medium === 'ELEKTRONISCH') {
    const [eigener] = await rows(
      ctx.tx,
      sql`select 1 from akte.vorgang where ${hier} and akte = ${id} and eigenes_medium in ('HYBRID', 'PAPIER') limit 1`,
    )
    if (eigener) throw aufPapier('In dieser Akte ist ein Vorgang auf Papier. Bitte erst dessen Form ändern.')
    await keinEigenesPapier(
      ctx,
      sql`d.vorgang in (select v.id from akte.vorgang v where v.${hier} and v.akte = ${id} and v.eigenes_medium is null)`,
    )
  }
  await rows(
    ctx.tx,
    sql`update akte.vorgang set medium = ${medium} where ${hier} and akte = ${id} and eigenes_medium is null`,
  )
  await rows(
    ctx.tx,
    sql`update akte.dokument d set medium = ${mediumDesDokuments(medium)} from akte.vorgang v
        where v.${hier} and v.akte = ${id} and v.eigenes_medium is null
        and d.${hier} and d.vorgang = v.id and d.eigenes_medium is null`,
  )
}

/** The same from a Vorgang. */
export async function mediumInDenVorgang(ctx: Context, { id, medium }: Vorgang): Promise<void> {
  await rows(
    ctx.tx,
    sql`update akte.dokument set medium = ${mediumDesDokuments(medium)}
        where gemeinde = verbund.gemeinde() and vorgang = ${id} and eigenes_medium is null`,
  )
}

function nichtUeberOben(eigenes: Medium | null, oben: Medium, satz: string): void {
  if (oben === 'ELEKTRONISCH' && eigenes !== null && eigenes !== 'ELEKTRONISCH')
    throw new Conflict('akte.medium.oben', satz, { feld: 'eigenesMedium' })
}

async function keinEigenesPapier(ctx: Context, welche: ReturnType<typeof sql>): Promise<void> {
  const [eigenes] = await rows(
    ctx.tx,
    sql`select 1 from akte.dokument d where d.gemeinde = verbund.gemeinde() and ${welche} and d.eigenes_medium = 'HYBRID' limit 1`,
  )
  if (eigenes) throw aufPapier('Ein Dokument gibt es hier auch auf Papier. Bitte erst dessen Form ändern.')
}

function aufPapier(satz: string): Conflict {
  return new Conflict('akte.medium.darin', satz, { feld: 'eigenesMedium' })
}

function ort({ standort }: MediumEingabe, medium: Medium): { standort?: string | null } {
  if (standort === undefined) return {}
  const wo = zeile(standort, 'standort')
  if (wo !== null && medium === 'ELEKTRONISCH')
    throw new Invalid('akte.standort.elektronisch', 'Einen Standort hat nur, was auf Papier da ist.', {
      feld: 'standort',
    })
  return { standort: wo }
}
