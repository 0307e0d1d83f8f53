/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Ausgangsliste =
  | 'OFFEN'
  | 'VERSANDT';

export type Dokumentstatus =
  | 'ENTWURF'
  | 'IN_BEARBEITUNG'
  | 'SCHLUSSGEZEICHNET'
  | 'ZURUECKGENOMMEN';

export type Richtung =
  | 'AUS'
  | 'EIN'
  | 'INTERN';

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

export type Sendungsstatus =
  | 'ENTFAELLT'
  | 'OFFEN'
  | 'VERSANDT'
  | 'ZURUECKGENOMMEN';

export type Versandangaben = {
  /** sonst heute */
  readonly am?: string | null | undefined;
  /** sonst wie am Dokument */
  readonly empfaenger?: string | null | undefined;
  readonly sendungsnummer?: string | null | undefined;
  readonly weg: Versandweg;
};

export type Versandweg =
  | 'BEBPO'
  | 'BOTE'
  | 'EINSCHREIBEN'
  | 'EMAIL'
  | 'FAX'
  | 'PERSOENLICH'
  | 'POST'
  | 'ZUSTELLUNG';

export type SendungZeileFragment = { readonly id: string, readonly status: Sendungsstatus, readonly version: number | null, readonly weg: Versandweg | null, readonly am: string | null, readonly empfaenger: string | null, readonly sendungsnummer: string | null, readonly grund: string | null, readonly angelegtAm: string, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly erledigtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly aktuelleVersion: { readonly mime: string, readonly vorschauPfad: string | null } } | null };

export type PostausgangQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  liste: Ausgangsliste;
}>;


export type PostausgangQuery = { readonly postausgang: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: Sendungsstatus, readonly version: number | null, readonly weg: Versandweg | null, readonly am: string | null, readonly empfaenger: string | null, readonly sendungsnummer: string | null, readonly grund: string | null, readonly angelegtAm: string, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly erledigtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly aktuelleVersion: { readonly mime: string, readonly vorschauPfad: string | null } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PostausgangZahlQueryVariables = Exact<{ [key: string]: never; }>;


export type PostausgangZahlQuery = { readonly postausgangZahl: number };

export type OffeneSendungenQueryVariables = Exact<{
  vorgang: string;
}>;


export type OffeneSendungenQuery = { readonly offeneSendungen: ReadonlyArray<{ readonly id: string }> };

export type SendungenDesDokumentsQueryVariables = Exact<{
  dokument: string;
}>;


export type SendungenDesDokumentsQuery = { readonly sendungenDesDokuments: ReadonlyArray<{ readonly id: string, readonly status: Sendungsstatus, readonly version: number | null, readonly weg: Versandweg | null, readonly am: string | null, readonly empfaenger: string | null, readonly sendungsnummer: string | null, readonly grund: string | null, readonly angelegtAm: string, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly erledigtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly aktuelleVersion: { readonly mime: string, readonly vorschauPfad: string | null } } | null }>, readonly dokument: { readonly id: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly empfaenger: string | null, readonly darf: ReadonlyArray<string> } | null };

export type SendungVersendenMutationVariables = Exact<{
  id: string;
  angaben: Versandangaben;
}>;


export type SendungVersendenMutation = { readonly sendungVersenden: { readonly id: string } };

export type DokumentBereitlegenMutationVariables = Exact<{
  dokument: string;
}>;


export type DokumentBereitlegenMutation = { readonly dokumentBereitlegen: { readonly id: string } };

export type BereitlegenZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type BereitlegenZuruecknehmenMutation = { readonly bereitlegenZuruecknehmen: { readonly id: string } };

export type DokumentVersendenMutationVariables = Exact<{
  dokument: string;
  angaben: Versandangaben;
}>;


export type DokumentVersendenMutation = { readonly dokumentVersenden: { readonly id: string } };

export type VersandEntfaelltMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type VersandEntfaelltMutation = { readonly versandEntfaellt: { readonly id: string } };

