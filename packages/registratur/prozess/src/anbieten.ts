import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import type { Post, Postart } from '@verbundakte/module'
import { anAlleAnderen } from '@verbundakte/verbundpost'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { aeltereErledigen } from './angebot.ts'
import { angebote, type Fassung, type Vorlage } from './tables.ts'
import { type Abschnitt, type Vorlageninhalt, vorlagenForm } from './vorlage/form.ts'
import { vorlagePruefen } from './vorlage/pruefen.ts'

// What cannot be followed to its end, or names an office that only one Gemeinde has, does not leave, and is not let in from a sender that another program speaks for.
const angebotForm = z.object({
  nummer: z.int().positive(),
  inhalt: vorlagenForm.refine((inhalt) => vorlagePruefen(inhalt).inhalt !== null && !inhalt.abschnitte.some(nenntAmt)),
  aenderung: z.string().max(1000).nullable(),
})

/** @throws Invalid for a step of an office of this one Gemeinde: next door that short name may be another office */
function mussUeberallPassen({ abschnitte }: Vorlageninhalt): void {
  const hier = abschnitte.find(nenntAmt)
  if (!hier) return
  throw new Invalid(
    'prozess.amt',
    `In „${hier.titel}“ steht ein Amt dieser Gemeinde. Zum Anbieten bitte das Amt für einen Bereich des Aktenplans nennen.`,
    { feld: 'anbieten' },
  )
}

function nenntAmt({ schritte }: Abschnitt): boolean {
  return schritte.some(({ stelle }) => stelle.startsWith('amt:'))
}

/** Offers a Fassung to every other Gemeinde. What becomes of it there is their decision, and stays there. */
export async function anbieten(ctx: Context, vorlage: Vorlage, { nummer, inhalt, aenderung }: Fassung): Promise<void> {
  mussUeberallPassen(inhalt)
  await anAlleAnderen(ctx, { art: 'prozess.angebot', inhalt: { nummer, inhalt, aenderung } })
  ctx.record('prozess.vorlage.angeboten', vorlage, { schluessel: vorlage.schluessel, nummer })
}

/** An offer arrives. It is read as any foreign file, and nothing of it holds here yet. */
async function angebotAnnehmen(ctx: Context, { von, inhalt: gelesen }: Post): Promise<void> {
  const { nummer, inhalt, aenderung } = angebotForm.parse(gelesen)
  const { schluessel, titel } = inhalt
  const [neueres] = await ctx.tx
    .select({ nummer: angebote.nummer })
    .from(angebote)
    .where(and(eq(angebote.von, von), eq(angebote.schluessel, schluessel), eq(angebote.nummer, nummer)))
  if (neueres) return
  await aeltereErledigen(ctx, { von, schluessel })
  const angebot = await insert(ctx, angebote, { von, schluessel, nummer, titel, inhalt, aenderung })
  ctx.record('prozess.angebot.eingegangen', angebot, { von, schluessel, nummer })
}

export const post: Readonly<Record<string, Postart>> = {
  'prozess.angebot': {
    titel: 'Angebot einer Prozessvorlage',
    form: angebotForm,
    von: 'jede',
    an: 'jede',
    empfangen: angebotAnnehmen,
  },
}
