import type { Demozufall } from '@verbundakte/module'

const VORNAMEN = [
  'Alma',
  'Bruno',
  'Cem',
  'Dora',
  'Emil',
  'Fatma',
  'Gustav',
  'Hanna',
  'Ida',
  'Jonas',
  'Klara',
  'Leo',
  'Marta',
  'Nils',
  'Otto',
  'Paula',
]
const NACHNAMEN = [
  'Adler',
  'Amsel',
  'Bussard',
  'Drossel',
  'Eisvogel',
  'Elster',
  'Fasan',
  'Gimpel',
  'Habicht',
  'Kiebitz',
  'Kranich',
  'Lerche',
  'Meise',
  'Pirol',
  'Rebhuhn',
  'Sperling',
  'Stieglitz',
  'Zeisig',
]
const STRASSEN = [
  'Birkenweg',
  'Brunnengasse',
  'Dorfstraße',
  'Gartenweg',
  'Hainbuchenring',
  'Kirchgasse',
  'Lindenallee',
  'Mühlenweg',
  'Obere Straße',
  'Rosengasse',
  'Schulstraße',
  'Steinweg',
  'Talblick',
  'Untere Wiese',
  'Werraufer',
  'Ziegelhütte',
]
const BETRIEBE = [
  'Blumen',
  'Fahrrad',
  'Maler',
  'Wolle',
  'Hausdienst',
  'Backstube',
  'Holzbau',
  'Elektro',
  'Garten',
  'Fenster',
]

/** The words for the gaps of one template. */
export function luecken(
  zufall: Demozufall,
  ort: string,
  sachen: readonly string[] = [''],
): Readonly<Record<string, string>> {
  const nachname = zufall.aus(NACHNAMEN)
  return {
    person: `${zufall.aus(VORNAMEN)} ${nachname}`,
    betrieb: `${zufall.aus(BETRIEBE)} ${nachname}`,
    strasse: `${zufall.aus(STRASSEN)} ${zufall.zwischen(1, 88)}`,
    jahr: String(zufall.zwischen(2019, 2026)),
    sache: zufall.aus(sachen),
    ort,
  }
}

export function fuellen(muster: string, worte: Readonly<Record<string, string>>): string {
  return muster.replace(/\{(\w+)\}/g, (_ganz, name: string) => worte[name] ?? '')
}
