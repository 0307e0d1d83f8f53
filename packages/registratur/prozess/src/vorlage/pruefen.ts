import { ENDE } from '../worte.ts'
import { type Abschnitt, type Vorlageninhalt, vorlagenForm } from './form.ts'
import { endlos, erreichbar, wegeVon } from './wege.ts'

/** What is wrong with a Vorlage, and where: `abschnitte.2.danach.0`. */
export interface Befund {
  readonly ort: string
  readonly satz: string
}

export type Geprueft =
  | { readonly inhalt: Vorlageninhalt; readonly befunde: readonly [] }
  | { readonly inhalt: null; readonly befunde: readonly Befund[] }

/** Names that the form does not know, as they are written. */
function unbekannt(rest: object): string {
  return 'keys' in rest && Array.isArray(rest.keys) ? rest.keys.map((name) => `„${name}“`).join(', ') : ''
}

/** Everything that is wrong, not only the first of it. What passes can be followed to its end by any Vorgang. */
export function vorlagePruefen(wert: unknown): Geprueft {
  const gelesen = vorlagenForm.safeParse(wert)
  if (!gelesen.success) {
    return {
      inhalt: null,
      befunde: gelesen.error.issues.slice(0, 100).map(({ path, message, code, ...rest }) => ({
        ort: path.join('.') || 'Vorlage',
        satz: code === 'unrecognized_keys' ? `Unbekannt: ${unbekannt(rest)}.` : `${message}.`,
      })),
    }
  }
  const inhalt = gelesen.data
  const befunde = [...namen(inhalt), ...verweise(inhalt), ...schlusszeichnungen(inhalt)]
  // Ways are only followed where every name leads somewhere.
  if (befunde.length === 0) befunde.push(...wege(inhalt))
  return befunde.length === 0 ? { inhalt, befunde: [] } : { inhalt: null, befunde }
}

function namen({ angaben, unterlagen, abschnitte }: Vorlageninhalt): Befund[] {
  const doppelt = (liste: readonly { readonly name: string }[], ort: string) =>
    liste.flatMap(({ name }, i) =>
      liste.findIndex((each) => each.name === name) === i
        ? []
        : [{ ort: `${ort}.${i}.name`, satz: `Der Name „${name}“ steht hier zweimal.` }],
    )
  return [
    ...doppelt(angaben, 'angaben'),
    ...doppelt(unterlagen, 'unterlagen'),
    ...doppelt(abschnitte, 'abschnitte'),
    ...abschnitte.flatMap(({ schritte }, i) => doppelt(schritte, `abschnitte.${i}.schritte`)),
  ]
}

function verweise({ betreff, angaben, unterlagen, abschnitte }: Vorlageninhalt): Befund[] {
  const abschnitt = (name: string | undefined, ort: string): Befund[] =>
    name === undefined || name === ENDE || abschnitte.some((each) => each.name === name)
      ? []
      : [{ ort, satz: `Den Abschnitt „${name}“ gibt es nicht.` }]
  return [
    ...[...betreff.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) =>
      angaben.some((angabe) => angabe.name === name && angabe.in === undefined)
        ? []
        : [{ ort: 'betreff', satz: `Die Angabe „${name}“ gibt es am Anfang nicht.` }],
    ),
    ...angaben.flatMap((angabe, i) => [
      ...abschnitt(angabe.in, `angaben.${i}.in`),
      ...((angabe.art === 'WAHL') === (angabe.wahl !== undefined)
        ? []
        : [{ ort: `angaben.${i}.wahl`, satz: 'Eine Auswahl braucht Werte, alles andere hat keine.' }]),
    ]),
    ...unterlagen.flatMap((unterlage, i) => abschnitt(unterlage.bis, `unterlagen.${i}.bis`)),
    ...abschnitte.flatMap(({ dokument, danach = [] }, i) => [
      ...(dokument === undefined || unterlagen.some(({ name }) => name === dokument)
        ? []
        : [{ ort: `abschnitte.${i}.dokument`, satz: `Die Unterlage „${dokument}“ gibt es nicht.` }]),
      ...danach.flatMap(({ wenn, weiter }, j) => [
        ...abschnitt(weiter, `abschnitte.${i}.danach.${j}.weiter`),
        ...(wenn ? bedingung(angaben, wenn, `abschnitte.${i}.danach.${j}.wenn`) : []),
      ]),
    ]),
  ]
}

