import { perBuilder } from '@verbundakte/graphql'
import {
  AKTENSTATUS,
  AKTENTYPEN,
  AUSSTELLERSTAENDE,
  BETEILIGTENARTEN,
  DOKUMENTSTAENDE,
  DOKUMENTSTATUS,
  MEDIEN,
  PRUEFUNGEN,
  RICHTUNGEN,
  SIGNATURZUSTAENDE,
  TEXTSTATUS,
  VORGANGSSTATUS,
  ZERTIFIKATSTAENDE,
} from '../worte.ts'

export const AktentypType = perBuilder((b) => b.enumType('Aktentyp', { values: AKTENTYPEN }))
export const AktenstatusType = perBuilder((b) => b.enumType('Aktenstatus', { values: AKTENSTATUS }))
export const MediumType = perBuilder((b) => b.enumType('Medium', { values: MEDIEN }))
export const VorgangsstatusType = perBuilder((b) => b.enumType('Vorgangsstatus', { values: VORGANGSSTATUS }))
export const RichtungType = perBuilder((b) => b.enumType('Richtung', { values: RICHTUNGEN }))
export const DokumentstatusType = perBuilder((b) => b.enumType('Dokumentstatus', { values: DOKUMENTSTATUS }))
export const DokumentstandType = perBuilder((b) => b.enumType('Dokumentstand', { values: DOKUMENTSTAENDE }))
export const TextstatusType = perBuilder((b) => b.enumType('Textstatus', { values: TEXTSTATUS }))
export const PruefungType = perBuilder((b) => b.enumType('Pruefung', { values: PRUEFUNGEN }))
export const BeteiligtenartType = perBuilder((b) => b.enumType('Beteiligtenart', { values: BETEILIGTENARTEN }))
export const SignaturzustandType = perBuilder((b) => b.enumType('Signaturzustand', { values: SIGNATURZUSTAENDE }))
export const AusstellerstandType = perBuilder((b) => b.enumType('Ausstellerstand', { values: AUSSTELLERSTAENDE }))
export const ZertifikatstandType = perBuilder((b) => b.enumType('Zertifikatstand', { values: ZERTIFIKATSTAENDE }))
