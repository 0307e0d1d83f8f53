import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { type Anzeigezeile, anzeigen } from '../tables.ts'

/**
 * Marks that somebody has looked at an Anzeige for its form, or takes that back. Nothing waits for it: the rules are asked at the
 * receipt. Other content takes the mark away, by a trigger; so does another Anlage.
 *
 * @throws Conflict for a draft, and once there is a decision
 */
export async function formellPruefen(ctx: Context, id: string, geprueft: boolean): Promise<Anzeigezeile> {
  const bisher = await loadLocked(ctx, anzeigen, id, 'aendern')
  const { person } = ctx
  if (!person) throw new Forbidden('gewerbe.formpruefung.wer', 'Das vermerkt nur eine Person.')
  if (bisher.status !== 'EINGEGANGEN' && bisher.status !== 'NACHGEFORDERT')
    throw new Conflict(
      'gewerbe.formpruefung.stand',
      bisher.status === 'ENTWURF'
        ? 'Das ist noch ein Entwurf. Bitte reichen Sie ihn zuerst ein.'
        : 'Über diese Anzeige ist schon entschieden.',
    )
  if ((bisher.geprueftAm !== null) === geprueft) return bisher
  const neu = await update(ctx, anzeigen, id, {
    geprueftAm: geprueft ? new Date() : null,
    geprueftVon: geprueft ? person.id : null,
  })
  ctx.record(geprueft ? 'gewerbe.formell-geprueft' : 'gewerbe.formpruefung.zurueckgenommen', neu, {})
  return neu
}

/** What is attached belongs to what was looked at. */
export async function formpruefungEntfaellt(ctx: Context, zeile: Anzeigezeile): Promise<void> {
  if (zeile.geprueftAm === null) return
  await update(ctx, anzeigen, zeile.id, { geprueftAm: null, geprueftVon: null })
}
