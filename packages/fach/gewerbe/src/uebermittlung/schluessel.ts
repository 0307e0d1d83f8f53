import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { and, asc, eq, sql } from 'drizzle-orm'
import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG, type Grundschluessel } from '../daten/gruende.ts'
import { FORMATNAMEN, type Format } from './formate.ts'
import { type Nachrichtenschluessel, nachrichtenschluessel } from './tables.ts'

export const GRUENDE = { anmeldung: GRUENDE_ANMELDUNG, abmeldung: GRUENDE_ABMELDUNG } as const

export interface SchluesselEingabe {
  readonly format: string
  readonly formular: string
  readonly grund: string
  readonly schluessel: string
  /** edition of the code list and who looked it up */
  readonly quelle: string
}

/** A key of a code list that is not public, with where it was read. Entered again it takes the place of the one before. */
export async function schluesselSichern(ctx: Context, eingabe: SchluesselEingabe): Promise<Nachrichtenschluessel> {
  const format = FORMATNAMEN.find((each) => each === eingabe.format)
  const formular = (['anmeldung', 'abmeldung'] as const).find((each) => each === eingabe.formular)
  if (!format || !formular || !Object.hasOwn(GRUENDE[formular], eingabe.grund))
    throw new Invalid('gewerbe.schluessel.grund', 'Diesen Grund gibt es auf dem Vordruck nicht.', { feld: 'grund' })
  const schluessel = eingabe.schluessel.trim()
  if (!/^[A-Za-z0-9]{1,20}$/.test(schluessel))
    throw new Invalid('gewerbe.schluessel.form', 'Ein Schlüssel hat nur Buchstaben und Ziffern, höchstens 20.', {
      feld: 'schluessel',
    })
  const quelle = eingabe.quelle.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (quelle === '' || quelle.length > 200)
    throw new Invalid('gewerbe.schluessel.quelle', 'Bitte nennen Sie die Codeliste und ihre Fassung.', {
      feld: 'quelle',
    })
  const { grund } = eingabe
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.schluessel ${format} ${formular} ${grund}`})`)
  const [da] = await ctx.tx
    .select({ id: nachrichtenschluessel.id })
    .from(nachrichtenschluessel)
    .where(
      and(
        eq(nachrichtenschluessel.format, format),
        eq(nachrichtenschluessel.formular, formular),
        eq(nachrichtenschluessel.grund, grund),
        reachable(ctx, 'lesen', nachrichtenschluessel),
      ),
    )
  const werte = { schluessel, quelle, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  const neu = da
    ? await update(ctx, nachrichtenschluessel, da.id, werte)
    : await insert(ctx, nachrichtenschluessel, { format, formular, grund, ...werte })
  ctx.record('gewerbe.schluessel.gesichert', neu, { format, formular, grund, schluessel })
  return neu
}

export function schluesselHolen(ctx: Context): Promise<Nachrichtenschluessel[]> {
  return ctx.tx
    .select(visible(ctx, nachrichtenschluessel))
    .from(nachrichtenschluessel)
    .where(reachable(ctx, 'lesen', nachrichtenschluessel))
    .orderBy(asc(nachrichtenschluessel.formular), asc(nachrichtenschluessel.grund))
}

/** The keys of one version, as its adapter takes them. */
export function grundschluessel(alle: readonly Nachrichtenschluessel[], format: Format): Grundschluessel {
  const von = (formular: 'anmeldung' | 'abmeldung') =>
    Object.fromEntries(
      alle
        .filter((each) => each.format === format && each.formular === formular)
        .map(({ grund, schluessel }) => [grund, schluessel]),
    )
  return { anmeldung: von('anmeldung'), abmeldung: von('abmeldung') }
}
