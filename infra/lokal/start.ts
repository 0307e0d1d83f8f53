import { mitNpmEnden } from './aufrufer.ts'
import { bereitZeigen, fehlerZeigen, zeile } from './ausgabe.ts'
import { demoZugaenge } from './demo-zugaenge.ts'
import { dienste, einrichten } from './dienste.ts'
import { type Einstellungen, einstellungen, WURZEL } from './einstellungen.ts'
import { meilisearch, postgres } from './engines.ts'
import { oberflaeche } from './oberflaeche.ts'
import { alleinStarten, nodePruefen, platzPruefen, portPruefen } from './pruefungen.ts'
import { schritt } from './schritte.ts'
import { verwaisteBeenden } from './verwaiste.ts'

/**
 * `npm start`: everything on this machine, until `abbruch`. Whatever was started is ended in the reverse order, also
 * when a later step fails. Throws `Startfehler` when the surroundings do not allow it.
 */
export async function starten(einst: Einstellungen, abbruch: AbortSignal): Promise<void> {
  await using ende = new AsyncDisposableStack()
  zeile(`\nVerbundakte wird gestartet. Daten: ${einst.daten}\n`)
  await schritt('Prüfungen', async (anzeige) => {
    nodePruefen()
    await platzPruefen(einst.daten)
    const besitz = await alleinStarten(einst)
    ende.defer(besitz.freigeben)
    const verwaiste = await verwaisteBeenden(einst)
    if (verwaiste > 0) anzeige.ergebnis(`Reste eines abgebrochenen Starts beendet: ${verwaiste}`)
    await portPruefen(einst.port)
  })
  const adminUrl = await postgres(einst, ende, abbruch)
  const meili = await meilisearch(einst, ende, abbruch)
  await einrichten(einst, adminUrl, meili, abbruch)
  await oberflaeche(einst, ende, abbruch)
  await dienste(einst, ende, abbruch)
  abbruch.throwIfAborted()
  bereitZeigen(einst, demoZugaenge(einst.daten))
  await new Promise((fertig) => abbruch.addEventListener('abort', fertig, { once: true }))
}

/** Runs until Ctrl-C, SIGTERM or a closed terminal; the exit code says whether it could start. */
export async function hauptprogramm(wurzel: string): Promise<void> {
  // A closed terminal takes our output away; that must not keep us from ending our processes.
  for (const strom of [process.stdout, process.stderr]) strom.on('error', () => {})
  const abbruch = new AbortController()
  const beenden = () => {
    if (!abbruch.signal.aborted) zeile('\nWird beendet …')
    abbruch.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, beenden)
  mitNpmEnden(beenden)
  try {
    await starten(einstellungen(process.env, process.argv.slice(2), wurzel), abbruch.signal)
  } catch (fehler) {
    // Whatever a step says about being interrupted is only the echo of the signal.
    if (!abbruch.signal.aborted) {
      fehlerZeigen(fehler)
      process.exitCode = 1
    }
  }
  if (abbruch.signal.aborted) zeile('Alles beendet.')
}

if (import.meta.main) await hauptprogramm(WURZEL)
