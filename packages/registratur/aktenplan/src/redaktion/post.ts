import { insert, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, kalendertag, SCHUTZKLASSEN } from '@verbundakte/kernel'
import type { Post, Postart } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Planzeile } from '../planlesen.ts'
import { type Antrag, antraege } from '../tables.ts'
import { fassungVeroeffentlichen, pruefsumme } from '../veroeffentlichen.ts'
import { planaenderung } from './aenderung.ts'
import { mitteilen } from './bescheid.ts'

const tag = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const antragForm = z.object({ id: z.uuid(), angaben: planaenderung, begruendung: z.string().min(1).max(2000) })
const rueckzugForm = z.object({ id: z.uuid() })
const bescheidForm = z.object({
  id: z.uuid(),
  zustand: z.enum(['GESTELLT', 'ANGENOMMEN', 'ABGELEHNT', 'ZURUECKGEZOGEN', 'VEROEFFENTLICHT']),
  grund: z.string().max(2000).nullable(),
  fassung: z.int().nullable(),
})
const zeileForm = z.object({
  kennzeichen: z.string().max(12),
  titel: z.string().max(255),
  fristJahre: z.int().nullable(),
  aussonderung: z.enum(['A', 'B', 'V']),
  betreffseinheit: z.boolean(),
  schutzklasse: z.enum(SCHUTZKLASSEN),
  fristbeginn: z.string().nullable(),
  grundlage: z.string().nullable(),
  quelle: z.string(),
  hinweise: z.array(z.string()),
  synonyme: z.array(z.string()),
  stillgelegtAm: tag.optional(),
  nachfolger: z.array(z.string()).optional(),
})
const fassungForm = z.object({
  nummer: z.int().positive(),
  bezeichnung: z.string().max(255),
  gueltigAb: tag,
  pruefsumme: z.string(),
  zeilen: z.array(zeileForm).max(20_000),
  /** those of the receiver that came in with it; `lokal` has become the shared `kennzeichen` */
  antraege: z.array(z.object({ id: z.uuid(), lokal: z.string().nullable(), kennzeichen: z.string() })),
})

/** A request reaches the editors. */
async function antragAnnehmen(ctx: Context, { von, inhalt }: Post): Promise<void> {
  const { id, angaben, begruendung } = antragForm.parse(inhalt)
  const [schon] = await ctx.tx.select({ id: antraege.id }).from(antraege).where(eq(antraege.id, id))
  // The sender gives the id: one of another Gemeinde's requests tells and changes nothing.
  if (schon) throw new Invalid('aktenplan.antrag-kennung', 'Unter dieser Kennung liegt schon ein Antrag vor.')
  const antrag = await insert(ctx, antraege, { id, von, eigen: false, art: angaben.art, angaben, begruendung })
  ctx.record('aktenplan.antrag.eingegangen', antrag, { von, art: angaben.art })
}

/** Taken back before it was decided; otherwise the sender is told once more how it stands. */
async function rueckzugAnnehmen(ctx: Context, { von, inhalt }: Post): Promise<void> {
  const { id } = rueckzugForm.parse(inhalt)
  const antrag = await vonDort(ctx, id, von)
  if (!antrag) return
  if (antrag.zustand !== 'GESTELLT') return mitteilen(ctx, antrag)
  const neu = await update(ctx, antraege, id, { zustand: 'ZURUECKGEZOGEN' })
  ctx.record('aktenplan.antrag.zurueckgezogen', neu, {})
}

/** What the editors say of one's own request. */
async function bescheidAnnehmen(ctx: Context, { inhalt }: Post): Promise<void> {
  const { id, zustand, grund, fassung } = bescheidForm.parse(inhalt)
  const antrag = await vonDort(ctx, id, ctx.gemeinde)
  if (!antrag || antrag.zustand === 'VEROEFFENTLICHT') return
  const entschiedenAm = zustand === 'GESTELLT' ? null : new Date()
  const neu = await update(ctx, antraege, id, { zustand, grund, fassung, entschiedenAm })
  ctx.record('aktenplan.antrag.entschieden', neu, { zustand, von: antrag.von })
}

/** A published version arrives. Local positions that have become shared ones are closed with it. */
async function fassungAnnehmen(ctx: Context, { inhalt }: Post): Promise<void> {
  const neu = fassungForm.parse(inhalt)
  const zeilen: Planzeile[] = neu.zeilen.map(({ stillgelegtAm, nachfolger, ...zeile }) => ({
    ...zeile,
    ...(stillgelegtAm !== undefined && { stillgelegtAm: kalendertag(stillgelegtAm) }),
    ...(nachfolger !== undefined && { nachfolger }),
  }))
  if (pruefsumme(zeilen) !== neu.pruefsumme) throw new Error(`version ${neu.nummer} is not what its checksum says`)
  const ihre: { id: string; lokal: string | null; kennzeichen: string }[] = []
  for (const each of neu.antraege) if (await vonDort(ctx, each.id, ctx.gemeinde)) ihre.push(each)
  const uebernommen = new Map(ihre.flatMap(({ lokal, kennzeichen }) => (lokal ? [[lokal, kennzeichen] as const] : [])))
  await fassungVeroeffentlichen(ctx, {
    nummer: neu.nummer,
    bezeichnung: neu.bezeichnung,
    gueltigAb: kalendertag(neu.gueltigAb),
    zeilen,
    uebernommen,
  })
  for (const { id } of ihre) {
    const stand = { zustand: 'VEROEFFENTLICHT', grund: null, fassung: neu.nummer, entschiedenAm: new Date() } as const
    const antrag = await update(ctx, antraege, id, stand)
    ctx.record('aktenplan.antrag.entschieden', antrag, { zustand: 'VEROEFFENTLICHT', von: antrag.von })
  }
}

/** A request by its id, if it is that Gemeinde's. */
async function vonDort(ctx: Context, id: string, von: string): Promise<Antrag | undefined> {
  const [antrag] = await ctx.tx
    .select()
    .from(antraege)
    .where(and(eq(antraege.id, id), eq(antraege.von, von)))
    .for('update')
  return antrag
}

/** What Gemeinden and the editors of the shared plan write to each other. */
export const postarten: Readonly<Record<string, Postart>> = {
  'aktenplan.antrag': {
    titel: 'Antrag zum Aktenplan',
    form: antragForm,
    von: 'jede',
    an: 'federfuehrend',
    empfangen: antragAnnehmen,
  },
  'aktenplan.rueckzug': {
    titel: 'Rücknahme eines Antrags zum Aktenplan',
    form: rueckzugForm,
    von: 'jede',
    an: 'federfuehrend',
    empfangen: rueckzugAnnehmen,
  },
  'aktenplan.bescheid': {
    titel: 'Bescheid zu einem Antrag zum Aktenplan',
    form: bescheidForm,
    von: 'federfuehrend',
    an: 'jede',
    empfangen: bescheidAnnehmen,
  },
  'aktenplan.fassung': {
    titel: 'Neue Fassung des Aktenplans',
    form: fassungForm,
    von: 'federfuehrend',
    an: 'jede',
    empfangen: fassungAnnehmen,
  },
}
