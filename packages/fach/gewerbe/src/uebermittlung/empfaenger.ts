import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { zeile } from '../anzeige/werte.ts'
import type { Empfaenger } from '../verteilung/empfaenger.ts'
import { type Empfaengerklasse, KLASSEN } from '../verteilung/matrix.ts'
import { FORMATNAMEN, nachrichtentyp } from './formate.ts'
import { Filterform, Verzichtform } from './formen.ts'
import { type Empfaengerzeile, empfaenger, GEWERBEBEHOERDE, TRANSPORTE } from './tables.ts'

const kann = <T extends z.ZodType>(form: T) => form.nullish().transform((wert) => wert ?? null)
const wort = (muster: RegExp, satz: string) => z.string().trim().regex(muster, satz)

const Form = z.object({
  klasse: z.enum([...KLASSEN, GEWERBEBEHOERDE]),
  name: zeile(200),
  transport: z.enum(TRANSPORTE),
  // Part of a path at the operator's: nothing that could leave its folder.
  adresse: kann(
    wort(
      /^[a-z0-9][a-z0-9-]{0,59}$/,
      'Das Postfach heißt nur mit kleinen Buchstaben, Ziffern und Bindestrich, höchstens 60 Zeichen.',
      // There lies what comes in.
    ).refine(
      (name) => name !== 'rueckmeldungen',
      'Der Name „rueckmeldungen“ ist vergeben; bitte einen anderen wählen.',
    ),
  ),
  format: z.enum(FORMATNAMEN),
  nachrichtentyp: kann(
    wort(/^[a-z]{3}\.gewerbemeldung\.\d{4}$/, 'Ein Nachrichtentyp heißt etwa „alg.gewerbemeldung.0300“.'),
  ),
  praefix: kann(wort(/^[A-Za-z0-9]{1,20}$/, 'Ein Präfix hat nur Buchstaben und Ziffern, höchstens 20.')),
  kennung: kann(
    wort(/^[A-Za-z0-9-]{1,40}$/, 'Eine Kennung hat nur Buchstaben, Ziffern und Bindestrich, höchstens 40.'),
  ),
  strasse: kann(zeile(120)),
  hausnummer: kann(zeile(20)),
  plz: kann(zeile(12)),
  ort: kann(zeile(120)),
  filter: kann(Filterform),
  verzicht: kann(Verzichtform),
})

export interface EmpfaengerEingabe extends Omit<z.input<typeof Form>, 'filter' | 'verzicht'> {
  /** made where it is typed: sent twice it is one */
  readonly id: string
  /** the `stand` the person wrote on; 0 for a new one */
  readonly stand: number
  /** as JSON; null: that of the class */
  readonly filter?: string | null | undefined
  readonly verzicht?: string | null | undefined
}

/** Writes a line of the directory. @throws Invalid, Conflict `gewerbe.empfaenger.inzwischen` */
export async function empfaengerSichern(
  ctx: Context,
  { id, stand, ...eingabe }: EmpfaengerEingabe,
): Promise<Empfaengerzeile> {
  if (!isUuid(id)) throw new NotFound()
  const werte = lesen(ctx, eingabe)
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.empfaenger ${id}`})`)
  const [da] = await ctx.tx
    .select({ id: empfaenger.id })
    .from(empfaenger)
    .where(and(eq(empfaenger.id, id), reachable(ctx, 'lesen', empfaenger)))
  const wer = { geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  if (!da) {
    const neu = await insert(ctx, empfaenger, { id, ...werte, ...wer })
    ctx.record('gewerbe.empfaenger.gesichert', neu, { klasse: neu.klasse })
    return neu
  }
  const bisher = await loadLocked(ctx, empfaenger, id, 'aendern')
  if (bisher.stand !== stand)
    throw new Conflict(
      'gewerbe.empfaenger.inzwischen',
      'Diesen Empfänger hat inzwischen jemand anderes geändert. Es wurde nichts überschrieben; bitte laden Sie die Liste neu.',
    )
  const neu = await update(ctx, empfaenger, id, { ...werte, ...wer, stand: stand + 1 })
  ctx.record('gewerbe.empfaenger.gesichert', neu, { klasse: neu.klasse })
  return neu
}