function bedingung(
  angaben: Vorlageninhalt['angaben'],
  { angabe: name, ist }: { readonly angabe: string; readonly ist: string },
  ort: string,
): Befund[] {
  const angabe = angaben.find((each) => each.name === name)
  if (!angabe) return [{ ort, satz: `Die Angabe „${name}“ gibt es nicht.` }]
  const werte = angabe.art === 'JANEIN' ? ['ja', 'nein'] : angabe.wahl
  if (!werte) return [{ ort, satz: 'Verzweigt wird nach Ja oder Nein oder nach einer Auswahl.' }]
  if (!angabe.pflicht) return [{ ort, satz: `Nach „${angabe.titel}“ wird verzweigt: Die Angabe muss Pflicht sein.` }]
  return werte.includes(ist) ? [] : [{ ort, satz: `„${ist}“ ist kein Wert von „${angabe.titel}“.` }]
}

function schlusszeichnungen({ abschnitte }: Vorlageninhalt): Befund[] {
  return abschnitte.flatMap(({ dokument, schritte }, i) =>
    dokument === undefined && schritte.some(({ verfuegung }) => verfuegung === 'SCHLUSSZEICHNUNG')
      ? [{ ort: `abschnitte.${i}.dokument`, satz: 'Schlussgezeichnet wird ein Dokument. Bitte eine Unterlage nennen.' }]
      : [],
  )
}

function wege(inhalt: Vorlageninhalt): Befund[] {
  const { abschnitte } = inhalt
  const erreicht = erreichbar(inhalt, abschnitte[0]?.name ?? ENDE)
  const befunde = abschnitte.flatMap((abschnitt, i): Befund[] => {
    if (!erreicht.has(abschnitt.name)) {
      return [{ ort: `abschnitte.${i}`, satz: `Zu „${abschnitt.titel}“ führt kein Weg.` }]
    }
    return wegeVon(inhalt, abschnitt.name).at(-1)?.wenn && !vollstaendig(inhalt, abschnitt)
      ? [
          {
            ort: `abschnitte.${i}.danach`,
            satz: 'Manchmal geht es nicht weiter. Bitte zuletzt einen Weg ohne Bedingung.',
          },
        ]
      : []
  })
  if (befunde.length > 0) return befunde
  const kreis = endlos(inhalt)
  if (!kreis) return []
  const titel = (name: string) => `„${abschnitte.find((each) => each.name === name)?.titel ?? name}“`
  return [
    {
      ort: `abschnitte.${abschnitte.findIndex(({ name }) => name === kreis.at(-1))}.danach`,
      satz: `Das endet nie: ${[...kreis, kreis[0] ?? ''].map(titel).join(' → ')}. In einem Kreis muss jemand jedes Mal neu entscheiden: mit einer Angabe, die darin gefragt wird und hinausführt.`,
    },
  ]
}

/** Whether one of the conditions always holds: each value of the one Angabe they all ask has its way. */
function vollstaendig({ angaben }: Vorlageninhalt, { danach = [] }: Abschnitt): boolean {
  const gefragt = new Set(danach.map(({ wenn }) => wenn?.angabe))
  const angabe = angaben.find(({ name }) => gefragt.size === 1 && gefragt.has(name))
  const werte = angabe?.art === 'JANEIN' ? ['ja', 'nein'] : (angabe?.wahl ?? [])
  return werte.length > 0 && werte.every((wert) => danach.some(({ wenn }) => wenn?.ist === wert))
}
