import { z } from 'zod'
import { schrittForm, type Vorlageninhalt, type Vorlagenschritt } from './form.ts'
import { type Befund, type Geprueft, vorlagePruefen } from './pruefen.ts'

/**
 * What a Gemeinde does differently with a Vorlage that is another's: named by its names, so that it fits the next
 * Fassung, too. What the other has marked `verbindlich` stays.
 */
export const abweichungForm = z.strictObject({
  aktenplan: z.string().max(16).optional(),
  /** by `abschnitt/schritt` */
  schritte: z
    .record(
      z.string().max(81),
      z.strictObject({
        stelle: schrittForm.shape.stelle.optional(),
        tage: z.int().min(0).max(365).nullable().optional(),
        hinweis: z.string().trim().max(1000).optional(),
        entfaellt: z.literal(true).optional(),
      }),
    )
    .optional(),
  unterlagen: z.record(z.string().max(40), z.strictObject({ entfaellt: z.literal(true) })).optional(),
  /** further steps, at the end of an Abschnitt */
  zusatz: z
    .array(z.strictObject({ abschnitt: z.string().max(40), schritt: schrittForm }))
    .max(40)
    .optional(),
})

export type Abweichung = z.infer<typeof abweichungForm>

/** The Vorlage as it holds here, or why it cannot. An Abweichung of something that is gone is said, never dropped. */
export function abweichen(quelle: Vorlageninhalt, abweichung: Abweichung): Geprueft {
  const { schritte = {}, unterlagen = {}, zusatz = [] } = abweichung
  const befunde: Befund[] = []
  const bekannt = new Map(
    quelle.abschnitte.flatMap(({ name, schritte }) =>
      schritte.map((each): [string, Vorlagenschritt] => [`${name}/${each.name}`, each]),
    ),
  )
  for (const [wo, anders] of Object.entries(schritte)) {
    const schritt = bekannt.get(wo)
    if (!schritt) befunde.push({ ort: `schritte.${wo}`, satz: `Den Schritt „${wo}“ gibt es nicht mehr.` })
    else if (anders.entfaellt && schritt.verbindlich)
      befunde.push({ ort: `schritte.${wo}`, satz: `Der Schritt „${wo}“ ist verbindlich und kann nicht entfallen.` })
  }
  for (const name of Object.keys(unterlagen)) {
    if (!quelle.unterlagen.some((each) => each.name === name))
      befunde.push({ ort: `unterlagen.${name}`, satz: `Die Unterlage „${name}“ gibt es nicht mehr.` })
    if (quelle.abschnitte.some(({ dokument }) => dokument === name))
      befunde.push({ ort: `unterlagen.${name}`, satz: `Die Unterlage „${name}“ geht herum und kann nicht entfallen.` })
  }
  for (const [i, { abschnitt }] of zusatz.entries()) {
    if (!quelle.abschnitte.some(({ name }) => name === abschnitt))
      befunde.push({ ort: `zusatz.${i}.abschnitt`, satz: `Den Abschnitt „${abschnitt}“ gibt es nicht mehr.` })
  }
  if (befunde.length > 0) return { inhalt: null, befunde }
  return vorlagePruefen({
    ...quelle,
    ...(abweichung.aktenplan !== undefined && { aktenplan: abweichung.aktenplan }),
    unterlagen: quelle.unterlagen.filter(({ name }) => !unterlagen[name]),
    abschnitte: quelle.abschnitte.map((abschnitt) => ({
      ...abschnitt,
      schritte: [
        ...abschnitt.schritte.flatMap((schritt) => {
          const { entfaellt, tage, ...anders } = schritte[`${abschnitt.name}/${schritt.name}`] ?? {}
          if (entfaellt) return []
          const { tage: bisher, ...rest } = { ...schritt, ...anders }
          const frist = tage === undefined ? bisher : (tage ?? undefined)
          return [frist === undefined ? rest : { ...rest, tage: frist }]
        }),
        ...zusatz.filter((each) => each.abschnitt === abschnitt.name).map(({ schritt }) => schritt),
      ],
    })),
  })
}
