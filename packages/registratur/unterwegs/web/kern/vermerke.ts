import { type Api, ApiError, isUnreachable } from '@verbundakte/ui'
import { UnterwegsvermerkSendenDocument } from '../generated/graphql.ts'
import { legenZu, lesen, nehmen } from './ablage.ts'
import { oeffnenText, verschliessen } from './schluessel.ts'
import { alleinAngemeldet, geleert, istAbgemeldet } from './sperre.ts'
import { geaendert, schluesselVon } from './tresor.ts'

/** A remark that waits for the network. */
export interface Vermerk {
  readonly schluessel: string
  readonly vorgang: string
  /** of the Vorgang, so that it is known even when that is no longer here */
  readonly titel: string
  readonly text: string
  /** ms */
  readonly geschrieben: number
  readonly stand: number
  /** why the server did not take it */
  readonly fehler?: string
}

const ort = (gemeinde: string, schluessel: string) => `${gemeinde} vermerk ${schluessel}`

/** Keeps it on the device until it is sent. Its key is made now, so that sending twice files once. */
export async function vermerkSchreiben(
  gemeinde: string,
  vermerk: Omit<Vermerk, 'schluessel' | 'geschrieben'>,
): Promise<void> {
  await legenOffen(gemeinde, { ...vermerk, schluessel: crypto.randomUUID(), geschrieben: Date.now() })
  await geaendert()
}

/** Those of a Gemeinde, in the order in which they were written; none while it is locked. */
export async function vermerkeLesen(gemeinde: string): Promise<Vermerk[]> {
  const offen = schluesselVon(gemeinde)
  if (!offen) return []
  const zeilen = (await lesen('vermerk')).filter((each) => each.gemeinde === gemeinde)
  const texte = await Promise.all(
    zeilen.map(({ schluessel, inhalt }) => oeffnenText(offen.vermerke, ort(gemeinde, schluessel), inhalt)),
  )
  // As with the rest: closed by this program.
  return texte.map((text) => JSON.parse(text) as Vermerk).sort((a, b) => a.geschrieben - b.geschrieben)
}

export async function vermerkVerwerfen(schluessel: string): Promise<void> {
  await nehmen('vermerk', schluessel)
  await geaendert()
}

/** @returns what became of each, as sentences */
export function vermerkeSenden(api: Api): Promise<string[]> {
  // Kept over signing in again: what is sent is sent once, and said once.
  const saetze: string[] = []
  return alleinAngemeldet(api, async (angemeldet) => {
    for (const vermerk of await vermerkeLesen(api.gemeinde)) {
      const { schluessel, vorgang, text, geschrieben, stand } = vermerk
      const eingabe = {
        ...{ schluessel, vorgang, text },
        geschriebenAm: new Date(geschrieben).toISOString(),
        stand: new Date(stand).toISOString(),
      }
      try {
        const { unterwegsvermerkSenden: da } = await angemeldet.graphql(UnterwegsvermerkSendenDocument, {
          vermerk: eingabe,
        })
        await nehmen('vermerk', schluessel)
        saetze.push(`Vermerk zu ${vermerk.titel} gesendet.${seither(da)}`)
      } catch (error) {
        if (isUnreachable(error) || istAbgemeldet(error) || !(error instanceof ApiError)) throw error
        const fehler = error.code === 'nicht-gefunden' ? NICHT_LESBAR : error.message
        await legenOffen(api.gemeinde, { ...vermerk, fehler })
        saetze.push(`Vermerk zu ${vermerk.titel} wurde nicht angenommen: ${fehler}`)
      }
    }
    await geaendert()
    return saetze
  })
}

const NICHT_LESBAR =
  'Der Vorgang ist für Sie nicht mehr lesbar. Ihr Text bleibt hier stehen, bis Sie ihn verwerfen oder sich abmelden.'

async function legenOffen(gemeinde: string, vermerk: Vermerk): Promise<void> {
  const offen = schluesselVon(gemeinde)
  if (!offen) throw new Error('writing on the way needs the code')
  const inhalt = await verschliessen(offen.vermerke, ort(gemeinde, vermerk.schluessel), JSON.stringify(vermerk))
  const zeile = { schluessel: vermerk.schluessel, gemeinde, inhalt }
  if (!(await legenZu('vermerk', zeile, ['geraet', gemeinde]))) throw geleert()
}

function seither({ neueDokumente, neueKommentare }: { neueDokumente: number; neueKommentare: number }): string {
  const teile = [
    neueDokumente > 0 && (neueDokumente === 1 ? 'ein Dokument' : `${neueDokumente} Dokumente`),
    neueKommentare > 0 && (neueKommentare === 1 ? 'ein Kommentar' : `${neueKommentare} Kommentare`),
  ].filter(Boolean)
  return teile.length > 0 ? ` Seit Ihrem Stand kamen ${teile.join(' und ')} dazu; bitte sehen Sie nach.` : ''
}
