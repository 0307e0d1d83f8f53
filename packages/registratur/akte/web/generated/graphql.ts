/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AkteAenderung = {
  readonly bemerkung?: string | null | undefined;
  readonly betreff?: string | null | undefined;
  readonly federfuehrung?: string | null | undefined;
  readonly laufzeitEnde?: string | null | undefined;
  readonly medium?: Medium | null | undefined;
  readonly schutzklasse?: Schutzklasse | null | undefined;
  readonly standort?: string | null | undefined;
};

export type AkteEingabe = {
  readonly bemerkung?: string | null | undefined;
  readonly betreff: string;
  /** Kürzel des Amtes; sonst das der Position */
  readonly federfuehrung?: string | null | undefined;
  readonly laufzeitBeginn?: string | null | undefined;
  readonly medium?: Medium | null | undefined;
  readonly position: string;
  /** sonst die der Position */
  readonly schutzklasse?: Schutzklasse | null | undefined;
  readonly standort?: string | null | undefined;
  readonly typ?: Aktentyp | null | undefined;
};

export type AkteSammelaenderung = {
  readonly bisher?: AkteAenderung | null | undefined;
  readonly eingabe: AkteAenderung;
  readonly id: string;
};

export type Aktenstatus =
  | 'IN_BEARBEITUNG'
  | 'ZDA';

export type Aktentyp =
  | 'DAUERAKTE'
  | 'FALLAKTE'
  | 'OBJEKTAKTE'
  | 'PERSONENAKTE'
  | 'SACHAKTE';

export type Aussonderungsart =
  /** archivwürdig: wird dem Archiv übergeben */
  | 'A'
  /** zu bewerten: das Archiv entscheidet im Einzelfall */
  | 'B'
  /** zu vernichten */
  | 'V';

export type Ausstellerstand =
  | 'BEKANNT'
  | 'NICHT_GEPRUEFT'
  | 'UNBEKANNT';

export type Beteiligtenart =
  | 'ORGANISATION'
  | 'PERSON';

export type BeteiligterAenderung = {
  readonly anschrift?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly rolle?: string | null | undefined;
};

export type BeteiligterEingabe = {
  /** sonst die des Registereintrags */
  readonly anschrift?: string | null | undefined;
  readonly art: Beteiligtenart;
  /** der gemeinte Registereintrag */
  readonly eintrag?: string | null | undefined;
  /** für den neuen Registereintrag */
  readonly geburtsdatum?: string | null | undefined;
  /** ohne „eintrag“: legt einen neuen Registereintrag an */
  readonly insRegister?: boolean | null | undefined;
  readonly name: string;
  readonly rolle: string;
};

export type BeteiligterZuordnung = {
  readonly beteiligter: string;
  readonly eintrag: string;
};

export type DokumentAenderung = {
  readonly absender?: string | null | undefined;
  /** sonst der Name der Datei */
  readonly betreff?: string | null | undefined;
  readonly datumDesSchreibens?: string | null | undefined;
  /** leer: wie darüber */
  readonly eigenesMedium?: Medium | null | undefined;
  readonly empfaenger?: string | null | undefined;
  /** unter dem die Gegenseite die Sache führt */
  readonly fremdzeichen?: string | null | undefined;
  readonly posteingang?: string | null | undefined;
  readonly richtung?: Richtung | null | undefined;
  /** wo das Papier liegt, wenn nicht beim Papier der Akte */
  readonly standort?: string | null | undefined;
  readonly status?: Dokumentstand | null | undefined;
  readonly typ?: string | null | undefined;
};

export type DokumentSammelaenderung = {
  readonly bisher?: DokumentAenderung | null | undefined;
  readonly eingabe: DokumentAenderung;
  readonly id: string;
};

export type Dokumentstand =
  | 'ENTWURF'
  | 'IN_BEARBEITUNG';

export type Dokumentstatus =
  | 'ENTWURF'
  | 'IN_BEARBEITUNG'
  | 'SCHLUSSGEZEICHNET'
  | 'ZURUECKGENOMMEN';

export type Medium =
  | 'ELEKTRONISCH'
  | 'HYBRID'
  | 'PAPIER';

export type Pruefung =
  | 'FREIGEGEBEN'
  | 'GESPERRT'
  | 'SAUBER'
  | 'UNGEPRUEFT';

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

export type Signaturzustand =
  | 'ERGAENZT'
  | 'KEINE'
  | 'NICHT_PRUEFBAR'
  | 'UNGUELTIG'
  | 'UNVERAENDERT';

export type Suchfilter = {
  readonly amt?: ReadonlyArray<string> | null | undefined;
  readonly art?: ReadonlyArray<string> | null | undefined;
  readonly jahr?: ReadonlyArray<string> | null | undefined;
  readonly medium?: ReadonlyArray<string> | null | undefined;
  readonly position?: ReadonlyArray<string> | null | undefined;
  readonly typ?: ReadonlyArray<string> | null | undefined;
};

export type Textstatus =
  | 'AUSSTEHEND'
  | 'ERKANNT'
  | 'GEKUERZT'
  | 'IN_ERKENNUNG'
  | 'LEER'
  | 'UNLESBAR'
  | 'VERSCHLUESSELT';

export type VorgangAenderung = {
  readonly bearbeiter?: string | null | undefined;
  readonly betreff?: string | null | undefined;
  /** leer: wie darüber */
  readonly eigenesMedium?: Medium | null | undefined;
  /** unter dem andere die Sache führen */
  readonly fremdzeichen?: string | null | undefined;
  /** Leistungsschlüssel nach LeiKa oder FIM: 14 Ziffern */
  readonly leistung?: string | null | undefined;
  /** wo das Papier liegt, wenn nicht beim Papier der Akte */
  readonly standort?: string | null | undefined;
  readonly status?: Vorgangsstatus | null | undefined;
  readonly wiedervorlage?: string | null | undefined;
};

