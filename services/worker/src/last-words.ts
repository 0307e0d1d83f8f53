/** One line of JSON for the log of the service. */
export function report(satz: string, error: unknown): void {
  const stapel = error instanceof Error ? error.stack : error
  process.stderr.write(`${JSON.stringify({ zeit: new Date().toISOString(), satz, stapel })}\n`)
}

/**
 * What nobody has caught ends the process, as it would without us, but says in one line that the worker goes and why.
 * The job queue does this when Postgres dies under a job that has just failed (ADR 0008): whoever started the worker
 * starts it again, and the new one takes up what was left.
 */
export function endOnBug(tell: typeof report): void {
  const end = (error: unknown) => {
    tell('Der Worker beendet sich und muss neu gestartet werden: ein Fehler, den niemand aufgefangen hat', error)
    process.exit(1)
  }
  process.on('unhandledRejection', end)
  process.on('uncaughtException', end)
}
