import { load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { zeile } from '../angaben.ts'
import { type Version, versionen } from '../tables.ts'
import { inhaltSperren } from './inhalt.ts'
import { TEXT_GESPERRT } from './pruefstand.ts'

/**
 * Asks for a closed version to be opened again, because the finding was a false alarm. It stays closed until somebody
 * else says so. A second request takes the place of the first.
 *
 * @throws NotFound, Forbidden, Invalid; Conflict when it is not closed
 */
export async function freigabeBeantragen(ctx: Context, id: string, grund: string): Promise<Version> {
  const version = await loadLocked(ctx, versionen, id, 'aendern')
  const antragGrund = begruendung(grund)
  gesperrt(version)
  const neu = await update(ctx, versionen, id, {
    antragVon: ctx.person?.id ?? null,
    antragAm: new Date(),
    antragGrund,
  })
  ctx.record('akte.version.freigabe-beantragt', neu, { ...inhaltVon(neu), grund: antragGrund })
  return neu
}

/**
 * Opens a closed version again, on the word of two persons. What holds the same content is opened with it, as it was
 * closed with it. It stays open until newer signatures find it again.
 *
 * @throws NotFound, Forbidden (also for whoever asked), Invalid; Conflict when it is not closed or nobody has asked
 */
export async function versionFreigeben(ctx: Context, id: string, grund: string): Promise<Version> {
  const { sha256 } = await load(ctx, versionen, id, 'freigeben')
  const freigabeGrund = begruendung(grund)
  // Asked before anything is locked: the scanner may take its time. Away: what holds is the state that closed it.
  const jetzt = await ctx.services.malware.signatures()
  await inhaltSperren(ctx, sha256)
  const version = await loadLocked(ctx, versionen, id, 'freigeben')
  gesperrt(version)
  if (version.antragVon === null) {
    throw new Conflict(
      'akte.freigabe.ohne-antrag',
      'Die Freigabe dieser Datei hat noch niemand beantragt. Dazu braucht es zwei Personen.',
    )
  }
  if (ctx.person === null || version.antragVon === ctx.person.id) {
    throw new Forbidden(
      'akte.freigabe.eigener-antrag',
      'Diese Freigabe haben Sie selbst beantragt. Freigeben muss sie eine zweite Person.',
    )
  }
  const freigabeAm = new Date()
  const offen = {
    pruefung: 'FREIGEGEBEN',
    signaturstand: jetzt ?? version.signaturstand,
    freigabeAm,
  } as const
  const neu = await update(
    ctx,
    versionen,
    id,
    { ...offen, ...ungelesen(version), freigabeVon: ctx.person.id, freigabeGrund },
    'freigeben',
  )
  const zeuge = { grund: freigabeGrund, antragVon: version.antragVon, signaturstand: neu.signaturstand }
  ctx.record('akte.version.freigegeben', neu, { ...inhaltVon(neu), ...zeuge })
  // Whether the person reads them or not: the bytes are the same. Of who and why they tell nothing.
  const andere = await rows<Pick<Version, 'id' | 'dokument' | 'sha256' | 'pruefhinweis'>>(
    ctx.tx,
    sql`update akte.version set pruefung = 'FREIGEGEBEN', signaturstand = ${offen.signaturstand},
          freigabe_am = ${freigabeAm.toISOString()}::timestamptz,
          textstatus = case when texthinweis = ${TEXT_GESPERRT} then 'AUSSTEHEND' else textstatus end,
          texthinweis = nullif(texthinweis, ${TEXT_GESPERRT})
        where gemeinde = verbund.gemeinde() and sha256 = ${sha256} and pruefung = 'GESPERRT'
        returning id, dokument, sha256, pruefhinweis`,
  )
  for (const each of andere) ctx.record('akte.version.freigegeben', each, { ...inhaltVon(each), ...zeuge })
  return neu
}

/** What the person may do about a closed version: the screen offers nothing that would be refused. */
export function freigabeRechte(ctx: Context, version: Version): string[] {
  if (version.pruefung !== 'GESPERRT' || ctx.person === null) return []
  const eigener = version.antragVon === ctx.person.id
  return [
    ...(!eigener && ctx.rights.can('aendern', versionen, version) ? ['freigabeBeantragen'] : []),
    ...(!eigener && version.antragVon !== null && ctx.rights.can('freigeben', versionen, version) ? ['freigeben'] : []),
  ]
}

function begruendung(text: string): string {
  const satz = zeile(text, 'grund')
  if (satz !== null && satz.length >= 10) return satz
  throw new Invalid('akte.freigabe.grund', 'Bitte nennen Sie den Grund in einem Satz, mindestens 10 Zeichen.', {
    feld: 'grund',
  })
}

function gesperrt({ pruefung }: Version): void {
  if (pruefung !== 'GESPERRT') throw new Conflict('akte.freigabe.nicht-gesperrt', 'Diese Datei ist nicht gesperrt.')
}

/** Text that was not read because the version was closed is read now. */
function ungelesen({ texthinweis }: Version): Partial<Version> {
  return texthinweis === TEXT_GESPERRT ? { textstatus: 'AUSSTEHEND', texthinweis: null } : {}
}

function inhaltVon({ dokument, sha256, pruefhinweis }: Pick<Version, 'dokument' | 'sha256' | 'pruefhinweis'>) {
  return { dokument, sha256, fund: pruefhinweis ?? 'unbekannt' }
}