export type VorgangEingabe = {
  readonly bearbeiter?: string | null | undefined;
  readonly betreff: string;
  /** unter dem andere die Sache führen */
  readonly fremdzeichen?: string | null | undefined;
  /** Leistungsschlüssel nach LeiKa oder FIM: 14 Ziffern */
  readonly leistung?: string | null | undefined;
  readonly wiedervorlage?: string | null | undefined;
};

export type VorgangSammelaenderung = {
  readonly bisher?: VorgangAenderung | null | undefined;
  readonly eingabe: VorgangAenderung;
  readonly id: string;
};

export type Vorgangsstatus =
  | 'ERLEDIGT'
  | 'IN_BEARBEITUNG';

export type Zertifikatstand =
  | 'ABGELAUFEN'
  | 'GUELTIG'
  | 'NOCH_NICHT_GUELTIG';

export type AkteZeileFragment = { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } };

export type BeteiligteFragment = { readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null };

export type AkteVollFragment = { readonly typ: Aktentyp, readonly medium: Medium, readonly standort: string | null, readonly laufzeitBeginn: string, readonly laufzeitEnde: string | null, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly bemerkung: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly angelegtVon: { readonly name: string } | null, readonly position: { readonly id: string, readonly kennzeichen: string, readonly titel: string }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } };

export type VorgangZeileFragment = { readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly bearbeiter: { readonly id: string, readonly name: string } | null };

export type AktenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  position?: string | null | undefined;
  amt?: string | null | undefined;
  eigene?: boolean | null | undefined;
  medium?: Medium | null | undefined;
}>;


export type AktenQuery = { readonly akten: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AkteQueryVariables = Exact<{
  id: string;
}>;


export type AkteQuery = { readonly akte: { readonly typ: Aktentyp, readonly medium: Medium, readonly standort: string | null, readonly laufzeitBeginn: string, readonly laufzeitEnde: string | null, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly bemerkung: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly angelegtVon: { readonly name: string } | null, readonly position: { readonly id: string, readonly kennzeichen: string, readonly titel: string }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } } | null };

export type AkteVorgaengeQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  medium?: Medium | null | undefined;
}>;


export type AkteVorgaengeQuery = { readonly akte: { readonly id: string, readonly vorgaenge: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly bearbeiter: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AkteAnlegenMutationVariables = Exact<{
  eingabe: AkteEingabe;
}>;


export type AkteAnlegenMutation = { readonly akteAnlegen: { readonly typ: Aktentyp, readonly medium: Medium, readonly standort: string | null, readonly laufzeitBeginn: string, readonly laufzeitEnde: string | null, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly bemerkung: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly angelegtVon: { readonly name: string } | null, readonly position: { readonly id: string, readonly kennzeichen: string, readonly titel: string }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } } };

export type AkteAendernMutationVariables = Exact<{
  id: string;
  eingabe: AkteAenderung;
  bisher?: AkteAenderung | null | undefined;
}>;


export type AkteAendernMutation = { readonly akteAendern: { readonly typ: Aktentyp, readonly medium: Medium, readonly standort: string | null, readonly laufzeitBeginn: string, readonly laufzeitEnde: string | null, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly bemerkung: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly angelegtVon: { readonly name: string } | null, readonly position: { readonly id: string, readonly kennzeichen: string, readonly titel: string }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } } };

export type BeteiligteBerichtigenMutationVariables = Exact<{
  id: string;
  eingabe: BeteiligterAenderung;
  bisher?: BeteiligterAenderung | null | undefined;
}>;


export type BeteiligteBerichtigenMutation = { readonly beteiligteBerichtigen: { readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null } };

export type BeteiligteEntfernenMutationVariables = Exact<{
  id: string;
}>;


export type BeteiligteEntfernenMutation = { readonly beteiligteEntfernen: { readonly id: string } };

export type BeteiligteWiederherstellenMutationVariables = Exact<{
  id: string;
}>;


export type BeteiligteWiederherstellenMutation = { readonly beteiligteWiederherstellen: { readonly id: string } };

export type BeteiligteZuordnenMutationVariables = Exact<{
  zuordnungen: ReadonlyArray<BeteiligterZuordnung> | BeteiligterZuordnung;
}>;


export type BeteiligteZuordnenMutation = { readonly beteiligteZuordnen: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }> };

export type ZuordnungLoesenMutationVariables = Exact<{
  beteiligte: ReadonlyArray<string> | string;
}>;


export type ZuordnungLoesenMutation = { readonly zuordnungLoesen: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }> };

export type BeteiligteHinzufuegenMutationVariables = Exact<{
  akte?: string | null | undefined;
  vorgang?: string | null | undefined;
  eingabe: BeteiligterEingabe;
}>;


export type BeteiligteHinzufuegenMutation = { readonly beteiligteHinzufuegen: { readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null } };

export type MitarbeiterQueryVariables = Exact<{ [key: string]: never; }>;


export type MitarbeiterQuery = { readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type BearbeitungFragment = { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null };

export type MeineBearbeitungenQueryVariables = Exact<{ [key: string]: never; }>;


export type MeineBearbeitungenQuery = { readonly meineBearbeitungen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly beendetAm: string | null, readonly grund: string | null, readonly beendetVon: { readonly name: string } | null, readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly vorgang: { readonly id: string, readonly akte: { readonly id: string } } } }> };

export type BearbeitungNehmenMutationVariables = Exact<{
  dokument: string;
}>;


export type BearbeitungNehmenMutation = { readonly bearbeitungNehmen: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } };

