import { loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import { type Eingang, eingaenge } from '../tables.ts'
import { vorschlaegeSchreiben } from '../vorschlaege.ts'
import { kandidatenFuer, type Zielhinweis } from './kandidaten.ts'
import { zustaendigFuer } from './zustaendig.ts'

/** Looks for the place of an Eingang and keeps what was found. @returns how many places */
export async function vorschlagen(ctx: Context, eingang: Eingang, text: string): Promise<number> {
  const { betreff, absender, schutzklasse } = eingang
  const kandidaten = await kandidatenFuer(ctx, {
    text,
    betreff,
    absender,
    schutzklasse,
    ziele: await zieleVon(ctx, eingang),
    codes: eingang.strichcodes,
  })
  await vorschlaegeSchreiben(ctx, eingang.id, kandidaten)
  const { amt, grund, position } = await zustaendigFuer(ctx, { text, betreff }, kandidaten)
  await update(ctx, eingaenge, eingang.id, {
    amtVorschlag: amt,
    amtGrund: grund,
    positionVorschlag: (await genanntePosition(ctx, eingang)) ?? position,
  })
  return kandidaten.length
}

async function zieleVon(ctx: Context, eingang: Eingang): Promise<Zielhinweis[]> {
  const { anbindung, zielVorgang: vorgang, zielAkte: akte, zielAktenzeichen: aktenzeichen, deckblatt } = eingang
  // Sealed by us, and laid on top by whoever has the paper.
  if (deckblatt === 'GILT') return [{ vorgang, akte, aktenzeichen: null, von: 'Das Deckblatt', vertraut: true }]
  // Printed by anybody: what it says of us may be copied from an old letter, or from another Gemeinde.
  const codes = eingang.strichcodes.map((code) => ({
    vorgang: null,
    akte: null,
    aktenzeichen: code,
    von: 'Der Strichcode',
    vertraut: false,
  }))
  if (anbindung === null || (vorgang === null && aktenzeichen === null)) return codes
  const [wer] = await rows<{ name: string; schwelle: number | null }>(
    ctx.tx,
    sql`select name, schwelle from posteingang.anbindung where gemeinde = verbund.gemeinde() and id = ${anbindung}`,
  )
  const programm = wer && { vorgang, akte: null, aktenzeichen, von: wer.name, vertraut: wer.schwelle !== null }
  return programm ? [programm, ...codes] : codes
}

/** The position of the plan that a program names: where a new Akte would be opened, if a person opens one. */
async function genanntePosition(ctx: Context, { zielPlan }: Eingang): Promise<string | null> {
  if (zielPlan === null) return null
  const [position] = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from aktenplan.position where gemeinde = verbund.gemeinde() and kennzeichen = ${zielPlan} and betreffseinheit limit 1`,
  )
  return position?.id ?? null
}

/** What was read of an Eingang, with what was said of it beside; empty where nothing was. */
export async function textVonEingang(ctx: Context, id: string): Promise<string> {
  const [gelesen] = await rows<{ text: string }>(
    ctx.tx,
    sql`select text from posteingang.eingangstext where gemeinde = verbund.gemeinde() and id = ${id}`,
  )
  return gelesen?.text ?? ''
}

/** Again for one that still waits, after something was learned or it has come into another queue. */
export async function neuVorschlagen(ctx: Context, id: string): Promise<void> {
  const [wartend] = await rows<{ text: string }>(
    ctx.tx,
    sql`select t.text from posteingang.eingang e join posteingang.eingangstext t on t.gemeinde = e.gemeinde and t.id = e.id
        where e.gemeinde = verbund.gemeinde() and e.id = ${id} and e.status = 'ERKANNT'`,
  )
  if (!wartend) return
  // Locked, so that it is not decided upon in between.
  const eingang = await loadLocked(ctx, eingaenge, id, 'aendern')
  if (eingang.status === 'ERKANNT') await vorschlagen(ctx, eingang, wartend.text)
}
