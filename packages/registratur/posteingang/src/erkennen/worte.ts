/**
 * Words as they are compared between letters. A scan reads 0 for O, 1 for l, rn for m, ii for ü; both sides go through
 * here, so that the misread word and the right one meet. Not for display: many words have the same form.
 */
export function schablone(wort: string): string {
  return wort
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue|ii/g, 'u')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[015689|!$€@]/g, (zeichen) => VERLESEN[zeichen] ?? '')
    .replace(/[jl]/g, 'i')
    .replace(/[^a-z]/g, '')
    .replace(/(.)\1+/g, '$1')
}

const VERLESEN: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '5': 's',
  '6': 'b',
  '8': 'b',
  '9': 'g',
  '|': 'i',
  '!': 'i',
  $: 's',
  '€': 'e',
  '@': 'a',
}

/** Endings that German grammar adds: `Genehmigungen` and `Genehmigung` are one word. */
function stamm(wort: string): string {
  return wort.length > 6
    ? wort.replace(/(ungen|ungs|enen|ern|em|en|er|es|e|s|n)$/, (ende) => (ende.startsWith('ung') ? 'ung' : ''))
    : wort
}

/** What stands in every letter. Rarity weighs words too; these would only cost time. */
const FLOSKELN = new Set(
  `aber alle allen also auch auf aus bei beim bereits bis bitte bitten damen dann dass dazu dem den der des die dies diese
  diesem diesen dieser durch ein eine einem einen einer eines erhalten fuer freundlichen freundliche geehrte geehrten
  geehrter gegen gruss gruessen gruesse haben hallo hat hatte herr herrn herren hier hiermit ich ihm ihnen ihr ihre ihrem ihren
  ihrer ihres ist jetzt kann kein keine koennen mehr mein meine meinem meinen meiner mich mit mitteilung nach nicht noch nur oben
  oder ohne per sehr seit seite sich sie sind sowie telefon telefax ueber um und uns unser unsere unserem unseren unserer unter vielen vom
  von vor war waren wegen welche wenn werden wie wir wird wurde wurden zum zur zwischen gemeinde stadt rathaus gemeindevorstand
  magistrat amt strasse datum betreff anlage anlagen januar februar maerz april mai juni juli august september oktober november
  dezember tel fax mail email zeichen schreiben teilen danke dank`
    .split(/\s+/)
    .map((wort) => stamm(schablone(wort))),
)

export interface Wort {
  readonly form: string
  /** as it stands in the letter */
  readonly gelesen: string
  readonly anzahl: number
}

/** Words by which letters are compared, each once, the most frequent first. */
export function worteIn(text: string, hoechstens = 400): Wort[] {
  const gefunden = new Map<string, { gelesen: string; anzahl: number }>()
  const verbunden = text.replace(/(\p{L})-[ \t]*\r?\n[ \t]*(\p{Ll})/gu, '$1$2')
  for (const [gelesen] of verbunden.matchAll(/[\p{L}\d|!$€@]{4,40}/gu)) {
    // A number is no word; a word may hold misread letters.
    if ((gelesen.match(/\p{L}/gu)?.length ?? 0) * 5 < gelesen.length * 3) continue
    const form = stamm(schablone(gelesen))
    if (form.length < 4 || FLOSKELN.has(form)) continue
    const da = gefunden.get(form)
    if (da) da.anzahl += 1
    else gefunden.set(form, { gelesen, anzahl: 1 })
  }
  return [...gefunden]
    .map(([form, wort]) => ({ form, ...wort }))
    .sort((a, b) => b.anzahl - a.anzahl)
    .slice(0, hoechstens)
}

/** A name in whatever order its parts are written; '' for what is none. */
export function namensform(name: string): string {
  const teile = name
    .replace(
      /\b(herrn?|frau|dr|prof|dipl|ing|familie|eheleute|firma|fa|gmbh|co|kg|ag|mbh|ohg|gbr|ug|ev|e\.\s?v)\b\.?/giu,
      ' ',
    )
    .split(/[^\p{L}\d|!$]+/u)
    .map(schablone)
    .filter((teil) => teil.length > 1)
  return [...new Set(teile)].sort().join(' ')
}

/** Neighbouring words written like names: any of them may be a person or a firm that the Akten know. */
export function namenIn(text: string): Map<string, string> {
  const gefunden = new Map<string, string>()
  for (const zeile of text.split(/\r?\n/)) {
    const worte = [...zeile.matchAll(/[\p{L}\d|!$'’-]+\.?/gu)].map(([wort]) => wort)
    for (let von = 0; von < worte.length; von++) {
      for (let lang = 2; lang <= 4 && von + lang <= worte.length; lang++) {
        const gelesen = worte.slice(von, von + lang).join(' ')
        if (!/^[\p{Lu}\d|!$]/u.test(gelesen)) break
        const form = namensform(gelesen)
        if (form.includes(' ') && form.length >= 6) gefunden.set(form, gelesen)
      }
    }
    if (gefunden.size > 3000) break
  }
  return gefunden
}

/** Streets with a number, and Flurstücke: what lies there has few Akten. */
export function orteIn(text: string): Map<string, string> {
  const gefunden = new Map<string, string>()
  for (const [ganz, davor = '', wort = '', nummer = ''] of text.matchAll(ORT)) {
    const allgemein = STRASSENART.test(wort)
    const name = schablone(allgemein ? davor : wort.replace(/str\.?$/i, 'strasse'))
    if (name.length < 3 || KEIN_ORT.test(wort)) continue
    gefunden.set(`${name} ${nummer.replace(/\s/g, '').toLowerCase()}`, ganz.trim().replace(/\s+/g, ' '))
  }
  return gefunden
}

const ORT =
  /(?:([\p{L}.\d|!-]{3,24})[ \t]{1,2})?([\p{L}.\d|!-]{3,30})[ \t]{1,2}(\d{1,4}(?:\/\d{1,3})?[ \t]?[a-h]?)(?![\p{L}\d.,:/-]\d|[\p{L}\d])/gu
/** Words that are not the name of a street by themselves. */
const STRASSENART = /^(stra[sß8B]+e|str\.|weg|platz|gasse|ring|allee|tor|dorf|markt|flurst[uü]ck)$/i
const KEIN_ORT =
  /^(postfach|tel\.?|telefon|fax|zimmer|nr\.?|seite|blatt|absatz|abs\.?|artikel|anlage|punkt|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/i