export type BearbeitungVerlaengernMutationVariables = Exact<{
  id: string;
}>;


export type BearbeitungVerlaengernMutation = { readonly bearbeitungVerlaengern: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } };

export type BearbeitungBeendenMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type BearbeitungBeendenMutation = { readonly bearbeitungBeenden: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } };

export type BearbeitungFortsetzenMutationVariables = Exact<{
  id: string;
}>;


export type BearbeitungFortsetzenMutation = { readonly bearbeitungFortsetzen: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } };

export type BearbeitungsendeGelesenMutationVariables = Exact<{
  id: string;
}>;


export type BearbeitungsendeGelesenMutation = { readonly bearbeitungsendeGelesen: { readonly id: string } };

export type MeldesperrenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MeldesperrenQuery = { readonly meldesperren: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly aktenzeichen: string, readonly gesperrtAm: string, readonly bis: string | null, readonly darf: ReadonlyArray<string> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MeldesperreQueryVariables = Exact<{
  akte: string;
}>;


export type MeldesperreQuery = { readonly meldesperre: { readonly id: string, readonly aktenzeichen: string, readonly gesperrtAm: string, readonly bis: string | null } | null };

export type MeldesperreSetzenMutationVariables = Exact<{
  akte: string;
  grund: string;
  bis?: string | null | undefined;
}>;


export type MeldesperreSetzenMutation = { readonly meldesperreSetzen: { readonly id: string } };

export type MeldesperreOeffnenMutationVariables = Exact<{
  akte: string;
  grund: string;
}>;


export type MeldesperreOeffnenMutation = { readonly meldesperreOeffnen: { readonly aktenzeichen: string, readonly betreff: string, readonly laufzeitBeginn: string, readonly laufzeitEnde: string | null, readonly beteiligte: ReadonlyArray<{ readonly name: string, readonly anschrift: string | null, readonly rolle: string }> } };

export type MeldesperreAufhebenMutationVariables = Exact<{
  akte: string;
  grund: string;
}>;


export type MeldesperreAufhebenMutation = { readonly meldesperreAufheben: boolean };

export type SammelergebnisFragment = { readonly id: string, readonly gelungen: boolean, readonly satz: string | null };

export type VorgaengeAendernMutationVariables = Exact<{
  aenderungen: ReadonlyArray<VorgangSammelaenderung> | VorgangSammelaenderung;
}>;


export type VorgaengeAendernMutation = { readonly vorgaengeAendern: ReadonlyArray<{ readonly id: string, readonly gelungen: boolean, readonly satz: string | null }> };

export type DokumenteAendernMutationVariables = Exact<{
  aenderungen: ReadonlyArray<DokumentSammelaenderung> | DokumentSammelaenderung;
}>;


export type DokumenteAendernMutation = { readonly dokumenteAendern: ReadonlyArray<{ readonly id: string, readonly gelungen: boolean, readonly satz: string | null }> };

export type AktenAendernMutationVariables = Exact<{
  aenderungen: ReadonlyArray<AkteSammelaenderung> | AkteSammelaenderung;
}>;


export type AktenAendernMutation = { readonly aktenAendern: ReadonlyArray<{ readonly id: string, readonly gelungen: boolean, readonly satz: string | null }> };

export type SucheQueryVariables = Exact<{
  text: string;
  filter?: Suchfilter | null | undefined;
  first: number;
  offset: number;
}>;


export type SucheQuery = { readonly suche: { readonly anzahl: number, readonly hinweis: string | null, readonly dauerMs: number, readonly treffer: ReadonlyArray<{ readonly id: string, readonly art: string, readonly titel: string, readonly kennzeichen: string, readonly zusatz: string | null, readonly pfad: string, readonly mime: string | null, readonly vorschauPfad: string | null, readonly ausschnitt: ReadonlyArray<{ readonly text: string, readonly treffer: boolean }> }>, readonly facetten: ReadonlyArray<{ readonly name: string, readonly titel: string, readonly werte: ReadonlyArray<{ readonly wert: string, readonly titel: string, readonly anzahl: number }> }> } };

export type VergleichQueryVariables = Exact<{
  id: string;
}>;


export type VergleichQuery = { readonly dokument: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly versionen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly angelegtAm: string, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly pruefung: Pruefung, readonly textPfad: string, readonly angelegtVon: { readonly name: string } | null }> } | null };

export type SignaturenFragment = { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> };

export type VersionVollFragment = { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null };

export type DokumentZeileFragment = { readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } };

export type DokumentVollFragment = { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } };

export type VorgangQueryVariables = Exact<{
  id: string;
}>;


export type VorgangQuery = { readonly vorgang: { readonly leistung: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly angelegtVon: { readonly name: string } | null, readonly federfuehrung: { readonly name: string }, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly medium: Medium, readonly standort: string | null }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly typ: string, readonly angelegtAm: string }>, readonly bearbeiter: { readonly id: string, readonly name: string } | null } | null };

export type VorgangVollFragment = { readonly leistung: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly angelegtVon: { readonly name: string } | null, readonly federfuehrung: { readonly name: string }, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly medium: Medium, readonly standort: string | null }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly typ: string, readonly angelegtAm: string }>, readonly bearbeiter: { readonly id: string, readonly name: string } | null };

export type VorgangDokumenteQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  medium?: Medium | null | undefined;
}>;


export type VorgangDokumenteQuery = { readonly vorgang: { readonly id: string, readonly dokumente: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DokumentQueryVariables = Exact<{
  id: string;
}>;


export type DokumentQuery = { readonly dokument: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } | null };

export type VorgangAnlegenMutationVariables = Exact<{
  akte: string;
  eingabe: VorgangEingabe;
}>;


export type VorgangAnlegenMutation = { readonly vorgangAnlegen: { readonly leistung: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly angelegtVon: { readonly name: string } | null, readonly federfuehrung: { readonly name: string }, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly medium: Medium, readonly standort: string | null }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly typ: string, readonly angelegtAm: string }>, readonly bearbeiter: { readonly id: string, readonly name: string } | null } };

