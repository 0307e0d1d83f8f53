/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type EintragAngaben = {
  readonly anschrift?: string | null | undefined;
  readonly erreichbarkeit?: string | null | undefined;
  readonly geburtsdatum?: string | null | undefined;
  readonly geburtsname?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly rechtsform?: string | null | undefined;
  readonly registernummer?: string | null | undefined;
  readonly vornamen?: string | null | undefined;
};

export type Eintragsart =
  | 'ORGANISATION'
  | 'PERSON';

export type EintragszeileFragment = { readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> };

export type EintragVollFragment = { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> };

export type RegisterQueryVariables = Exact<{
  text?: string | null | undefined;
  art?: Eintragsart | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RegisterQuery = { readonly register: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RegistereintragQueryVariables = Exact<{
  id: string;
}>;


export type RegistereintragQuery = { readonly registereintrag: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } | null };

export type DublettenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DublettenQuery = { readonly dubletten: { readonly edges: ReadonlyArray<{ readonly node: { readonly gruende: ReadonlyArray<string>, readonly einer: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> }, readonly anderer: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EintragAnlegenMutationVariables = Exact<{
  art: Eintragsart;
  angaben: EintragAngaben;
}>;


export type EintragAnlegenMutation = { readonly eintragAnlegen: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } };

export type EintragAendernMutationVariables = Exact<{
  id: string;
  angaben: EintragAngaben;
  bisher?: EintragAngaben | null | undefined;
}>;


export type EintragAendernMutation = { readonly eintragAendern: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } };

export type EintraegeZusammenfuehrenMutationVariables = Exact<{
  bleibt: string;
  weicht: string;
}>;


export type EintraegeZusammenfuehrenMutation = { readonly eintraegeZusammenfuehren: { readonly id: string } };

export type ZusammenfuehrungAufhebenMutationVariables = Exact<{
  weicht: string;
}>;


export type ZusammenfuehrungAufhebenMutation = { readonly zusammenfuehrungAufheben: { readonly id: string } };

export type AuskunftssperreSetzenMutationVariables = Exact<{
  id: string;
  grund: string;
  bis?: string | null | undefined;
}>;


export type AuskunftssperreSetzenMutation = { readonly auskunftssperreSetzen: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } };

export type AuskunftssperreAufhebenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type AuskunftssperreAufhebenMutation = { readonly auskunftssperreAufheben: { readonly name: string, readonly vornamen: string, readonly rechtsform: string | null, readonly registernummer: string | null, readonly erreichbarkeit: string | null, readonly sperreGrund: string | null, readonly sperreBis: string | null, readonly angelegtAm: string, readonly geaendertAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangenIn: { readonly id: string, readonly anzeige: string } | null, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> } };

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
export const EintragszeileFragmentDoc = new TypedDocumentString(`
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
    `, {"fragmentName":"Eintragszeile"}) as unknown as TypedDocumentString<EintragszeileFragment, unknown>;
export const EintragVollFragmentDoc = new TypedDocumentString(`
    fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}`, {"fragmentName":"EintragVoll"}) as unknown as TypedDocumentString<EintragVollFragment, unknown>;
export const RegisterDocument = new TypedDocumentString(`
    query Register($text: String, $art: Eintragsart, $first: Int!, $after: String) {
  register(text: $text, art: $art, first: $first, after: $after) {
    edges {
      node {
        ...Eintragszeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<RegisterQuery, RegisterQueryVariables>;
export const RegistereintragDocument = new TypedDocumentString(`
    query Registereintrag($id: ID!) {
  registereintrag(id: $id) {
    ...EintragVoll
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<RegistereintragQuery, RegistereintragQueryVariables>;
export const DublettenDocument = new TypedDocumentString(`
    query Dubletten($first: Int!, $after: String) {
  dubletten(first: $first, after: $after) {
    edges {
      node {
        gruende
        einer {
          ...EintragVoll
        }
        anderer {
          ...EintragVoll
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<DublettenQuery, DublettenQueryVariables>;
export const EintragAnlegenDocument = new TypedDocumentString(`
    mutation EintragAnlegen($art: Eintragsart!, $angaben: EintragAngaben!) {
  eintragAnlegen(art: $art, angaben: $angaben) {
    ...EintragVoll
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<EintragAnlegenMutation, EintragAnlegenMutationVariables>;
export const EintragAendernDocument = new TypedDocumentString(`
    mutation EintragAendern($id: ID!, $angaben: EintragAngaben!, $bisher: EintragAngaben) {
  eintragAendern(id: $id, angaben: $angaben, bisher: $bisher) {
    ...EintragVoll
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<EintragAendernMutation, EintragAendernMutationVariables>;
export const EintraegeZusammenfuehrenDocument = new TypedDocumentString(`
    mutation EintraegeZusammenfuehren($bleibt: ID!, $weicht: ID!) {
  eintraegeZusammenfuehren(bleibt: $bleibt, weicht: $weicht) {
    id
  }
}
    `) as unknown as TypedDocumentString<EintraegeZusammenfuehrenMutation, EintraegeZusammenfuehrenMutationVariables>;
export const ZusammenfuehrungAufhebenDocument = new TypedDocumentString(`
    mutation ZusammenfuehrungAufheben($weicht: ID!) {
  zusammenfuehrungAufheben(weicht: $weicht) {
    id
  }
}
    `) as unknown as TypedDocumentString<ZusammenfuehrungAufhebenMutation, ZusammenfuehrungAufhebenMutationVariables>;
export const AuskunftssperreSetzenDocument = new TypedDocumentString(`
    mutation AuskunftssperreSetzen($id: ID!, $grund: String!, $bis: Kalendertag) {
  auskunftssperreSetzen(id: $id, grund: $grund, bis: $bis) {
    ...EintragVoll
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<AuskunftssperreSetzenMutation, AuskunftssperreSetzenMutationVariables>;
export const AuskunftssperreAufhebenDocument = new TypedDocumentString(`
    mutation AuskunftssperreAufheben($id: ID!, $grund: String!) {
  auskunftssperreAufheben(id: $id, grund: $grund) {
    ...EintragVoll
  }
}
    fragment Eintragszeile on Registereintrag {
  id
  art
  anzeige
  geburtsname
  geburtsdatum
  anschrift
  klasse
  auskunftssperre
  aufgegangene {
    id
    anzeige
  }
}
fragment EintragVoll on Registereintrag {
  ...Eintragszeile
  name
  vornamen
  rechtsform
  registernummer
  erreichbarkeit
  sperreGrund
  sperreBis
  angelegtAm
  geaendertAm
  darf
  aufgegangenIn {
    id
    anzeige
  }
}`) as unknown as TypedDocumentString<AuskunftssperreAufhebenMutation, AuskunftssperreAufhebenMutationVariables>;