import { dokumente, vorgaenge } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import type { Person } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { mitteilen } from '../mitteilen.ts'
import type { Mitteilungsart } from '../worte.ts'
import { anlassNummer, belegschaft, type Work } from './anlass.ts'
import {
  aufgabeErledigt,
  aufgabeGeaendert,
  aufgabeLiegt,
  aufgabeWeitergegeben,
  aufgabeZurueckgezogen,
} from './aufgaben.ts'

const ImVorgang = z.object({ vorgang: z.uuid() })
const Schritt = ImVorgang.extend({ verfuegung: z.string() })

/** After an event, at the operator's door. What was erased from the log tells nobody any more. */
function nach(on: string, work: Work): ShortJob<Doors> {
  return {
    on,
    run: async (doors, event) => {
      if (event.nutzlast !== null) await doors.write((ctx) => work(ctx, event))
    },
  }
}

/**
 * Steps that somebody has in hand because of it: the person, or everybody of the office. Not what was current before: they
 * know it, or have sent it themselves. Both times are of the clock of the process that did it, in one transaction.
 */
const schritte: Work = async (ctx, { nutzlast, subjektId, person: von, zeit }) => {
  const { vorgang } = ImVorgang.parse(nutzlast)
  const aktuell = await rows<{ id: string; person: string | null; amt: string | null }>(
    ctx.tx,
    sql`select id, person, amt from geschaeftsgang.schritt
        where gemeinde = verbund.gemeinde() and vorgang = ${vorgang} and status = 'AKTUELL'
          and laufweg in (${subjektId}, (select laufweg from geschaeftsgang.schritt
                                         where gemeinde = verbund.gemeinde() and id = ${subjektId}))
          and aktuell_seit between ${zeit.toISOString()}::timestamptz - interval '10 seconds'
                               and ${zeit.toISOString()}::timestamptz + interval '30 seconds'`,
  )
  if (aktuell.length === 0) return
  const alle = await belegschaft(ctx)
  for (const { id, person, amt } of aktuell) {
    const an = alle.filter((wer) => (person ? wer.id === person : amt !== null && wer.aemter.includes(amt)))
    await mitteilen(ctx, an, { art: 'SCHRITT', anlass: id, vorgang, von })
  }
}

/** Whoever had been told of a step of this Laufweg. */
const zurueckgerufen: Work = async (ctx, { nutzlast, subjektId, person: von }) => {
  const { vorgang } = ImVorgang.parse(nutzlast)
  const wussten = await rows<{ person: string }>(
    ctx.tx,
    sql`select distinct m.person from mitteilung.mitteilung m
        join geschaeftsgang.schritt s on s.gemeinde = m.gemeinde and s.id = m.anlass
        where m.gemeinde = verbund.gemeinde() and m.art = 'SCHRITT' and s.laufweg = ${subjektId} and s.status = 'ZURUECKGERUFEN'`,
  )
  const an = (await belegschaft(ctx)).filter(({ id }) => wussten.some(({ person }) => person === id))
  await mitteilen(ctx, an, { art: 'ZURUECKGERUFEN', anlass: subjektId, vorgang, von })
}

/** The answer to a Rücksprache goes to whoever began the Laufweg; and the next ones have it in hand. */
const erledigt: Work = async (ctx, event) => {
  const { vorgang, verfuegung } = Schritt.parse(event.nutzlast)
  if (verfuegung === 'RUECKSPRACHE') {
    const [laufweg] = await rows<{ von: string | null }>(
      ctx.tx,
      sql`select l.angelegt_von as von from geschaeftsgang.schritt s
          join geschaeftsgang.laufweg l on l.gemeinde = s.gemeinde and l.id = s.laufweg
          where s.gemeinde = verbund.gemeinde() and s.id = ${event.subjektId}`,
    )
    const an = (await belegschaft(ctx)).filter(({ id }) => id === laufweg?.von)
    await mitteilen(ctx, an, { art: 'RUECKSPRACHE', anlass: event.subjektId, vorgang, von: event.person })
  }
  await schritte(ctx, event)
}

function anDenBearbeiter(
  art: Mitteilungsart,
  vorgangVon: (ctx: Context, event: RecordedEvent) => Promise<string>,
): Work {
  return async (ctx, event) => {
    const id = await vorgangVon(ctx, event)
    const [vorgang] = await ctx.tx
      .select({ bearbeiter: vorgaenge.bearbeiter })
      .from(vorgaenge)
      .where(eq(vorgaenge.id, id))
    const bearbeiter = vorgang?.bearbeiter
    if (!bearbeiter || bearbeiter === event.person) return
    const an = (await belegschaft(ctx)).filter((wer) => wer.id === bearbeiter)
    await mitteilen(ctx, an, { art, anlass: event.subjektId, vorgang: id, von: event.person })
  }
}

const kommentar = anDenBearbeiter('KOMMENTAR', async (_ctx, { nutzlast }) => ImVorgang.parse(nutzlast).vorgang)