export type VorgangAendernMutationVariables = Exact<{
  id: string;
  eingabe: VorgangAenderung;
  bisher?: VorgangAenderung | null | undefined;
}>;


export type VorgangAendernMutation = { readonly vorgangAendern: { readonly leistung: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly wiedervorlage: string | null, readonly angelegtVon: { readonly name: string } | null, readonly federfuehrung: { readonly name: string }, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly medium: Medium, readonly standort: string | null }, readonly beteiligte: ReadonlyArray<{ readonly id: string, readonly rolle: string, readonly art: Beteiligtenart, readonly name: string, readonly anschrift: string | null, readonly darf: ReadonlyArray<string>, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly auskunftssperre: boolean } | null }>, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly typ: string, readonly angelegtAm: string }>, readonly bearbeiter: { readonly id: string, readonly name: string } | null } };

export type DokumentAblegenMutationVariables = Exact<{
  vorgang: string;
  datei: string;
}>;


export type DokumentAblegenMutation = { readonly dokumentAblegen: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } };

export type DokumentAendernMutationVariables = Exact<{
  id: string;
  eingabe: DokumentAenderung;
  bisher?: DokumentAenderung | null | undefined;
}>;


export type DokumentAendernMutation = { readonly dokumentAendern: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } };

export type VersionAblegenMutationVariables = Exact<{
  dokument: string;
  datei: string;
  nach?: number | null | undefined;
}>;


export type VersionAblegenMutation = { readonly versionAblegen: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } };

export type VersionWiederherstellenMutationVariables = Exact<{
  dokument: string;
  version: string;
  nach: number;
}>;


export type VersionWiederherstellenMutation = { readonly versionWiederherstellen: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } };

export type FreigabeBeantragenMutationVariables = Exact<{
  version: string;
  grund: string;
}>;


export type FreigabeBeantragenMutation = { readonly freigabeBeantragen: { readonly id: string } };

export type VersionFreigebenMutationVariables = Exact<{
  version: string;
  grund: string;
}>;


export type VersionFreigebenMutation = { readonly versionFreigeben: { readonly id: string } };

export type AblageZuruecknehmenMutationVariables = Exact<{
  dokument: string;
}>;


export type AblageZuruecknehmenMutation = { readonly ablageZuruecknehmen: { readonly posteingang: string | null, readonly absender: string | null, readonly empfaenger: string | null, readonly fremdzeichen: string | null, readonly standort: string | null, readonly schutzklasse: Schutzklasse, readonly darf: ReadonlyArray<string>, readonly id: string, readonly kennzeichen: string, readonly nummer: number, readonly betreff: string, readonly typ: string, readonly richtung: Richtung, readonly status: Dokumentstatus, readonly medium: Medium, readonly eigenesMedium: Medium | null, readonly datumDesSchreibens: string | null, readonly angelegtAm: string, readonly federfuehrung: { readonly name: string }, readonly angelegtVon: { readonly name: string } | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly versionen: ReadonlyArray<{ readonly sha256: string, readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly signaturen: { readonly zustand: Signaturzustand, readonly grund: string | null, readonly geprueftAm: string | null, readonly signaturen: ReadonlyArray<{ readonly zustand: Signaturzustand, readonly grund: string | null, readonly verfahren: string | null, readonly unterzeichner: string | null, readonly organisation: string | null, readonly aussteller: string | null, readonly ausstellerstand: Ausstellerstand, readonly seriennummer: string | null, readonly zertifikatVon: string | null, readonly zertifikatBis: string | null, readonly zertifikatstand: Zertifikatstand | null, readonly zeitpunkt: string | null, readonly zeitstempelVon: string | null, readonly zeitstempelAussteller: Ausstellerstand | null, readonly nurZeitstempel: boolean }> } | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly vorgang: { readonly id: string, readonly status: Vorgangsstatus, readonly medium: Medium, readonly standort: string | null, readonly akte: { readonly id: string, readonly status: Aktenstatus, readonly standort: string | null } }, readonly anlageZu: { readonly id: string } | null, readonly bearbeitung: { readonly id: string, readonly eigene: boolean, readonly version: number, readonly bis: string, readonly von: { readonly name: string } | null } | null, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly pronom: string | null, readonly format: string | null, readonly seiten: number | null, readonly textstatus: Textstatus, readonly texthinweis: string | null, readonly erkannteSeiten: number, readonly pruefung: Pruefung, readonly geprueftAm: string | null, readonly pruefhinweis: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly durchsuchbarPfad: string | null, readonly vorschauPfad: string | null, readonly freigabeantrag: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly freigabe: { readonly am: string, readonly grund: string | null, readonly von: { readonly name: string } | null } | null, readonly angelegtVon: { readonly name: string } | null } } };

export type DokumenttypenQueryVariables = Exact<{ [key: string]: never; }>;


export type DokumenttypenQuery = { readonly dokumenttypen: ReadonlyArray<string> };

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
export const AkteZeileFragmentDoc = new TypedDocumentString(`
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}
    `, {"fragmentName":"AkteZeile"}) as unknown as TypedDocumentString<AkteZeileFragment, unknown>;
export const BeteiligteFragmentDoc = new TypedDocumentString(`
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
    `, {"fragmentName":"Beteiligte"}) as unknown as TypedDocumentString<BeteiligteFragment, unknown>;
