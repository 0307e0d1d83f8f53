/** What a person changed, and what stood there before: the server refuses if somebody else was faster. */
export interface Aenderung<Angaben> {
  readonly eingabe: Partial<Angaben>
  readonly bisher: Partial<Angaben>
}

/** The fields in which `nachher` differs; null when nothing was changed. */
export function aenderungVon<Angaben extends object>(vorher: Angaben, nachher: Angaben): Aenderung<Angaben> | null {
  const felder = (Object.keys(nachher) as (keyof Angaben)[]).filter((feld) => vorher[feld] !== nachher[feld])
  return felder.length === 0 ? null : { eingabe: nur(nachher, felder), bisher: nur(vorher, felder) }
}

/** The change that takes `aenderung` back, from what the server has made of it. */
export function rueckgaengig<Angaben extends object>(
  aenderung: Aenderung<Angaben>,
  gespeichert: Angaben,
): Aenderung<Angaben> {
  const felder = Object.keys(aenderung.eingabe) as (keyof Angaben)[]
  return { eingabe: aenderung.bisher, bisher: nur(gespeichert, felder) }
}

// Object.keys and fromEntries forget the keys of a type; they are those of `angaben`.
function nur<Angaben extends object>(angaben: Angaben, felder: readonly (keyof Angaben)[]): Partial<Angaben> {
  return Object.fromEntries(felder.map((feld) => [feld, angaben[feld]])) as Partial<Angaben>
}