export type VersandZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type VersandZuruecknehmenMutation = { readonly versandZuruecknehmen: { readonly id: string } };

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
export const SendungZeileFragmentDoc = new TypedDocumentString(`
    fragment SendungZeile on Sendung {
  id
  status
  version
  weg
  am
  empfaenger
  sendungsnummer
  grund
  angelegtAm
  akteId
  darf
  erledigtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    kennzeichen
    betreff
    aktuelleVersion {
      mime
      vorschauPfad
    }
  }
}
    `, {"fragmentName":"SendungZeile"}) as unknown as TypedDocumentString<SendungZeileFragment, unknown>;
export const PostausgangDocument = new TypedDocumentString(`
    query Postausgang($first: Int!, $after: String, $liste: Ausgangsliste!) {
  postausgang(first: $first, after: $after, liste: $liste) {
    edges {
      node {
        ...SendungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment SendungZeile on Sendung {
  id
  status
  version
  weg
  am
  empfaenger
  sendungsnummer
  grund
  angelegtAm
  akteId
  darf
  erledigtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    kennzeichen
    betreff
    aktuelleVersion {
      mime
      vorschauPfad
    }
  }
}`) as unknown as TypedDocumentString<PostausgangQuery, PostausgangQueryVariables>;
export const PostausgangZahlDocument = new TypedDocumentString(`
    query PostausgangZahl {
  postausgangZahl
}
    `) as unknown as TypedDocumentString<PostausgangZahlQuery, PostausgangZahlQueryVariables>;
export const OffeneSendungenDocument = new TypedDocumentString(`
    query OffeneSendungen($vorgang: ID!) {
  offeneSendungen(vorgang: $vorgang) {
    id
  }
}
    `) as unknown as TypedDocumentString<OffeneSendungenQuery, OffeneSendungenQueryVariables>;
export const SendungenDesDokumentsDocument = new TypedDocumentString(`
    query SendungenDesDokuments($dokument: ID!) {
  sendungenDesDokuments(dokument: $dokument) {
    ...SendungZeile
  }
  dokument(id: $dokument) {
    id
    richtung
    status
    empfaenger
    darf
  }
}
    fragment SendungZeile on Sendung {
  id
  status
  version
  weg
  am
  empfaenger
  sendungsnummer
  grund
  angelegtAm
  akteId
  darf
  erledigtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    kennzeichen
    betreff
    aktuelleVersion {
      mime
      vorschauPfad
    }
  }
}`) as unknown as TypedDocumentString<SendungenDesDokumentsQuery, SendungenDesDokumentsQueryVariables>;
export const SendungVersendenDocument = new TypedDocumentString(`
    mutation SendungVersenden($id: ID!, $angaben: Versandangaben!) {
  sendungVersenden(id: $id, angaben: $angaben) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendungVersendenMutation, SendungVersendenMutationVariables>;
export const DokumentBereitlegenDocument = new TypedDocumentString(`
    mutation DokumentBereitlegen($dokument: ID!) {
  dokumentBereitlegen(dokument: $dokument) {
    id
  }
}
    `) as unknown as TypedDocumentString<DokumentBereitlegenMutation, DokumentBereitlegenMutationVariables>;
export const BereitlegenZuruecknehmenDocument = new TypedDocumentString(`
    mutation BereitlegenZuruecknehmen($id: ID!) {
  bereitlegenZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BereitlegenZuruecknehmenMutation, BereitlegenZuruecknehmenMutationVariables>;
export const DokumentVersendenDocument = new TypedDocumentString(`
    mutation DokumentVersenden($dokument: ID!, $angaben: Versandangaben!) {
  dokumentVersenden(dokument: $dokument, angaben: $angaben) {
    id
  }
}
    `) as unknown as TypedDocumentString<DokumentVersendenMutation, DokumentVersendenMutationVariables>;
export const VersandEntfaelltDocument = new TypedDocumentString(`
    mutation VersandEntfaellt($id: ID!, $grund: String!) {
  versandEntfaellt(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<VersandEntfaelltMutation, VersandEntfaelltMutationVariables>;
export const VersandZuruecknehmenDocument = new TypedDocumentString(`
    mutation VersandZuruecknehmen($id: ID!) {
  versandZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<VersandZuruecknehmenMutation, VersandZuruecknehmenMutationVariables>;