export const AkteVollFragmentDoc = new TypedDocumentString(`
    fragment AkteVoll on Akte {
  ...AkteZeile
  typ
  medium
  standort
  laufzeitBeginn
  laufzeitEnde
  fristJahre
  fristbeginn
  aussonderung
  bemerkung
  angelegtAm
  angelegtVon {
    name
  }
  darf
  position {
    id
    kennzeichen
    titel
  }
  beteiligte {
    ...Beteiligte
  }
}
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}
fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}`, {"fragmentName":"AkteVoll"}) as unknown as TypedDocumentString<AkteVollFragment, unknown>;
export const SammelergebnisFragmentDoc = new TypedDocumentString(`
    fragment Sammelergebnis on Sammelergebnis {
  id
  gelungen
  satz
}
    `, {"fragmentName":"Sammelergebnis"}) as unknown as TypedDocumentString<SammelergebnisFragment, unknown>;
export const BearbeitungFragmentDoc = new TypedDocumentString(`
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
    `, {"fragmentName":"Bearbeitung"}) as unknown as TypedDocumentString<BearbeitungFragment, unknown>;
export const VersionVollFragmentDoc = new TypedDocumentString(`
    fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
    `, {"fragmentName":"VersionVoll"}) as unknown as TypedDocumentString<VersionVollFragment, unknown>;
export const DokumentZeileFragmentDoc = new TypedDocumentString(`
    fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}`, {"fragmentName":"DokumentZeile"}) as unknown as TypedDocumentString<DokumentZeileFragment, unknown>;
export const SignaturenFragmentDoc = new TypedDocumentString(`
    fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
    `, {"fragmentName":"Signaturen"}) as unknown as TypedDocumentString<SignaturenFragment, unknown>;
export const DokumentVollFragmentDoc = new TypedDocumentString(`
    fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}`, {"fragmentName":"DokumentVoll"}) as unknown as TypedDocumentString<DokumentVollFragment, unknown>;
export const VorgangZeileFragmentDoc = new TypedDocumentString(`
    fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}
    `, {"fragmentName":"VorgangZeile"}) as unknown as TypedDocumentString<VorgangZeileFragment, unknown>;
export const VorgangVollFragmentDoc = new TypedDocumentString(`
    fragment VorgangVoll on Vorgang {
  ...VorgangZeile
  leistung
  fremdzeichen
  standort
  schutzklasse
  angelegtAm
  angelegtVon {
    name
  }
  darf
  federfuehrung {
    name
  }
  akte {
    id
    aktenzeichen
    betreff
    status
    medium
    standort
  }
  beteiligte {
    ...Beteiligte
  }
  neuesteDokumente(first: 5) {
    id
    betreff
    typ
    angelegtAm
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}`, {"fragmentName":"VorgangVoll"}) as unknown as TypedDocumentString<VorgangVollFragment, unknown>;
export const AktenDocument = new TypedDocumentString(`
    query Akten($first: Int!, $after: String, $position: ID, $amt: String, $eigene: Boolean, $medium: Medium) {
  akten(
    first: $first
    after: $after
    position: $position
    amt: $amt
    eigene: $eigene
    medium: $medium
  ) {
    edges {
      node {
        ...AkteZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}`) as unknown as TypedDocumentString<AktenQuery, AktenQueryVariables>;
