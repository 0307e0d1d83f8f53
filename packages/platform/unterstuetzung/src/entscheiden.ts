import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { eq, or } from 'drizzle-orm'
import { festhalten, gewagt, handelnd, schritt, stand, uhr } from './schritte.ts'
import { type Auftrag, auftraege, bewilligungen, type Notschalter, notschalter } from './tables.ts'
import { gleicherAntrag } from './unterlage.ts'
import type { Urteil } from './worte.ts'

/**
 * Agrees to a request, with a passkey over exactly what is granted. The last agreement needed makes it a grant.
 *
 * @param zusicherung what the browser answered to `bewilligungVorbereiten`, as JSON
 * @throws Forbidden for who is not employed here; Conflict `unterstuetzung.eigener-antrag`, `.schon-bewilligt`,
 *   `.zustand`, `.geaendert`; Invalid `passkey.…`
 */
export async function bewilligen(ctx: Context, id: string, zusicherung: string): Promise<Auftrag> {
  const person = ausDemHause(ctx)
  const auftrag = await loadLocked(ctx, auftraege, id, 'bewilligen')
  if (auftrag.art === 'NOTFALL') throw new Forbidden()
  return zustimmen(ctx, auftrag, person, 'GEMEINDE', zusicherung)
}

/** The part that both kinds of agreement share: the Gemeinde's to a request, the second operator's to a Notfall. */
export async function zustimmen(
  ctx: Context,
  auftrag: Auftrag,
  person: { readonly id: string; readonly name: string },
  als: 'GEMEINDE' | 'BETRIEB',
  zusicherung: string,
): Promise<Auftrag> {
  const { jetzt, aus } = await uhr(ctx)
  const alt = await stand(ctx, auftrag)
  const neu = gewagt(alt, { was: 'bewilligen', person: person.id, als }, jetzt, aus)
  const unterschrift = await ctx.services.passkeys.einloesen(person.id, auftrag.id, zusicherung)
  if (!gleicherAntrag(unterschrift.kanonisch, ctx.gemeinde, auftrag)) {
    throw new Conflict(
      'unterstuetzung.geaendert',
      'Der Antrag wurde inzwischen enger gefasst. Bitte noch einmal ansehen.',
    )
  }
  await insert(ctx, bewilligungen, {
    auftrag: auftrag.id,
    person: person.id,
    personName: person.name,
    als,
    ...unterschrift,
  })
  await festhalten(ctx, auftrag, 'zugestimmt', { kanonisch: unterschrift.kanonisch })
  if (neu.zustand !== 'BEWILLIGT') return auftrag
  const bewilligt = await update(ctx, auftraege, auftrag.id, { zustand: 'BEWILLIGT' }, 'bewilligen')
  await festhalten(ctx, bewilligt, 'bewilligt')
  return bewilligt
}

/** Says no. One is enough. */
export function ablehnen(ctx: Context, id: string, grund: string): Promise<Auftrag> {
  const { id: person } = ausDemHause(ctx)
  return schritt(ctx, id, { was: 'ablehnen', person }, 'abgelehnt', { grund }, grund)
}

/** Ends a grant at once; the very next statement of the visitor fails. */
export function widerrufen(ctx: Context, id: string, grund: string): Promise<Auftrag> {
  const { id: person } = ausDemHause(ctx)
  return schritt(ctx, id, { was: 'widerrufen', person }, 'widerrufen', { grund }, grund)
}

/** Looks at a visit that is over and says what it was. Of a Notfall: whether it was one. */
export async function pruefen(ctx: Context, id: string, urteil: Urteil, bemerkung: string): Promise<Auftrag> {
  const { id: person } = ausDemHause(ctx)
  const auftrag = await loadLocked(ctx, auftraege, id, 'pruefen')
  const notfall = urteil === 'NOTFALL' || urteil === 'ORGANISATIONSVERSAGEN'
  if (notfall !== (auftrag.art === 'NOTFALL')) {
    throw new Invalid(
      'unterstuetzung.urteil',
      'Ein Notfall war ein Notfall oder ein Organisationsversagen, anderes in Ordnung oder zu beanstanden.',
      { feld: 'urteil' },
    )
  }
  return schritt(ctx, id, { was: 'pruefen', person, urteil }, 'geprueft', { urteil, bemerkung }, bemerkung)
}

/**
 * Switches support off for the whole Gemeinde, or on again. Off ends everything that is open: on again, nothing of it
 * lives. No run of the operator and no visitor can do it: it takes a person of the Gemeinde.
 */
export async function schalten(ctx: Context, aus: boolean): Promise<Notschalter> {
  const person = ausDemHause(ctx)
  const wer = { aus, geaendertVon: person.id, geaendertVonName: person.name }
  const [vorhanden] = await ctx.tx
    .select(visible(ctx, notschalter))
    .from(notschalter)
    .where(reachable(ctx, 'lesen', notschalter))
    .for('update')
  const { jetzt } = await uhr(ctx)
  const jetziger = vorhanden
    ? await update(ctx, notschalter, vorhanden.id, { ...wer, geaendertAm: jetzt })
    : await insert(ctx, notschalter, wer)
  if (aus) await allesBeenden(ctx)
  ctx.record('unterstuetzung.geschaltet', jetziger, { aus })
  return jetziger
}

async function allesBeenden(ctx: Context): Promise<void> {
  const offene = await ctx.tx
    .select()
    .from(auftraege)
    .where(or(...(['BEANTRAGT', 'BEWILLIGT', 'AKTIV'] as const).map((zustand) => eq(auftraege.zustand, zustand))))
    .for('update')
  for (const auftrag of offene) {
    const ereignis = auftrag.zustand === 'BEANTRAGT' ? 'abgelehnt' : 'widerrufen'
    const zustand = auftrag.zustand === 'BEANTRAGT' ? 'ABGELEHNT' : 'WIDERRUFEN'
    // Switching is a right of its own: it includes what it must end.
    await ctx.tx.update(auftraege).set({ zustand }).where(eq(auftraege.id, auftrag.id))
    await festhalten(ctx, { ...auftrag, zustand }, ereignis, { grund: 'Unterstützung abgeschaltet' })
  }
}

/** Whoever decides is a person that this Gemeinde employs: neither the support desk nor a colleague who helps out. */
export function ausDemHause(ctx: Context): { readonly id: string; readonly name: string } {
  const person = handelnd(ctx)
  if (ctx.standing !== 'dienst' || person.heimat !== ctx.gemeinde) throw new Forbidden()
  return person
}
