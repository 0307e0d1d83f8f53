import type { OnDevice } from '@verbundakte/ui'
import { MitnahmegeraetBeendenDocument } from '../generated/graphql.ts'
import { type GeraetZeile, lesen } from './ablage.ts'
import { neuLaden } from './lage.ts'
import { allein, FRIST, istGeleert, sofort } from './sperre.ts'
import { ablaufen, entfernen, geaendert, kontaktVermerken, vergessen, vergessenIn } from './tresor.ts'
import { spaetestens } from './uhr.ts'

/** Milliseconds that signing out waits for the server to hear of it. */
const GEDULD = 3_000

/** What the shell asks of this module about the device, whoever is signed in. */
export const onDevice: OnDevice = {
  contact: () =>
    allein(kontakt).catch((error: unknown) => {
      if (!istGeleert(error)) throw error
    }),
  async signedIn(person) {
    const fremde = (await lesen('geraet')).some((each) => each.person !== person)
    // Unsent remarks of the other person go as well: this device is somebody else's now.
    if (fremde) await sofort(vergessen)
  },
  async loss() {
    return verlust((await lesen('vermerk')).length)
  },
  async forget() {
    await Promise.all((await lesen('geraet')).map(abmelden))
    await sofort(vergessen)
  },
}

/** What goes with this many remarks that are not sent yet; null: nothing. */
export function verlust(zahl: number): string | null {
  if (zahl === 0) return null
  return zahl === 1
    ? 'Ein Vermerk, den Sie unterwegs geschrieben haben, ist noch nicht gesendet. Mit dem Abmelden ist er verloren.'
    : `${zahl} Vermerke, die Sie unterwegs geschrieben haben, sind noch nicht gesendet. Mit dem Abmelden sind sie verloren.`
}

/** The server answers: it is asked with the device's own secret what may stay, with or without a session. */
async function kontakt(): Promise<void> {
  for (const geraet of await lesen('geraet')) {
    const stand = await standVon(geraet)
    if (!stand) continue
    if (!stand.gilt) {
      await vergessenIn(geraet.gemeinde)
      continue
    }
    for (const each of await lesen('mitnahme')) {
      if (each.gemeinde === geraet.gemeinde && !stand.mitnahmen.includes(each.id)) await entfernen(each.id)
    }
    await kontaktVermerken(geraet.gemeinde, stand.jetzt)
  }
  await ablaufen()
  if ((await lesen('geraet')).length > 0) await geaendert()
  else await neuLaden()
}

interface Stand {
  readonly gilt: boolean
  readonly mitnahmen: readonly string[]
  /** ms by the clock of the server */
  readonly jetzt: number
}

async function standVon(geraet: GeraetZeile): Promise<Stand | null> {
  const { gemeinde, geheimnis } = geraet
  try {
    const headers = { authorization: `Geraet ${geheimnis}` }
    const signal = AbortSignal.timeout(FRIST)
    const frage = new URLSearchParams({ gemeinde })
    const antwort = await fetch(`/unterwegs/stand?${frage}`, { headers, cache: 'no-store', signal })
    const uhr = Date.parse(antwort.headers.get('date') ?? '')
    const jetzt = Number.isNaN(uhr) ? spaetestens(geraet) : uhr
    const stand: unknown = await antwort.json()
    // The module is switched off in the Gemeinde. Said by the server, not by a proxy that has lost its way.
    if (antwort.status === 404 && istProblem(stand)) return { gilt: false, mitnahmen: [], jetzt }
    return antwort.ok && istStand(stand) ? { ...stand, jetzt } : null
  } catch {
    return null
  }
}

function istProblem(wert: unknown): boolean {
  return typeof wert === 'object' && wert !== null && 'code' in wert && wert.code === 'nicht-gefunden'
}

function istStand(wert: unknown): wert is { gilt: boolean; mitnahmen: string[] } {
  return (
    typeof wert === 'object' && wert !== null && 'gilt' in wert && 'mitnahmen' in wert && Array.isArray(wert.mitnahmen)
  )
}

/** So that nobody sees in the Akte what is on no device any more. Without network the end of each Mitnahme says it. */
async function abmelden({ gemeinde, id }: GeraetZeile): Promise<void> {
  const body = JSON.stringify({ query: MitnahmegeraetBeendenDocument.toString(), variables: { id } })
  const headers = { 'content-type': 'application/json', 'x-gemeinde': gemeinde }
  await fetch('/graphql', { method: 'POST', headers, body, signal: AbortSignal.timeout(GEDULD) }).catch(() => null)
}