export const AkteDocument = new TypedDocumentString(`
    query Akte($id: ID!) {
  akte(id: $id) {
    ...AkteVoll
  }
}
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}
fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment AkteVoll on Akte {
  ...AkteZeile
  typ
  medium
  standort
  laufzeitBeginn
  laufzeitEnde
  fristJahre
  fristbeginn
  aussonderung
  bemerkung
  angelegtAm
  angelegtVon {
    name
  }
  darf
  position {
    id
    kennzeichen
    titel
  }
  beteiligte {
    ...Beteiligte
  }
}`) as unknown as TypedDocumentString<AkteQuery, AkteQueryVariables>;
export const AkteVorgaengeDocument = new TypedDocumentString(`
    query AkteVorgaenge($id: ID!, $first: Int!, $after: String, $medium: Medium) {
  akte(id: $id) {
    id
    vorgaenge(first: $first, after: $after, medium: $medium) {
      edges {
        node {
          ...VorgangZeile
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}`) as unknown as TypedDocumentString<AkteVorgaengeQuery, AkteVorgaengeQueryVariables>;
export const AkteAnlegenDocument = new TypedDocumentString(`
    mutation AkteAnlegen($eingabe: AkteEingabe!) {
  akteAnlegen(eingabe: $eingabe) {
    ...AkteVoll
  }
}
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}
fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment AkteVoll on Akte {
  ...AkteZeile
  typ
  medium
  standort
  laufzeitBeginn
  laufzeitEnde
  fristJahre
  fristbeginn
  aussonderung
  bemerkung
  angelegtAm
  angelegtVon {
    name
  }
  darf
  position {
    id
    kennzeichen
    titel
  }
  beteiligte {
    ...Beteiligte
  }
}`) as unknown as TypedDocumentString<AkteAnlegenMutation, AkteAnlegenMutationVariables>;
export const AkteAendernDocument = new TypedDocumentString(`
    mutation AkteAendern($id: ID!, $eingabe: AkteAenderung!, $bisher: AkteAenderung) {
  akteAendern(id: $id, eingabe: $eingabe, bisher: $bisher) {
    ...AkteVoll
  }
}
    fragment AkteZeile on Akte {
  id
  aktenzeichen
  betreff
  status
  schutzklasse
  geaendertAm
  federfuehrung {
    kuerzel
    name
  }
}
fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment AkteVoll on Akte {
  ...AkteZeile
  typ
  medium
  standort
  laufzeitBeginn
  laufzeitEnde
  fristJahre
  fristbeginn
  aussonderung
  bemerkung
  angelegtAm
  angelegtVon {
    name
  }
  darf
  position {
    id
    kennzeichen
    titel
  }
  beteiligte {
    ...Beteiligte
  }
}`) as unknown as TypedDocumentString<AkteAendernMutation, AkteAendernMutationVariables>;
export const BeteiligteBerichtigenDocument = new TypedDocumentString(`
    mutation BeteiligteBerichtigen($id: ID!, $eingabe: BeteiligterAenderung!, $bisher: BeteiligterAenderung) {
  beteiligteBerichtigen(id: $id, eingabe: $eingabe, bisher: $bisher) {
    ...Beteiligte
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}`) as unknown as TypedDocumentString<BeteiligteBerichtigenMutation, BeteiligteBerichtigenMutationVariables>;
export const BeteiligteEntfernenDocument = new TypedDocumentString(`
    mutation BeteiligteEntfernen($id: ID!) {
  beteiligteEntfernen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BeteiligteEntfernenMutation, BeteiligteEntfernenMutationVariables>;
export const BeteiligteWiederherstellenDocument = new TypedDocumentString(`
    mutation BeteiligteWiederherstellen($id: ID!) {
  beteiligteWiederherstellen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BeteiligteWiederherstellenMutation, BeteiligteWiederherstellenMutationVariables>;
export const BeteiligteZuordnenDocument = new TypedDocumentString(`
    mutation BeteiligteZuordnen($zuordnungen: [BeteiligterZuordnung!]!) {
  beteiligteZuordnen(zuordnungen: $zuordnungen) {
    ...Beteiligte
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}`) as unknown as TypedDocumentString<BeteiligteZuordnenMutation, BeteiligteZuordnenMutationVariables>;
export const ZuordnungLoesenDocument = new TypedDocumentString(`
    mutation ZuordnungLoesen($beteiligte: [ID!]!) {
  zuordnungLoesen(beteiligte: $beteiligte) {
    ...Beteiligte
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}`) as unknown as TypedDocumentString<ZuordnungLoesenMutation, ZuordnungLoesenMutationVariables>;
export const BeteiligteHinzufuegenDocument = new TypedDocumentString(`
    mutation BeteiligteHinzufuegen($akte: ID, $vorgang: ID, $eingabe: BeteiligterEingabe!) {
  beteiligteHinzufuegen(akte: $akte, vorgang: $vorgang, eingabe: $eingabe) {
    ...Beteiligte
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}`) as unknown as TypedDocumentString<BeteiligteHinzufuegenMutation, BeteiligteHinzufuegenMutationVariables>;
export const MitarbeiterDocument = new TypedDocumentString(`
    query Mitarbeiter {
  mitarbeiter {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<MitarbeiterQuery, MitarbeiterQueryVariables>;
export const MeineBearbeitungenDocument = new TypedDocumentString(`
    query MeineBearbeitungen {
  meineBearbeitungen {
    id
    bis
    beendetAm
    grund
    beendetVon {
      name
    }
    dokument {
      id
      kennzeichen
      betreff
      vorgang {
        id
        akte {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeineBearbeitungenQuery, MeineBearbeitungenQueryVariables>;
export const BearbeitungNehmenDocument = new TypedDocumentString(`
    mutation BearbeitungNehmen($dokument: ID!) {
  bearbeitungNehmen(dokument: $dokument) {
    ...Bearbeitung
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}`) as unknown as TypedDocumentString<BearbeitungNehmenMutation, BearbeitungNehmenMutationVariables>;
export const BearbeitungVerlaengernDocument = new TypedDocumentString(`
    mutation BearbeitungVerlaengern($id: ID!) {
  bearbeitungVerlaengern(id: $id) {
    ...Bearbeitung
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}`) as unknown as TypedDocumentString<BearbeitungVerlaengernMutation, BearbeitungVerlaengernMutationVariables>;
export const BearbeitungBeendenDocument = new TypedDocumentString(`
    mutation BearbeitungBeenden($id: ID!, $grund: String) {
  bearbeitungBeenden(id: $id, grund: $grund) {
    ...Bearbeitung
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}`) as unknown as TypedDocumentString<BearbeitungBeendenMutation, BearbeitungBeendenMutationVariables>;
export const BearbeitungFortsetzenDocument = new TypedDocumentString(`
    mutation BearbeitungFortsetzen($id: ID!) {
  bearbeitungFortsetzen(id: $id) {
    ...Bearbeitung
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}`) as unknown as TypedDocumentString<BearbeitungFortsetzenMutation, BearbeitungFortsetzenMutationVariables>;
export const BearbeitungsendeGelesenDocument = new TypedDocumentString(`
    mutation BearbeitungsendeGelesen($id: ID!) {
  bearbeitungsendeGelesen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BearbeitungsendeGelesenMutation, BearbeitungsendeGelesenMutationVariables>;
export const MeldesperrenDocument = new TypedDocumentString(`
    query Meldesperren($first: Int!, $after: String) {
  meldesperren(first: $first, after: $after) {
    edges {
      node {
        id
        aktenzeichen
        gesperrtAm
        bis
        darf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MeldesperrenQuery, MeldesperrenQueryVariables>;
export const MeldesperreDocument = new TypedDocumentString(`
    query Meldesperre($akte: ID!) {
  meldesperre(akte: $akte) {
    id
    aktenzeichen
    gesperrtAm
    bis
  }
}
    `) as unknown as TypedDocumentString<MeldesperreQuery, MeldesperreQueryVariables>;
export const MeldesperreSetzenDocument = new TypedDocumentString(`
    mutation MeldesperreSetzen($akte: ID!, $grund: String!, $bis: Kalendertag) {
  meldesperreSetzen(akte: $akte, grund: $grund, bis: $bis) {
    id
  }
}
    `) as unknown as TypedDocumentString<MeldesperreSetzenMutation, MeldesperreSetzenMutationVariables>;
export const MeldesperreOeffnenDocument = new TypedDocumentString(`
    mutation MeldesperreOeffnen($akte: ID!, $grund: String!) {
  meldesperreOeffnen(akte: $akte, grund: $grund) {
    aktenzeichen
    betreff
    laufzeitBeginn
    laufzeitEnde
    beteiligte {
      name
      anschrift
      rolle
    }
  }
}
    `) as unknown as TypedDocumentString<MeldesperreOeffnenMutation, MeldesperreOeffnenMutationVariables>;
export const MeldesperreAufhebenDocument = new TypedDocumentString(`
    mutation MeldesperreAufheben($akte: ID!, $grund: String!) {
  meldesperreAufheben(akte: $akte, grund: $grund)
}
    `) as unknown as TypedDocumentString<MeldesperreAufhebenMutation, MeldesperreAufhebenMutationVariables>;
export const VorgaengeAendernDocument = new TypedDocumentString(`
    mutation VorgaengeAendern($aenderungen: [VorgangSammelaenderung!]!) {
  vorgaengeAendern(aenderungen: $aenderungen) {
    ...Sammelergebnis
  }
}
    fragment Sammelergebnis on Sammelergebnis {
  id
  gelungen
  satz
}`) as unknown as TypedDocumentString<VorgaengeAendernMutation, VorgaengeAendernMutationVariables>;
export const DokumenteAendernDocument = new TypedDocumentString(`
    mutation DokumenteAendern($aenderungen: [DokumentSammelaenderung!]!) {
  dokumenteAendern(aenderungen: $aenderungen) {
    ...Sammelergebnis
  }
}
    fragment Sammelergebnis on Sammelergebnis {
  id
  gelungen
  satz
}`) as unknown as TypedDocumentString<DokumenteAendernMutation, DokumenteAendernMutationVariables>;
export const AktenAendernDocument = new TypedDocumentString(`
    mutation AktenAendern($aenderungen: [AkteSammelaenderung!]!) {
  aktenAendern(aenderungen: $aenderungen) {
    ...Sammelergebnis
  }
}
    fragment Sammelergebnis on Sammelergebnis {
  id
  gelungen
  satz
}`) as unknown as TypedDocumentString<AktenAendernMutation, AktenAendernMutationVariables>;
export const SucheDocument = new TypedDocumentString(`
    query Suche($text: String!, $filter: Suchfilter, $first: Int!, $offset: Int!) {
  suche(text: $text, filter: $filter, first: $first, offset: $offset) {
    anzahl
    hinweis
    dauerMs
    treffer {
      id
      art
      titel
      kennzeichen
      zusatz
      pfad
      mime
      vorschauPfad
      ausschnitt {
        text
        treffer
      }
    }
    facetten {
      name
      titel
      werte {
        wert
        titel
        anzahl
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SucheQuery, SucheQueryVariables>;
export const VergleichDocument = new TypedDocumentString(`
    query Vergleich($id: ID!) {
  dokument(id: $id) {
    id
    kennzeichen
    betreff
    versionen {
      id
      nummer
      dateiname
      angelegtAm
      angelegtVon {
        name
      }
      textstatus
      texthinweis
      pruefung
      textPfad
    }
  }
}
    `) as unknown as TypedDocumentString<VergleichQuery, VergleichQueryVariables>;
export const VorgangDocument = new TypedDocumentString(`
    query Vorgang($id: ID!) {
  vorgang(id: $id) {
    ...VorgangVoll
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}
fragment VorgangVoll on Vorgang {
  ...VorgangZeile
  leistung
  fremdzeichen
  standort
  schutzklasse
  angelegtAm
  angelegtVon {
    name
  }
  darf
  federfuehrung {
    name
  }
  akte {
    id
    aktenzeichen
    betreff
    status
    medium
    standort
  }
  beteiligte {
    ...Beteiligte
  }
  neuesteDokumente(first: 5) {
    id
    betreff
    typ
    angelegtAm
  }
}`) as unknown as TypedDocumentString<VorgangQuery, VorgangQueryVariables>;
export const VorgangDokumenteDocument = new TypedDocumentString(`
    query VorgangDokumente($id: ID!, $first: Int!, $after: String, $medium: Medium) {
  vorgang(id: $id) {
    id
    dokumente(first: $first, after: $after, medium: $medium) {
      edges {
        node {
          ...DokumentZeile
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}`) as unknown as TypedDocumentString<VorgangDokumenteQuery, VorgangDokumenteQueryVariables>;
export const DokumentDocument = new TypedDocumentString(`
    query Dokument($id: ID!) {
  dokument(id: $id) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<DokumentQuery, DokumentQueryVariables>;
export const VorgangAnlegenDocument = new TypedDocumentString(`
    mutation VorgangAnlegen($akte: ID!, $eingabe: VorgangEingabe!) {
  vorgangAnlegen(akte: $akte, eingabe: $eingabe) {
    ...VorgangVoll
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}
fragment VorgangVoll on Vorgang {
  ...VorgangZeile
  leistung
  fremdzeichen
  standort
  schutzklasse
  angelegtAm
  angelegtVon {
    name
  }
  darf
  federfuehrung {
    name
  }
  akte {
    id
    aktenzeichen
    betreff
    status
    medium
    standort
  }
  beteiligte {
    ...Beteiligte
  }
  neuesteDokumente(first: 5) {
    id
    betreff
    typ
    angelegtAm
  }
}`) as unknown as TypedDocumentString<VorgangAnlegenMutation, VorgangAnlegenMutationVariables>;
export const VorgangAendernDocument = new TypedDocumentString(`
    mutation VorgangAendern($id: ID!, $eingabe: VorgangAenderung!, $bisher: VorgangAenderung) {
  vorgangAendern(id: $id, eingabe: $eingabe, bisher: $bisher) {
    ...VorgangVoll
  }
}
    fragment Beteiligte on Beteiligter {
  id
  rolle
  art
  name
  anschrift
  darf
  eintrag {
    id
    anzeige
    auskunftssperre
  }
}
fragment VorgangZeile on Vorgang {
  id
  kennzeichen
  nummer
  betreff
  status
  medium
  eigenesMedium
  wiedervorlage
  bearbeiter {
    id
    name
  }
}
fragment VorgangVoll on Vorgang {
  ...VorgangZeile
  leistung
  fremdzeichen
  standort
  schutzklasse
  angelegtAm
  angelegtVon {
    name
  }
  darf
  federfuehrung {
    name
  }
  akte {
    id
    aktenzeichen
    betreff
    status
    medium
    standort
  }
  beteiligte {
    ...Beteiligte
  }
  neuesteDokumente(first: 5) {
    id
    betreff
    typ
    angelegtAm
  }
}`) as unknown as TypedDocumentString<VorgangAendernMutation, VorgangAendernMutationVariables>;
export const DokumentAblegenDocument = new TypedDocumentString(`
    mutation DokumentAblegen($vorgang: ID!, $datei: ID!) {
  dokumentAblegen(vorgang: $vorgang, datei: $datei) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<DokumentAblegenMutation, DokumentAblegenMutationVariables>;
export const DokumentAendernDocument = new TypedDocumentString(`
    mutation DokumentAendern($id: ID!, $eingabe: DokumentAenderung!, $bisher: DokumentAenderung) {
  dokumentAendern(id: $id, eingabe: $eingabe, bisher: $bisher) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<DokumentAendernMutation, DokumentAendernMutationVariables>;
export const VersionAblegenDocument = new TypedDocumentString(`
    mutation VersionAblegen($dokument: ID!, $datei: ID!, $nach: Int) {
  versionAblegen(dokument: $dokument, datei: $datei, nach: $nach) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<VersionAblegenMutation, VersionAblegenMutationVariables>;
export const VersionWiederherstellenDocument = new TypedDocumentString(`
    mutation VersionWiederherstellen($dokument: ID!, $version: ID!, $nach: Int!) {
  versionWiederherstellen(dokument: $dokument, version: $version, nach: $nach) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<VersionWiederherstellenMutation, VersionWiederherstellenMutationVariables>;
export const FreigabeBeantragenDocument = new TypedDocumentString(`
    mutation FreigabeBeantragen($version: ID!, $grund: String!) {
  freigabeBeantragen(version: $version, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<FreigabeBeantragenMutation, FreigabeBeantragenMutationVariables>;
export const VersionFreigebenDocument = new TypedDocumentString(`
    mutation VersionFreigeben($version: ID!, $grund: String!) {
  versionFreigeben(version: $version, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<VersionFreigebenMutation, VersionFreigebenMutationVariables>;
export const AblageZuruecknehmenDocument = new TypedDocumentString(`
    mutation AblageZuruecknehmen($dokument: ID!) {
  ablageZuruecknehmen(dokument: $dokument) {
    ...DokumentVoll
  }
}
    fragment Bearbeitung on Bearbeitung {
  id
  eigene
  version
  bis
  von {
    name
  }
}
fragment Signaturen on Signaturstand {
  zustand
  grund
  geprueftAm
  signaturen {
    zustand
    grund
    verfahren
    unterzeichner
    organisation
    aussteller
    ausstellerstand
    seriennummer
    zertifikatVon
    zertifikatBis
    zertifikatstand
    zeitpunkt
    zeitstempelVon
    zeitstempelAussteller
    nurZeitstempel
  }
}
fragment VersionVoll on Version {
  id
  nummer
  dateiname
  groesse
  mime
  pronom
  format
  seiten
  textstatus
  texthinweis
  erkannteSeiten
  pruefung
  geprueftAm
  pruefhinweis
  freigabeantrag {
    am
    von {
      name
    }
    grund
  }
  freigabe {
    am
    von {
      name
    }
    grund
  }
  darf
  angelegtAm
  angelegtVon {
    name
  }
  dateiPfad
  durchsuchbarPfad
  vorschauPfad
}
fragment DokumentZeile on Dokument {
  id
  kennzeichen
  nummer
  betreff
  typ
  richtung
  status
  medium
  eigenesMedium
  datumDesSchreibens
  angelegtAm
  anlageZu {
    id
  }
  bearbeitung {
    ...Bearbeitung
  }
  aktuelleVersion {
    ...VersionVoll
  }
}
fragment DokumentVoll on Dokument {
  ...DokumentZeile
  posteingang
  absender
  empfaenger
  fremdzeichen
  federfuehrung {
    name
  }
  angelegtVon {
    name
  }
  standort
  schutzklasse
  darf
  anlagen {
    id
    kennzeichen
    betreff
  }
  versionen {
    ...VersionVoll
    sha256
    signaturen {
      ...Signaturen
    }
  }
  vorgang {
    id
    status
    medium
    standort
    akte {
      id
      status
      standort
    }
  }
}`) as unknown as TypedDocumentString<AblageZuruecknehmenMutation, AblageZuruecknehmenMutationVariables>;
export const DokumenttypenDocument = new TypedDocumentString(`
    query Dokumenttypen {
  dokumenttypen
}
    `) as unknown as TypedDocumentString<DokumenttypenQuery, DokumenttypenQueryVariables>;