/** Forms by which an organisation is known. */
const ORGANISATION =
  /\b(g?gmbh|mbh|ag|kg|ohg|gbr|ug|e\.?\s?v\.?|eg|genossenschaft|verein|verband|stiftung|amtsgericht|landgericht|verwaltungsgericht|finanzamt|landkreis|kreisausschuss|regierungspräsidium|ministerium|agentur|jobcenter|krankenkasse|versicherung|sparkasse|bank|stadtwerke|werke|netz|kanzlei|rechtsanw[aä]lt\w*|notar\w*|steuerberat\w*|ingenieurb[uü]ro|planungsb[uü]ro|architekt\w*|schule|kirche\w*|pfarramt|feuerwehr|hessen mobil|hessenforst|amt für|staatsanwaltschaft|polizei\w*)\b/i

/** The end of a letter: after it comes who wrote it. */
const SCHLUSS = /(freundliche[nm]?\s+gr[uüo]|hochachtungsvoll|mit besten gr|viele gr|herzliche gr|gruß$|mfg\b)/i
const EMPFAENGER =
  /^(an (die|den|das)\b|gemeinde\b|stadt\b|magistrat|gemeindevorstand|der magistrat|der gemeindevorstand|rathaus\b|herrn?$|frau$)/i
const KEIN_NAME =
  /\d{2}|@|www\.|telefon|tel\b|fax|straße|str\.|weg\b|platz\b|postfach|\bdatum\b|zeichen|betreff|betr\b|seite|anlage|i\.\s?[av]\.?$|im auftrag|gez\.?$|sehr geehrte/i

/**
 * Who wrote a letter: an organisation in its head, a person below its greeting, else whoever stands first in the head.
 * Mails say it themselves.
 */
export function absenderIn(text: string): string | null {
  const zeilen = text.split(/\r?\n/).map((zeile) => zeile.trim())
  const kopf = kopfzeilen(zeilen)
  const organisation = kopf.find((zeile) => ORGANISATION.test(zeile) && zeile.length < 90)
  return sauber(organisation) ?? unterzeichner(zeilen) ?? sauber(kopf.find(wieName)) ?? null
}

/** The lines above the addressee, and the small line above their address. */
function kopfzeilen(zeilen: readonly string[]): string[] {
  const volle = zeilen.filter((zeile) => zeile !== '').slice(0, 14)
  const bis = volle.findIndex((zeile) => EMPFAENGER.test(zeile))
  return (bis < 0 ? volle.slice(0, 6) : volle.slice(0, bis)).flatMap((zeile) =>
    zeile.split(/\s*[·•|]\s*|\s+-\s+|,\s+/).slice(0, 1),
  )
}

function unterzeichner(zeilen: readonly string[]): string | null {
  const gruss = zeilen.findLastIndex((zeile) => SCHLUSS.test(zeile))
  if (gruss < 0) return null
  const danach = [
    ...(zeilen[gruss] ?? '').split(/gr[uüo][sß8B]+e?n?[,.]?/i).slice(1),
    ...zeilen.slice(gruss + 1, gruss + 7),
  ].map((zeile) => zeile.replace(/^(gez\.|i\. ?[av]\.|im auftrag)\s*/i, '').trim())
  return sauber(danach.find(wieName))
}

/** Two to five words, written like a name. */
function wieName(zeile: string): boolean {
  const worte = zeile.split(/\s+/)
  return (
    worte.length >= 2 && worte.length <= 5 && /^[\p{Lu}\d]/u.test(zeile) && zeile.length < 60 && !KEIN_NAME.test(zeile)
  )
}

function sauber(zeile: string | undefined): string | null {
  const eine = zeile
    ?.replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d.)]+$/gu, '')
    .slice(0, 200)
  return eine ? eine : null
}
