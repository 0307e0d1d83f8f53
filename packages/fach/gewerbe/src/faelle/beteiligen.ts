import { beteiligte, beteiligtenHinzufuegen, type Vorgang } from '@verbundakte/akte'
import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Inhalt } from '../anzeige/anzeige.ts'
import type { Anschrift, Person } from '../anzeige/werte.ts'

/** Names those whom the Anzeige is about in its Vorgang: the traders, and the firm where it has a name of its own. */
export async function beteiligen(ctx: Context, vorgang: Vorgang, inhalt: Inhalt): Promise<void> {
  for (const person of [inhalt.person, ...(inhalt.weitereVertreter ?? [])]) {
    if (!person?.name) continue
    const name = [person.vornamen, person.name].filter(Boolean).join(' ')
    await nennen(ctx, vorgang, {
      rolle: inhalt.eingetragenerName ? 'Vertretung' : 'Gewerbetreibende Person',
      art: 'PERSON',
      // Surname first: a given name of several words is not taken for a part of it.
      name: [person.name, person.vornamen].filter(Boolean).join(', '),
      bekanntAls: name,
      anschrift: anschriftzeile(person.anschrift),
      geburtsdatum: geburtstag(person.geburtsdatum),
    })
  }
  if (inhalt.eingetragenerName) {
    await nennen(ctx, vorgang, {
      rolle: 'Unternehmen',
      art: 'ORGANISATION',
      name: inhalt.eingetragenerName,
      bekanntAls: inhalt.eingetragenerName,
      anschrift: anschriftzeile(inhalt.betriebsstaette?.anschrift),
      geburtsdatum: null,
    })
  }
}

interface Genannt {
  readonly rolle: string
  readonly art: 'PERSON' | 'ORGANISATION'
  readonly name: string
  readonly bekanntAls: string
  readonly anschrift: string | null
  readonly geburtsdatum: string | null
}

/** Who was named in this Akte before keeps their entry of the register. */
async function nennen(ctx: Context, vorgang: Vorgang, { bekanntAls, ...wer }: Genannt): Promise<void> {
  const [frueher] = await ctx.tx
    .select({ eintrag: beteiligte.eintrag })
    .from(beteiligte)
    .where(
      and(
        eq(beteiligte.akte, vorgang.akte),
        eq(beteiligte.name, bekanntAls),
        eq(beteiligte.art, wer.art),
        isNotNull(beteiligte.eintrag),
        isNull(beteiligte.entferntAm),
        reachable(ctx, 'lesen', beteiligte),
      ),
    )
    .limit(1)
  await beteiligtenHinzufuegen(
    ctx,
    { vorgang: vorgang.id },
    frueher?.eintrag ? { ...wer, eintrag: frueher.eintrag } : { ...wer, insRegister: true },
  )
}

export function anschriftzeile(anschrift: Anschrift | undefined): string | null {
  if (!anschrift) return null
  const strasse = [anschrift.strasse, anschrift.hausnummer].filter(Boolean).join(' ')
  const ort = [anschrift.plz, anschrift.ort].filter(Boolean).join(' ')
  return [strasse, ort].filter((each) => each !== '').join(', ') || null
}

function geburtstag(datum: Person['geburtsdatum']): string | null {
  if (!datum?.monat || !datum.tag) return null
  const zwei = (zahl: number) => String(zahl).padStart(2, '0')
  return `${datum.jahr}-${zwei(datum.monat)}-${zwei(datum.tag)}`
}
