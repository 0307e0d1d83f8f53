import { MELDE_GESPERRT } from '@verbundakte/akte'
import { AUSKUNFTSSPERRE, GEMEINSAM, namenDerEintraege } from '@verbundakte/beteiligte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import { namensform, orteIn, worteIn } from '../erkennen/worte.ts'
import { zeichenform } from '../erkennen/zeichen.ts'
import { bereichVon, type Merkmal, merkmaleVon } from './merkmale.ts'

interface Brief {
  readonly id: string
  readonly vorgang: string
  readonly schutzklasse: string
  readonly status: string
  readonly richtung: string
  readonly absender: string | null
  readonly text: string
}

/** Learns from a filed version: where this was filed, something like it may belong. Each version counts once. */
export async function versionLernen(ctx: Context, version: string): Promise<void> {
  const brief = await briefZu(ctx, version)
  if (!brief || brief.status === 'ZURUECKGENOMMEN') return
  const [neu] = await rows(
    ctx.tx,
    sql`insert into posteingang.gelernt (id) values (${version}) on conflict do nothing returning id`,
  )
  if (neu) await merken(ctx, brief.vorgang, bereichVon(brief.schutzklasse), merkmaleAus(brief), 1)
}

/** Forgets it again, as when the filing was taken back: a correction teaches by what it takes away, too. */
export async function versionVerlernen(ctx: Context, version: string): Promise<void> {
  const brief = await briefZu(ctx, version)
  const [da] = await rows(
    ctx.tx,
    sql`delete from posteingang.gelernt where gemeinde = verbund.gemeinde() and id = ${version} returning id`,
  )
  if (!brief || !da) return
  await merken(ctx, brief.vorgang, bereichVon(brief.schutzklasse), merkmaleAus(brief), -1)
  await rows(
    ctx.tx,
    sql`delete from posteingang.merkmal where gemeinde = verbund.gemeinde() and vorgang = ${brief.vorgang} and anzahl <= 0`,
  )
}

function merkmaleAus({ text, absender, richtung }: Brief): Merkmal[] {
  // What we wrote ourselves tells what the matter is about, and nothing of who writes to us.
  return merkmaleVon({ text, absender: richtung === 'EIN' ? absender : null })
}

async function briefZu(ctx: Context, version: string): Promise<Brief | undefined> {
  const [brief] = await rows<Brief>(
    ctx.tx,
    sql`select v.id, d.vorgang, d.schutzklasse, d.status, d.richtung, d.absender, coalesce(t.text, '') as text
        from akte.version v join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument
        left join akte.volltext t on t.gemeinde = v.gemeinde and t.id = v.id
        where v.gemeinde = verbund.gemeinde() and v.id = ${version} and d.schutzklasse <> ${MELDE_GESPERRT}`,
  )
  return brief
}

interface Sache {
  readonly id: string
  readonly betreff: string
  readonly aktenbetreff: string
  readonly fremdzeichen: string | null
  readonly schutzklasse: string
  readonly namen: readonly string[]
  /** of the register */
  readonly eintraege: readonly string[]
}

const HIER_GENANNT = sql`b.gemeinde = v.gemeinde and b.akte = v.akte and (b.vorgang is null or b.vorgang = v.id) and b.entfernt_am is null`

