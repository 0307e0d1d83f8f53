/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Genau eines: ein Vorgang, eine Akte (neuer Vorgang darin) oder eine Position (neue Akte dort) */
export type Ablageziel = {
  readonly akte?: string | null | undefined;
  /** des neuen Vorgangs; sonst der der Post */
  readonly betreff?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly vorgang?: string | null | undefined;
};

export type AnbindungEingabe = {
  /** „“ ist die Poststelle */
  readonly amt: string;
  /** LeiKa-Schlüssel; leer: alle */
  readonly leistungen: ReadonlyArray<string>;
  readonly name: string;
  /** 80 bis 100; leer: nie selbsttätig, und Angaben zum Ziel sind nur ein Hinweis */
  readonly schwelle?: number | null | undefined;
};

export type Eingangsangaben = {
  readonly absender?: string | null | undefined;
  readonly betreff?: string | null | undefined;
  readonly datumDesSchreibens?: string | null | undefined;
  readonly typ?: string | null | undefined;
};

export type Eingangsliste =
  | 'ERLEDIGT'
  | 'OFFEN'
  | 'SELBSTTAETIG';

export type Eingangsstatus =
  | 'ABGELEGT'
  | 'AUSSORTIERT'
  | 'ERKANNT'
  | 'NEU';

export type Herkunft =
  | 'IMAP'
  | 'MAIL'
  | 'ORDNER'
  | 'REST'
  | 'UPLOAD';

export type MailkontoEingabe = {
  /** „“ ist die Poststelle */
  readonly amt: string;
  readonly benutzer: string;
  readonly host: string;
  /** leer: wie bisher */
  readonly kennwort?: string | null | undefined;
  readonly name: string;
  readonly ordner: string;
  readonly port: number;
  /** TLS oder STARTTLS */
  readonly sicherheit: string;
  /** der eigenen Zertifizierungsstelle, als PEM */
  readonly zertifikat?: string | null | undefined;
};

export type Pruefung =
  | 'FREIGEGEBEN'
  | 'GESPERRT'
  | 'SAUBER'
  | 'UNGEPRUEFT';

/** Transfervermerk: was gescannt wurde, womit, und ob vollständig */
export type Scanvermerk = {
  /** Abweichungen vom Papier */
  readonly bemerkung?: string | null | undefined;
  /** leer: die Person selbst */
  readonly durch?: string | null | undefined;
  /** etwa 300 dpi, Farbe, beidseitig */
  readonly einstellungen?: string | null | undefined;
  readonly geraet?: string | null | undefined;
  readonly vollstaendig?: boolean | null | undefined;
};

export type Schutzklasse =
  | 'INTERN'
  | 'MELDE'
  | 'NICHTOEFFENTLICH'
  | 'OEFFENTLICH'
  | 'PERSONAL'
  | 'PERSONENBEZOGEN'
  | 'PERSONENSTAND'
  | 'SOZIAL'
  | 'STEUER';

export type Textstatus =
  | 'AUSSTEHEND'
  | 'ERKANNT'
  | 'GEKUERZT'
  | 'IN_ERKENNUNG'
  | 'LEER'
  | 'UNLESBAR'
  | 'VERSCHLUESSELT';

export type AnbindungZeileFragment = { readonly id: string, readonly name: string, readonly leistungen: ReadonlyArray<string>, readonly schwelle: number | null, readonly endung: string, readonly zuletztAm: string | null, readonly widerrufenAm: string | null, readonly angelegtAm: string, readonly amt: { readonly kuerzel: string, readonly name: string }, readonly angelegtVon: { readonly name: string } | null };

export type MailkontoZeileFragment = { readonly id: string, readonly name: string, readonly host: string, readonly port: number, readonly sicherheit: string, readonly benutzer: string, readonly ordner: string, readonly zertifikat: string | null, readonly aktiv: boolean, readonly zuletztAm: string | null, readonly fehler: string | null, readonly fehlerSeit: string | null, readonly zurueckgehalten: number, readonly amt: { readonly kuerzel: string, readonly name: string } };

export type EingangswegeQueryVariables = Exact<{ [key: string]: never; }>;


