import { load } from '@verbundakte/authz'
import { Unreadable } from '@verbundakte/filecontent'
import type { LongJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { deckblattLesen } from '../deckblatt/deckblatt.ts'
import { weiterDurchsehen, wirdDurchgesehen } from '../deckblatt/durchsehen.ts'
import { type Eingang, eingaenge } from '../tables.ts'
import { textVonEingang } from '../vorschlagen/vorschlagen.ts'
import { gelesenesFesthalten } from './festhalten.ts'
import { begleittext, GESPERRT } from './lesen.ts'
import { selbstAblegen } from './selbst-ablegen.ts'

/** Pages that say where a letter belongs; once it is filed, all of them are recognised for the search. */
const ERSTE_SEITEN = 3

const NICHTS = 'Auch die Texterkennung findet keinen Text. Bitte sehen Sie sich das Schreiben an.'

/** Recognises the letters of a scan, so that it finds its way like any other letter. */
export const textErkennen: LongJob<Doors> = {
  on: 'posteingang.erkannt',
  async part(doors, event) {
    const eingang = await doors.read((ctx) => load(ctx, eingaenge, event.subjektId))
    if (wirdDurchgesehen(eingang)) {
      if (await weiterDurchsehen(doors, eingang)) return true
      await selbstAblegen(doors, eingang.id)
      return false
    }
    if (eingang.textstatus !== 'IN_ERKENNUNG') {
      // Read already: by a try that ended before it could file, or as text, and then it is said twice.
      await selbstAblegen(doors, eingang.id)
      return false
    }
    const begleitend = await begleittext(doors, eingang)
    const gelesen = await doors.read((ctx) => textVonEingang(ctx, eingang.id))
    // A scanner has recognised its letters already, and they are believed.
    if (gelesen !== begleitend) {
      await ersteSeiteAnsehen(doors, eingang, gelesen)
      await selbstAblegen(doors, eingang.id)
      return false
    }
    const { text: eigener, seiten, codes, grund } = await ersteSeiten(doors, eingang)
    const text = [begleitend, eigener].filter(Boolean).join('\n\n')
    const stand = { ...ergebnis(eigener, grund), seiten }
    const deckblatt = deckblattLesen(doors, codes)
    await doors.write((ctx) => gelesenesFesthalten(ctx, eingang, stand, text, null, { deckblatt, codes, scan: true }))
    // A scan of several pages comes again by what was recorded just now, and is looked through then.
    await selbstAblegen(doors, eingang.id)
    return false
  },
}

/** Taken back by a person while it was looked through: it is taken apart still. Where it belongs as a whole, they say. */
export const nachRuecknahmeDurchsehen: LongJob<Doors> = {
  on: 'posteingang.zurueckgenommen',
  async part(doors, event) {
    const eingang = await doors.read((ctx) => load(ctx, eingaenge, event.subjektId))
    return wirdDurchgesehen(eingang) ? weiterDurchsehen(doors, eingang) : false
  },
}

async function ersteSeiteAnsehen(doors: Doors, eingang: Eingang, text: string): Promise<void> {
  const { ablage, seitenleser } = doors.services
  if (seitenleser === null) throw new Error('pages are looked at by the worker only')
  const type = { mime: eingang.mime, extension: '', kind: eingang.art }
  const { codes } =
    eingang.pruefung === 'GESPERRT'
      ? { codes: [] }
      : await ablage
          .asFile(doors.gemeinde, eingang.sha256, (pfad) => seitenleser.codes(pfad, type, 1, { bars: true }))
          .catch((error: unknown) => {
            // A page that cannot be drawn bears no sheet; its text is there.
            if (error instanceof Unreadable) return { codes: [] }
            throw error
          })
  const deckblatt = deckblattLesen(doors, codes)
  const stand = {
    textstatus: eingang.texthinweis === null ? ('ERKANNT' as const) : ('GEKUERZT' as const),
    texthinweis: eingang.texthinweis,
    seiten: eingang.seiten,
  }
  // Whatever a scanner sends may be a stack; of what was uploaded, only what begins with a sheet of ours.
  const scan = eingang.herkunft === 'ORDNER' || (deckblatt !== null && deckblatt !== 'FREMD')
  await doors.write((ctx) => gelesenesFesthalten(ctx, eingang, stand, text, null, { deckblatt, codes, scan }))
}

function ergebnis(text: string, grund: string | null): Pick<Eingang, 'textstatus' | 'texthinweis'> {
  if (text !== '') return { textstatus: 'ERKANNT', texthinweis: null }
  return grund === null ? { textstatus: 'LEER', texthinweis: NICHTS } : { textstatus: 'UNLESBAR', texthinweis: grund }
}

interface Gelesen {
  readonly text: string
  readonly seiten: number
  /** what squares and bars on the first page say: a cover sheet lies on top */
  readonly codes: readonly string[]
  /** sentence why the first page cannot be looked at */
  readonly grund: string | null
}

async function ersteSeiten(doors: Doors, eingang: Eingang): Promise<Gelesen> {
  const { ablage, seitenleser } = doors.services
  let seiten = eingang.seiten ?? 1
  if (eingang.pruefung === 'GESPERRT') return { text: '', seiten, codes: [], grund: GESPERRT }
  if (seitenleser === null) throw new Error('pages are recognised by the worker only')
  const type = { mime: eingang.mime, extension: '', kind: eingang.art }
  const texte: string[] = []
  const codes: string[] = []
  let grund: string | null = null
  for (let nummer = 1; nummer <= Math.min(seiten, ERSTE_SEITEN); nummer += 1) {
    try {
      const seite = await ablage.asFile(doors.gemeinde, eingang.sha256, (pfad) =>
        seitenleser.recognise(pfad, type, nummer, { codes: nummer === 1 }),
      )
      seiten = seite.pages
      texte.push(seite.text)
      codes.push(...seite.codes)
    } catch (error) {
      // A damaged page says nothing; the others may.
      if (!(error instanceof Unreadable)) throw error
      if (nummer === 1) grund = error.message
    }
  }
  return { text: texte.filter(Boolean).join('\n\n'), seiten, codes, grund }
}
