import { vorgangAendern, vorgangHolen } from '@verbundakte/akte'
import { reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, type Kalendertag } from '@verbundakte/kernel'
import { and, eq, isNull } from 'drizzle-orm'
import { mussRechtsbehelf } from '../faelle/bescheid.ts'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { schreibenAblegen } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, mussZeile, zeile } from '../verfahren/eingabe.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { fristImVorgang } from './anhoeren.ts'
import { eingeleitete } from './einleiten.ts'
import { anhoerungen, GZR_ANLAESSE, UMFAENGE, type Untersagung, untersagungen } from './tables.ts'

export interface VerfuegungEingabe {
  readonly umfang: string
  /** which part */
  readonly umfangText?: string | null | undefined
  /** § 35 Abs. 7a GewO */
  readonly auchVertretung: boolean
  /** § 35 Abs. 1 Satz 2 GewO */
  readonly alleGewerbe: boolean
  readonly begruendung: string
  /** why neither chamber nor supervision was heard (Abs. 4 Satz 2) */
  readonly ohneAnhoerung?: string | null | undefined
}

/**
 * The ban as a Bescheid in the Vorgang.
 *
 * @throws Invalid before the trader was heard and could answer, and before § 12 GewO was answered
 */
export async function untersagungVerfuegen(ctx: Context, id: string, eingabe: VerfuegungEingabe): Promise<Untersagung> {
  const fall = await eingeleitete(ctx, id)
  await mussAngehoertSein(ctx, fall)
  if (fall.insolvenz === null)
    throw new Invalid(
      'gewerbe.untersagung.insolvenz',
      'Bitte beantworten Sie zuerst, ob ein Insolvenzverfahren läuft (§ 12 GewO).',
      { feld: 'insolvenz' },
    )
  const umfang = mussWort(eingabe.umfang, UMFAENGE, 'umfang')
  const umfangText =
    umfang === 'TEILWEISE' ? mussZeile(eingabe.umfangText, 'umfangText', 500, 'Bitte sagen Sie, welcher Teil.') : null
  const begruendung = mussWortlaut(eingabe.begruendung, 'begruendung', 8000, 'Bitte begründen Sie die Untersagung.')
  const ohneAnhoerung = await gruendeOhneStelle(ctx, fall, eingabe.ohneAnhoerung)
  const rechtsbehelf = await mussRechtsbehelf(ctx)
  const { auchVertretung, alleGewerbe } = eingabe
  const vorgang = await vorgangHolen(ctx, fall.vorgang)
  const verfuegt = umfang === 'GANZ' ? fall.gewerbe : `${fall.gewerbe}, soweit: ${umfangText}`
  const bescheid = await schreibenAblegen(ctx, vorgang, {
    titel: 'Gewerbeuntersagung',
    typ: 'Bescheid',
    grundlage: '§ 35 der Gewerbeordnung',
    an: [[fall.vornamen, fall.name].filter(Boolean).join(' '), fall.anschrift],
    teile: [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      { absatz: `die Ausübung dieses Gewerbes wird Ihnen untersagt: ${verfuegt}.` },
      ...(alleGewerbe ? [{ absatz: 'Die Untersagung gilt für alle Gewerbe (§ 35 Abs. 1 Satz 2 GewO).' }] : []),
      ...(auchVertretung
        ? [
            {
              absatz:
                'Untersagt ist auch die Tätigkeit als vertretungsberechtigte oder leitende Person (§ 35 Abs. 1 Satz 2, Abs. 7a GewO).',
            },
          ]
        : []),
      { ueberschrift: 'Gründe' },
      { wortlaut: begruendung },
      { ueberschrift: 'Rechtsbehelfsbelehrung' },
      { wortlaut: rechtsbehelf },
    ],
  })
  const neu = await update(ctx, untersagungen, id, {
    ...{ stand: 'VERFUEGT', umfang, umfangText, auchVertretung, alleGewerbe, begruendung, ohneAnhoerung },
    verfuegtAm: heute(),
    bescheid: bescheid.id,
  })
  // Of a hearing nobody has to be reminded any more.
  await vorgangAendern(ctx, fall.vorgang, { wiedervorlage: null })
  ctx.record('gewerbe.untersagung.verfuegt', neu, { umfang, auchVertretung, alleGewerbe, bescheid: bescheid.id })
  return neu
}

/** As long as the Bescheid has not gone its way and nothing followed from it. @throws Conflict, Forbidden of the Akte */
export async function verfuegungZuruecknehmen(ctx: Context, id: string): Promise<Untersagung> {
  const fall = await verfuegte(ctx, id)
  if (fall.vollziehbarAb || fall.unanfechtbarAb)
    throw new Conflict('gewerbe.untersagung.wirksam', 'Die Untersagung ist schon vollziehbar oder unanfechtbar.')
  if (fall.bescheid) await schreibenZurueckholen(ctx, fall.bescheid, 'Entscheidung zurückgenommen')
  const neu = await update(ctx, untersagungen, id, {
    ...{ stand: 'EINGELEITET', umfang: null, umfangText: null, auchVertretung: false, alleGewerbe: false },
    ...{ begruendung: null, ohneAnhoerung: null, verfuegtAm: null, bescheid: null },
  })
  await fristImVorgang(ctx, fall.id, fall.vorgang)
  ctx.record('gewerbe.untersagung.zurueckgenommen', neu, {})
  return neu
}