export type EingangswegeQuery = { readonly anbindungen: ReadonlyArray<{ readonly id: string, readonly name: string, readonly leistungen: ReadonlyArray<string>, readonly schwelle: number | null, readonly endung: string, readonly zuletztAm: string | null, readonly widerrufenAm: string | null, readonly angelegtAm: string, readonly amt: { readonly kuerzel: string, readonly name: string }, readonly angelegtVon: { readonly name: string } | null }>, readonly mailkonten: ReadonlyArray<{ readonly id: string, readonly name: string, readonly host: string, readonly port: number, readonly sicherheit: string, readonly benutzer: string, readonly ordner: string, readonly zertifikat: string | null, readonly aktiv: boolean, readonly zuletztAm: string | null, readonly fehler: string | null, readonly fehlerSeit: string | null, readonly zurueckgehalten: number, readonly amt: { readonly kuerzel: string, readonly name: string } }> };

export type AnbindungEinrichtenMutationVariables = Exact<{
  eingabe: AnbindungEingabe;
}>;


export type AnbindungEinrichtenMutation = { readonly anbindungEinrichten: { readonly geheimnis: string, readonly anbindung: { readonly id: string, readonly name: string } } };

export type AnbindungAendernMutationVariables = Exact<{
  id: string;
  eingabe: AnbindungEingabe;
}>;


export type AnbindungAendernMutation = { readonly anbindungAendern: { readonly id: string } };

export type AnbindungWiderrufenMutationVariables = Exact<{
  id: string;
  widerrufen: boolean;
}>;


export type AnbindungWiderrufenMutation = { readonly anbindungWiderrufen: { readonly id: string } };

export type MailkontoEinrichtenMutationVariables = Exact<{
  eingabe: MailkontoEingabe;
}>;


export type MailkontoEinrichtenMutation = { readonly mailkontoEinrichten: { readonly id: string } };

export type MailkontoAendernMutationVariables = Exact<{
  id: string;
  eingabe: MailkontoEingabe;
}>;


export type MailkontoAendernMutation = { readonly mailkontoAendern: { readonly id: string } };

export type MailkontoAnhaltenMutationVariables = Exact<{
  id: string;
  anhalten: boolean;
}>;


export type MailkontoAnhaltenMutation = { readonly mailkontoAnhalten: { readonly id: string } };

export type DeckblattQueryVariables = Exact<{
  vorgang: string;
}>;


export type DeckblattQuery = { readonly deckblatt: { readonly code: string, readonly kennzeichen: string } };

export type AktendeckblattQueryVariables = Exact<{
  akte: string;
}>;


export type AktendeckblattQuery = { readonly aktendeckblatt: { readonly code: string, readonly kennzeichen: string } };

export type VermerkFragment = { readonly durch: string | null, readonly am: string | null, readonly geraet: string | null, readonly einstellungen: string | null, readonly vollstaendig: boolean | null, readonly abweichungen: string | null, readonly fehlt: ReadonlyArray<string> };

export type EingangZeileFragment = { readonly id: string, readonly status: Eingangsstatus, readonly betreff: string, readonly absender: string | null, readonly eingegangenAm: string, readonly schutzklasse: Schutzklasse, readonly textstatus: Textstatus, readonly selbsttaetig: boolean, readonly mime: string, readonly vorschauPfad: string | null, readonly durchsicht: { readonly seite: number, readonly von: number } | null, readonly amt: { readonly kuerzel: string, readonly name: string } };

