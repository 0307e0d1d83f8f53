import { type Akte, akteAnlegen, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { fassungVeroeffentlichen, planLesen, positionMitKennzeichen } from '@verbundakte/aktenplan'
import type { Context } from '@verbundakte/graphql'
import { type GemeindeId, kalendertag } from '@verbundakte/kernel'
import type { Doors, Verbund } from '@verbundakte/module'
import { erkennen, gewogen, type Kandidat, kandidatenFuer, nachlernen } from '@verbundakte/posteingang'
import { sql } from 'drizzle-orm'
import { Wuerfel } from './dice.ts'
import { type Reference, writeLetter } from './letters.ts'
import { scanned } from './noise.ts'
import { TOPICS } from './topics.ts'
import { type Folder, type Matter, makeWorld } from './world.ts'

export interface Figures {
  readonly letters: number
  readonly top1: number
  readonly top3: number
  /** of those shown at all */
  readonly shown: number
  readonly keys: number
  /** milliseconds in which the places of one letter were found: half of them, and all but one in twenty */
  readonly p50: number
  readonly p95: number
  /** per kind of letter: how many, and how many of them right at once */
  readonly kinds: ReadonlyMap<string, { letters: number; top1: number; top3: number }>
  /** per confidence of the first: how many, and how often it was right */
  readonly calibration: ReadonlyMap<string, { letters: number; right: number }>
  readonly date: number
  readonly sender: number
}

/** How much of a page is read wrongly: every second scan is good, one in seven bad, one in twenty hardly readable. */
const QUALITY = [
  ...Array<number>(5).fill(0.005),
  ...Array<number>(5).fill(0.01),
  ...Array<number>(4).fill(0.02),
  ...Array<number>(3).fill(0.03),
  ...Array<number>(2).fill(0.05),
  0.08,
]

interface Filed {
  readonly matter: Matter
  readonly vorgang: Vorgang
  readonly akte: Akte
}

/**
 * Opens a Gemeinde with a few hundred Akten, files earlier letters in them, and lets the suggester look for the place of
 * new ones that it has never seen. What it is told: the text, as a scan of it would read.
 */
export async function measureIntake(
  verbund: Verbund,
  gemeinde: GemeindeId,
  size: { readonly akten: number; readonly letters: number; readonly seed: number },
): Promise<Figures> {
  const dice = new Wuerfel(size.seed)
  const doors = verbund.app.asBetrieb(gemeinde, 'Messung des Posteingangs')
  await publish(doors)
  const filed = await fileEverything(doors, dice, makeWorld(dice, size.akten))
  await nachlernen(doors)
  const tally = new Tally()
  for (let n = 0; n < size.letters; n++) {
    const { matter, vorgang, akte } = dice.of(filed)
    const strength = dice.of(QUALITY)
    const reference = dice.happens(0.5) ? { akte: akte.aktenzeichen, vorgang: vorgang.kennzeichen } : null
    const letter = writeLetter(dice, matter, reference, stranger(dice))
    const text = scanned(dice, letter.text, strength)
    const began = performance.now()
    const found = await doors.read((ctx) => placesFor(ctx, text, matter.topic.klasse))
    tally.add({
      rank: found.places.findIndex((place) => place.vorgang === vorgang.id) + 1,
      confidence: found.places[0]?.konfidenz ?? 0,
      ms: performance.now() - began,
      kind: `${reference ? 'mit' : 'ohne'} Zeichen, ${strength <= 0.01 ? 'guter' : strength <= 0.03 ? 'mäßiger' : 'schlechter'} Scan`,
      date: found.date,
      sender: found.sender !== null && words(found.sender) === words(letter.sender),
    })
  }
  return tally.figures()
}

async function placesFor(
  ctx: Context,
  text: string,
  klasse: string,
): Promise<{ places: readonly Kandidat[]; date: boolean; sender: string | null }> {
  const read = erkennen(text, null, kalendertag('2026-12-31'))
  const schutzklasse = klasse === 'STEUER' ? 'STEUER' : 'PERSONENBEZOGEN'
  const places = await kandidatenFuer(ctx, { text, betreff: read.betreff, absender: read.absender, schutzklasse })
  // As the clerk of that office reads them: hidden Akten show only in an office whose post is of their class.
  const shown = places.filter(({ bereich }) => bereich === (schutzklasse === 'STEUER' ? 'STEUER' : ''))
  return { places: gewogen(shown), date: read.datumDesSchreibens !== null, sender: read.absender }
}

const words = (name: string) => name.toLowerCase().replace(/[^a-zäöüß]/g, '')
const stranger = (dice: Wuerfel) =>
  `${dice.of(['Nele', 'Finn', 'Romy', 'Jasper'])} ${dice.of(['Unbekannt', 'Fremdling', 'Sonstwer', 'Irgendwer'])}`

/** One key takes the first, one any of the next four; else it is searched for: `/`, a name of eight letters, Enter. */
function keysFor(rank: number): number {
  return rank >= 1 && rank <= 5 ? 1 : 10
}

class Tally {
  readonly #all: { rank: number; confidence: number; ms: number; kind: string; date: boolean; sender: boolean }[] = []

  add(one: { rank: number; confidence: number; ms: number; kind: string; date: boolean; sender: boolean }): void {
    this.#all.push(one)
  }

  figures(): Figures {
    const all = this.#all
    const share = (of: readonly unknown[]) => of.length / Math.max(1, all.length)
    const times = all.map(({ ms }) => ms).sort((a, b) => a - b)
    const kinds = new Map<string, { letters: number; top1: number; top3: number }>()
    const calibration = new Map<string, { letters: number; right: number }>()
    for (const { rank, kind, confidence } of all) {
      const k = kinds.get(kind) ?? { letters: 0, top1: 0, top3: 0 }
      kinds.set(kind, {
        letters: k.letters + 1,
        top1: k.top1 + Number(rank === 1),
        top3: k.top3 + Number(rank >= 1 && rank <= 3),
      })
      const bucket = `${String(Math.floor(confidence / 10) * 10).padStart(2, '0')}–${Math.floor(confidence / 10) * 10 + 9}`
      const c = calibration.get(bucket) ?? { letters: 0, right: 0 }
      calibration.set(bucket, { letters: c.letters + 1, right: c.right + Number(rank === 1) })
    }
    return {
      letters: all.length,
      top1: share(all.filter(({ rank }) => rank === 1)),
      top3: share(all.filter(({ rank }) => rank >= 1 && rank <= 3)),
      shown: share(all.filter(({ rank }) => rank >= 1 && rank <= 5)),
      keys: all.reduce((sum, { rank }) => sum + keysFor(rank), 0) / Math.max(1, all.length),
      p50: times[Math.floor(times.length / 2)] ?? 0,
      p95: times[Math.floor(times.length * 0.95)] ?? 0,
      kinds: new Map([...kinds].sort()),
      calibration: new Map([...calibration].sort()),
      date: share(all.filter(({ date }) => date)),
      sender: share(all.filter(({ sender }) => sender)),
    }
  }
}

async function publish(doors: Doors): Promise<void> {
  const groups = [...new Set(TOPICS.flatMap(({ position: p }) => [p.slice(0, 1), p.slice(0, 2), p.slice(0, 3)]))].sort()
  const rows = [
    ...groups.map((each) => ({ number: each, row: `${each};Gruppe ${each};10;B;` })),
    ...TOPICS.map(({ position, titel, klasse }) => ({
      number: position,
      row: `${position};${titel};5;V;schutz=${klasse}`,
    })),
  ].sort((x, y) => (x.number < y.number ? -1 : 1))
  const zeilen = planLesen(
    `kennzeichen;titel;frist_jahre;aussonderung;hinweis\n${rows.map(({ row }) => row).join('\n')}\n`,
  )
  await doors.write((ctx) =>
    fassungVeroeffentlichen(ctx, { nummer: 1, bezeichnung: 'Messung', gueltigAb: kalendertag('2026-01-01'), zeilen }),
  )
}

async function fileEverything(doors: Doors, dice: Wuerfel, folders: readonly Folder[]): Promise<Filed[]> {
  const filed: Filed[] = []
  for (const folder of folders) {
    await doors.write(async (ctx) => {
      const position = await positionMitKennzeichen(ctx, folder.topic.position)
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: folder.title })
      if (folder.known) {
        await ctx.tx.execute(sql`insert into akte.beteiligter (id, akte, rolle, art, name, schutzklasse, federfuehrung)
          values (gen_random_uuid(), ${akte.id}, 'Beteiligt', 'PERSON', ${folder.person}, ${akte.schutzklasse}, ${akte.federfuehrung})`)
      }
      for (const matter of folder.matters) {
        const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: matter.kind.betreff })
        filed.push({ matter, vorgang, akte })
        const reference = { akte: akte.aktenzeichen, vorgang: vorgang.kennzeichen }
        for (let n = 0; n < matter.earlier; n++) await fileEarlier(ctx, dice, vorgang, matter, reference)
      }
    })
  }
  return filed
}

/** A letter of earlier days, scanned as well, and filed by a clerk who knew who had written it. */
async function fileEarlier(
  ctx: Context,
  dice: Wuerfel,
  vorgang: Vorgang,
  matter: Matter,
  reference: Reference,
): Promise<void> {
  const letter = writeLetter(dice, matter, dice.happens(0.5) ? reference : null, stranger(dice))
  const text = scanned(dice, letter.text, dice.of([0.005, 0.01, 0.02, 0.03]))
  const { sha256, size } = await ctx.services.ablage.write(ctx.gemeinde, once(text))
  const datei = {
    dateiname: 'Brief.txt',
    sha256,
    groesse: size,
    mime: 'text/plain',
    art: 'txt' as const,
    hinweis: null,
  }
  const { id } = await dokumentAnlegen(ctx, vorgang, datei, { absender: letter.sender, richtung: 'EIN' }, null)
  await ctx.tx.execute(sql`with gelesen as (update akte.version set textstatus = 'ERKANNT' where dokument = ${id} returning id)
    insert into akte.volltext (id, text) select id, ${text} from gelesen`)
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
