import { type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'

const MONATE = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'] as const
const ZIFFER = '[0-9OoQlI|SB]'
const ZAHLEN = new RegExp(
  `(?<![0-9.,/-])(${ZIFFER}{1,2})\\s?[.,]\\s?(${ZIFFER}{1,2})\\s?[.,]\\s?(2${ZIFFER}{3}|${ZIFFER}{2})(?![0-9])`,
  'g',
)
const WORTE = new RegExp(
  `(?<![0-9])(${ZIFFER}{1,2})\\s?[.,]?\\s?([JFMASOND][a-zä0-9]{2,9})\\.?\\s+(2${ZIFFER}{3})(?![0-9])`,
  'gi',
)
const ISO = /(?<![0-9])(20\d\d)-(\d\d)-(\d\d)(?![0-9])/g

/** Days of which a letter speaks, but on which it was not written. */
const ANDERES =
  /geb(oren|\.)|bis (zum|sp)|sp[aä]testens|f[aä]llig|frist|ab dem|zum \d|vom \d|am \d|gültig|beginn|termin|rechnungszeitraum|bescheid vom|schreiben vom/i

/**
 * The day on which a letter was written. Its head says it, or the line before the text; days in the text are others.
 *
 * @param eingang the day it came in: nothing is written later, and hardly anything a year before
 */
export function datumDesSchreibens(text: string, eingang: Kalendertag): Kalendertag | null {
  const zeilen = text.split(/\r?\n/).slice(0, 80)
  let bestes: { tag: Kalendertag; punkte: number } | null = null
  const fruehestens = plusTage(eingang, -400)
  for (const [nummer, zeile] of zeilen.entries()) {
    for (const { tag, stelle } of tageIn(zeile)) {
      if (tag > plusTage(eingang, 1) || tag < fruehestens) continue
      const davor = zeile.slice(Math.max(0, stelle - 24), stelle + 4)
      const punkte =
        (/datum|\bden\b|,\s*(den)?\s*$/i.test(zeile.slice(0, stelle)) ? 40 : 0) +
        Math.max(0, 30 - nummer) -
        (ANDERES.test(davor) ? 50 : 0) -
        (zeile.length > 70 ? 15 : 0)
      if (!bestes || punkte > bestes.punkte) bestes = { tag, punkte }
    }
  }
  return bestes?.tag ?? null
}

function tageIn(zeile: string): { tag: Kalendertag; stelle: number }[] {
  const roh: { jahr: string; monat: string; tag: string; stelle: number }[] = []
  for (const m of zeile.matchAll(ISO))
    roh.push({ jahr: m[1] ?? '', monat: m[2] ?? '', tag: m[3] ?? '', stelle: m.index })
  for (const m of zeile.matchAll(ZAHLEN))
    roh.push({ jahr: m[3] ?? '', monat: m[2] ?? '', tag: m[1] ?? '', stelle: m.index })
  for (const m of zeile.matchAll(WORTE)) {
    const monat = MONATE.indexOf(monatsform(m[2] ?? '') as (typeof MONATE)[number]) + 1
    if (monat > 0) roh.push({ jahr: m[3] ?? '', monat: String(monat), tag: m[1] ?? '', stelle: m.index })
  }
  return roh.flatMap(({ jahr, monat, tag, stelle }) => {
    const gelesen = tagAus(ziffern(jahr), ziffern(monat), ziffern(tag))
    return gelesen ? [{ tag: gelesen, stelle }] : []
  })
}

function tagAus(jahr: string, monat: string, tag: string): Kalendertag | null {
  const voll = jahr.length === 2 ? `20${jahr}` : jahr
  try {
    return kalendertag(`${voll}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`)
  } catch {
    return null
  }
}

function monatsform(wort: string): string {
  const klein = wort.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/ä|ae/g, 'a').replace(/c/g, 'k')
  return klein.slice(0, 3)
}

/** Digits as they were meant: a scan reads O for 0 and l for 1. */
export function ziffern(text: string): string {
  return text.replace(/[OoQDlIi|!SsBZzgG]/g, (zeichen) => GEMEINT[zeichen] ?? zeichen)
}

const GEMEINT: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  g: '9',
  G: '6',
}
