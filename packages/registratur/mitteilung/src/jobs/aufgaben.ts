import type { RecordedEvent } from '@verbundakte/audit'
import type { Person } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mitteilen } from '../mitteilen.ts'
import type { Mitteilungsart } from '../worte.ts'
import { anlassNummer, belegschaft, type Work } from './anlass.ts'

const ImVorgang = z.object({ vorgang: z.uuid() })
const Geaendert = ImVorgang.extend({ vorher: z.object({ an: z.string() }), nachher: z.object({ an: z.string() }) })

interface Stand {
  readonly adressat: string
  readonly status: string
  readonly gestellt: string | null
}

/** It lies with somebody now: with those who have it at this moment, for it may have gone on since. */
export const aufgabeLiegt: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status === 'OFFEN') await sagen(ctx, event, 'AUFGABE', aufgabe.adressat)
}

/** To somebody else it is a new one, and whoever had it is told that it is gone. */
export const aufgabeGeaendert: Work = async (ctx, event) => {
  const { vorher, nachher } = Geaendert.parse(event.nutzlast)
  if (vorher.an !== nachher.an) {
    await sagen(ctx, event, 'AUFGABE_ZURUECKGEZOGEN', vorher.an)
    return aufgabeLiegt(ctx, event)
  }
  await sagen(ctx, event, 'AUFGABE_GEAENDERT', nachher.an)
}

export const aufgabeZurueckgezogen: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status === 'ZURUECKGEZOGEN') await sagen(ctx, event, 'AUFGABE_ZURUECKGEZOGEN', aufgabe.adressat)
}

/** Whoever asked for it may go on. */
export const aufgabeErledigt: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status === 'ERLEDIGT' && aufgabe.gestellt) {
    await sagen(ctx, event, 'AUFGABE_ERLEDIGT', aufgabe.gestellt)
  }
}

async function stand(ctx: Context, { subjektId }: RecordedEvent): Promise<Stand | undefined> {
  const [aufgabe] = await rows<Stand>(
    ctx.tx,
    sql`select adressat, status, angelegt_von as gestellt from geschaeftsgang.aufgabe
        where gemeinde = verbund.gemeinde() and id = ${subjektId}`,
  )
  return aufgabe
}

/** @param adressat a person, or everybody of an office */
async function sagen(ctx: Context, event: RecordedEvent, art: Mitteilungsart, adressat: string): Promise<void> {
  const { vorgang } = ImVorgang.parse(event.nutzlast)
  const gemeint = (wer: Person) => wer.id === adressat || wer.aemter.includes(adressat)
  const an = (await belegschaft(ctx)).filter(gemeint)
  await mitteilen(ctx, an, { art, anlass: anlassNummer(event.seq), vorgang, von: event.person })
}
