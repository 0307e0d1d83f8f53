import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, heute, Invalid } from '@verbundakte/kernel'
import { mailadresse, mailEinreihen } from '@verbundakte/mail'
import { and, eq } from 'drizzle-orm'
import { type Empfang, empfaenge } from './tables.ts'
import { DRINGEND, MITTEILUNGSARTEN, type Mitteilungsart, type Mitteilungsweg } from './worte.ts'

const CODE_MINUTEN = 30
const VERSUCHE = 5
/** Mails to an address that nobody has confirmed: more would be a way to annoy somebody. */
const CODES_AM_TAG = 5

/** How the person wants to hear of things; null: as everybody who has said nothing. */
export async function empfangLesen(ctx: Context): Promise<Empfang | null> {
  const [empfang] = await ctx.tx
    .select(visible(ctx, empfaenge))
    .from(empfaenge)
    .where(and(eq(empfaenge.person, selbst(ctx)), reachable(ctx, 'lesen', empfaenge)))
  return empfang ?? null
}

/** What is to be otherwise; all else stays, also what was chosen a moment ago in another window. */
export interface EmpfangEingabe {
  readonly wege?: readonly { readonly art: Mitteilungsart; readonly weg: Mitteilungsweg }[]
  /** null: no mail */
  readonly stunde?: number | null
}

/** @throws Invalid for what is no full hour, Conflict for one without an address that was confirmed */
export async function empfangEinstellen(ctx: Context, { wege = [], stunde }: EmpfangEingabe): Promise<Empfang> {
  if (typeof stunde === 'number' && !(Number.isInteger(stunde) && stunde >= 0 && stunde <= 23))
    throw new Invalid('mitteilung.stunde', 'Bitte eine volle Stunde von 0 bis 23 angeben.', { feld: 'stunde' })
  const empfang = await gehalten(ctx)
  if (typeof stunde === 'number' && !empfang.bestaetigtAm)
    throw new Conflict('mitteilung.unbestaetigt', 'Bitte zuerst eine E-Mail-Adresse angeben und bestätigen.')
  const wegVon = new Map(wege.map(({ art, weg }) => [art, weg]))
  const auf = (weg: Mitteilungsweg, bisher: readonly Mitteilungsart[]) =>
    MITTEILUNGSARTEN.filter((art) => (wegVon.has(art) ? wegVon.get(art) === weg : bisher.includes(art)))
  const aus = auf('AUS', empfang.aus)
  const taeglich = auf('TAEGLICH', empfang.taeglich)
  const neu = await update(ctx, empfaenge, empfang.id, { aus, taeglich, ...(stunde !== undefined && { stunde }) })
  if (DRINGEND.some((art) => empfang.aus.includes(art) !== aus.includes(art)))
    ctx.record('mitteilung.eingestellt', neu, { aus: DRINGEND.filter((art) => aus.includes(art)) })
  return neu
}

/** Mails a code to the address. Until it is entered nothing else goes there. */
export async function adresseAngeben(ctx: Context, text: string): Promise<Empfang> {
  const adresse = mailadresse(text)
  if (!ctx.services.mailserver)
    throw new Conflict(
      'mitteilung.kein-mailserver',
      'Der Betrieb hat keinen Mailserver eingerichtet. Es werden keine E-Mails gesendet.',
    )
  const vorher = await gehalten(ctx)
  const codes = vorher.codesAm === heute() ? vorher.codes : 0
  if (codes >= CODES_AM_TAG)
    throw new Conflict('mitteilung.zu-viele-codes', 'Heute sind schon fünf Codes gesendet worden. Bitte morgen wieder.')
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const empfang = await update(ctx, empfaenge, vorher.id, {
    adresse,
    bestaetigtAm: null,
    stunde: null,
    codeHash: geschuetzt(vorher.id, code),
    codeBis: new Date(Date.now() + CODE_MINUTEN * 60_000),
    codeVersuche: 0,
    codesAm: heute(),
    codes: codes + 1,
  })
  await mailEinreihen(ctx, {
    art: 'bestaetigung',
    schluessel: `mitteilung/${empfang.id}/${empfang.codeBis?.getTime()}`,
    an: adresse,
    betreff: `Verbundakte ${ctx.profil.name}: Adresse bestätigen`,
    inhalt: `Ihr Code: ${code}\n\nEr gilt ${CODE_MINUTEN} Minuten. Wenn Sie ihn nicht angefordert haben, ist nichts zu tun.\n`,
  })
  // Also when it is the same: unconfirmed by then, it would hear of nothing when it is replaced next.
  await verabschieden(ctx, vorher)
  ctx.record('mitteilung.adresse.angegeben', empfang, {})
  return empfang
}

