import type { Vocabulary } from '@verbundakte/filecontent'

/** What a template may ask for, and how screens call it. */
export const FELDER: Readonly<Record<string, string>> = {
  'akte.aktenzeichen': 'Aktenzeichen',
  'akte.betreff': 'Betreff der Akte',
  'vorgang.kennzeichen': 'Zeichen des Vorgangs',
  'vorgang.betreff': 'Betreff des Vorgangs',
  'vorgang.fremdzeichen': 'Zeichen der Gegenseite',
  'dokument.kennzeichen': 'Zeichen dieses Schreibens',
  'dokument.betreff': 'Betreff dieses Schreibens',
  'beteiligter.name': 'Name',
  'beteiligter.anschrift': 'Anschrift',
  'beteiligter.anschriftzeile': 'Anschrift in einer Zeile',
  'beteiligter.rolle': 'Rolle',
  'absender.amt': 'Amt',
  'absender.gemeinde': 'Gemeinde',
  'bearbeiter.name': 'Bearbeitet von',
  heute: 'Datum',
}

export const LISTEN = { beteiligte: ['name', 'anschrift', 'rolle'] } as const

/** What is asked for by whoever writes: `eingabe.frist`. */
export const EINGABE = 'eingabe.'

export const VOKABULAR: Vocabulary = { values: Object.keys(FELDER), lists: LISTEN, free: EINGABE }

export function feldTitel(name: string): string {
  if (!name.startsWith(EINGABE)) return FELDER[name] ?? name
  const wort = name.slice(EINGABE.length).replaceAll('-', ' ')
  return wort.charAt(0).toUpperCase() + wort.slice(1)
}