export type EingaengeQueryVariables = Exact<{
  amt?: string | null | undefined;
  liste?: Eingangsliste | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EingaengeQuery = { readonly eingaenge: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: Eingangsstatus, readonly betreff: string, readonly absender: string | null, readonly eingegangenAm: string, readonly schutzklasse: Schutzklasse, readonly textstatus: Textstatus, readonly selbsttaetig: boolean, readonly mime: string, readonly vorschauPfad: string | null, readonly durchsicht: { readonly seite: number, readonly von: number } | null, readonly amt: { readonly kuerzel: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PoststapelQueryVariables = Exact<{ [key: string]: never; }>;


export type PoststapelQuery = { readonly poststapel: ReadonlyArray<{ readonly anzahl: number, readonly amt: { readonly kuerzel: string, readonly name: string } }> };

export type EingangQueryVariables = Exact<{
  id: string;
}>;


export type EingangQuery = { readonly eingang: { readonly herkunft: Herkunft, readonly typ: string | null, readonly datumDesSchreibens: string | null, readonly fremdzeichen: string | null, readonly strichcodes: ReadonlyArray<string>, readonly dateiname: string, readonly groesse: number, readonly hinweis: string | null, readonly selbstNicht: string | null, readonly seiten: number | null, readonly texthinweis: string | null, readonly pruefung: Pruefung, readonly pruefhinweis: string | null, readonly dateiPfad: string, readonly ausEingang: string | null, readonly wartende: number, readonly grund: string | null, readonly entschiedenAm: string | null, readonly amtGrund: string | null, readonly id: string, readonly status: Eingangsstatus, readonly betreff: string, readonly absender: string | null, readonly eingegangenAm: string, readonly schutzklasse: Schutzklasse, readonly textstatus: Textstatus, readonly selbsttaetig: boolean, readonly mime: string, readonly vorschauPfad: string | null, readonly transfervermerk: { readonly durch: string | null, readonly am: string | null, readonly geraet: string | null, readonly einstellungen: string | null, readonly vollstaendig: boolean | null, readonly abweichungen: string | null, readonly fehlt: ReadonlyArray<string> } | null, readonly beilagen: ReadonlyArray<{ readonly id: string, readonly dateiname: string, readonly mime: string, readonly groesse: number, readonly hinweis: string | null, readonly pruefung: Pruefung, readonly dateiPfad: string, readonly vorschauPfad: string | null }>, readonly entschiedenVon: { readonly name: string } | null, readonly amtVorschlag: { readonly kuerzel: string, readonly name: string } | null, readonly positionVorschlag: { readonly id: string } | null, readonly dubletten: ReadonlyArray<{ readonly eingang: string | null, readonly dokument: string | null, readonly titel: string, readonly kennzeichen: string | null }>, readonly vorschlaege: ReadonlyArray<{ readonly id: string, readonly konfidenz: number, readonly gruende: ReadonlyArray<string>, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse }, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string } | null }>, readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly vorgang: { readonly id: string, readonly akte: { readonly id: string } } } | null, readonly durchsicht: { readonly seite: number, readonly von: number } | null, readonly amt: { readonly kuerzel: string, readonly name: string } } | null };

export type AblagezieleQueryVariables = Exact<{
  text: string;
}>;


export type AblagezieleQuery = { readonly suche: { readonly treffer: ReadonlyArray<{ readonly id: string, readonly art: string, readonly titel: string, readonly kennzeichen: string, readonly zusatz: string | null }> } };

export type PostfachQueryVariables = Exact<{
  amt: string;
}>;


export type PostfachQuery = { readonly postfach: { readonly schutzklasse: Schutzklasse, readonly schwelle: number | null } };

export type EingaengeAnnehmenMutationVariables = Exact<{
  dateien: ReadonlyArray<string> | string;
  amt?: string | null | undefined;
}>;


export type EingaengeAnnehmenMutation = { readonly eingaengeAnnehmen: ReadonlyArray<string> };

export type EingangAblegenMutationVariables = Exact<{
  id: string;
  ziel: Ablageziel;
  angaben?: Eingangsangaben | null | undefined;
  ungeteilt?: boolean | null | undefined;
}>;


export type EingangAblegenMutation = { readonly eingangAblegen: { readonly id: string, readonly kennzeichen: string } };

export type EingangZuweisenMutationVariables = Exact<{
  id: string;
  amt: string;
}>;


export type EingangZuweisenMutation = { readonly eingangZuweisen: string };

export type ZuweisungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type ZuweisungZuruecknehmenMutation = { readonly zuweisungZuruecknehmen: string };

export type EingangAussortierenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type EingangAussortierenMutation = { readonly eingangAussortieren: { readonly id: string } };

export type EingangZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type EingangZuruecknehmenMutation = { readonly eingangZuruecknehmen: { readonly id: string } };

export type PostfachEinrichtenMutationVariables = Exact<{
  amt: string;
  schutzklasse: Schutzklasse;
  schwelle?: number | null | undefined;
}>;


