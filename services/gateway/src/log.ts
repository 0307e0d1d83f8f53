import type { ReportBug } from '@verbundakte/graphql'

/** One line of JSON per bug: the number a person may report, and everything they were not told. */
export function reportTo(stream: NodeJS.WritableStream): ReportBug {
  return (anfrage, error) => {
    stream.write(`${JSON.stringify({ zeit: new Date().toISOString(), anfrage, ...described(error) })}\n`)
  }
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fehler: String(error) }
  return {
    fehler: error.message,
    stapel: error.stack,
    ...(error.cause !== undefined && { ursache: described(error.cause) }),
  }
}
