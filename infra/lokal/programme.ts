import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as warten } from 'node:timers/promises'
import { Startfehler } from '@verbundakte/testing/embedded'
import { type Einstellungen, protokolldatei } from './einstellungen.ts'
import { type KindAuftrag, starteKind } from './kind.ts'
import type { Laufend } from './waechter.ts'

/** A service that does not say `bereit` by then hangs. */
const BEREIT_MS = 60_000

/** Runs a program to its end. Throws `Startfehler` with its last words when it fails. */
export async function durchlaufen(einst: Einstellungen, auftrag: KindAuftrag, abbruch: AbortSignal): Promise<void> {
  const worte = letzteWorte(auftrag)
  const grund = await starteKind(einst, worte.auftrag, abbruch).beendet
  abbruch.throwIfAborted()
  if (grund !== 'Rückgabewert 0') throw gescheitert(einst, auftrag.name, worte.fazit() || grund)
}

/** Starts a service and waits for the line it says when it is ready. Throws `Startfehler` when it never does. */
export async function hochfahren(
  einst: Einstellungen,
  auftrag: KindAuftrag & { bereit: RegExp },
  abbruch: AbortSignal,
): Promise<Laufend> {
  const bereit = Promise.withResolvers<'bereit'>()
  const worte = letzteWorte(auftrag)
  const beobachtet: KindAuftrag = {
    ...worte.auftrag,
    zeile: (text) => {
      worte.auftrag.zeile(text)
      if (auftrag.bereit.test(text)) bereit.resolve('bereit')
    },
  }
  const kind = starteKind(einst, beobachtet, abbruch)
  const frist = new AbortController()
  const ausgang = await Promise.race([
    bereit.promise,
    kind.beendet,
    warten(BEREIT_MS, `nach ${BEREIT_MS / 1000} s nicht bereit`, { signal: frist.signal }),
  ])
  frist.abort()
  if (ausgang === 'bereit') return kind
  await kind.stop()
  abbruch.throwIfAborted()
  throw gescheitert(einst, auftrag.name, worte.fazit() || ausgang)
}

/** The path of a file of the project that this start cannot do without. */
export function projektdatei({ wurzel }: Einstellungen, pfad: string): string {
  const datei = join(wurzel, pfad)
  if (existsSync(datei)) return datei
  throw new Startfehler(
    `Im Projekt fehlt die Datei ${pfad}.`,
    'Holen Sie sie zurück (git status zeigt, was fehlt; git restore .) und starten Sie noch einmal.',
  )
}

function gescheitert(einst: Einstellungen, name: string, grund: string): Startfehler {
  return new Startfehler(
    `„${name}“ ist gescheitert: ${grund}`,
    `Was zuvor geschah, steht in ${protokolldatei(einst, name)}.`,
  )
}

/** Remembers the end of what a program says and finds the sentence in it that names the reason. */
function letzteWorte(auftrag: KindAuftrag) {
  const zeilen: string[] = []
  return {
    auftrag: {
      ...auftrag,
      zeile: (text: string) => {
        if (zeilen.push(text) > 100) zeilen.shift()
        auftrag.zeile(text)
      },
    },
    // Node ends an uncaught error with the trace and its own version; the reason stands above them.
    fazit: () => {
      const fehler = zeilen.map((text) => /^\s*(?:Uncaught )?\w*(?:Error|[Ff]ehler)\b[^:]*: (.+)/.exec(text)?.[1])
      return fehler.findLast((text) => text !== undefined) ?? zeilen.findLast((text) => text.trim() !== '')
    },
  }
}
