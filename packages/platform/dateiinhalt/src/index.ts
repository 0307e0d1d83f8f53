/**
 * dateiinhalt: what a file really is, which text it holds, and what its name may look like. Types and names are safe to
 * find out anywhere; text and mails are read in processes of their own, because the files come from outside.
 */
export { dispositionAnhang, endungVon, sichererDateiname } from './dateiname.ts'
export type { Mailanhang, Mailperson, ZerlegteMail } from './mail/mail.ts'
export {
  GRENZEN,
  type Textergebnis,
  type Textgrenzen,
  type Textstatus,
  Unlesbar,
} from './text/textergebnis.ts'
export { type Abbruch, oeffneTextleser, type Textleser, type TextleserEinstellung } from './textleser.ts'
export type { Art, Dateityp } from './typ/dateityp.ts'
export { erkenneTyp } from './typ/erkenneTyp.ts'
