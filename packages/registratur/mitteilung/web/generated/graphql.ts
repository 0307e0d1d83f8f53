/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Mitteilungsart =
  | 'ANGEBOT'
  | 'AUFGABE'
  | 'AUFGABE_ERLEDIGT'
  | 'AUFGABE_GEAENDERT'
  | 'AUFGABE_ZURUECKGEZOGEN'
  | 'DOKUMENT'
  | 'KOMMENTAR'
  | 'NOTFALL'
  | 'RUECKSPRACHE'
  | 'SCHRITT'
  | 'SERIE'
  | 'ZURUECKGERUFEN'
  | 'ZWEITFAKTOR';

export type Mitteilungsweg =
  | 'AUS'
  | 'GLEICH'
  | 'TAEGLICH';

export type MitteilungswegEingabe = {
  readonly art: Mitteilungsart;
  readonly weg: Mitteilungsweg;
};

export type MitteilungZeileFragment = { readonly id: string, readonly art: Mitteilungsart, readonly angelegtAm: string, readonly gelesenAm: string | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly akte: { readonly id: string } } | null };

export type EmpfangVollFragment = { readonly aus: ReadonlyArray<Mitteilungsart>, readonly taeglich: ReadonlyArray<Mitteilungsart>, readonly stunde: number | null, readonly adresse: string | null, readonly bestaetigt: boolean, readonly mailserver: boolean };

export type MitteilungenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  ungelesen?: boolean | null | undefined;
}>;


export type MitteilungenQuery = { readonly mitteilungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Mitteilungsart, readonly angelegtAm: string, readonly gelesenAm: string | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly akte: { readonly id: string } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type UngeleseneMitteilungenQueryVariables = Exact<{ [key: string]: never; }>;


export type UngeleseneMitteilungenQuery = { readonly ungeleseneMitteilungen: number };

export type MitteilungsempfangQueryVariables = Exact<{ [key: string]: never; }>;


export type MitteilungsempfangQuery = { readonly mitteilungsempfang: { readonly aus: ReadonlyArray<Mitteilungsart>, readonly taeglich: ReadonlyArray<Mitteilungsart>, readonly stunde: number | null, readonly adresse: string | null, readonly bestaetigt: boolean, readonly mailserver: boolean } };

export type MitteilungenLesenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  gelesen: boolean;
}>;


export type MitteilungenLesenMutation = { readonly mitteilungenLesen: number };

export type MitteilungsempfangEinstellenMutationVariables = Exact<{
  wege?: ReadonlyArray<MitteilungswegEingabe> | MitteilungswegEingabe | null | undefined;
  stunde?: number | null | undefined;
}>;


export type MitteilungsempfangEinstellenMutation = { readonly mitteilungsempfangEinstellen: { readonly aus: ReadonlyArray<Mitteilungsart>, readonly taeglich: ReadonlyArray<Mitteilungsart>, readonly stunde: number | null, readonly adresse: string | null, readonly bestaetigt: boolean, readonly mailserver: boolean } };

export type MitteilungsadresseAngebenMutationVariables = Exact<{
  adresse: string;
}>;


export type MitteilungsadresseAngebenMutation = { readonly mitteilungsadresseAngeben: { readonly aus: ReadonlyArray<Mitteilungsart>, readonly taeglich: ReadonlyArray<Mitteilungsart>, readonly stunde: number | null, readonly adresse: string | null, readonly bestaetigt: boolean, readonly mailserver: boolean } };

export type MitteilungsadresseBestaetigenMutationVariables = Exact<{
  code: string;
}>;


export type MitteilungsadresseBestaetigenMutation = { readonly mitteilungsadresseBestaetigen: boolean };

export type MitteilungsadresseEntfernenMutationVariables = Exact<{ [key: string]: never; }>;


export type MitteilungsadresseEntfernenMutation = { readonly mitteilungsadresseEntfernen: { readonly aus: ReadonlyArray<Mitteilungsart>, readonly taeglich: ReadonlyArray<Mitteilungsart>, readonly stunde: number | null, readonly adresse: string | null, readonly bestaetigt: boolean, readonly mailserver: boolean } };

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
export const MitteilungZeileFragmentDoc = new TypedDocumentString(`
    fragment MitteilungZeile on Mitteilung {
  id
  art
  angelegtAm
  gelesenAm
  vorgang {
    id
    kennzeichen
    betreff
    akte {
      id
    }
  }
}
    `, {"fragmentName":"MitteilungZeile"}) as unknown as TypedDocumentString<MitteilungZeileFragment, unknown>;