/** From when it may be enforced, and from when nobody can contest it. Each is a task: the Gewerbezentralregister has to be told. */
export async function wirksamkeitSetzen(
  ctx: Context,
  id: string,
  tage: { readonly vollziehbarAb?: string | null | undefined; readonly unanfechtbarAb?: string | null | undefined },
): Promise<Untersagung> {
  const fall = await verfuegte(ctx, id)
  const tag = (text: string | null | undefined, feld: string): Kalendertag | null => {
    if (!text) return null
    const gelesen = mussTag(text, feld, '')
    if (fall.verfuegtAm && gelesen < fall.verfuegtAm)
      throw new Invalid('gewerbe.untersagung.tag', 'Dieser Tag liegt vor der Entscheidung.', { feld })
    return gelesen
  }
  const vollziehbarAb = tag(tage.vollziehbarAb, 'vollziehbarAb')
  const unanfechtbarAb = tag(tage.unanfechtbarAb, 'unanfechtbarAb')
  const neu = await update(ctx, untersagungen, id, { vollziehbarAb, unanfechtbarAb })
  await gzrErinnern(ctx, neu)
  ctx.record('gewerbe.untersagung.wirksam', neu, { vollziehbarAb, unanfechtbarAb })
  return neu
}

/** That the Gewerbezentralregister was told. @throws Conflict where there is nothing to tell */
export async function gzrMelden(ctx: Context, id: string, was: string): Promise<Untersagung> {
  const fall = await fallSperren(ctx, untersagungen, id)
  const anlass = mussWort(was, GZR_ANLAESSE, 'was')
  if (fall.gzr[anlass]) return fall
  if (!gzrOffen(fall).includes(anlass))
    throw new Conflict('gewerbe.untersagung.gzr', 'Dazu ist dem Gewerbezentralregister nichts mitzuteilen.')
  const neu = await update(ctx, untersagungen, id, { gzr: { ...fall.gzr, [anlass]: heute() } })
  await gzrErinnern(ctx, neu)
  ctx.record('gewerbe.untersagung.gemeldet', neu, { anlass })
  return neu
}

/** On the day on which there is something to tell, the Vorgang lies before its clerk: today, or when it becomes enforceable. */
export async function gzrErinnern(ctx: Context, fall: Untersagung): Promise<void> {
  const [naechster] = GZR_ANLAESSE.flatMap((anlass) => (fall.gzr[anlass] ? [] : (seit(fall, anlass) ?? []))).sort()
  const wiedervorlage = naechster && naechster < heute() ? heute() : (naechster ?? null)
  await vorgangAendern(ctx, fall.vorgang, { wiedervorlage })
}

/** What the Gewerbezentralregister still has to be told (§§ 149, 153a GewO). */
export function gzrOffen(fall: Untersagung, tag: Kalendertag = heute()): (typeof GZR_ANLAESSE)[number][] {
  return GZR_ANLAESSE.filter((anlass) => {
    const ab = seit(fall, anlass)
    return ab !== null && ab <= tag && !fall.gzr[anlass]
  })
}

/** Since when there is this to tell. */
function seit(fall: Untersagung, anlass: (typeof GZR_ANLAESSE)[number]): Kalendertag | null {
  if (anlass === 'WIEDERGESTATTET') return fall.stand === 'WIEDERGESTATTET' ? fall.endeAm : null
  return anlass === 'VOLLZIEHBAR' ? fall.vollziehbarAb : fall.unanfechtbarAb
}

/** While it holds, an Anmeldung of the same person is a matter for whoever knows of it. */
export function vollziehbar({ stand, vollziehbarAb }: Untersagung, tag: Kalendertag = heute()): boolean {
  return stand === 'VERFUEGT' && vollziehbarAb !== null && vollziehbarAb <= tag
}

export async function verfuegte(ctx: Context, id: string): Promise<Untersagung> {
  const fall = await fallSperren(ctx, untersagungen, id)
  if (fall.stand === 'VERFUEGT') return fall
  throw new Conflict('gewerbe.untersagung.nicht-verfuegt', 'In diesem Verfahren gilt keine Untersagung.')
}

async function gehoerte(ctx: Context, { id }: Untersagung) {
  return ctx.tx
    .select(visible(ctx, anhoerungen))
    .from(anhoerungen)
    .where(
      and(
        eq(anhoerungen.untersagung, id),
        isNull(anhoerungen.zurueckgenommenAm),
        reachable(ctx, 'aendern', anhoerungen),
      ),
    )
}

async function mussAngehoertSein(ctx: Context, fall: Untersagung): Promise<void> {
  const fertig = (await gehoerte(ctx, fall)).some(
    ({ stelle, beantwortetAm, frist }) => stelle === 'PERSON' && (beantwortetAm !== null || frist < heute()),
  )
  if (fertig) return
  throw new Invalid(
    'gewerbe.untersagung.anhoerung',
    'Die Person ist noch nicht angehört, oder ihre Frist läuft noch (§ 28 HVwVfG).',
  )
}

async function gruendeOhneStelle(
  ctx: Context,
  fall: Untersagung,
  warum: string | null | undefined,
): Promise<string | null> {
  if ((await gehoerte(ctx, fall)).some(({ stelle }) => stelle !== 'PERSON')) return zeile(warum, 'ohneAnhoerung', 1000)
  return mussZeile(
    warum,
    'ohneAnhoerung',
    1000,
    'Weder Kammer noch Aufsicht sind gehört. Bitte sagen Sie, warum (§ 35 Abs. 4 GewO).',
  )
}