export type PostfachEinrichtenMutation = { readonly postfachEinrichten: { readonly schutzklasse: Schutzklasse, readonly schwelle: number | null } };

export type TransfervermerkDesDokumentsQueryVariables = Exact<{
  dokument: string;
}>;


export type TransfervermerkDesDokumentsQuery = { readonly transfervermerk: { readonly durch: string | null, readonly am: string | null, readonly geraet: string | null, readonly einstellungen: string | null, readonly vollstaendig: boolean | null, readonly abweichungen: string | null, readonly fehlt: ReadonlyArray<string> } | null };

export type EingangTransfervermerkenMutationVariables = Exact<{
  id: string;
  scan: Scanvermerk;
}>;


export type EingangTransfervermerkenMutation = { readonly eingangTransfervermerken: { readonly id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AnbindungZeileFragmentDoc = new TypedDocumentString(`
    fragment AnbindungZeile on Anbindung {
  id
  name
  amt {
    kuerzel
    name
  }
  leistungen
  schwelle
  endung
  zuletztAm
  widerrufenAm
  angelegtAm
  angelegtVon {
    name
  }
}
    `, {"fragmentName":"AnbindungZeile"}) as unknown as TypedDocumentString<AnbindungZeileFragment, unknown>;
export const MailkontoZeileFragmentDoc = new TypedDocumentString(`
    fragment MailkontoZeile on Mailkonto {
  id
  name
  amt {
    kuerzel
    name
  }
  host
  port
  sicherheit
  benutzer
  ordner
  zertifikat
  aktiv
  zuletztAm
  fehler
  fehlerSeit
  zurueckgehalten
}
    `, {"fragmentName":"MailkontoZeile"}) as unknown as TypedDocumentString<MailkontoZeileFragment, unknown>;
export const VermerkFragmentDoc = new TypedDocumentString(`
    fragment Vermerk on Transfervermerk {
  durch
  am
  geraet
  einstellungen
  vollstaendig
  abweichungen
  fehlt
}
    `, {"fragmentName":"Vermerk"}) as unknown as TypedDocumentString<VermerkFragment, unknown>;
export const EingangZeileFragmentDoc = new TypedDocumentString(`
    fragment EingangZeile on Eingang {
  id
  status
  betreff
  absender
  eingegangenAm
  schutzklasse
  textstatus
  durchsicht {
    seite
    von
  }
  selbsttaetig
  mime
  vorschauPfad
  amt {
    kuerzel
    name
  }
}
    `, {"fragmentName":"EingangZeile"}) as unknown as TypedDocumentString<EingangZeileFragment, unknown>;
export const EingangswegeDocument = new TypedDocumentString(`
    query Eingangswege {
  anbindungen {
    ...AnbindungZeile
  }
  mailkonten {
    ...MailkontoZeile
  }
}
    fragment AnbindungZeile on Anbindung {
  id
  name
  amt {
    kuerzel
    name
  }
  leistungen
  schwelle
  endung
  zuletztAm
  widerrufenAm
  angelegtAm
  angelegtVon {
    name
  }
}
fragment MailkontoZeile on Mailkonto {
  id
  name
  amt {
    kuerzel
    name
  }
  host
  port
  sicherheit
  benutzer
  ordner
  zertifikat
  aktiv
  zuletztAm
  fehler
  fehlerSeit
  zurueckgehalten
}`) as unknown as TypedDocumentString<EingangswegeQuery, EingangswegeQueryVariables>;
export const AnbindungEinrichtenDocument = new TypedDocumentString(`
    mutation AnbindungEinrichten($eingabe: AnbindungEingabe!) {
  anbindungEinrichten(eingabe: $eingabe) {
    geheimnis
    anbindung {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AnbindungEinrichtenMutation, AnbindungEinrichtenMutationVariables>;
export const AnbindungAendernDocument = new TypedDocumentString(`
    mutation AnbindungAendern($id: ID!, $eingabe: AnbindungEingabe!) {
  anbindungAendern(id: $id, eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnbindungAendernMutation, AnbindungAendernMutationVariables>;
export const AnbindungWiderrufenDocument = new TypedDocumentString(`
    mutation AnbindungWiderrufen($id: ID!, $widerrufen: Boolean!) {
  anbindungWiderrufen(id: $id, widerrufen: $widerrufen) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnbindungWiderrufenMutation, AnbindungWiderrufenMutationVariables>;
export const MailkontoEinrichtenDocument = new TypedDocumentString(`
    mutation MailkontoEinrichten($eingabe: MailkontoEingabe!) {
  mailkontoEinrichten(eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<MailkontoEinrichtenMutation, MailkontoEinrichtenMutationVariables>;
export const MailkontoAendernDocument = new TypedDocumentString(`
    mutation MailkontoAendern($id: ID!, $eingabe: MailkontoEingabe!) {
  mailkontoAendern(id: $id, eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<MailkontoAendernMutation, MailkontoAendernMutationVariables>;
export const MailkontoAnhaltenDocument = new TypedDocumentString(`
    mutation MailkontoAnhalten($id: ID!, $anhalten: Boolean!) {
  mailkontoAnhalten(id: $id, anhalten: $anhalten) {
    id
  }
}
    `) as unknown as TypedDocumentString<MailkontoAnhaltenMutation, MailkontoAnhaltenMutationVariables>;
export const DeckblattDocument = new TypedDocumentString(`
    query Deckblatt($vorgang: ID!) {
  deckblatt(vorgang: $vorgang) {
    code
    kennzeichen
  }
}
    `) as unknown as TypedDocumentString<DeckblattQuery, DeckblattQueryVariables>;
export const AktendeckblattDocument = new TypedDocumentString(`
    query Aktendeckblatt($akte: ID!) {
  aktendeckblatt(akte: $akte) {
    code
    kennzeichen
  }
}
    `) as unknown as TypedDocumentString<AktendeckblattQuery, AktendeckblattQueryVariables>;
export const EingaengeDocument = new TypedDocumentString(`
    query Eingaenge($amt: String, $liste: Eingangsliste, $first: Int, $after: String) {
  eingaenge(amt: $amt, liste: $liste, first: $first, after: $after) {
    edges {
      node {
        ...EingangZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EingangZeile on Eingang {
  id
  status
  betreff
  absender
  eingegangenAm
  schutzklasse
  textstatus
  durchsicht {
    seite
    von
  }
  selbsttaetig
  mime
  vorschauPfad
  amt {
    kuerzel
    name
  }
}`) as unknown as TypedDocumentString<EingaengeQuery, EingaengeQueryVariables>;
export const PoststapelDocument = new TypedDocumentString(`
    query Poststapel {
  poststapel {
    amt {
      kuerzel
      name
    }
    anzahl
  }
}
    `) as unknown as TypedDocumentString<PoststapelQuery, PoststapelQueryVariables>;
export const EingangDocument = new TypedDocumentString(`
    query Eingang($id: ID!) {
  eingang(id: $id) {
    ...EingangZeile
    herkunft
    typ
    datumDesSchreibens
    fremdzeichen
    strichcodes
    dateiname
    groesse
    hinweis
    selbstNicht
    seiten
    texthinweis
    pruefung
    pruefhinweis
    dateiPfad
    transfervermerk {
      ...Vermerk
    }
    ausEingang
    wartende
    beilagen {
      id
      dateiname
      mime
      groesse
      hinweis
      pruefung
      dateiPfad
      vorschauPfad
    }
    grund
    entschiedenAm
    entschiedenVon {
      name
    }
    amtVorschlag {
      kuerzel
      name
    }
    amtGrund
    positionVorschlag {
      id
    }
    dubletten {
      eingang
      dokument
      titel
      kennzeichen
    }
    vorschlaege {
      id
      konfidenz
      gruende
      akte {
        id
        aktenzeichen
        betreff
        schutzklasse
      }
      vorgang {
        id
        kennzeichen
        betreff
      }
    }
    dokument {
      id
      kennzeichen
      vorgang {
        id
        akte {
          id
        }
      }
    }
  }
}
    fragment Vermerk on Transfervermerk {
  durch
  am
  geraet
  einstellungen
  vollstaendig
  abweichungen
  fehlt
}
fragment EingangZeile on Eingang {
  id
  status
  betreff
  absender
  eingegangenAm
  schutzklasse
  textstatus
  durchsicht {
    seite
    von
  }
  selbsttaetig
  mime
  vorschauPfad
  amt {
    kuerzel
    name
  }
}`) as unknown as TypedDocumentString<EingangQuery, EingangQueryVariables>;
export const AblagezieleDocument = new TypedDocumentString(`
    query Ablageziele($text: String!) {
  suche(text: $text, filter: {art: ["Vorgang", "Akte"]}, first: 12) {
    treffer {
      id
      art
      titel
      kennzeichen
      zusatz
    }
  }
}
    `) as unknown as TypedDocumentString<AblagezieleQuery, AblagezieleQueryVariables>;
export const PostfachDocument = new TypedDocumentString(`
    query Postfach($amt: String!) {
  postfach(amt: $amt) {
    schutzklasse
    schwelle
  }
}
    `) as unknown as TypedDocumentString<PostfachQuery, PostfachQueryVariables>;
export const EingaengeAnnehmenDocument = new TypedDocumentString(`
    mutation EingaengeAnnehmen($dateien: [ID!]!, $amt: String) {
  eingaengeAnnehmen(dateien: $dateien, amt: $amt)
}
    `) as unknown as TypedDocumentString<EingaengeAnnehmenMutation, EingaengeAnnehmenMutationVariables>;
export const EingangAblegenDocument = new TypedDocumentString(`
    mutation EingangAblegen($id: ID!, $ziel: Ablageziel!, $angaben: Eingangsangaben, $ungeteilt: Boolean) {
  eingangAblegen(id: $id, ziel: $ziel, angaben: $angaben, ungeteilt: $ungeteilt) {
    id
    kennzeichen
  }
}
    `) as unknown as TypedDocumentString<EingangAblegenMutation, EingangAblegenMutationVariables>;
export const EingangZuweisenDocument = new TypedDocumentString(`
    mutation EingangZuweisen($id: ID!, $amt: String!) {
  eingangZuweisen(id: $id, amt: $amt)
}
    `) as unknown as TypedDocumentString<EingangZuweisenMutation, EingangZuweisenMutationVariables>;
export const ZuweisungZuruecknehmenDocument = new TypedDocumentString(`
    mutation ZuweisungZuruecknehmen($id: ID!) {
  zuweisungZuruecknehmen(id: $id)
}
    `) as unknown as TypedDocumentString<ZuweisungZuruecknehmenMutation, ZuweisungZuruecknehmenMutationVariables>;
export const EingangAussortierenDocument = new TypedDocumentString(`
    mutation EingangAussortieren($id: ID!, $grund: String!) {
  eingangAussortieren(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<EingangAussortierenMutation, EingangAussortierenMutationVariables>;
export const EingangZuruecknehmenDocument = new TypedDocumentString(`
    mutation EingangZuruecknehmen($id: ID!) {
  eingangZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<EingangZuruecknehmenMutation, EingangZuruecknehmenMutationVariables>;
export const PostfachEinrichtenDocument = new TypedDocumentString(`
    mutation PostfachEinrichten($amt: String!, $schutzklasse: Schutzklasse!, $schwelle: Int) {
  postfachEinrichten(amt: $amt, schutzklasse: $schutzklasse, schwelle: $schwelle) {
    schutzklasse
    schwelle
  }
}
    `) as unknown as TypedDocumentString<PostfachEinrichtenMutation, PostfachEinrichtenMutationVariables>;
export const TransfervermerkDesDokumentsDocument = new TypedDocumentString(`
    query TransfervermerkDesDokuments($dokument: ID!) {
  transfervermerk(dokument: $dokument) {
    ...Vermerk
  }
}
    fragment Vermerk on Transfervermerk {
  durch
  am
  geraet
  einstellungen
  vollstaendig
  abweichungen
  fehlt
}`) as unknown as TypedDocumentString<TransfervermerkDesDokumentsQuery, TransfervermerkDesDokumentsQueryVariables>;
export const EingangTransfervermerkenDocument = new TypedDocumentString(`
    mutation EingangTransfervermerken($id: ID!, $scan: Scanvermerk!) {
  eingangTransfervermerken(id: $id, scan: $scan) {
    id
  }
}
    `) as unknown as TypedDocumentString<EingangTransfervermerkenMutation, EingangTransfervermerkenMutationVariables>;