import { perBuilder } from '@verbundakte/graphql'
import type { Deckblatt } from '../deckblatt/deckblatt.ts'
import type { Durchsicht } from '../deckblatt/durchsehen.ts'
import type { Mailkonto } from '../imap/tables.ts'
import type { Dublette, Stapel } from '../lesen.ts'
import type { Anbindung } from '../rest/tables.ts'
import type { Beilage, Eingang, Postfach } from '../tables.ts'
import type { Transfervermerk } from '../transfervermerk.ts'
import type { Vorschlag } from '../vorschlaege.ts'
import { EINGANGSSTATUS, HERKUENFTE } from '../worte.ts'

export const EingangType = perBuilder((b) => b.objectRef<Eingang>('Eingang'))
export const PostfachType = perBuilder((b) =>
  b.objectRef<Pick<Postfach, 'federfuehrung' | 'schutzklasse' | 'schwelle'>>('Postfach'),
)
export const VorschlagType = perBuilder((b) => b.objectRef<Vorschlag>('Ablagevorschlag'))
export const DubletteType = perBuilder((b) => b.objectRef<Dublette>('Dublette'))
export const StapelType = perBuilder((b) => b.objectRef<Stapel>('Poststapel'))
export const TransfervermerkType = perBuilder((b) => b.objectRef<Transfervermerk>('Transfervermerk'))
export const DeckblattType = perBuilder((b) => b.objectRef<Deckblatt>('Deckblatt'))
export const DurchsichtType = perBuilder((b) => b.objectRef<Durchsicht>('Durchsicht'))
export const BeilageType = perBuilder((b) => b.objectRef<Beilage>('Beilage'))
export const AnbindungType = perBuilder((b) => b.objectRef<Anbindung>('Anbindung'))
export const MailkontoType = perBuilder((b) => b.objectRef<Mailkonto>('Mailkonto'))
export const EingangsstatusType = perBuilder((b) => b.enumType('Eingangsstatus', { values: EINGANGSSTATUS }))
export const HerkunftType = perBuilder((b) => b.enumType('Herkunft', { values: HERKUENFTE }))
export const EingangslisteType = perBuilder((b) =>
  b.enumType('Eingangsliste', { values: ['OFFEN', 'SELBSTTAETIG', 'ERLEDIGT'] as const }),
)
