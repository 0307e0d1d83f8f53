import { loadLocked, update } from '@verbundakte/authz'
import { Unreadable } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { eingangAnlegen, ohneEndung } from '../annehmen.ts'
import { type Eingang, eingaenge } from '../tables.ts'

/**
 * Takes a stack that was scanned in one go apart at its cover sheets: each part becomes an Eingang of its own, and the
 * whole stays as it came, sorted out and to be taken back. Blank backs stay with what lies before them.
 *
 * @param anfaenge pages on which a part begins, counted from 1, rising
 */
export async function stapelTeilen(
  doors: Doors,
  eingang: Eingang,
  anfaenge: readonly number[],
  seiten: number,
): Promise<void> {
  if (anfaenge.length < 2) return
  const teile = await zerlegt(doors, eingang, anfaenge)
  if (teile.length === 0) return
  await doors.write((ctx) => anlegen(ctx, eingang, teile, anfaenge, seiten))
}

interface Teil {
  readonly sha256: string
  readonly groesse: number
}

async function zerlegt(doors: Doors, { sha256 }: Eingang, anfaenge: readonly number[]): Promise<Teil[]> {
  const { ablage, seitenleser } = doors.services
  const teile: Teil[] = []
  try {
    const dateien = await ablage.asFile(
      doors.gemeinde,
      sha256,
      async (pfad) => seitenleser?.split(pfad, anfaenge) ?? [],
    )
    for (const bytes of dateien) {
      const inhalt = new Blob([new Uint8Array(bytes)]).stream()
      const { sha256: hash, size: groesse } = await ablage.write(doors.gemeinde, inhalt)
      teile.push({ sha256: hash, groesse })
    }
  } catch (error) {
    // It stays whole, for a person to look at.
    if (error instanceof Unreadable) return []
    throw error
  }
  return teile
}

async function anlegen(
  ctx: Context,
  { id }: Eingang,
  teile: readonly Teil[],
  anfaenge: readonly number[],
  seiten: number,
): Promise<void> {
  const ganzes = await loadLocked(ctx, eingaenge, id, 'aendern')
  // Somebody was faster, or this has run before.
  if (ganzes.status !== 'NEU' && ganzes.status !== 'ERKANNT') return
  const { dateiname, mime, art, pruefung, geprueftAm, signaturstand, pruefhinweis, scanDurch, scanAm } = ganzes
  const name = ohneEndung(dateiname)
  const ids: string[] = []
  for (const [n, teil] of teile.entries()) {
    const [von = 1, bis] = [anfaenge[n], (anfaenge[n + 1] ?? seiten + 1) - 1]
    const stand = { pruefung, geprueftAm, signaturstand, pruefhinweis }
    const neu = await eingangAnlegen(ctx, {
      herkunft: ganzes.herkunft,
      datei: { ...teil, ...stand, dateiname: `${name} (${n + 1}).pdf`, mime, art, hinweis: null },
      amt: ganzes.federfuehrung,
      schluessel: `stapel:${id}:${n + 1}`,
      eingegangenAm: ganzes.eingegangenAm,
      hinweis: `Seiten ${von} bis ${bis} aus „${dateiname}“.`,
      ausEingang: id,
      ...((scanAm ?? scanDurch) && { scan: vermerk(ganzes) }),
    })
    ids.push(neu.id)
  }
  const grund = `Stapel, geteilt in ${ids.length} Eingänge`
  const neu = await update(ctx, eingaenge, id, {
    status: 'AUSSORTIERT',
    grund,
    selbsttaetig: true,
    entschiedenAm: new Date(),
  })
  ctx.record('posteingang.geteilt', neu, { teile: ids })
}

function vermerk(ganzes: Eingang) {
  const { scanDurch: durch, scanAm: am, scanGeraet: geraet, scanEinstellungen: einstellungen } = ganzes
  return { durch, am, geraet, einstellungen, vollstaendig: ganzes.scanVollstaendig, bemerkung: ganzes.scanBemerkung }
}