/**
 * @returns whether the code was right. A wrong one is counted and therefore no error: an error would undo the counting.
 */
export async function adresseBestaetigen(ctx: Context, code: string): Promise<boolean> {
  const empfang = await gehalten(ctx)
  const { id, codeHash, codeBis, codeVersuche } = empfang
  if (!codeHash || !codeBis || codeBis.getTime() < Date.now() || codeVersuche >= VERSUCHE)
    throw new Conflict('mitteilung.code-verfallen', 'Dieser Code gilt nicht mehr. Bitte fordern Sie einen neuen an.')
  const eingegeben = Buffer.from(geschuetzt(id, code.replace(/\s/g, '')))
  if (!timingSafeEqual(eingegeben, Buffer.from(codeHash))) {
    await update(ctx, empfaenge, id, { codeVersuche: codeVersuche + 1 })
    return false
  }
  const neu = await update(ctx, empfaenge, id, { bestaetigtAm: new Date(), codeHash: null, codeBis: null })
  ctx.record('mitteilung.adresse.bestaetigt', neu, {})
  return true
}

export async function adresseEntfernen(ctx: Context): Promise<Empfang> {
  const vorher = await gehalten(ctx)
  const weg = { adresse: null, bestaetigtAm: null, stunde: null, codeHash: null, codeBis: null }
  const empfang = await update(ctx, empfaenge, vorher.id, weg)
  await verabschieden(ctx, vorher)
  ctx.record('mitteilung.adresse.entfernt', empfang, {})
  return empfang
}

/** Tells an address that was confirmed that nothing goes there any more: whoever took it away may not be whose it is. */
async function verabschieden(ctx: Context, { id, adresse, bestaetigtAm }: Empfang): Promise<void> {
  if (adresse === null || bestaetigtAm === null) return
  await mailEinreihen(ctx, {
    art: 'adresse',
    schluessel: `mitteilung/${id}/${bestaetigtAm.getTime()}/weg`,
    an: adresse,
    betreff: `Verbundakte ${ctx.profil.name}: Adresse nicht mehr eingetragen`,
    inhalt:
      'An diese Adresse gehen keine Mitteilungen der Verbundakte mehr; sie wurde ersetzt, entfernt oder neu angegeben.\n\n' +
      'Wenn Sie das nicht selbst waren, sagen Sie bitte gleich der Fachadministration Bescheid.\n',
  })
}

async function gehalten(ctx: Context): Promise<Empfang> {
  const person = selbst(ctx)
  const [da] = await ctx.tx
    .select(visible(ctx, empfaenge))
    .from(empfaenge)
    .where(and(eq(empfaenge.person, person), reachable(ctx, 'aendern', empfaenge)))
    .for('update')
  return da ?? insert(ctx, empfaenge, { person })
}

function selbst(ctx: Context): string {
  if (!ctx.person) throw new Forbidden()
  return ctx.person.id
}

// For this row alone; with five tries within half an hour a guess has no chance.
function geschuetzt(id: string, code: string): string {
  return createHash('sha256').update(`${id} ${code}`).digest('hex')
}
