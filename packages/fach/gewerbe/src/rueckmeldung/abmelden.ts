import { reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, UserError } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { zeileAnlegen } from '../faelle/entwurf.ts'
import { fassungAm } from '../formular/fassungen.ts'
import { abmeldungAusRueckmeldung } from '../nachricht/rueckmeldung.ts'
import type { Registerstand } from '../register/stand.ts'
import type { Betrieb } from '../tables.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'

/**
 * The Abmeldung that a Rückmeldung stands for: from the own register, certified, filed and distributed in one motion. What the
 * rules still miss is asked of a clerk, with everything known already written down.
 */
export async function abmelden(
  ctx: Context,
  zeile: Rueckmeldungszeile,
  betrieb: Betrieb,
  stand: Registerstand,
): Promise<Rueckmeldungszeile> {
  const fassung = fassungAm(heute())
  if (!fassung) throw new Error('no edition of the forms is valid today')
  const id = crypto.randomUUID()
  const { inhalt } = abmeldungAusRueckmeldung(stand, zeile.inhalt, {
    uuid: id,
    ags: ctx.profil.ags,
    fassung: fassung.kennung,
    heute: heute(),
  })
  if (inhalt.stichtag && inhalt.stichtag < stand.seit)
    throw new Invalid(
      'gewerbe.rueckmeldung.vorher',
      'Der Betrieb soll woanders früher begonnen haben, als er hier begonnen hat. Bitte dort nachfragen.',
    )
  await zeileAnlegen(ctx, {
    ...{ id, art: 'abmeldung', fassung: fassung.kennung, inhalt, betrieb: betrieb.id },
    ...{ kanal: 'online', status: 'EINGEGANGEN', eingangAm: zeile.angelegtAm },
  })
  const { akte, schutzklasse, federfuehrung } = betrieb
  await update(ctx, rueckmeldungen, zeile.id, { anzeige: id, stand: 'OFFEN', akte, schutzklasse, federfuehrung })
  ctx.record('gewerbe.rueckmeldung.zugeordnet', zeile, { betrieb: betrieb.id, anzeige: id })
  ctx.record('gewerbe.eingegangen', { id }, { art: 'abmeldung' })
  try {
    await ctx.alone(() => bescheinigen(ctx, id))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const grund = `Die Abmeldung ist angelegt, aber noch nicht bescheinigt. ${error.message}`.slice(0, 1000)
    return update(ctx, rueckmeldungen, zeile.id, { grund })
  }
  const [neu] = await ctx.tx
    .select(visible(ctx, rueckmeldungen))
    .from(rueckmeldungen)
    .where(and(eq(rueckmeldungen.id, zeile.id), reachable(ctx, 'lesen', rueckmeldungen)))
  if (!neu) throw new Error('a Rückmeldung that was just dealt with is not there')
  return neu
}