/** Gets nothing from now on, or again. What was sent stays. */
export async function empfaengerStilllegen(ctx: Context, id: string, still: boolean): Promise<Empfaengerzeile> {
  const bisher = await loadLocked(ctx, empfaenger, id, 'aendern')
  if ((bisher.stillgelegtAm !== null) === still) return bisher
  const neu = await update(ctx, empfaenger, id, {
    stillgelegtAm: still ? new Date() : null,
    geaendertAm: new Date(),
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record(still ? 'gewerbe.empfaenger.stillgelegt' : 'gewerbe.empfaenger.wiederaufgenommen', neu, {
    klasse: neu.klasse,
  })
  return neu
}

/** All lines, those that get nothing any more as well. */
export function alleEmpfaenger(ctx: Context): Promise<Empfaengerzeile[]> {
  return ctx.tx
    .select(visible(ctx, empfaenger))
    .from(empfaenger)
    .where(reachable(ctx, 'lesen', empfaenger))
    .orderBy(asc(empfaenger.klasse), asc(empfaenger.name), asc(empfaenger.id))
}

/** The directory as the core reads it. */
export async function verzeichnis(ctx: Context): Promise<(Empfaenger & { readonly zeile: Empfaengerzeile })[]> {
  const zeilen = await ctx.tx
    .select(visible(ctx, empfaenger))
    .from(empfaenger)
    .where(and(isNull(empfaenger.stillgelegtAm), reachable(ctx, 'lesen', empfaenger)))
    .orderBy(asc(empfaenger.klasse), asc(empfaenger.id))
  return zeilen.flatMap((zeile) => {
    const { id, klasse, name, filter, verzicht } = zeile
    return klasse === GEWERBEBEHOERDE
      ? []
      : [{ id, klasse, name, filter: filter ?? undefined, verzicht: verzicht ?? undefined, zeile }]
  })
}

function lesen(ctx: Context, { filter, verzicht, ...rest }: Omit<EmpfaengerEingabe, 'id' | 'stand'>) {
  const gelesen = Form.safeParse({
    ...leereAlsNull(rest),
    filter: json(filter, 'filter'),
    verzicht: json(verzicht, 'verzicht'),
  })
  if (!gelesen.success) {
    const [erster] = gelesen.error.issues
    const feld = String(erster?.path[0] ?? '')
    const eigener =
      erster?.code === 'invalid_format' || (erster?.code === 'custom' && feld === 'adresse') ? erster.message : null
    throw new Invalid('gewerbe.empfaenger.form', eigener ?? `Bitte prüfen Sie die Angabe „${feld}“.`, { feld })
  }
  const werte = gelesen.data
  if (werte.verzicht?.bis && werte.verzicht.bis < werte.verzicht.ab)
    throw new Invalid('gewerbe.empfaenger.verzicht', 'Der Verzicht endet vor seinem Beginn.', { feld: 'verzicht' })
  if (werte.klasse === GEWERBEBEHOERDE && (!/^\d{8}$/.test(werte.kennung ?? '') || werte.kennung === ctx.profil.ags))
    throw new Invalid(
      'gewerbe.empfaenger.ags',
      'Eine andere Gewerbebehörde braucht als Kennung ihren achtstelligen Gemeindeschlüssel.',
      { feld: 'kennung' },
    )
  return {
    ...werte,
    nachrichtentyp:
      werte.nachrichtentyp ??
      nachrichtentyp(werte.klasse === GEWERBEBEHOERDE ? 'IHK' : (werte.klasse as Empfaengerklasse)),
  }
}

function leereAlsNull(wert: object): object {
  return Object.fromEntries(
    Object.entries(wert).map(([name, each]) => [name, typeof each === 'string' && each.trim() === '' ? null : each]),
  )
}

function json(text: string | null | undefined, feld: string): unknown {
  if (!text?.trim()) return null
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('gewerbe.empfaenger.form', `Bitte prüfen Sie die Angabe „${feld}“.`, { feld })
  }
}