const dokument = anDenBearbeiter('DOKUMENT', async (ctx, { subjektId }) => {
  const [row] = await ctx.tx.select({ vorgang: dokumente.vorgang }).from(dokumente).where(eq(dokumente.id, subjektId))
  // A Dokument is never deleted; an id that is none finds no Vorgang.
  return row?.vorgang ?? subjektId
})

const Serienende = ImVorgang.extend({ von: z.uuid() })

/** Whoever began it may have gone on to something else long ago. */
const serienende: Work = async (ctx, { nutzlast, seq }) => {
  const { vorgang, von } = Serienende.parse(nutzlast)
  const an = (await belegschaft(ctx)).filter(({ id }) => id === von)
  await mitteilen(ctx, an, { art: 'SERIE', anlass: anlassNummer(seq), vorgang, von: null })
}

/** Somebody else's decision; who cancelled their own knows it. */
const serienabbruch: Work = async (ctx, { nutzlast, seq, person }) => {
  const { vorgang, von } = Serienende.parse(nutzlast)
  const an = (await belegschaft(ctx)).filter(({ id }) => id === von)
  await mitteilen(ctx, an, { art: 'SERIE', anlass: anlassNummer(seq), vorgang, von: person })
}

/** Everybody with one of these roles, of whatever office. */
function anRollen(art: Mitteilungsart, ...rollen: readonly string[]): Work {
  const gemeint = ({ rollen: hat }: Person) => rollen.some((rolle) => hat.has(rolle))
  return async (ctx, { subjektId, person: von }) => {
    const an = (await belegschaft(ctx)).filter(gemeint)
    await mitteilen(ctx, an, { art, anlass: subjektId, vorgang: null, von })
  }
}

/** The person themself, whoever did it: a change they did not make is what they must hear of. */
const zweitfaktor: Work = async (ctx, { subjektId, seq }) => {
  const an = (await belegschaft(ctx)).filter(({ id }) => id === subjektId)
  await mitteilen(ctx, an, { art: 'ZWEITFAKTOR', anlass: anlassNummer(seq), vorgang: null, von: null })
}

export const anlaesse: Readonly<Record<string, ShortJob<Doors>>> = {
  'mitteilung.begonnen': nach('geschaeftsgang.begonnen', schritte),
  'mitteilung.ergaenzt': nach('geschaeftsgang.ergaenzt', schritte),
  'mitteilung.erledigt': nach('geschaeftsgang.schritt.erledigt', erledigt),
  'mitteilung.weitergeleitet': nach('geschaeftsgang.schritt.weitergeleitet', schritte),
  'mitteilung.uebersprungen': nach('geschaeftsgang.schritt.uebersprungen', schritte),
  'mitteilung.zurueckgerufen': nach('geschaeftsgang.zurueckgerufen', zurueckgerufen),
  'mitteilung.aufgabe-gestellt': nach('geschaeftsgang.aufgabe.gestellt', aufgabeLiegt),
  'mitteilung.aufgabe-weitergegeben': nach('geschaeftsgang.aufgabe.weitergegeben', aufgabeWeitergegeben),
  'mitteilung.aufgabe-wieder-offen': nach('geschaeftsgang.aufgabe.wieder-offen', aufgabeLiegt),
  'mitteilung.aufgabe-geaendert': nach('geschaeftsgang.aufgabe.geaendert', aufgabeGeaendert),
  'mitteilung.aufgabe-zurueckgezogen': nach('geschaeftsgang.aufgabe.zurueckgezogen', aufgabeZurueckgezogen),
  'mitteilung.aufgabe-erledigt': nach('geschaeftsgang.aufgabe.erledigt', aufgabeErledigt),
  'mitteilung.kommentiert': nach('geschaeftsgang.kommentiert', kommentar),
  'mitteilung.dokument': nach('akte.dokument.abgelegt', dokument),
  'mitteilung.serie': nach('schreibvorlage.serie.beendet', serienende),
  'mitteilung.serie-abgebrochen': nach('schreibvorlage.serie.abgebrochen', serienabbruch),
  'mitteilung.prozessangebot': nach('prozess.angebot.eingegangen', anRollen('ANGEBOT', 'prozessgestaltung')),
  'mitteilung.vorlagenangebot': nach('schreibvorlage.angebot.eingegangen', anRollen('ANGEBOT', 'fachadministration')),
  'mitteilung.notfall': nach(
    'unterstuetzung.alarm',
    anRollen('NOTFALL', 'fachadministration', 'datenschutz', 'benutzerpflege'),
  ),
  'mitteilung.faktor-eingerichtet': nach('zweitfaktor.eingerichtet', zweitfaktor),
  'mitteilung.faktor-entfernt': nach('zweitfaktor.entfernt', zweitfaktor),
  'mitteilung.faktor-codes': nach('zweitfaktor.codes', zweitfaktor),
  'mitteilung.faktor-zurueckgesetzt': nach('zweitfaktor.zurueckgesetzt', zweitfaktor),
}