/** What Vorgänge say of themselves: Betreff, names of those who take part, foreign sign. Replaces what was known. */
export async function vorgaengeLernen(ctx: Context, vorgaenge: readonly string[]): Promise<void> {
  const liste = sql`(select x::uuid from jsonb_array_elements_text(${JSON.stringify(vorgaenge)}::text::jsonb) x)`
  const sachen = await rows<Sache>(
    ctx.tx,
    sql`select v.id, v.betreff, a.betreff as aktenbetreff, v.fremdzeichen, v.schutzklasse,
          coalesce((select json_agg(b.name) from akte.beteiligter b where ${HIER_GENANNT}
            and b.name <> ${AUSKUNFTSSPERRE}), '[]') as namen,
          coalesce((select json_agg(b.eintrag) from akte.beteiligter b where ${HIER_GENANNT}
            and b.eintrag is not null), '[]') as eintraege
        from akte.vorgang v join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
        where v.gemeinde = verbund.gemeinde() and v.id in ${liste} and v.schutzklasse <> ${MELDE_GESPERRT} order by v.id`,
  )
  const register = await namenDerEintraege(
    ctx,
    sachen.flatMap(({ eintraege }) => eintraege),
  )
  for (const { eintraege, ...eigene } of sachen) {
    const sache = { ...eigene, namen: [...eigene.namen, ...weitereNamen(register, eintraege, eigene.schutzklasse)] }
    const bereich = bereichVon(sache.schutzklasse)
    await rows(
      ctx.tx,
      sql`delete from posteingang.merkmal where gemeinde = verbund.gemeinde() and vorgang = ${sache.id} and art in ('B', 'N', 'T', 'P')`,
    )
    // It may have been classified since: what it has learned moves along.
    await rows(
      ctx.tx,
      sql`update posteingang.merkmal set bereich = ${bereich}
          where gemeinde = verbund.gemeinde() and vorgang = ${sache.id} and bereich <> ${bereich}`,
    )
    await merken(ctx, sache.id, bereich, eigeneMerkmale(sache), 1)
  }
}

/** Under what other names somebody is known, as far as those who read the Vorgang may know: of its class, or common. */
function weitereNamen(
  register: Awaited<ReturnType<typeof namenDerEintraege>>,
  eintraege: readonly string[],
  klasse: string,
): string[] {
  const bekannt = register.filter((each) => eintraege.includes(each.eintrag))
  return bekannt.filter((each) => each.klasse === GEMEINSAM || each.klasse === klasse).map(({ name }) => name)
}

function eigeneMerkmale({ betreff, aktenbetreff, fremdzeichen, namen }: Omit<Sache, 'eintraege'>): Merkmal[] {
  const worte = worteIn([aktenbetreff, betreff, ...namen].join('\n'), 60)
  const formen = new Set(namen.map(namensform).filter((form) => form.includes(' ')))
  const zeichen = fremdzeichen ? zeichenform(fremdzeichen) : ''
  const titel = worteIn(betreff, 20)
    .map(({ form }) => form)
    .sort()
    .join(' ')
  return [
    ...(titel === '' ? [] : [{ art: 'T' as const, wert: titel, anzahl: 1 }]),
    ...[...orteIn(`${aktenbetreff}\n${betreff}`).keys()].map((wert) => ({ art: 'P' as const, wert, anzahl: 1 })),
    ...worte.map(({ form }) => ({ art: 'B' as const, wert: form, anzahl: 1 })),
    ...[...formen].map((wert) => ({ art: 'N' as const, wert, anzahl: 1 })),
    ...(zeichen.length >= 4 ? [{ art: 'N' as const, wert: zeichen, anzahl: 1 }] : []),
  ]
}

async function merken(
  ctx: Context,
  vorgang: string,
  bereich: string,
  merkmale: readonly Merkmal[],
  mal: 1 | -1,
): Promise<void> {
  if (merkmale.length === 0) return
  // In one order, so that two letters of one Vorgang do not wait for each other.
  const zeilen = merkmale
    .map(({ art, wert, anzahl }) => [art, wert, anzahl * mal] as const)
    .sort((a, b) => (`${a[0]}${a[1]}` < `${b[0]}${b[1]}` ? -1 : 1))
  await rows(
    ctx.tx,
    sql`insert into posteingang.merkmal (bereich, art, wert, vorgang, anzahl)
        select ${bereich}, x->>0, x->>1, ${vorgang}::uuid, (x->>2)::int
        from jsonb_array_elements(${JSON.stringify(zeilen)}::text::jsonb) x
        on conflict (gemeinde, bereich, art, wert, vorgang) do update set anzahl = merkmal.anzahl + excluded.anzahl`,
  )
}
