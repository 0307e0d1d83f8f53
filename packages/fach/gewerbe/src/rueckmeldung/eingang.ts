import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { UserError } from '@verbundakte/kernel'
import { senden } from '@verbundakte/verbundpost'
import { and, eq, sql } from 'drizzle-orm'
import { zustaendig } from '../faelle/zustaendig.ts'
import type { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { abmelden } from './abmelden.ts'
import { gemeindeMit } from './ausgang.ts'
import { type Kandidat, kandidaten } from './kandidaten.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'

/**
 * Takes a Rückmeldung in. For another Gemeinde it goes on to her; where one Betrieb of the register is surely meant, its
 * Abmeldung is made; everything else is a task. The same message again changes nothing.
 */
export async function rueckmeldungAnnehmen(ctx: Context, meldung: Rueckmeldung): Promise<Rueckmeldungszeile> {
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.rueckmeldung ${meldung.uuid}`})`)
  const [schon] = await ctx.tx
    .select(visible(ctx, rueckmeldungen))
    .from(rueckmeldungen)
    .where(
      and(
        eq(rueckmeldungen.richtung, 'EIN'),
        eq(rueckmeldungen.nachricht, meldung.uuid),
        reachable(ctx, 'lesen', rueckmeldungen),
      ),
    )
  if (schon) return schon
  const { federfuehrung, schutzklasse } = await zustaendig(ctx)
  const neu = await insert(ctx, rueckmeldungen, {
    richtung: 'EIN',
    nachricht: meldung.uuid,
    vonAgs: meldung.vonAgs,
    anAgs: meldung.anAgs,
    inhalt: meldung,
    stand: 'OFFEN',
    schutzklasse,
    federfuehrung,
  })
  const zeile = meldung.anAgs === ctx.profil.ags ? await zuordnenLassen(ctx, neu) : await weiterleiten(ctx, neu)
  ctx.record('gewerbe.rueckmeldung.eingegangen', zeile, { ags: meldung.vonAgs, stand: zeile.stand })
  return zeile
}

async function zuordnenLassen(ctx: Context, zeile: Rueckmeldungszeile): Promise<Rueckmeldungszeile> {
  const alle = await kandidaten(ctx, zeile.inhalt)
  const sicher = alle.filter(({ urteil }) => urteil === 'sicher')
  const [einer] = sicher
  if (einer && sicher.length === 1) {
    try {
      return await ctx.alone(() => abmelden(ctx, zeile, einer.betrieb, einer.stand))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      // What the sentence tells is of that Betrieb.
      const { akte, schutzklasse, federfuehrung } = einer.betrieb
      return update(ctx, rueckmeldungen, zeile.id, { grund: error.message, akte, schutzklasse, federfuehrung })
    }
  }
  // Whoever reads this row need not know of a Betrieb of another class or office.
  const lesbar = ({ betrieb }: Kandidat) =>
    betrieb.schutzklasse === zeile.schutzklasse && betrieb.federfuehrung === zeile.federfuehrung
  const grund =
    sicher.filter(lesbar).length > 1
      ? 'Mehrere Betriebe passen. Bitte wählen Sie den, der weggezogen ist.'
      : alle.some(lesbar)
        ? 'Kein Betrieb passt sicher. Bitte sehen Sie nach, welcher gemeint ist.'
        : 'Im Register passt kein Betrieb dazu. Bitte suchen Sie ihn, oder lehnen Sie ab.'
  return update(ctx, rueckmeldungen, zeile.id, { grund })
}

/** Never accepted in silence: it goes to whom it is for, or somebody has to see that it was sent here by mistake. */
async function weiterleiten(ctx: Context, zeile: Rueckmeldungszeile): Promise<Rueckmeldungszeile> {
  const { anAgs } = zeile
  const dort = gemeindeMit(ctx, anAgs)
  if (!dort)
    return update(ctx, rueckmeldungen, zeile.id, {
      grund: `Für den Gemeindeschlüssel ${anAgs} ist diese Gemeinde nicht zuständig. Bitte ablehnen; die absendende Behörde muss sie richtig zustellen.`,
    })
  await senden(ctx, { art: 'gewerbe.rueckmeldung', an: dort, inhalt: zeile.inhalt })
  ctx.record('gewerbe.rueckmeldung.weitergeleitet', zeile, { ags: anAgs })
  return update(ctx, rueckmeldungen, zeile.id, {
    stand: 'WEITERGELEITET',
    grund: `Weitergeleitet an die zuständige Gemeinde (${anAgs}).`,
    erledigtAm: new Date(),
  })
}
