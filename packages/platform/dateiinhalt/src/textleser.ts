import { type Antwort, type Auftrag, istMailergebnis, istTextergebnis } from './kind/auftrag.ts'
import { Gestorben, type Kind, kindStarten, ZuLange } from './kind/kindprozess.ts'
import { plaetze } from './kind/plaetze.ts'
import type { ZerlegteMail } from './mail/mail.ts'
import { GRENZEN, type Textergebnis, type Textgrenzen, Unlesbar, unlesbar } from './text/textergebnis.ts'
import type { Dateityp } from './typ/dateityp.ts'

/** How much later than the child's own limit the parent loses patience. */
const NACHFRIST_MS = 2_000

const ZU_LANGE = 'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Sie wird über ihre Metadaten gefunden.'
const ABSTURZ = 'Die Datei ist beschädigt oder zu aufwendig zum Lesen. Sie wird über ihre Metadaten gefunden.'

export interface Textleser {
  /**
   * The text of the file at `pfad`. Whatever the file does to its reader, there is a result; rejected only for what is
   * not the file's fault: `abbruch`, a closed Textleser, no such file, no process to be had. It may be tried again then.
   */
  liesText(pfad: string, typ: Dateityp, grenzen?: Textgrenzen & Abbruch): Promise<Textergebnis>

  /**
   * Head, text and attachments of an EML or MSG.
   * @throws Unlesbar with a German sentence when it cannot be taken apart; otherwise rejected like `liesText`
   */
  zerlegeMail(pfad: string, typ: Dateityp, weise?: Abbruch): Promise<ZerlegteMail>

  /** Ends the processes. What was being read is rejected and may be tried again elsewhere. */
  schliessen(): Promise<void>
}

export interface Abbruch {
  readonly abbruch?: AbortSignal
}

export interface TextleserEinstellung {
  /** processes, and so files at a time; 1 unless told otherwise. Each takes about 150 MB, at most 500 MB. */
  readonly prozesse?: number
  /** folders the files are in; the processes may read nothing else. All unless told otherwise. */
  readonly lesbar?: readonly string[]
}

/** Starts the processes in which files are read, so that no file can hang, blind or kill the process that asks. */
export function oeffneTextleser(einstellung: TextleserEinstellung = {}): Textleser {
  const { prozesse = 1, lesbar = ['*'] } = einstellung
  const geschlossen = new AbortController()
  const kinder: Kind[] = Array.from({ length: prozesse }, () => kindStarten(lesbar))
  const { mitPlatz } = plaetze(prozesse)

  function erledigen(auftrag: Auftrag, zeitMs: number, abbruch: AbortSignal | undefined): Promise<unknown> {
    const signal = AbortSignal.any([geschlossen.signal, ...(abbruch ? [abbruch] : [])])
    return mitPlatz(async (platz) => {
      try {
        return await erledigenAuf(platz, auftrag, zeitMs, signal)
      } catch (fehler) {
        // It may have died of what earlier files left behind: the death of a fresh one is the file's doing.
        if (fehler instanceof Gestorben && !fehler.warFrisch) return await erledigenAuf(platz, auftrag, zeitMs, signal)
        throw fehler
      }
    }, signal)
  }

  async function erledigenAuf(platz: number, auftrag: Auftrag, zeitMs: number, signal: AbortSignal): Promise<unknown> {
    const kind = kinder[platz]?.lebt() ? kinder[platz] : kindStarten(lesbar)
    kinder[platz] = kind
    try {
      // The channel is read here and nowhere else; what it carries is checked by whoever asked.
      const antwort = (await kind.erledigen(auftrag, zeitMs, signal)) as Antwort
      if ('fehler' in antwort) throw new Error(antwort.fehler)
      if (antwort.ermuedet) kind.beenden()
      return antwort.ergebnis
    } finally {
      // The next file finds a warm one.
      if (!kind.lebt() && !geschlossen.signal.aborted) kinder[platz] = kindStarten(lesbar)
    }
  }

  return {
    async liesText(pfad, typ, weise = {}) {
      const { abbruch, ...wunsch } = weise
      const grenzen = { ...GRENZEN, ...wunsch }
      try {
        const auftrag: Auftrag = { art: 'text', pfad, typ, grenzen }
        const ergebnis = await erledigen(auftrag, grenzen.zeitlimitMs + NACHFRIST_MS, abbruch)
        return istTextergebnis(ergebnis, grenzen.hoechstZeichen) ? ergebnis : unlesbar(ABSTURZ)
      } catch (fehler) {
        return unlesbar(satzZu(fehler))
      }
    },

    async zerlegeMail(pfad, typ, { abbruch } = {}) {
      const zeitMs = GRENZEN.zeitlimitMs + NACHFRIST_MS
      const ergebnis = await erledigen({ art: 'mail', pfad, typ }, zeitMs, abbruch).catch((fehler: unknown) => {
        throw new Unlesbar(satzZu(fehler), { cause: fehler })
      })
      if (!istMailergebnis(ergebnis)) throw new Unlesbar(ABSTURZ)
      if ('hinweis' in ergebnis) throw new Unlesbar(ergebnis.hinweis)
      return ergebnis.mail
    },

    async schliessen() {
      geschlossen.abort(new Error('The Textleser is closed'))
      for (const kind of kinder) kind.beenden()
    },
  }
}

/** What the end of a child says about the file. @throws every error that says nothing about it */
function satzZu(fehler: unknown): string {
  if (fehler instanceof ZuLange) return ZU_LANGE
  if (fehler instanceof Gestorben) return ABSTURZ
  throw fehler
}