export const EmpfangVollFragmentDoc = new TypedDocumentString(`
    fragment EmpfangVoll on Mitteilungsempfang {
  aus
  taeglich
  stunde
  adresse
  bestaetigt
  mailserver
}
    `, {"fragmentName":"EmpfangVoll"}) as unknown as TypedDocumentString<EmpfangVollFragment, unknown>;
export const MitteilungenDocument = new TypedDocumentString(`
    query Mitteilungen($first: Int!, $after: String, $ungelesen: Boolean) {
  mitteilungen(first: $first, after: $after, ungelesen: $ungelesen) {
    edges {
      node {
        ...MitteilungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MitteilungZeile on Mitteilung {
  id
  art
  angelegtAm
  gelesenAm
  vorgang {
    id
    kennzeichen
    betreff
    akte {
      id
    }
  }
}`) as unknown as TypedDocumentString<MitteilungenQuery, MitteilungenQueryVariables>;
export const UngeleseneMitteilungenDocument = new TypedDocumentString(`
    query UngeleseneMitteilungen {
  ungeleseneMitteilungen
}
    `) as unknown as TypedDocumentString<UngeleseneMitteilungenQuery, UngeleseneMitteilungenQueryVariables>;
export const MitteilungsempfangDocument = new TypedDocumentString(`
    query Mitteilungsempfang {
  mitteilungsempfang {
    ...EmpfangVoll
  }
}
    fragment EmpfangVoll on Mitteilungsempfang {
  aus
  taeglich
  stunde
  adresse
  bestaetigt
  mailserver
}`) as unknown as TypedDocumentString<MitteilungsempfangQuery, MitteilungsempfangQueryVariables>;
export const MitteilungenLesenDocument = new TypedDocumentString(`
    mutation MitteilungenLesen($ids: [ID!]!, $gelesen: Boolean!) {
  mitteilungenLesen(ids: $ids, gelesen: $gelesen)
}
    `) as unknown as TypedDocumentString<MitteilungenLesenMutation, MitteilungenLesenMutationVariables>;
export const MitteilungsempfangEinstellenDocument = new TypedDocumentString(`
    mutation MitteilungsempfangEinstellen($wege: [MitteilungswegEingabe!], $stunde: Int) {
  mitteilungsempfangEinstellen(wege: $wege, stunde: $stunde) {
    ...EmpfangVoll
  }
}
    fragment EmpfangVoll on Mitteilungsempfang {
  aus
  taeglich
  stunde
  adresse
  bestaetigt
  mailserver
}`) as unknown as TypedDocumentString<MitteilungsempfangEinstellenMutation, MitteilungsempfangEinstellenMutationVariables>;
export const MitteilungsadresseAngebenDocument = new TypedDocumentString(`
    mutation MitteilungsadresseAngeben($adresse: String!) {
  mitteilungsadresseAngeben(adresse: $adresse) {
    ...EmpfangVoll
  }
}
    fragment EmpfangVoll on Mitteilungsempfang {
  aus
  taeglich
  stunde
  adresse
  bestaetigt
  mailserver
}`) as unknown as TypedDocumentString<MitteilungsadresseAngebenMutation, MitteilungsadresseAngebenMutationVariables>;
export const MitteilungsadresseBestaetigenDocument = new TypedDocumentString(`
    mutation MitteilungsadresseBestaetigen($code: String!) {
  mitteilungsadresseBestaetigen(code: $code)
}
    `) as unknown as TypedDocumentString<MitteilungsadresseBestaetigenMutation, MitteilungsadresseBestaetigenMutationVariables>;
export const MitteilungsadresseEntfernenDocument = new TypedDocumentString(`
    mutation MitteilungsadresseEntfernen {
  mitteilungsadresseEntfernen {
    ...EmpfangVoll
  }
}
    fragment EmpfangVoll on Mitteilungsempfang {
  aus
  taeglich
  stunde
  adresse
  bestaetigt
  mailserver
}`) as unknown as TypedDocumentString<MitteilungsadresseEntfernenMutation, MitteilungsadresseEntfernenMutationVariables>;