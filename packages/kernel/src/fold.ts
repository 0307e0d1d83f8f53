/**
 * The spelling under which German words are compared: lower case, `ä→ae ö→oe ü→ue ß→ss`, other accents dropped. The
 * search engine folds neither `ß`/`ss` nor `ü`/`ue`, so both sides go through here.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (z) => UMLAUTE[z] ?? z)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
