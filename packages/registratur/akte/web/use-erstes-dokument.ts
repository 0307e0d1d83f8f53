import { useState } from 'react'

/**
 * Whether the first Dokument of a Vorgang is shown by itself: the preview is never empty beside a full list. Where the
 * list was empty, the Angaben stand there and are being read or written in: what others file, or a Serie, leaves them;
 * what the person puts there themself they want to see.
 *
 * @param first of the whole list; null: it is empty; undefined: not known
 */
export function useErstesDokument(vorgang: string, first: string | null | undefined) {
  const [leer, setLeer] = useState<string | null>(null)
  const [erwartet, setErwartet] = useState<string | null>(null)
  if (first === null && leer !== vorgang) setLeer(vorgang)
  return { zeigen: leer !== vorgang || erwartet === vorgang, erwarten: () => setErwartet(vorgang) }
}
