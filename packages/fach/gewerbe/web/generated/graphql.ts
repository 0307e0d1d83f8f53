/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Behoerdenmitteilungeingabe = {
  readonly anschrift?: string | null | undefined;
  readonly betrieb?: string | null | undefined;
  readonly bis: string;
  /** eine hochgeladene Datei */
  readonly datei?: string | null | undefined;
  /** ein Schreiben, das schon in der Akte liegt */
  readonly dokument?: string | null | undefined;
  readonly eingang: string;
  readonly fremdzeichen?: string | null | undefined;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  readonly name: string;
  readonly stelle: string;
  /** AUFGABE, BEGINN, AENDERUNG */
  readonly was: string;
  readonly wortlaut?: string | null | undefined;
  readonly zum?: string | null | undefined;
};

export type Behoerdenmitteilungsstand =
  | 'ERLEDIGT'
  | 'OFFEN'
  | 'ZURUECKGENOMMEN';

export type Dokumentstatus =
  | 'ENTWURF'
  | 'IN_BEARBEITUNG'
  | 'SCHLUSSGEZEICHNET'
  | 'ZURUECKGENOMMEN';

export type Gaststaettenfesteingabe = {
  readonly alkohol: boolean;
  readonly angebot: string;
  readonly anlass: string;
  readonly anschrift: string;
  readonly beginn: string;
  readonly besucher: number;
  readonly eingang: string;
  readonly ende: string;
  readonly fristErlassen?: string | null | undefined;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  readonly ort: string;
  readonly veranstalter: string;
  readonly zeiten?: string | null | undefined;
};

export type Gaststaettenpruefungsanlass =
  | 'ANMELDUNG'
  | 'VERTRETUNG';

export type Gaststaettenpruefungsstand =
  | 'ERLEDIGT'
  | 'OFFEN'
  | 'UNZUVERLAESSIG'
  | 'ZUVERLAESSIG';

export type Gewerbeanzeigeart =
  | 'abmeldung'
  | 'anmeldung'
  | 'ummeldung';

export type Gewerbeanzeigestatus =
  | 'BESCHEINIGT'
  | 'EINGEGANGEN'
  | 'ENTWURF'
  | 'NACHGEFORDERT'
  | 'VERWORFEN'
  | 'WEITERGELEITET'
  | 'ZURUECKGEWIESEN';

export type Gewerbeauskunfteingabe = {
  readonly abwaegung?: string | null | undefined;
  readonly anfragend: string;
  readonly anschrift?: string | null | undefined;
  readonly art: Gewerbeauskunftsart;
  readonly betrieb: string;
  readonly felder: ReadonlyArray<string>;
  readonly fremdzeichen?: string | null | undefined;
  /** womit das rechtliche Interesse glaubhaft gemacht ist */
  readonly glaubhaft?: string | null | undefined;
  readonly grundlage?: string | null | undefined;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  /** warum nichts mitgeteilt wird */
  readonly verweigert?: string | null | undefined;
  readonly zweck: string;
};

export type Gewerbeauskunftsart =
  | 'ABRUF'
  | 'BEHOERDE'
  | 'GRUNDDATEN'
  | 'INTERESSE';

export type Gewerbeauskunftsergebnis =
  | 'ERTEILT'
  | 'VERWEIGERT';

export type Gewerbebetriebsstatus =
  | 'ABGEMELDET'
  | 'AKTIV'
  | 'STORNIERT'
  | 'ZUSAMMENGEFUEHRT';

export type Gewerbeempfaengereingabe = {
  readonly adresse?: string | null | undefined;
  /** als JSON; leer: wie vorgegeben */
  readonly filter?: string | null | undefined;
  readonly format: string;
  readonly hausnummer?: string | null | undefined;
  /** UUID; zweimal gesendet ist einmal */
  readonly id: string;
  readonly kennung?: string | null | undefined;
  readonly klasse: string;
  readonly nachrichtentyp?: string | null | undefined;
  readonly name: string;
  readonly ort?: string | null | undefined;
  readonly plz?: string | null | undefined;
  readonly praefix?: string | null | undefined;
  /** der Stand, auf dem geschrieben wurde; zuerst 0 */
  readonly stand: number;
  readonly strasse?: string | null | undefined;
  readonly transport: string;
  /** als JSON: arten, ab, bis, grund */
  readonly verzicht?: string | null | undefined;
};

export type Gewerbeentwurf = {
  readonly art: Gewerbeanzeigeart;
  /** bei Um- und Abmeldung, und bei weiteren Gesellschaftern */
  readonly betrieb?: string | null | undefined;
  /** UUID der Anzeige; zweimal gesichert ist einmal gesichert */
  readonly id: string;
  /** als JSON */
  readonly inhalt: string;
  /** der Stand, auf dem geschrieben wurde; zuerst 0 */
  readonly stand: number;
};

export type Gewerbegebuehreingabe = {
  readonly cent: number;
  readonly gueltigAb: string;
  readonly rechtsgrundlage: string;
  readonly tatbestand: string;
};

export type Gewerbekorrekturart =
  | 'berichtigung'
  | 'storno';

export type Gewerbelistenfilter = {
  /** Buchstabe des Wirtschaftszweigs */
  readonly abschnitt?: string | null | undefined;
  readonly bis?: string | null | undefined;
  readonly ort?: string | null | undefined;
  readonly rechtsform?: string | null | undefined;
  readonly status?: string | null | undefined;
  /** erster Tag des Beginns */
  readonly von?: string | null | undefined;
};

export type Gewerbeloeschstand =
  | 'AUSGENOMMEN'
  | 'BESTAETIGT'
  | 'VOLLZOGEN'
  | 'VORGESCHLAGEN';

export type Gewerberueckmelderichtung =
  | 'AUS'
  | 'EIN';

export type Gewerberueckmeldestand =
  | 'ABGELEHNT'
  | 'ANGENOMMEN'
  | 'ENTFAELLT'
  | 'ERLEDIGT'
  | 'FEHLGESCHLAGEN'
  | 'GESENDET'
  | 'OFFEN'
  | 'WARTET'
  | 'WEITERGELEITET';

export type Gewerbeschreibenart =
  | 'amtsmitteilung'
  | 'gebuehrenbescheid'
  | 'nachforderung'
  | 'weiterleitung'
  | 'zurueckweisung';

export type Gewerbestichprobenbefund =
  | 'BEANSTANDET'
  | 'IN_ORDNUNG';

export type Gewerbeuebermittlungsauswahl = {
  readonly empfaenger?: string | null | undefined;
  readonly klasse?: string | null | undefined;
  readonly stand?: Gewerbeuebermittlungsstand | null | undefined;
  readonly ueberfaellig?: boolean | null | undefined;
};

export type Gewerbeuebermittlungsstand =
  | 'ABGELEHNT'
  | 'ENTFAELLT'
  | 'FEHLGESCHLAGEN'
  | 'GESENDET'
  | 'OFFEN'
  | 'QUITTIERT'
  | 'WARTET';

export type Gewerbeuntersagungeingabe = {
  readonly anlaesse: ReadonlyArray<string>;
  readonly anschrift: string;
  readonly betrieb?: string | null | undefined;
  /** Geburtsname und frühere, mit Komma getrennt */
  readonly fruehereNamen?: string | null | undefined;
  readonly geburtsdatum?: string | null | undefined;
  readonly gewerbe: string;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  readonly name: string;
  readonly sachverhalt: string;
  readonly vornamen?: string | null | undefined;
};

export type Gewerbeuntersagungsstand =
  | 'EINGELEITET'
  | 'EINGESTELLT'
  | 'VERFUEGT'
  | 'WIEDERGESTATTET';

export type Gewerbeuntersagungsverfuegung = {
  readonly alleGewerbe: boolean;
  readonly auchVertretung: boolean;
  readonly begruendung: string;
  /** warum weder Kammer noch Aufsicht gehört sind */
  readonly ohneAnhoerung?: string | null | undefined;
  readonly umfang: string;
  readonly umfangText?: string | null | undefined;
};

export type Gewerbeverfahren =
  | 'fest'
  | 'reisegewerbe'
  | 'untersagung';

export type Gewerbeverteilstufe =
  | 'BESCHEINIGT'
  | 'QUITTIERT'
  | 'UEBERMITTELT';

export type Mitgeteilt =
  | 'AENDERUNG'
  | 'AUFGABE'
  | 'BEGINN';

export type Pruefung =
  | 'FREIGEGEBEN'
  | 'GESPERRT'
  | 'SAUBER'
  | 'UNGEPRUEFT';

export type Reisegewerbekarteeingabe = {
  readonly anschrift: string;
  readonly antragAm: string;
  readonly geburtsdatum: string;
  readonly geburtsort: string;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  readonly nachweise: ReadonlyArray<string>;
  readonly name: string;
  readonly taetigkeiten: string;
  readonly vornamen: string;
  /** die Person wohnt anderswo */
  readonly weiterleiten?: boolean | null | undefined;
  readonly zustaendigWeil?: string | null | undefined;
};

export type Reisegewerbekartenliste =
  | 'BEANTRAGT'
  | 'BEENDET'
  | 'ERTEILT';

export type Reisegewerbekartenstand =
  | 'BEANTRAGT'
  | 'ERLEDIGT'
  | 'ERTEILT'
  | 'VERLOREN'
  | 'VERSAGT'
  | 'WEITERGELEITET'
  | 'WIDERRUFEN'
  | 'ZURUECKGEGEBEN';

export type Sendungsstatus =
  | 'ENTFAELLT'
  | 'OFFEN'
  | 'VERSANDT'
  | 'ZURUECKGENOMMEN';

export type Untersagungsanhoerungeingabe = {
  readonly an?: string | null | undefined;
  readonly frist: string;
  /** auf dem Gerät erzeugt */
  readonly id: string;
  readonly stelle: string;
  readonly untersagung: string;
};

export type Untersagungsmitteilung =
  | 'UNANFECHTBAR'
  | 'VOLLZIEHBAR'
  | 'WIEDERGESTATTET';

export type Untersagungsstelle =
  | 'AUFSICHT'
  | 'HWK'
  | 'IHK'
  | 'PERSON';

export type Untersagungsumfang =
  | 'GANZ'
  | 'TEILWEISE';

export type GewerbeAnAnschriftQueryVariables = Exact<{
  anschrift: string;
  bekannt?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeAnAnschriftQuery = { readonly gewerbeAnAnschrift: { readonly edges: ReadonlyArray<{ readonly node: { readonly gesperrt: boolean, readonly zeiten: ReadonlyArray<{ readonly ab: string, readonly bis: string | null, readonly anschrift: string, readonly erfasst: string, readonly endeErfasst: string | null }>, readonly betrieb: { readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AuskunftZeileFragment = { readonly id: string, readonly art: Gewerbeauskunftsart, readonly ergebnis: Gewerbeauskunftsergebnis, readonly anfragend: string, readonly grundlage: string | null, readonly zweck: string, readonly fremdzeichen: string | null, readonly glaubhaft: string | null, readonly abwaegung: string | null, readonly felder: ReadonlyArray<string>, readonly gefragt: string | null, readonly treffer: number | null, readonly grund: string | null, readonly gebuehrCent: number | null, readonly am: string, readonly stichprobeAm: string | null, readonly geprueftAm: string | null, readonly befund: Gewerbestichprobenbefund | null, readonly notiz: string | null, readonly darf: ReadonlyArray<string>, readonly akteId: string | null, readonly vorgangId: string | null, readonly gezeigt: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly id: string } | null };

export type GewerbeauskunftsangabenQueryVariables = Exact<{
  betrieb: string;
  art: Gewerbeauskunftsart;
}>;


export type GewerbeauskunftsangabenQuery = { readonly gewerbebetrieb: { readonly id: string, readonly name: string, readonly darf: ReadonlyArray<string> } | null, readonly gewerbeauskunftsangaben: ReadonlyArray<{ readonly feld: string, readonly titel: string, readonly werte: ReadonlyArray<string> }> };

export type GewerbeauskuenfteQueryVariables = Exact<{
  monat?: string | null | undefined;
  zuPruefen?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeauskuenfteQuery = { readonly gewerbeauskuenfte: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Gewerbeauskunftsart, readonly ergebnis: Gewerbeauskunftsergebnis, readonly anfragend: string, readonly grundlage: string | null, readonly zweck: string, readonly fremdzeichen: string | null, readonly glaubhaft: string | null, readonly abwaegung: string | null, readonly felder: ReadonlyArray<string>, readonly gefragt: string | null, readonly treffer: number | null, readonly grund: string | null, readonly gebuehrCent: number | null, readonly am: string, readonly stichprobeAm: string | null, readonly geprueftAm: string | null, readonly befund: Gewerbestichprobenbefund | null, readonly notiz: string | null, readonly darf: ReadonlyArray<string>, readonly akteId: string | null, readonly vorgangId: string | null, readonly gezeigt: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly id: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbeauskunftseinstellungQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeauskunftseinstellungQuery = { readonly gewerbeauskunftseinstellung: { readonly felder: ReadonlyArray<string>, readonly loeschfristJahre: number } };

export type GewerbeabrufstellenQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeabrufstellenQuery = { readonly gewerbeabrufstellen: ReadonlyArray<{ readonly id: string, readonly name: string, readonly anlass: string, readonly felder: ReadonlyArray<string>, readonly endung: string, readonly zuletztAm: string | null, readonly widerrufenAm: string | null, readonly angelegtAm: string }> };

export type GewerbeauskunftErteilenMutationVariables = Exact<{
  auskunft: Gewerbeauskunfteingabe;
}>;


export type GewerbeauskunftErteilenMutation = { readonly gewerbeauskunftErteilen: { readonly id: string, readonly art: Gewerbeauskunftsart, readonly ergebnis: Gewerbeauskunftsergebnis, readonly anfragend: string, readonly grundlage: string | null, readonly zweck: string, readonly fremdzeichen: string | null, readonly glaubhaft: string | null, readonly abwaegung: string | null, readonly felder: ReadonlyArray<string>, readonly gefragt: string | null, readonly treffer: number | null, readonly grund: string | null, readonly gebuehrCent: number | null, readonly am: string, readonly stichprobeAm: string | null, readonly geprueftAm: string | null, readonly befund: Gewerbestichprobenbefund | null, readonly notiz: string | null, readonly darf: ReadonlyArray<string>, readonly akteId: string | null, readonly vorgangId: string | null, readonly gezeigt: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly id: string } | null } };

export type GewerbestichprobeZiehenMutationVariables = Exact<{
  monat: string;
  anzahl: number;
}>;


export type GewerbestichprobeZiehenMutation = { readonly gewerbestichprobeZiehen: number };

export type GewerbestichprobePruefenMutationVariables = Exact<{
  id: string;
  befund: Gewerbestichprobenbefund;
  notiz?: string | null | undefined;
}>;


export type GewerbestichprobePruefenMutation = { readonly gewerbestichprobePruefen: { readonly id: string } };

export type GewerbeauskunftEinstellenMutationVariables = Exact<{
  felder: ReadonlyArray<string> | string;
  loeschfristJahre: number;
}>;


export type GewerbeauskunftEinstellenMutation = { readonly gewerbeauskunftEinstellen: { readonly felder: ReadonlyArray<string> } };

export type GewerbeabrufstelleEinrichtenMutationVariables = Exact<{
  name: string;
  anlass: string;
  felder: ReadonlyArray<string> | string;
}>;


export type GewerbeabrufstelleEinrichtenMutation = { readonly gewerbeabrufstelleEinrichten: { readonly geheimnis: string, readonly abrufstelle: { readonly id: string, readonly name: string } } };

export type GewerbeabrufstelleWiderrufenMutationVariables = Exact<{
  id: string;
  widerrufen: boolean;
}>;


export type GewerbeabrufstelleWiderrufenMutation = { readonly gewerbeabrufstelleWiderrufen: { readonly id: string } };

export type ListenZeileFragment = { readonly beginn: string, readonly wzCode: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus };

export type GewerbelisteQueryVariables = Exact<{
  filter: Gewerbelistenfilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbelisteQuery = { readonly gewerbeliste: { readonly edges: ReadonlyArray<{ readonly node: { readonly beginn: string, readonly wzCode: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbelistenzahlQueryVariables = Exact<{
  filter: Gewerbelistenfilter;
}>;


export type GewerbelistenzahlQuery = { readonly gewerbelistenzahl: number };

export type GewerbelistenwahlQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbelistenwahlQuery = { readonly gewerbeorte: ReadonlyArray<string>, readonly gewerbeabschnitte: ReadonlyArray<{ readonly code: string, readonly titel: string }>, readonly rechtsformen: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type ZahlFragment = { readonly schluessel: string, readonly titel: string, readonly anmeldung: number, readonly ummeldung: number, readonly abmeldung: number, readonly bestand: number };

export type GewerbezahlenQueryVariables = Exact<{
  jahr: number;
}>;


export type GewerbezahlenQuery = { readonly gewerbezahlen: { readonly monate: ReadonlyArray<{ readonly schluessel: string, readonly titel: string, readonly anmeldung: number, readonly ummeldung: number, readonly abmeldung: number, readonly bestand: number }>, readonly abschnitte: ReadonlyArray<{ readonly schluessel: string, readonly titel: string, readonly anmeldung: number, readonly ummeldung: number, readonly abmeldung: number, readonly bestand: number }> }, readonly gewerbenummernnachweis: { readonly hoechste: number, readonly geloescht: number, readonly fehlend: ReadonlyArray<number>, readonly ohneStatistik: number, readonly statistikOffen: number } };

export type SatzZeileFragment = { readonly id: string, readonly tatbestand: string, readonly cent: number, readonly gueltigAb: string, readonly rechtsgrundlage: string };

export type EinstellungZeileFragment = { readonly position: string, readonly rechtsbehelf: string | null, readonly zahlung: string | null, readonly niederlassungUndReisegewerbe: boolean };

export type GewerbeeinrichtungQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeeinrichtungQuery = { readonly gewerbegebuehren: ReadonlyArray<{ readonly id: string, readonly tatbestand: string, readonly cent: number, readonly gueltigAb: string, readonly rechtsgrundlage: string }>, readonly gewerbeeinstellung: { readonly position: string, readonly rechtsbehelf: string | null, readonly zahlung: string | null, readonly niederlassungUndReisegewerbe: boolean }, readonly gewerbeverfahrenspositionen: ReadonlyArray<{ readonly verfahren: Gewerbeverfahren, readonly kennzeichen: string, readonly eigene: boolean }> };

export type GewerbekontextQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbekontextQuery = { readonly gewerbegebuehren: ReadonlyArray<{ readonly id: string, readonly tatbestand: string, readonly cent: number, readonly gueltigAb: string, readonly rechtsgrundlage: string }>, readonly gewerbeeinstellung: { readonly ags: string, readonly niederlassungUndReisegewerbe: boolean, readonly gemeinden: ReadonlyArray<{ readonly ags: string, readonly name: string, readonly postleitzahlen: ReadonlyArray<string> }> } };

export type GewerbegebuehrFestlegenMutationVariables = Exact<{
  satz: Gewerbegebuehreingabe;
}>;


export type GewerbegebuehrFestlegenMutation = { readonly gewerbegebuehrFestlegen: { readonly id: string } };

export type GewerbegebuehrZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbegebuehrZuruecknehmenMutation = { readonly gewerbegebuehrZuruecknehmen: { readonly id: string } };

export type GewerbepositionEinstellenMutationVariables = Exact<{
  position: string;
}>;


export type GewerbepositionEinstellenMutation = { readonly gewerbepositionEinstellen: string };

export type GewerbebescheidtexteSetzenMutationVariables = Exact<{
  rechtsbehelf?: string | null | undefined;
  zahlung?: string | null | undefined;
}>;


export type GewerbebescheidtexteSetzenMutation = { readonly gewerbebescheidtexteSetzen: { readonly position: string } };

export type GewerbeniederlassungEinstellenMutationVariables = Exact<{
  beides: boolean;
}>;


export type GewerbeniederlassungEinstellenMutation = { readonly gewerbeniederlassungEinstellen: { readonly position: string } };

export type GewerbeverfahrenspositionSetzenMutationVariables = Exact<{
  verfahren: Gewerbeverfahren;
  position?: string | null | undefined;
}>;


export type GewerbeverfahrenspositionSetzenMutation = { readonly gewerbeverfahrenspositionSetzen: ReadonlyArray<{ readonly verfahren: Gewerbeverfahren, readonly kennzeichen: string, readonly eigene: boolean }> };

export type PruefungZeileFragment = { readonly id: string, readonly wer: string, readonly anlass: Gaststaettenpruefungsanlass, readonly stand: Gaststaettenpruefungsstand, readonly beginn: string, readonly faelligAm: string, readonly ampel: string | null, readonly befunde: ReadonlyArray<{ readonly code: string, readonly schwere: string, readonly satz: string, readonly quelle: string }>, readonly betrieb: { readonly id: string, readonly name: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null };

export type PruefungGanzFragment = { readonly eingang: string, readonly fruehesterBeginn: string, readonly grund: string | null, readonly entschiedenAm: string | null, readonly anzeigeId: string, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly wer: string, readonly anlass: Gaststaettenpruefungsanlass, readonly stand: Gaststaettenpruefungsstand, readonly beginn: string, readonly faelligAm: string, readonly ampel: string | null, readonly nachweise: ReadonlyArray<{ readonly art: string, readonly titel: string, readonly vom: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly vorgang: { readonly id: string } } | null }>, readonly waehlbar: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly mitteilung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly bescheinigung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly befunde: ReadonlyArray<{ readonly code: string, readonly schwere: string, readonly satz: string, readonly quelle: string }>, readonly betrieb: { readonly id: string, readonly name: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null };

export type GaststaettenpruefungenQueryVariables = Exact<{
  offen: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GaststaettenpruefungenQuery = { readonly gaststaettenpruefungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly wer: string, readonly anlass: Gaststaettenpruefungsanlass, readonly stand: Gaststaettenpruefungsstand, readonly beginn: string, readonly faelligAm: string, readonly ampel: string | null, readonly befunde: ReadonlyArray<{ readonly code: string, readonly schwere: string, readonly satz: string, readonly quelle: string }>, readonly betrieb: { readonly id: string, readonly name: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GaststaettenpruefungZahlQueryVariables = Exact<{ [key: string]: never; }>;


export type GaststaettenpruefungZahlQuery = { readonly gaststaettenpruefungZahl: number };

export type GaststaettenpruefungQueryVariables = Exact<{
  id: string;
}>;


export type GaststaettenpruefungQuery = { readonly gaststaettenpruefung: { readonly eingang: string, readonly fruehesterBeginn: string, readonly grund: string | null, readonly entschiedenAm: string | null, readonly anzeigeId: string, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly wer: string, readonly anlass: Gaststaettenpruefungsanlass, readonly stand: Gaststaettenpruefungsstand, readonly beginn: string, readonly faelligAm: string, readonly ampel: string | null, readonly nachweise: ReadonlyArray<{ readonly art: string, readonly titel: string, readonly vom: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly vorgang: { readonly id: string } } | null }>, readonly waehlbar: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly mitteilung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly bescheinigung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly befunde: ReadonlyArray<{ readonly code: string, readonly schwere: string, readonly satz: string, readonly quelle: string }>, readonly betrieb: { readonly id: string, readonly name: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null } | null };

export type GaststaettennachweisSetzenMutationVariables = Exact<{
  id: string;
  art: string;
  vom?: string | null | undefined;
  dokument?: string | null | undefined;
}>;


export type GaststaettennachweisSetzenMutation = { readonly gaststaettennachweisSetzen: { readonly id: string } };

export type GaststaettenbeginnVerlegenMutationVariables = Exact<{
  id: string;
  beginn: string;
}>;


export type GaststaettenbeginnVerlegenMutation = { readonly gaststaettenbeginnVerlegen: { readonly id: string } };

export type GaststaettenpruefungEntscheidenMutationVariables = Exact<{
  id: string;
  zuverlaessig: boolean;
  grund?: string | null | undefined;
}>;


export type GaststaettenpruefungEntscheidenMutation = { readonly gaststaettenpruefungEntscheiden: { readonly id: string } };

export type GaststaettenpruefungBescheinigenMutationVariables = Exact<{
  id: string;
}>;


export type GaststaettenpruefungBescheinigenMutation = { readonly gaststaettenpruefungBescheinigen: { readonly id: string } };

export type GaststaettenentscheidungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GaststaettenentscheidungZuruecknehmenMutation = { readonly gaststaettenentscheidungZuruecknehmen: { readonly id: string } };

export type FestZeileFragment = { readonly id: string, readonly veranstalter: string, readonly anlass: string, readonly ort: string, readonly beginn: string, readonly ende: string, readonly besucher: number, readonly alkohol: boolean };

export type FestGanzFragment = { readonly anschrift: string, readonly zeiten: string | null, readonly angebot: string, readonly eingang: string, readonly fristErlassen: string | null, readonly gebuehrCent: number | null, readonly zurueckgenommen: boolean, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly veranstalter: string, readonly anlass: string, readonly ort: string, readonly beginn: string, readonly ende: string, readonly besucher: number, readonly alkohol: boolean, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null };

export type GaststaettenfesteQueryVariables = Exact<{
  kommend: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GaststaettenfesteQuery = { readonly gaststaettenfeste: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly veranstalter: string, readonly anlass: string, readonly ort: string, readonly beginn: string, readonly ende: string, readonly besucher: number, readonly alkohol: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GaststaettenfestQueryVariables = Exact<{
  id: string;
}>;


export type GaststaettenfestQuery = { readonly gaststaettenfest: { readonly anschrift: string, readonly zeiten: string | null, readonly angebot: string, readonly eingang: string, readonly fristErlassen: string | null, readonly gebuehrCent: number | null, readonly zurueckgenommen: boolean, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly veranstalter: string, readonly anlass: string, readonly ort: string, readonly beginn: string, readonly ende: string, readonly besucher: number, readonly alkohol: boolean, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null } | null };

export type GaststaettenfesteZugleichQueryVariables = Exact<{
  id?: string | null | undefined;
  ort: string;
  beginn: string;
  ende: string;
}>;


export type GaststaettenfesteZugleichQuery = { readonly gaststaettenfesteZugleich: ReadonlyArray<{ readonly id: string, readonly veranstalter: string, readonly anlass: string, readonly ort: string, readonly beginn: string, readonly ende: string, readonly besucher: number, readonly alkohol: boolean }> };

export type GaststaettenfestAnzeigenMutationVariables = Exact<{
  fest: Gaststaettenfesteingabe;
}>;


export type GaststaettenfestAnzeigenMutation = { readonly gaststaettenfestAnzeigen: { readonly id: string } };

export type GaststaettenfestZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GaststaettenfestZuruecknehmenMutation = { readonly gaststaettenfestZuruecknehmen: { readonly id: string } };

export type GewerbebetriebPruefungenQueryVariables = Exact<{
  id: string;
}>;


export type GewerbebetriebPruefungenQuery = { readonly gewerbebetrieb: { readonly id: string, readonly gaststaettenpruefungen: ReadonlyArray<{ readonly id: string, readonly wer: string, readonly stand: Gaststaettenpruefungsstand, readonly faelligAm: string }> } | null };

export type AnzeigeZeileFragment = { readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null };

export type BetriebZeileFragment = { readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus };

export type AnlageZeileFragment = { readonly id: string, readonly zweck: string, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly abgelegt: boolean, readonly pruefung: Pruefung, readonly dokument: { readonly id: string, readonly vorgang: { readonly id: string, readonly akte: { readonly id: string } } } | null };

export type GewerbeanzeigenQueryVariables = Exact<{
  status: Gewerbeanzeigestatus;
  geprueft?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeanzeigenQuery = { readonly gewerbeanzeigen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbebetriebeQueryVariables = Exact<{
  suche?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbebetriebeQuery = { readonly gewerbebetriebe: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbeeingangZahlQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeeingangZahlQuery = { readonly gewerbeeingangZahl: number };

export type GewerbeanzeigeQueryVariables = Exact<{
  id: string;
}>;


export type GewerbeanzeigeQuery = { readonly gewerbeanzeige: { readonly stand: number, readonly fassung: string, readonly inhalt: string, readonly betriebId: string, readonly grund: string | null, readonly akteId: string | null, readonly darf: ReadonlyArray<string>, readonly korrekturVonId: string | null, readonly begruendung: string | null, readonly fremdeGemeinde: string | null, readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null, readonly korrektur: { readonly id: string, readonly status: Gewerbeanzeigestatus, readonly korrekturArt: string | null, readonly eingangAm: string | null, readonly geaendertAm: string } | null, readonly geprueftVon: { readonly id: string, readonly name: string } | null, readonly eingereicht: ReadonlyArray<{ readonly nummer: number, readonly bezeichnung: string, readonly antwort: ReadonlyArray<string>, readonly geaendert: boolean }> | null, readonly anlagen: ReadonlyArray<{ readonly id: string, readonly zweck: string, readonly dateiname: string, readonly groesse: number, readonly mime: string, readonly abgelegt: boolean, readonly pruefung: Pruefung, readonly dokument: { readonly id: string, readonly vorgang: { readonly id: string, readonly akte: { readonly id: string } } } | null }>, readonly schreiben: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeschreibenart, readonly frist: string | null, readonly an: string | null, readonly am: string, readonly akteId: string, readonly vorgangId: string, readonly dokument: { readonly id: string, readonly betreff: string } | null }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly dokument: { readonly id: string, readonly betreff: string } | null, readonly bescheinigung: { readonly id: string, readonly nummer: string, readonly gebuehrCent: number | null, readonly erlassGrund: string | null, readonly am: string, readonly dokument: { readonly id: string, readonly betreff: string } | null } | null } | null };

export type GewerbebetriebQueryVariables = Exact<{
  id: string;
}>;


export type GewerbebetriebQuery = { readonly gewerbebetrieb: { readonly beginn: string, readonly ende: string | null, readonly wzCode: string | null, readonly wzAusgabe: string | null, readonly wzTitel: string | null, readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null, readonly zusammengefuehrtMit: { readonly id: string, readonly name: string, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null } | null, readonly aufgegangen: ReadonlyArray<{ readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null }>, readonly anzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null }> } | null };

export type GewerbevorbelegungQueryVariables = Exact<{
  betrieb: string;
  art: Gewerbeanzeigeart;
}>;


export type GewerbevorbelegungQuery = { readonly gewerbevorbelegung: string };

export type AehnlicheGewerbebetriebeQueryVariables = Exact<{
  name: string;
  strasse?: string | null | undefined;
}>;


export type AehnlicheGewerbebetriebeQuery = { readonly aehnlicheGewerbebetriebe: ReadonlyArray<{ readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus }> };

export type WirtschaftszweigeQueryVariables = Exact<{
  text: string;
}>;


export type WirtschaftszweigeQuery = { readonly wirtschaftszweige: ReadonlyArray<{ readonly code: string, readonly ausgabe: string, readonly titel: string }> };

export type RechtsformenQueryVariables = Exact<{ [key: string]: never; }>;


export type RechtsformenQuery = { readonly rechtsformen: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type GewerbeentwurfSichernMutationVariables = Exact<{
  entwurf: Gewerbeentwurf;
}>;


export type GewerbeentwurfSichernMutation = { readonly gewerbeentwurfSichern: { readonly id: string, readonly stand: number } };

export type GewerbeentwurfVerwerfenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeentwurfVerwerfenMutation = { readonly gewerbeentwurfVerwerfen: { readonly id: string } };

export type GewerbeentwurfWiederherstellenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeentwurfWiederherstellenMutation = { readonly gewerbeentwurfWiederherstellen: { readonly id: string } };

export type GewerbeanzeigeEinreichenMutationVariables = Exact<{
  entwurf: Gewerbeentwurf;
  id: string;
}>;


export type GewerbeanzeigeEinreichenMutation = { readonly gewerbeentwurfSichern: { readonly id: string }, readonly gewerbeanzeigeEinreichen: { readonly id: string, readonly stand: number } };

export type GewerbeanzeigeBescheinigenMutationVariables = Exact<{
  entwurf: Gewerbeentwurf;
  id: string;
  erlass?: string | null | undefined;
}>;


export type GewerbeanzeigeBescheinigenMutation = { readonly gewerbeentwurfSichern: { readonly id: string }, readonly gewerbeanzeigeEinreichen: { readonly id: string }, readonly gewerbeanzeigeBescheinigen: { readonly id: string, readonly nummer: string } };

export type LoeschungZeileFragment = { readonly id: string, readonly stand: Gewerbeloeschstand, readonly faelligAm: string, readonly grund: string | null, readonly ausgenommenBis: string | null, readonly vollzogenAm: string | null, readonly darf: ReadonlyArray<string>, readonly gegenstand: string | null, readonly betrieb: { readonly ende: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus } | null };

export type GewerbeloeschungenQueryVariables = Exact<{
  stand: Gewerbeloeschstand;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeloeschungenQuery = { readonly gewerbeloeschungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly stand: Gewerbeloeschstand, readonly faelligAm: string, readonly grund: string | null, readonly ausgenommenBis: string | null, readonly vollzogenAm: string | null, readonly darf: ReadonlyArray<string>, readonly gegenstand: string | null, readonly betrieb: { readonly ende: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbeloeschungenBestaetigenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  grund: string;
}>;


export type GewerbeloeschungenBestaetigenMutation = { readonly gewerbeloeschungenBestaetigen: number };

export type GewerbeloeschungenAusnehmenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  grund: string;
  bis: string;
}>;


export type GewerbeloeschungenAusnehmenMutation = { readonly gewerbeloeschungenAusnehmen: number };

export type GewerbeloeschungenZuruecknehmenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  was: Gewerbeloeschstand;
}>;


export type GewerbeloeschungenZuruecknehmenMutation = { readonly gewerbeloeschungenZuruecknehmen: number };

export type GewerbeloeschungenVollziehenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type GewerbeloeschungenVollziehenMutation = { readonly gewerbeloeschungenVollziehen: number };

export type BehoerdenmitteilungZeileFragment = { readonly id: string, readonly stelle: string, readonly was: Mitgeteilt, readonly zum: string | null, readonly name: string, readonly bis: string, readonly ampel: string | null, readonly stand: Behoerdenmitteilungsstand, readonly gefragtBis: string | null, readonly erledigtAm: string | null };

export type BehoerdenmitteilungGanzFragment = { readonly fremdzeichen: string | null, readonly anschrift: string | null, readonly wortlaut: string | null, readonly eingang: string, readonly grund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly offenWeil: string | null, readonly id: string, readonly stelle: string, readonly was: Mitgeteilt, readonly zum: string | null, readonly name: string, readonly bis: string, readonly ampel: string | null, readonly stand: Behoerdenmitteilungsstand, readonly gefragtBis: string | null, readonly erledigtAm: string | null, readonly betrieb: { readonly id: string, readonly name: string, readonly status: Gewerbebetriebsstatus, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null, readonly anzeige: { readonly id: string, readonly art: Gewerbeanzeigeart, readonly name: string, readonly status: Gewerbeanzeigestatus } | null, readonly moeglicheAnzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly name: string, readonly status: Gewerbeanzeigestatus, readonly eingangAm: string | null }>, readonly dokument: { readonly id: string, readonly betreff: string } | null, readonly anfrage: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null };

export type BehoerdenmitteilungenQueryVariables = Exact<{
  offen: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BehoerdenmitteilungenQuery = { readonly behoerdenmitteilungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly stelle: string, readonly was: Mitgeteilt, readonly zum: string | null, readonly name: string, readonly bis: string, readonly ampel: string | null, readonly stand: Behoerdenmitteilungsstand, readonly gefragtBis: string | null, readonly erledigtAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BehoerdenmitteilungQueryVariables = Exact<{
  id: string;
}>;


export type BehoerdenmitteilungQuery = { readonly behoerdenmitteilung: { readonly fremdzeichen: string | null, readonly anschrift: string | null, readonly wortlaut: string | null, readonly eingang: string, readonly grund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly offenWeil: string | null, readonly id: string, readonly stelle: string, readonly was: Mitgeteilt, readonly zum: string | null, readonly name: string, readonly bis: string, readonly ampel: string | null, readonly stand: Behoerdenmitteilungsstand, readonly gefragtBis: string | null, readonly erledigtAm: string | null, readonly betrieb: { readonly id: string, readonly name: string, readonly status: Gewerbebetriebsstatus, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null, readonly anzeige: { readonly id: string, readonly art: Gewerbeanzeigeart, readonly name: string, readonly status: Gewerbeanzeigestatus } | null, readonly moeglicheAnzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly name: string, readonly status: Gewerbeanzeigestatus, readonly eingangAm: string | null }>, readonly dokument: { readonly id: string, readonly betreff: string } | null, readonly anfrage: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null } | null };

export type BehoerdenmitteilungZahlQueryVariables = Exact<{ [key: string]: never; }>;


export type BehoerdenmitteilungZahlQuery = { readonly behoerdenmitteilungZahl: number };

export type BetriebMitteilungenQueryVariables = Exact<{
  id: string;
}>;


export type BetriebMitteilungenQuery = { readonly gewerbebetrieb: { readonly id: string, readonly mitteilungen: ReadonlyArray<{ readonly id: string, readonly stelle: string, readonly was: Mitgeteilt, readonly zum: string | null, readonly name: string, readonly bis: string, readonly ampel: string | null, readonly stand: Behoerdenmitteilungsstand, readonly gefragtBis: string | null, readonly erledigtAm: string | null }> } | null };

export type MitteilungsortQueryVariables = Exact<{
  dokument: string;
}>;


export type MitteilungsortQuery = { readonly mitteilungsort: { readonly fremdzeichen: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly absender: string | null, readonly posteingang: string | null }, readonly betrieb: { readonly id: string, readonly name: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null } | null, readonly mitteilung: { readonly id: string, readonly stand: Behoerdenmitteilungsstand } | null } | null };

export type BehoerdenmitteilungAufnehmenMutationVariables = Exact<{
  mitteilung: Behoerdenmitteilungeingabe;
}>;


export type BehoerdenmitteilungAufnehmenMutation = { readonly behoerdenmitteilungAufnehmen: { readonly id: string } };

export type BehoerdenmitteilungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type BehoerdenmitteilungZuruecknehmenMutation = { readonly behoerdenmitteilungZuruecknehmen: { readonly id: string } };

export type BehoerdenmitteilungZuordnenMutationVariables = Exact<{
  id: string;
  betrieb?: string | null | undefined;
}>;


export type BehoerdenmitteilungZuordnenMutation = { readonly behoerdenmitteilungZuordnen: { readonly id: string } };

export type BehoerdenmitteilungAnfragenMutationVariables = Exact<{
  id: string;
  frist: string;
  anschrift: string;
}>;


export type BehoerdenmitteilungAnfragenMutation = { readonly behoerdenmitteilungAnfragen: { readonly id: string } };

export type BehoerdenmitteilungAnfrageZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type BehoerdenmitteilungAnfrageZuruecknehmenMutation = { readonly behoerdenmitteilungAnfrageZuruecknehmen: { readonly id: string } };

export type BehoerdenmitteilungVerknuepfenMutationVariables = Exact<{
  id: string;
  anzeige: string;
}>;


export type BehoerdenmitteilungVerknuepfenMutation = { readonly behoerdenmitteilungVerknuepfen: { readonly id: string } };

export type BehoerdenmitteilungAbmeldenMutationVariables = Exact<{
  id: string;
  mitteilung: string;
  grund: string;
}>;


export type BehoerdenmitteilungAbmeldenMutation = { readonly behoerdenmitteilungAbmelden: { readonly id: string } };

export type BehoerdenmitteilungSchliessenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type BehoerdenmitteilungSchliessenMutation = { readonly behoerdenmitteilungSchliessen: { readonly id: string } };

export type BehoerdenmitteilungOeffnenMutationVariables = Exact<{
  id: string;
}>;


export type BehoerdenmitteilungOeffnenMutation = { readonly behoerdenmitteilungOeffnen: { readonly id: string } };

export type PersonenzeileFragment = { readonly anzeigeId: string, readonly name: string | null, readonly vornamen: string | null, readonly geburtsname: string | null, readonly geboren: string | null, readonly geburtsort: string | null, readonly anschrift: string | null, readonly seit: string };

export type GewerbepersonenQueryVariables = Exact<{
  id: string;
}>;


export type GewerbepersonenQuery = { readonly gewerbebetrieb: { readonly id: string, readonly name: string, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly darf: ReadonlyArray<string>, readonly personen: ReadonlyArray<{ readonly anzeigeId: string, readonly name: string | null, readonly vornamen: string | null, readonly geburtsname: string | null, readonly geboren: string | null, readonly geburtsort: string | null, readonly anschrift: string | null, readonly seit: string, readonly aufgegangen: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } | null };

export type GewerbepersonenvergleichQueryVariables = Exact<{
  betrieb: string;
  bleibt: string;
  gehtAuf: string;
}>;


export type GewerbepersonenvergleichQuery = { readonly gewerbepersonenvergleich: { readonly name: string, readonly hindernis: string | null, readonly hinweise: ReadonlyArray<string>, readonly bleibt: { readonly anzeigeId: string, readonly name: string | null, readonly vornamen: string | null, readonly geburtsname: string | null, readonly geboren: string | null, readonly geburtsort: string | null, readonly anschrift: string | null, readonly seit: string }, readonly gehtAuf: { readonly anzeigeId: string, readonly name: string | null, readonly vornamen: string | null, readonly geburtsname: string | null, readonly geboren: string | null, readonly geburtsort: string | null, readonly anschrift: string | null, readonly seit: string }, readonly personen: ReadonlyArray<{ readonly anzeigeId: string, readonly name: string | null, readonly vornamen: string | null, readonly geburtsname: string | null, readonly geboren: string | null, readonly geburtsort: string | null, readonly anschrift: string | null, readonly seit: string }> } };

export type GewerbepersonenVerbindenMutationVariables = Exact<{
  betrieb: string;
  bleibt: string;
  gehtAuf: string;
}>;


export type GewerbepersonenVerbindenMutation = { readonly gewerbepersonenVerbinden: { readonly id: string } };

export type GewerbepersonenTrennenMutationVariables = Exact<{
  betrieb: string;
  anzeige: string;
}>;


export type GewerbepersonenTrennenMutation = { readonly gewerbepersonenTrennen: { readonly id: string } };

export type GewerbeanzeigeFormellPruefenMutationVariables = Exact<{
  id: string;
  geprueft: boolean;
}>;


export type GewerbeanzeigeFormellPruefenMutation = { readonly gewerbeanzeigeFormellPruefen: { readonly id: string } };

export type GewerbeNachfordernMutationVariables = Exact<{
  id: string;
  frist: string;
}>;


export type GewerbeNachfordernMutation = { readonly gewerbeNachfordern: { readonly id: string } };

export type GewerbenachforderungBeantwortenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbenachforderungBeantwortenMutation = { readonly gewerbenachforderungBeantworten: { readonly id: string } };

export type GewerbenachforderungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbenachforderungZuruecknehmenMutation = { readonly gewerbenachforderungZuruecknehmen: { readonly id: string } };

export type GewerbeanzeigeWeiterleitenMutationVariables = Exact<{
  id: string;
  wohin: string;
}>;


export type GewerbeanzeigeWeiterleitenMutation = { readonly gewerbeanzeigeWeiterleiten: { readonly id: string } };

export type GewerbeweiterleitungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeweiterleitungZuruecknehmenMutation = { readonly gewerbeweiterleitungZuruecknehmen: { readonly id: string } };

export type GewerbeanzeigeZurueckweisenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type GewerbeanzeigeZurueckweisenMutation = { readonly gewerbeanzeigeZurueckweisen: { readonly id: string } };

export type GewerbezurueckweisungAufhebenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbezurueckweisungAufhebenMutation = { readonly gewerbezurueckweisungAufheben: { readonly id: string } };

export type GewerbeanzeigeZuordnenMutationVariables = Exact<{
  id: string;
  betrieb: string;
}>;


export type GewerbeanzeigeZuordnenMutation = { readonly gewerbeanzeigeZuordnen: { readonly id: string } };

export type GewerbezuordnungAufhebenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbezuordnungAufhebenMutation = { readonly gewerbezuordnungAufheben: { readonly id: string } };

export type GewerbekorrekturBeginnenMutationVariables = Exact<{
  id: string;
  von: string;
  art: Gewerbekorrekturart;
  grund: string;
}>;


export type GewerbekorrekturBeginnenMutation = { readonly gewerbekorrekturBeginnen: { readonly id: string } };

export type GewerbeamtsabmeldungBeginnenMutationVariables = Exact<{
  id: string;
  betrieb: string;
  grund: string;
}>;


export type GewerbeamtsabmeldungBeginnenMutation = { readonly gewerbeamtsabmeldungBeginnen: { readonly id: string } };

export type GewerbeanlageAnfuegenMutationVariables = Exact<{
  anzeige: string;
  datei: string;
  zweck: string;
}>;


export type GewerbeanlageAnfuegenMutation = { readonly gewerbeanlageAnfuegen: { readonly id: string } };

export type GewerbeanlageEntfernenMutationVariables = Exact<{
  id: string;
  entfernt: boolean;
}>;


export type GewerbeanlageEntfernenMutation = { readonly gewerbeanlageEntfernen: { readonly id: string } };

export type KarteZeileFragment = { readonly id: string, readonly name: string, readonly vornamen: string, readonly taetigkeiten: string, readonly stand: Reisegewerbekartenstand, readonly nummer: string | null, readonly antragAm: string, readonly befristetBis: string | null, readonly ablauf: string | null, readonly endeAm: string | null };

export type KarteGanzFragment = { readonly geburtsdatum: string, readonly geburtsort: string, readonly anschrift: string, readonly zustaendigWeil: string | null, readonly zustaendig: boolean, readonly erteiltAm: string | null, readonly auflagen: string | null, readonly gebuehrCent: number | null, readonly grund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly vornamen: string, readonly taetigkeiten: string, readonly stand: Reisegewerbekartenstand, readonly nummer: string | null, readonly antragAm: string, readonly befristetBis: string | null, readonly ablauf: string | null, readonly endeAm: string | null, readonly nachweise: ReadonlyArray<{ readonly art: string, readonly titel: string, readonly vom: string | null, readonly bis: string | null, readonly mangel: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly vorgang: { readonly id: string } } | null }>, readonly waehlbar: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null };

export type ReisegewerbekartenQueryVariables = Exact<{
  liste: Reisegewerbekartenliste;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReisegewerbekartenQuery = { readonly reisegewerbekarten: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly vornamen: string, readonly taetigkeiten: string, readonly stand: Reisegewerbekartenstand, readonly nummer: string | null, readonly antragAm: string, readonly befristetBis: string | null, readonly ablauf: string | null, readonly endeAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReisegewerbekarteQueryVariables = Exact<{
  id: string;
}>;


export type ReisegewerbekarteQuery = { readonly reisegewerbekarte: { readonly geburtsdatum: string, readonly geburtsort: string, readonly anschrift: string, readonly zustaendigWeil: string | null, readonly zustaendig: boolean, readonly erteiltAm: string | null, readonly auflagen: string | null, readonly gebuehrCent: number | null, readonly grund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly vornamen: string, readonly taetigkeiten: string, readonly stand: Reisegewerbekartenstand, readonly nummer: string | null, readonly antragAm: string, readonly befristetBis: string | null, readonly ablauf: string | null, readonly endeAm: string | null, readonly nachweise: ReadonlyArray<{ readonly art: string, readonly titel: string, readonly vom: string | null, readonly bis: string | null, readonly mangel: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly vorgang: { readonly id: string } } | null }>, readonly waehlbar: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly betreff: string }>, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null } | null };

export type ReisegewerbekarteBeantragenMutationVariables = Exact<{
  karte: Reisegewerbekarteeingabe;
}>;


export type ReisegewerbekarteBeantragenMutation = { readonly reisegewerbekarteBeantragen: { readonly id: string } };

export type ReisegewerbenachweisSetzenMutationVariables = Exact<{
  id: string;
  art: string;
  vom?: string | null | undefined;
  bis?: string | null | undefined;
  dokument?: string | null | undefined;
}>;


export type ReisegewerbenachweisSetzenMutation = { readonly reisegewerbenachweisSetzen: { readonly id: string } };

export type ReisegewerbekarteWohnortSetzenMutationVariables = Exact<{
  id: string;
  anschrift: string;
  zustaendigWeil?: string | null | undefined;
  weiterleiten?: boolean | null | undefined;
}>;


export type ReisegewerbekarteWohnortSetzenMutation = { readonly reisegewerbekarteWohnortSetzen: { readonly id: string } };

export type ReisegewerbekarteErteilenMutationVariables = Exact<{
  id: string;
  befristetBis?: string | null | undefined;
  auflagen?: string | null | undefined;
  grund?: string | null | undefined;
}>;


export type ReisegewerbekarteErteilenMutation = { readonly reisegewerbekarteErteilen: { readonly id: string } };

export type ReisegewerbekarteVersagenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type ReisegewerbekarteVersagenMutation = { readonly reisegewerbekarteVersagen: { readonly id: string } };

export type ReisegewerbekarteWeiterleitenMutationVariables = Exact<{
  id: string;
  stelle: string;
  anschrift: string;
}>;


export type ReisegewerbekarteWeiterleitenMutation = { readonly reisegewerbekarteWeiterleiten: { readonly id: string } };

export type ReisegewerbeentscheidungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type ReisegewerbeentscheidungZuruecknehmenMutation = { readonly reisegewerbeentscheidungZuruecknehmen: { readonly id: string } };

export type ReisegewerbekarteBeendenMutationVariables = Exact<{
  id: string;
  wie: string;
  grund: string;
}>;


export type ReisegewerbekarteBeendenMutation = { readonly reisegewerbekarteBeenden: { readonly id: string } };

export type ReisegewerbekarteGiltWiederMutationVariables = Exact<{
  id: string;
}>;


export type ReisegewerbekarteGiltWiederMutation = { readonly reisegewerbekarteGiltWieder: { readonly id: string } };

export type RueckmeldungZeileFragment = { readonly id: string, readonly richtung: Gewerberueckmelderichtung, readonly vonAgs: string, readonly anAgs: string, readonly stand: Gewerberueckmeldestand, readonly grund: string | null, readonly name: string, readonly beginn: string, readonly bisher: string | null, readonly kuenftig: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly anzeige: { readonly id: string, readonly status: Gewerbeanzeigestatus } | null };

export type GewerberueckmeldungenQueryVariables = Exact<{
  richtung: Gewerberueckmelderichtung;
  offen?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerberueckmeldungenQuery = { readonly gewerberueckmeldungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly richtung: Gewerberueckmelderichtung, readonly vonAgs: string, readonly anAgs: string, readonly stand: Gewerberueckmeldestand, readonly grund: string | null, readonly name: string, readonly beginn: string, readonly bisher: string | null, readonly kuenftig: string | null, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly anzeige: { readonly id: string, readonly status: Gewerbeanzeigestatus } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerberueckmeldungszahlQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerberueckmeldungszahlQuery = { readonly gewerberueckmeldungszahl: number };

export type GewerberueckmeldungskandidatenQueryVariables = Exact<{
  id: string;
}>;


export type GewerberueckmeldungskandidatenQuery = { readonly gewerberueckmeldungskandidaten: ReadonlyArray<{ readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus }> };

export type GewerberueckmeldungZuordnenMutationVariables = Exact<{
  id: string;
  betrieb: string;
}>;


export type GewerberueckmeldungZuordnenMutation = { readonly gewerberueckmeldungZuordnen: { readonly id: string, readonly stand: Gewerberueckmeldestand, readonly grund: string | null } };

export type GewerberueckmeldungAblehnenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type GewerberueckmeldungAblehnenMutation = { readonly gewerberueckmeldungAblehnen: { readonly id: string } };

export type GewerberueckmeldungZurueckholenMutationVariables = Exact<{
  id: string;
}>;


export type GewerberueckmeldungZurueckholenMutation = { readonly gewerberueckmeldungZurueckholen: { readonly id: string } };

export type GewerberueckmeldungSendenMutationVariables = Exact<{
  id: string;
  ags: string;
}>;


export type GewerberueckmeldungSendenMutation = { readonly gewerberueckmeldungSenden: { readonly id: string } };

export type GewerbeschreibenVersandQueryVariables = Exact<{
  dokument: string;
}>;


export type GewerbeschreibenVersandQuery = { readonly sendungenDesDokuments: ReadonlyArray<{ readonly id: string, readonly status: Sendungsstatus, readonly am: string | null }>, readonly dokument: { readonly id: string, readonly status: Dokumentstatus, readonly darf: ReadonlyArray<string> } | null };

export type GewerbeschreibenBereitlegenMutationVariables = Exact<{
  dokument: string;
}>;


export type GewerbeschreibenBereitlegenMutation = { readonly dokumentBereitlegen: { readonly id: string } };

export type GewerbeschreibenZuruecklegenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeschreibenZuruecklegenMutation = { readonly bereitlegenZuruecknehmen: { readonly id: string } };

export type UebermittlungZeileFragment = { readonly id: string, readonly klasse: string, readonly klassenname: string, readonly empfaengerId: string | null, readonly empfaenger: string | null, readonly stand: Gewerbeuebermittlungsstand, readonly grund: string | null, readonly fassung: string, readonly faelligAm: string, readonly ueberfaellig: boolean, readonly naechsterAm: string, readonly gesendetAm: string | null, readonly quittiertAm: string | null, readonly darf: ReadonlyArray<string> };

export type EmpfaengerZeileFragment = { readonly id: string, readonly klasse: string, readonly klassenname: string, readonly name: string, readonly transport: string, readonly adresse: string | null, readonly format: string, readonly nachrichtentyp: string, readonly praefix: string | null, readonly kennung: string | null, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly filter: string | null, readonly verzicht: string | null, readonly stand: number, readonly stillgelegtAm: string | null, readonly fehlt: ReadonlyArray<string>, readonly darf: ReadonlyArray<string> };

export type GewerbeuebermittlungenQueryVariables = Exact<{
  wahl?: Gewerbeuebermittlungsauswahl | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeuebermittlungenQuery = { readonly gewerbeuebermittlungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly klasse: string, readonly klassenname: string, readonly empfaengerId: string | null, readonly empfaenger: string | null, readonly stand: Gewerbeuebermittlungsstand, readonly grund: string | null, readonly fassung: string, readonly faelligAm: string, readonly ueberfaellig: boolean, readonly naechsterAm: string, readonly gesendetAm: string | null, readonly quittiertAm: string | null, readonly darf: ReadonlyArray<string>, readonly anzeige: { readonly id: string, readonly art: Gewerbeanzeigeart, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbeuebermittlungszahlenQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeuebermittlungszahlenQuery = { readonly gewerbeuebermittlungszahlen: { readonly ueberfaellig: number, readonly statistikUeberfaellig: number, readonly statistikBis: string | null, readonly je: ReadonlyArray<{ readonly stand: Gewerbeuebermittlungsstand, readonly anzahl: number }> } };

export type UebermittlungenDerAnzeigeQueryVariables = Exact<{
  id: string;
}>;


export type UebermittlungenDerAnzeigeQuery = { readonly gewerbeanzeige: { readonly id: string, readonly verteilstufe: Gewerbeverteilstufe | null, readonly akteId: string | null, readonly vorgang: { readonly id: string } | null, readonly uebermittlungen: ReadonlyArray<{ readonly id: string, readonly klasse: string, readonly klassenname: string, readonly empfaengerId: string | null, readonly empfaenger: string | null, readonly stand: Gewerbeuebermittlungsstand, readonly grund: string | null, readonly fassung: string, readonly faelligAm: string, readonly ueberfaellig: boolean, readonly naechsterAm: string, readonly gesendetAm: string | null, readonly quittiertAm: string | null, readonly darf: ReadonlyArray<string>, readonly dokument: { readonly id: string } | null, readonly quittung: { readonly id: string } | null }> } | null };

export type GewerbeempfaengerQueryVariables = Exact<{ [key: string]: never; }>;


export type GewerbeempfaengerQuery = { readonly gewerbeempfaenger: ReadonlyArray<{ readonly id: string, readonly klasse: string, readonly klassenname: string, readonly name: string, readonly transport: string, readonly adresse: string | null, readonly format: string, readonly nachrichtentyp: string, readonly praefix: string | null, readonly kennung: string | null, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly filter: string | null, readonly verzicht: string | null, readonly stand: number, readonly stillgelegtAm: string | null, readonly fehlt: ReadonlyArray<string>, readonly darf: ReadonlyArray<string> }>, readonly gewerbeempfaengerklassen: ReadonlyArray<{ readonly klasse: string, readonly name: string, readonly arten: ReadonlyArray<string>, readonly rechtsgrundlage: string, readonly filter: string, readonly nachrichtentyp: string }>, readonly gewerbenachrichtenformate: ReadonlyArray<{ readonly name: string, readonly schreibbar: boolean }>, readonly nachrichtenschluessel: ReadonlyArray<{ readonly formular: string, readonly grund: string, readonly titel: string, readonly vorgegeben: string | null, readonly schluessel: string | null, readonly quelle: string | null }> };

export type GewerbeempfaengerSichernMutationVariables = Exact<{
  eingabe: Gewerbeempfaengereingabe;
}>;


export type GewerbeempfaengerSichernMutation = { readonly gewerbeempfaengerSichern: { readonly id: string, readonly stand: number } };

export type GewerbeempfaengerStilllegenMutationVariables = Exact<{
  id: string;
  still: boolean;
}>;


export type GewerbeempfaengerStilllegenMutation = { readonly gewerbeempfaengerStilllegen: { readonly id: string } };

export type NachrichtenschluesselSichernMutationVariables = Exact<{
  formular: string;
  grund: string;
  schluessel: string;
  quelle: string;
}>;


export type NachrichtenschluesselSichernMutation = { readonly nachrichtenschluesselSichern: boolean };

export type GewerbeuebermittlungNochEinmalMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeuebermittlungNochEinmalMutation = { readonly gewerbeuebermittlungNochEinmal: { readonly id: string } };

export type GewerbeuebermittlungenNochEinmalMutationVariables = Exact<{
  empfaenger: string;
}>;


export type GewerbeuebermittlungenNochEinmalMutation = { readonly gewerbeuebermittlungenNochEinmal: number };

export type GewerbeuebermittlungEntscheidenMutationVariables = Exact<{
  id: string;
  senden: boolean;
  grund: string;
}>;


export type GewerbeuebermittlungEntscheidenMutation = { readonly gewerbeuebermittlungEntscheiden: { readonly id: string } };

export type UntersagungZeileFragment = { readonly id: string, readonly name: string, readonly vornamen: string | null, readonly gewerbe: string, readonly stand: Gewerbeuntersagungsstand, readonly vollziehbar: boolean, readonly gzrOffen: ReadonlyArray<Untersagungsmitteilung>, readonly verfuegtAm: string | null, readonly endeAm: string | null };

export type UntersagungGanzFragment = { readonly fruehereNamen: string | null, readonly geburtsdatum: string | null, readonly anschrift: string, readonly anlaesse: ReadonlyArray<string>, readonly sachverhalt: string, readonly insolvenz: boolean | null, readonly insolvenzText: string | null, readonly ohneAnhoerung: string | null, readonly umfang: Untersagungsumfang | null, readonly umfangText: string | null, readonly auchVertretung: boolean, readonly alleGewerbe: boolean, readonly vollziehbarAb: string | null, readonly unanfechtbarAb: string | null, readonly fruehestensWieder: string | null, readonly antragAm: string | null, readonly endeGrund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly vornamen: string | null, readonly gewerbe: string, readonly stand: Gewerbeuntersagungsstand, readonly vollziehbar: boolean, readonly gzrOffen: ReadonlyArray<Untersagungsmitteilung>, readonly verfuegtAm: string | null, readonly endeAm: string | null, readonly anhoerungen: ReadonlyArray<{ readonly id: string, readonly stelle: Untersagungsstelle, readonly an: string, readonly frist: string, readonly stellungnahme: string | null, readonly beantwortetAm: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null }>, readonly anmeldungenTrotz: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: Gewerbeanzeigestatus, readonly geaendertAm: string }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly bescheid: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly wiedergestattung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null };

export type GewerbeuntersagungenQueryVariables = Exact<{
  laufend: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GewerbeuntersagungenQuery = { readonly gewerbeuntersagungen: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly vornamen: string | null, readonly gewerbe: string, readonly stand: Gewerbeuntersagungsstand, readonly vollziehbar: boolean, readonly gzrOffen: ReadonlyArray<Untersagungsmitteilung>, readonly verfuegtAm: string | null, readonly endeAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GewerbeuntersagungQueryVariables = Exact<{
  id: string;
}>;


export type GewerbeuntersagungQuery = { readonly gewerbeuntersagung: { readonly fruehereNamen: string | null, readonly geburtsdatum: string | null, readonly anschrift: string, readonly anlaesse: ReadonlyArray<string>, readonly sachverhalt: string, readonly insolvenz: boolean | null, readonly insolvenzText: string | null, readonly ohneAnhoerung: string | null, readonly umfang: Untersagungsumfang | null, readonly umfangText: string | null, readonly auchVertretung: boolean, readonly alleGewerbe: boolean, readonly vollziehbarAb: string | null, readonly unanfechtbarAb: string | null, readonly fruehestensWieder: string | null, readonly antragAm: string | null, readonly endeGrund: string | null, readonly akteId: string, readonly vorgangId: string, readonly darf: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly vornamen: string | null, readonly gewerbe: string, readonly stand: Gewerbeuntersagungsstand, readonly vollziehbar: boolean, readonly gzrOffen: ReadonlyArray<Untersagungsmitteilung>, readonly verfuegtAm: string | null, readonly endeAm: string | null, readonly anhoerungen: ReadonlyArray<{ readonly id: string, readonly stelle: Untersagungsstelle, readonly an: string, readonly frist: string, readonly stellungnahme: string | null, readonly beantwortetAm: string | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null }>, readonly anmeldungenTrotz: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: Gewerbeanzeigestatus, readonly geaendertAm: string }>, readonly betrieb: { readonly id: string, readonly name: string } | null, readonly bescheid: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null, readonly wiedergestattung: { readonly id: string, readonly betreff: string, readonly darf: ReadonlyArray<string> } | null } | null };

export type GewerbeuntersagungenZuAnzeigeQueryVariables = Exact<{
  id: string;
}>;


export type GewerbeuntersagungenZuAnzeigeQuery = { readonly gewerbeuntersagungenZuAnzeige: ReadonlyArray<{ readonly id: string, readonly name: string, readonly vornamen: string | null, readonly gewerbe: string, readonly alleGewerbe: boolean, readonly vollziehbarAb: string | null }> };

export type GewerbeuntersagungEinleitenMutationVariables = Exact<{
  untersagung: Gewerbeuntersagungeingabe;
}>;


export type GewerbeuntersagungEinleitenMutation = { readonly gewerbeuntersagungEinleiten: { readonly id: string } };

export type GewerbeuntersagungAnhoerenMutationVariables = Exact<{
  anhoerung: Untersagungsanhoerungeingabe;
}>;


export type GewerbeuntersagungAnhoerenMutation = { readonly gewerbeuntersagungAnhoeren: { readonly id: string } };

export type UntersagungsanhoerungBeantwortenMutationVariables = Exact<{
  id: string;
  stellungnahme?: string | null | undefined;
}>;


export type UntersagungsanhoerungBeantwortenMutation = { readonly untersagungsanhoerungBeantworten: { readonly id: string } };

export type UntersagungsanhoerungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type UntersagungsanhoerungZuruecknehmenMutation = { readonly untersagungsanhoerungZuruecknehmen: { readonly id: string } };

export type GewerbeuntersagungInsolvenzMutationVariables = Exact<{
  id: string;
  laeuft: boolean;
  text?: string | null | undefined;
}>;


export type GewerbeuntersagungInsolvenzMutation = { readonly gewerbeuntersagungInsolvenz: { readonly id: string } };

export type GewerbeuntersagungVerfuegenMutationVariables = Exact<{
  id: string;
  verfuegung: Gewerbeuntersagungsverfuegung;
}>;


export type GewerbeuntersagungVerfuegenMutation = { readonly gewerbeuntersagungVerfuegen: { readonly id: string } };

export type GewerbeuntersagungVerfuegungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeuntersagungVerfuegungZuruecknehmenMutation = { readonly gewerbeuntersagungVerfuegungZuruecknehmen: { readonly id: string } };

export type GewerbeuntersagungWirksamkeitMutationVariables = Exact<{
  id: string;
  vollziehbarAb?: string | null | undefined;
  unanfechtbarAb?: string | null | undefined;
}>;


export type GewerbeuntersagungWirksamkeitMutation = { readonly gewerbeuntersagungWirksamkeit: { readonly id: string } };

export type GewerbeuntersagungGzrMeldenMutationVariables = Exact<{
  id: string;
  was: string;
}>;


export type GewerbeuntersagungGzrMeldenMutation = { readonly gewerbeuntersagungGzrMelden: { readonly id: string } };

export type GewerbeuntersagungEinstellenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type GewerbeuntersagungEinstellenMutation = { readonly gewerbeuntersagungEinstellen: { readonly id: string } };

export type GewerbeuntersagungFortsetzenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbeuntersagungFortsetzenMutation = { readonly gewerbeuntersagungFortsetzen: { readonly id: string } };

export type GewerbeuntersagungWiedergestattenMutationVariables = Exact<{
  id: string;
  antragAm: string;
  grund: string;
}>;


export type GewerbeuntersagungWiedergestattenMutation = { readonly gewerbeuntersagungWiedergestatten: { readonly id: string } };

export type GewerbewiedergestattungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbewiedergestattungZuruecknehmenMutation = { readonly gewerbewiedergestattungZuruecknehmen: { readonly id: string } };

export type VergleichsseiteFragment = { readonly beginn: string, readonly ende: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null, readonly anzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null }> };

export type GewerbebetriebsvergleichQueryVariables = Exact<{
  bleibt: string;
  gehtAuf: string;
}>;


export type GewerbebetriebsvergleichQuery = { readonly gewerbebetriebsvergleich: { readonly hindernis: string | null, readonly hinweise: ReadonlyArray<string>, readonly bleibt: { readonly beginn: string, readonly ende: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null, readonly anzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null }> }, readonly gehtAuf: { readonly beginn: string, readonly ende: string | null, readonly id: string, readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly taetigkeit: string, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly status: Gewerbebetriebsstatus, readonly akte: { readonly id: string, readonly aktenzeichen: string } | null, readonly anzeigen: ReadonlyArray<{ readonly id: string, readonly art: Gewerbeanzeigeart, readonly status: Gewerbeanzeigestatus, readonly name: string, readonly ampel: string | null, readonly bescheinigungBis: string | null, readonly eingangAm: string | null, readonly geaendertAm: string, readonly kanal: string, readonly vonAmtsWegen: boolean, readonly ausRueckmeldung: boolean, readonly korrekturArt: string | null, readonly geprueftAm: string | null }> }, readonly danach: { readonly name: string, readonly geschaeftsbezeichnung: string | null, readonly strasse: string | null, readonly hausnummer: string | null, readonly plz: string | null, readonly ort: string | null, readonly taetigkeit: string, readonly status: string, readonly beginn: string, readonly ende: string | null } | null } };

export type GewerbebetriebeZusammenfuehrenMutationVariables = Exact<{
  bleibt: string;
  gehtAuf: string;
}>;


export type GewerbebetriebeZusammenfuehrenMutation = { readonly gewerbebetriebeZusammenfuehren: { readonly id: string } };

export type GewerbezusammenfuehrungAufhebenMutationVariables = Exact<{
  id: string;
}>;


export type GewerbezusammenfuehrungAufhebenMutation = { readonly gewerbezusammenfuehrungAufheben: { readonly id: string } };

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
export const AuskunftZeileFragmentDoc = new TypedDocumentString(`
    fragment AuskunftZeile on Gewerbeauskunft {
  id
  art
  ergebnis
  anfragend
  grundlage
  zweck
  fremdzeichen
  glaubhaft
  abwaegung
  felder
  gefragt
  gezeigt {
    id
    name
  }
  treffer
  grund
  gebuehrCent
  am
  stichprobeAm
  geprueftAm
  befund
  notiz
  darf
  betrieb {
    id
    name
  }
  akteId
  vorgangId
  dokument {
    id
  }
}
    `, {"fragmentName":"AuskunftZeile"}) as unknown as TypedDocumentString<AuskunftZeileFragment, unknown>;
export const BetriebZeileFragmentDoc = new TypedDocumentString(`
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}
    `, {"fragmentName":"BetriebZeile"}) as unknown as TypedDocumentString<BetriebZeileFragment, unknown>;
export const ListenZeileFragmentDoc = new TypedDocumentString(`
    fragment ListenZeile on Gewerbebetrieb {
  ...BetriebZeile
  beginn
  wzCode
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`, {"fragmentName":"ListenZeile"}) as unknown as TypedDocumentString<ListenZeileFragment, unknown>;
export const ZahlFragmentDoc = new TypedDocumentString(`
    fragment Zahl on Gewerbezahl {
  schluessel
  titel
  anmeldung
  ummeldung
  abmeldung
  bestand
}
    `, {"fragmentName":"Zahl"}) as unknown as TypedDocumentString<ZahlFragment, unknown>;
export const SatzZeileFragmentDoc = new TypedDocumentString(`
    fragment SatzZeile on Gewerbegebuehr {
  id
  tatbestand
  cent
  gueltigAb
  rechtsgrundlage
}
    `, {"fragmentName":"SatzZeile"}) as unknown as TypedDocumentString<SatzZeileFragment, unknown>;
export const EinstellungZeileFragmentDoc = new TypedDocumentString(`
    fragment EinstellungZeile on Gewerbeeinstellung {
  position
  rechtsbehelf
  zahlung
  niederlassungUndReisegewerbe
}
    `, {"fragmentName":"EinstellungZeile"}) as unknown as TypedDocumentString<EinstellungZeileFragment, unknown>;
export const PruefungZeileFragmentDoc = new TypedDocumentString(`
    fragment PruefungZeile on Gaststaettenpruefung {
  id
  wer
  anlass
  stand
  beginn
  faelligAm
  ampel
  befunde {
    code
    schwere
    satz
    quelle
  }
  betrieb {
    id
    name
    strasse
    hausnummer
    plz
    ort
  }
}
    `, {"fragmentName":"PruefungZeile"}) as unknown as TypedDocumentString<PruefungZeileFragment, unknown>;
export const PruefungGanzFragmentDoc = new TypedDocumentString(`
    fragment PruefungGanz on Gaststaettenpruefung {
  ...PruefungZeile
  eingang
  fruehesterBeginn
  grund
  entschiedenAm
  anzeigeId
  akteId
  darf
  nachweise {
    art
    titel
    vom
    dokument {
      id
      betreff
      vorgang {
        id
      }
    }
  }
  waehlbar {
    id
    kennzeichen
    betreff
  }
  vorgang {
    id
    kennzeichen
  }
  mitteilung {
    id
    betreff
    darf
  }
  bescheinigung {
    id
    betreff
    darf
  }
}
    fragment PruefungZeile on Gaststaettenpruefung {
  id
  wer
  anlass
  stand
  beginn
  faelligAm
  ampel
  befunde {
    code
    schwere
    satz
    quelle
  }
  betrieb {
    id
    name
    strasse
    hausnummer
    plz
    ort
  }
}`, {"fragmentName":"PruefungGanz"}) as unknown as TypedDocumentString<PruefungGanzFragment, unknown>;
export const FestZeileFragmentDoc = new TypedDocumentString(`
    fragment FestZeile on Gaststaettenfest {
  id
  veranstalter
  anlass
  ort
  beginn
  ende
  besucher
  alkohol
}
    `, {"fragmentName":"FestZeile"}) as unknown as TypedDocumentString<FestZeileFragment, unknown>;
export const FestGanzFragmentDoc = new TypedDocumentString(`
    fragment FestGanz on Gaststaettenfest {
  ...FestZeile
  anschrift
  zeiten
  angebot
  eingang
  fristErlassen
  gebuehrCent
  zurueckgenommen
  akteId
  vorgangId
  darf
  dokument {
    id
    betreff
    darf
  }
}
    fragment FestZeile on Gaststaettenfest {
  id
  veranstalter
  anlass
  ort
  beginn
  ende
  besucher
  alkohol
}`, {"fragmentName":"FestGanz"}) as unknown as TypedDocumentString<FestGanzFragment, unknown>;
export const AnlageZeileFragmentDoc = new TypedDocumentString(`
    fragment AnlageZeile on Gewerbeanlage {
  id
  zweck
  dateiname
  groesse
  mime
  abgelegt
  pruefung
  dokument {
    id
    vorgang {
      id
      akte {
        id
      }
    }
  }
}
    `, {"fragmentName":"AnlageZeile"}) as unknown as TypedDocumentString<AnlageZeileFragment, unknown>;
export const LoeschungZeileFragmentDoc = new TypedDocumentString(`
    fragment LoeschungZeile on Gewerbeloeschung {
  id
  stand
  faelligAm
  grund
  ausgenommenBis
  vollzogenAm
  darf
  gegenstand
  betrieb {
    ...BetriebZeile
    ende
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`, {"fragmentName":"LoeschungZeile"}) as unknown as TypedDocumentString<LoeschungZeileFragment, unknown>;
export const BehoerdenmitteilungZeileFragmentDoc = new TypedDocumentString(`
    fragment BehoerdenmitteilungZeile on Behoerdenmitteilung {
  id
  stelle
  was
  zum
  name
  bis
  ampel
  stand
  gefragtBis
  erledigtAm
}
    `, {"fragmentName":"BehoerdenmitteilungZeile"}) as unknown as TypedDocumentString<BehoerdenmitteilungZeileFragment, unknown>;
export const BehoerdenmitteilungGanzFragmentDoc = new TypedDocumentString(`
    fragment BehoerdenmitteilungGanz on Behoerdenmitteilung {
  ...BehoerdenmitteilungZeile
  fremdzeichen
  anschrift
  wortlaut
  eingang
  grund
  akteId
  vorgangId
  darf
  betrieb {
    id
    name
    status
    strasse
    hausnummer
    plz
    ort
  }
  anzeige {
    id
    art
    name
    status
  }
  offenWeil
  moeglicheAnzeigen {
    id
    art
    name
    status
    eingangAm
  }
  dokument {
    id
    betreff
  }
  anfrage {
    id
    betreff
    darf
  }
  vorgang {
    id
    kennzeichen
  }
}
    fragment BehoerdenmitteilungZeile on Behoerdenmitteilung {
  id
  stelle
  was
  zum
  name
  bis
  ampel
  stand
  gefragtBis
  erledigtAm
}`, {"fragmentName":"BehoerdenmitteilungGanz"}) as unknown as TypedDocumentString<BehoerdenmitteilungGanzFragment, unknown>;
export const PersonenzeileFragmentDoc = new TypedDocumentString(`
    fragment Personenzeile on Gewerbeperson {
  anzeigeId
  name
  vornamen
  geburtsname
  geboren
  geburtsort
  anschrift
  seit
}
    `, {"fragmentName":"Personenzeile"}) as unknown as TypedDocumentString<PersonenzeileFragment, unknown>;
export const KarteZeileFragmentDoc = new TypedDocumentString(`
    fragment KarteZeile on Reisegewerbekarte {
  id
  name
  vornamen
  taetigkeiten
  stand
  nummer
  antragAm
  befristetBis
  ablauf
  endeAm
}
    `, {"fragmentName":"KarteZeile"}) as unknown as TypedDocumentString<KarteZeileFragment, unknown>;
export const KarteGanzFragmentDoc = new TypedDocumentString(`
    fragment KarteGanz on Reisegewerbekarte {
  ...KarteZeile
  geburtsdatum
  geburtsort
  anschrift
  zustaendigWeil
  zustaendig
  erteiltAm
  auflagen
  gebuehrCent
  grund
  akteId
  vorgangId
  darf
  nachweise {
    art
    titel
    vom
    bis
    mangel
    dokument {
      id
      betreff
      vorgang {
        id
      }
    }
  }
  waehlbar {
    id
    kennzeichen
    betreff
  }
  dokument {
    id
    betreff
    darf
  }
}
    fragment KarteZeile on Reisegewerbekarte {
  id
  name
  vornamen
  taetigkeiten
  stand
  nummer
  antragAm
  befristetBis
  ablauf
  endeAm
}`, {"fragmentName":"KarteGanz"}) as unknown as TypedDocumentString<KarteGanzFragment, unknown>;
export const RueckmeldungZeileFragmentDoc = new TypedDocumentString(`
    fragment RueckmeldungZeile on Gewerberueckmeldung {
  id
  richtung
  vonAgs
  anAgs
  stand
  grund
  name
  beginn
  bisher
  kuenftig
  angelegtAm
  darf
  anzeige {
    id
    status
  }
}
    `, {"fragmentName":"RueckmeldungZeile"}) as unknown as TypedDocumentString<RueckmeldungZeileFragment, unknown>;
export const UebermittlungZeileFragmentDoc = new TypedDocumentString(`
    fragment UebermittlungZeile on Gewerbeuebermittlung {
  id
  klasse
  klassenname
  empfaengerId
  empfaenger
  stand
  grund
  fassung
  faelligAm
  ueberfaellig
  naechsterAm
  gesendetAm
  quittiertAm
  darf
}
    `, {"fragmentName":"UebermittlungZeile"}) as unknown as TypedDocumentString<UebermittlungZeileFragment, unknown>;
export const EmpfaengerZeileFragmentDoc = new TypedDocumentString(`
    fragment EmpfaengerZeile on Gewerbeempfaenger {
  id
  klasse
  klassenname
  name
  transport
  adresse
  format
  nachrichtentyp
  praefix
  kennung
  strasse
  hausnummer
  plz
  ort
  filter
  verzicht
  stand
  stillgelegtAm
  fehlt
  darf
}
    `, {"fragmentName":"EmpfaengerZeile"}) as unknown as TypedDocumentString<EmpfaengerZeileFragment, unknown>;
export const UntersagungZeileFragmentDoc = new TypedDocumentString(`
    fragment UntersagungZeile on Gewerbeuntersagung {
  id
  name
  vornamen
  gewerbe
  stand
  vollziehbar
  gzrOffen
  verfuegtAm
  endeAm
}
    `, {"fragmentName":"UntersagungZeile"}) as unknown as TypedDocumentString<UntersagungZeileFragment, unknown>;
export const UntersagungGanzFragmentDoc = new TypedDocumentString(`
    fragment UntersagungGanz on Gewerbeuntersagung {
  ...UntersagungZeile
  fruehereNamen
  geburtsdatum
  anschrift
  anlaesse
  sachverhalt
  insolvenz
  insolvenzText
  ohneAnhoerung
  umfang
  umfangText
  auchVertretung
  alleGewerbe
  vollziehbarAb
  unanfechtbarAb
  fruehestensWieder
  antragAm
  endeGrund
  akteId
  vorgangId
  darf
  anhoerungen {
    id
    stelle
    an
    frist
    stellungnahme
    beantwortetAm
    dokument {
      id
      betreff
      darf
    }
  }
  anmeldungenTrotz {
    id
    name
    status
    geaendertAm
  }
  betrieb {
    id
    name
  }
  bescheid {
    id
    betreff
    darf
  }
  wiedergestattung {
    id
    betreff
    darf
  }
}
    fragment UntersagungZeile on Gewerbeuntersagung {
  id
  name
  vornamen
  gewerbe
  stand
  vollziehbar
  gzrOffen
  verfuegtAm
  endeAm
}`, {"fragmentName":"UntersagungGanz"}) as unknown as TypedDocumentString<UntersagungGanzFragment, unknown>;
export const AnzeigeZeileFragmentDoc = new TypedDocumentString(`
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}
    `, {"fragmentName":"AnzeigeZeile"}) as unknown as TypedDocumentString<AnzeigeZeileFragment, unknown>;
export const VergleichsseiteFragmentDoc = new TypedDocumentString(`
    fragment Vergleichsseite on Gewerbebetrieb {
  ...BetriebZeile
  beginn
  ende
  akte {
    id
    aktenzeichen
  }
  anzeigen {
    ...AnzeigeZeile
  }
}
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}
fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`, {"fragmentName":"Vergleichsseite"}) as unknown as TypedDocumentString<VergleichsseiteFragment, unknown>;
export const GewerbeAnAnschriftDocument = new TypedDocumentString(`
    query GewerbeAnAnschrift($anschrift: String!, $bekannt: Kalendertag, $first: Int, $after: String) {
  gewerbeAnAnschrift(
    anschrift: $anschrift
    bekannt: $bekannt
    first: $first
    after: $after
  ) {
    edges {
      node {
        gesperrt
        zeiten {
          ab
          bis
          anschrift
          erfasst
          endeErfasst
        }
        betrieb {
          ...BetriebZeile
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<GewerbeAnAnschriftQuery, GewerbeAnAnschriftQueryVariables>;
export const GewerbeauskunftsangabenDocument = new TypedDocumentString(`
    query Gewerbeauskunftsangaben($betrieb: ID!, $art: Gewerbeauskunftsart!) {
  gewerbebetrieb(id: $betrieb) {
    id
    name
    darf
  }
  gewerbeauskunftsangaben(betrieb: $betrieb, art: $art) {
    feld
    titel
    werte
  }
}
    `) as unknown as TypedDocumentString<GewerbeauskunftsangabenQuery, GewerbeauskunftsangabenQueryVariables>;
export const GewerbeauskuenfteDocument = new TypedDocumentString(`
    query Gewerbeauskuenfte($monat: String, $zuPruefen: Boolean, $first: Int, $after: String) {
  gewerbeauskuenfte(
    monat: $monat
    zuPruefen: $zuPruefen
    first: $first
    after: $after
  ) {
    edges {
      node {
        ...AuskunftZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AuskunftZeile on Gewerbeauskunft {
  id
  art
  ergebnis
  anfragend
  grundlage
  zweck
  fremdzeichen
  glaubhaft
  abwaegung
  felder
  gefragt
  gezeigt {
    id
    name
  }
  treffer
  grund
  gebuehrCent
  am
  stichprobeAm
  geprueftAm
  befund
  notiz
  darf
  betrieb {
    id
    name
  }
  akteId
  vorgangId
  dokument {
    id
  }
}`) as unknown as TypedDocumentString<GewerbeauskuenfteQuery, GewerbeauskuenfteQueryVariables>;
export const GewerbeauskunftseinstellungDocument = new TypedDocumentString(`
    query Gewerbeauskunftseinstellung {
  gewerbeauskunftseinstellung {
    felder
    loeschfristJahre
  }
}
    `) as unknown as TypedDocumentString<GewerbeauskunftseinstellungQuery, GewerbeauskunftseinstellungQueryVariables>;
export const GewerbeabrufstellenDocument = new TypedDocumentString(`
    query Gewerbeabrufstellen {
  gewerbeabrufstellen {
    id
    name
    anlass
    felder
    endung
    zuletztAm
    widerrufenAm
    angelegtAm
  }
}
    `) as unknown as TypedDocumentString<GewerbeabrufstellenQuery, GewerbeabrufstellenQueryVariables>;
export const GewerbeauskunftErteilenDocument = new TypedDocumentString(`
    mutation GewerbeauskunftErteilen($auskunft: Gewerbeauskunfteingabe!) {
  gewerbeauskunftErteilen(auskunft: $auskunft) {
    ...AuskunftZeile
  }
}
    fragment AuskunftZeile on Gewerbeauskunft {
  id
  art
  ergebnis
  anfragend
  grundlage
  zweck
  fremdzeichen
  glaubhaft
  abwaegung
  felder
  gefragt
  gezeigt {
    id
    name
  }
  treffer
  grund
  gebuehrCent
  am
  stichprobeAm
  geprueftAm
  befund
  notiz
  darf
  betrieb {
    id
    name
  }
  akteId
  vorgangId
  dokument {
    id
  }
}`) as unknown as TypedDocumentString<GewerbeauskunftErteilenMutation, GewerbeauskunftErteilenMutationVariables>;
export const GewerbestichprobeZiehenDocument = new TypedDocumentString(`
    mutation GewerbestichprobeZiehen($monat: String!, $anzahl: Int!) {
  gewerbestichprobeZiehen(monat: $monat, anzahl: $anzahl)
}
    `) as unknown as TypedDocumentString<GewerbestichprobeZiehenMutation, GewerbestichprobeZiehenMutationVariables>;
export const GewerbestichprobePruefenDocument = new TypedDocumentString(`
    mutation GewerbestichprobePruefen($id: ID!, $befund: Gewerbestichprobenbefund!, $notiz: String) {
  gewerbestichprobePruefen(id: $id, befund: $befund, notiz: $notiz) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbestichprobePruefenMutation, GewerbestichprobePruefenMutationVariables>;
export const GewerbeauskunftEinstellenDocument = new TypedDocumentString(`
    mutation GewerbeauskunftEinstellen($felder: [String!]!, $loeschfristJahre: Int!) {
  gewerbeauskunftEinstellen(felder: $felder, loeschfristJahre: $loeschfristJahre) {
    felder
  }
}
    `) as unknown as TypedDocumentString<GewerbeauskunftEinstellenMutation, GewerbeauskunftEinstellenMutationVariables>;
export const GewerbeabrufstelleEinrichtenDocument = new TypedDocumentString(`
    mutation GewerbeabrufstelleEinrichten($name: String!, $anlass: String!, $felder: [String!]!) {
  gewerbeabrufstelleEinrichten(name: $name, anlass: $anlass, felder: $felder) {
    geheimnis
    abrufstelle {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<GewerbeabrufstelleEinrichtenMutation, GewerbeabrufstelleEinrichtenMutationVariables>;
export const GewerbeabrufstelleWiderrufenDocument = new TypedDocumentString(`
    mutation GewerbeabrufstelleWiderrufen($id: ID!, $widerrufen: Boolean!) {
  gewerbeabrufstelleWiderrufen(id: $id, widerrufen: $widerrufen) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeabrufstelleWiderrufenMutation, GewerbeabrufstelleWiderrufenMutationVariables>;
export const GewerbelisteDocument = new TypedDocumentString(`
    query Gewerbeliste($filter: Gewerbelistenfilter!, $first: Int, $after: String) {
  gewerbeliste(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ListenZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ListenZeile on Gewerbebetrieb {
  ...BetriebZeile
  beginn
  wzCode
}
fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<GewerbelisteQuery, GewerbelisteQueryVariables>;
export const GewerbelistenzahlDocument = new TypedDocumentString(`
    query Gewerbelistenzahl($filter: Gewerbelistenfilter!) {
  gewerbelistenzahl(filter: $filter)
}
    `) as unknown as TypedDocumentString<GewerbelistenzahlQuery, GewerbelistenzahlQueryVariables>;
export const GewerbelistenwahlDocument = new TypedDocumentString(`
    query Gewerbelistenwahl {
  gewerbeorte
  gewerbeabschnitte {
    code
    titel
  }
  rechtsformen {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<GewerbelistenwahlQuery, GewerbelistenwahlQueryVariables>;
export const GewerbezahlenDocument = new TypedDocumentString(`
    query Gewerbezahlen($jahr: Int!) {
  gewerbezahlen(jahr: $jahr) {
    monate {
      ...Zahl
    }
    abschnitte {
      ...Zahl
    }
  }
  gewerbenummernnachweis(jahr: $jahr) {
    hoechste
    geloescht
    fehlend
    ohneStatistik
    statistikOffen
  }
}
    fragment Zahl on Gewerbezahl {
  schluessel
  titel
  anmeldung
  ummeldung
  abmeldung
  bestand
}`) as unknown as TypedDocumentString<GewerbezahlenQuery, GewerbezahlenQueryVariables>;
export const GewerbeeinrichtungDocument = new TypedDocumentString(`
    query Gewerbeeinrichtung {
  gewerbegebuehren {
    ...SatzZeile
  }
  gewerbeeinstellung {
    ...EinstellungZeile
  }
  gewerbeverfahrenspositionen {
    verfahren
    kennzeichen
    eigene
  }
}
    fragment SatzZeile on Gewerbegebuehr {
  id
  tatbestand
  cent
  gueltigAb
  rechtsgrundlage
}
fragment EinstellungZeile on Gewerbeeinstellung {
  position
  rechtsbehelf
  zahlung
  niederlassungUndReisegewerbe
}`) as unknown as TypedDocumentString<GewerbeeinrichtungQuery, GewerbeeinrichtungQueryVariables>;
export const GewerbekontextDocument = new TypedDocumentString(`
    query Gewerbekontext {
  gewerbegebuehren {
    ...SatzZeile
  }
  gewerbeeinstellung {
    ags
    niederlassungUndReisegewerbe
    gemeinden {
      ags
      name
      postleitzahlen
    }
  }
}
    fragment SatzZeile on Gewerbegebuehr {
  id
  tatbestand
  cent
  gueltigAb
  rechtsgrundlage
}`) as unknown as TypedDocumentString<GewerbekontextQuery, GewerbekontextQueryVariables>;
export const GewerbegebuehrFestlegenDocument = new TypedDocumentString(`
    mutation GewerbegebuehrFestlegen($satz: Gewerbegebuehreingabe!) {
  gewerbegebuehrFestlegen(satz: $satz) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbegebuehrFestlegenMutation, GewerbegebuehrFestlegenMutationVariables>;
export const GewerbegebuehrZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbegebuehrZuruecknehmen($id: ID!) {
  gewerbegebuehrZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbegebuehrZuruecknehmenMutation, GewerbegebuehrZuruecknehmenMutationVariables>;
export const GewerbepositionEinstellenDocument = new TypedDocumentString(`
    mutation GewerbepositionEinstellen($position: String!) {
  gewerbepositionEinstellen(position: $position)
}
    `) as unknown as TypedDocumentString<GewerbepositionEinstellenMutation, GewerbepositionEinstellenMutationVariables>;
export const GewerbebescheidtexteSetzenDocument = new TypedDocumentString(`
    mutation GewerbebescheidtexteSetzen($rechtsbehelf: String, $zahlung: String) {
  gewerbebescheidtexteSetzen(rechtsbehelf: $rechtsbehelf, zahlung: $zahlung) {
    position
  }
}
    `) as unknown as TypedDocumentString<GewerbebescheidtexteSetzenMutation, GewerbebescheidtexteSetzenMutationVariables>;
export const GewerbeniederlassungEinstellenDocument = new TypedDocumentString(`
    mutation GewerbeniederlassungEinstellen($beides: Boolean!) {
  gewerbeniederlassungEinstellen(beides: $beides) {
    position
  }
}
    `) as unknown as TypedDocumentString<GewerbeniederlassungEinstellenMutation, GewerbeniederlassungEinstellenMutationVariables>;
export const GewerbeverfahrenspositionSetzenDocument = new TypedDocumentString(`
    mutation GewerbeverfahrenspositionSetzen($verfahren: Gewerbeverfahren!, $position: String) {
  gewerbeverfahrenspositionSetzen(verfahren: $verfahren, position: $position) {
    verfahren
    kennzeichen
    eigene
  }
}
    `) as unknown as TypedDocumentString<GewerbeverfahrenspositionSetzenMutation, GewerbeverfahrenspositionSetzenMutationVariables>;
export const GaststaettenpruefungenDocument = new TypedDocumentString(`
    query Gaststaettenpruefungen($offen: Boolean!, $first: Int, $after: String) {
  gaststaettenpruefungen(offen: $offen, first: $first, after: $after) {
    edges {
      node {
        ...PruefungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PruefungZeile on Gaststaettenpruefung {
  id
  wer
  anlass
  stand
  beginn
  faelligAm
  ampel
  befunde {
    code
    schwere
    satz
    quelle
  }
  betrieb {
    id
    name
    strasse
    hausnummer
    plz
    ort
  }
}`) as unknown as TypedDocumentString<GaststaettenpruefungenQuery, GaststaettenpruefungenQueryVariables>;
export const GaststaettenpruefungZahlDocument = new TypedDocumentString(`
    query GaststaettenpruefungZahl {
  gaststaettenpruefungZahl
}
    `) as unknown as TypedDocumentString<GaststaettenpruefungZahlQuery, GaststaettenpruefungZahlQueryVariables>;
export const GaststaettenpruefungDocument = new TypedDocumentString(`
    query Gaststaettenpruefung($id: ID!) {
  gaststaettenpruefung(id: $id) {
    ...PruefungGanz
  }
}
    fragment PruefungZeile on Gaststaettenpruefung {
  id
  wer
  anlass
  stand
  beginn
  faelligAm
  ampel
  befunde {
    code
    schwere
    satz
    quelle
  }
  betrieb {
    id
    name
    strasse
    hausnummer
    plz
    ort
  }
}
fragment PruefungGanz on Gaststaettenpruefung {
  ...PruefungZeile
  eingang
  fruehesterBeginn
  grund
  entschiedenAm
  anzeigeId
  akteId
  darf
  nachweise {
    art
    titel
    vom
    dokument {
      id
      betreff
      vorgang {
        id
      }
    }
  }
  waehlbar {
    id
    kennzeichen
    betreff
  }
  vorgang {
    id
    kennzeichen
  }
  mitteilung {
    id
    betreff
    darf
  }
  bescheinigung {
    id
    betreff
    darf
  }
}`) as unknown as TypedDocumentString<GaststaettenpruefungQuery, GaststaettenpruefungQueryVariables>;
export const GaststaettennachweisSetzenDocument = new TypedDocumentString(`
    mutation GaststaettennachweisSetzen($id: ID!, $art: String!, $vom: Kalendertag, $dokument: ID) {
  gaststaettennachweisSetzen(id: $id, art: $art, vom: $vom, dokument: $dokument) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettennachweisSetzenMutation, GaststaettennachweisSetzenMutationVariables>;
export const GaststaettenbeginnVerlegenDocument = new TypedDocumentString(`
    mutation GaststaettenbeginnVerlegen($id: ID!, $beginn: Kalendertag!) {
  gaststaettenbeginnVerlegen(id: $id, beginn: $beginn) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenbeginnVerlegenMutation, GaststaettenbeginnVerlegenMutationVariables>;
export const GaststaettenpruefungEntscheidenDocument = new TypedDocumentString(`
    mutation GaststaettenpruefungEntscheiden($id: ID!, $zuverlaessig: Boolean!, $grund: String) {
  gaststaettenpruefungEntscheiden(
    id: $id
    zuverlaessig: $zuverlaessig
    grund: $grund
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenpruefungEntscheidenMutation, GaststaettenpruefungEntscheidenMutationVariables>;
export const GaststaettenpruefungBescheinigenDocument = new TypedDocumentString(`
    mutation GaststaettenpruefungBescheinigen($id: ID!) {
  gaststaettenpruefungBescheinigen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenpruefungBescheinigenMutation, GaststaettenpruefungBescheinigenMutationVariables>;
export const GaststaettenentscheidungZuruecknehmenDocument = new TypedDocumentString(`
    mutation GaststaettenentscheidungZuruecknehmen($id: ID!) {
  gaststaettenentscheidungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenentscheidungZuruecknehmenMutation, GaststaettenentscheidungZuruecknehmenMutationVariables>;
export const GaststaettenfesteDocument = new TypedDocumentString(`
    query Gaststaettenfeste($kommend: Boolean!, $first: Int, $after: String) {
  gaststaettenfeste(kommend: $kommend, first: $first, after: $after) {
    edges {
      node {
        ...FestZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment FestZeile on Gaststaettenfest {
  id
  veranstalter
  anlass
  ort
  beginn
  ende
  besucher
  alkohol
}`) as unknown as TypedDocumentString<GaststaettenfesteQuery, GaststaettenfesteQueryVariables>;
export const GaststaettenfestDocument = new TypedDocumentString(`
    query Gaststaettenfest($id: ID!) {
  gaststaettenfest(id: $id) {
    ...FestGanz
  }
}
    fragment FestZeile on Gaststaettenfest {
  id
  veranstalter
  anlass
  ort
  beginn
  ende
  besucher
  alkohol
}
fragment FestGanz on Gaststaettenfest {
  ...FestZeile
  anschrift
  zeiten
  angebot
  eingang
  fristErlassen
  gebuehrCent
  zurueckgenommen
  akteId
  vorgangId
  darf
  dokument {
    id
    betreff
    darf
  }
}`) as unknown as TypedDocumentString<GaststaettenfestQuery, GaststaettenfestQueryVariables>;
export const GaststaettenfesteZugleichDocument = new TypedDocumentString(`
    query GaststaettenfesteZugleich($id: ID, $ort: String!, $beginn: String!, $ende: String!) {
  gaststaettenfesteZugleich(id: $id, ort: $ort, beginn: $beginn, ende: $ende) {
    ...FestZeile
  }
}
    fragment FestZeile on Gaststaettenfest {
  id
  veranstalter
  anlass
  ort
  beginn
  ende
  besucher
  alkohol
}`) as unknown as TypedDocumentString<GaststaettenfesteZugleichQuery, GaststaettenfesteZugleichQueryVariables>;
export const GaststaettenfestAnzeigenDocument = new TypedDocumentString(`
    mutation GaststaettenfestAnzeigen($fest: Gaststaettenfesteingabe!) {
  gaststaettenfestAnzeigen(fest: $fest) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenfestAnzeigenMutation, GaststaettenfestAnzeigenMutationVariables>;
export const GaststaettenfestZuruecknehmenDocument = new TypedDocumentString(`
    mutation GaststaettenfestZuruecknehmen($id: ID!) {
  gaststaettenfestZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GaststaettenfestZuruecknehmenMutation, GaststaettenfestZuruecknehmenMutationVariables>;
export const GewerbebetriebPruefungenDocument = new TypedDocumentString(`
    query GewerbebetriebPruefungen($id: ID!) {
  gewerbebetrieb(id: $id) {
    id
    gaststaettenpruefungen {
      id
      wer
      stand
      faelligAm
    }
  }
}
    `) as unknown as TypedDocumentString<GewerbebetriebPruefungenQuery, GewerbebetriebPruefungenQueryVariables>;
export const GewerbeanzeigenDocument = new TypedDocumentString(`
    query Gewerbeanzeigen($status: Gewerbeanzeigestatus!, $geprueft: Boolean, $first: Int, $after: String) {
  gewerbeanzeigen(
    status: $status
    geprueft: $geprueft
    first: $first
    after: $after
  ) {
    edges {
      node {
        ...AnzeigeZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}`) as unknown as TypedDocumentString<GewerbeanzeigenQuery, GewerbeanzeigenQueryVariables>;
export const GewerbebetriebeDocument = new TypedDocumentString(`
    query Gewerbebetriebe($suche: String, $first: Int, $after: String) {
  gewerbebetriebe(suche: $suche, first: $first, after: $after) {
    edges {
      node {
        ...BetriebZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<GewerbebetriebeQuery, GewerbebetriebeQueryVariables>;
export const GewerbeeingangZahlDocument = new TypedDocumentString(`
    query GewerbeeingangZahl {
  gewerbeeingangZahl
}
    `) as unknown as TypedDocumentString<GewerbeeingangZahlQuery, GewerbeeingangZahlQueryVariables>;
export const GewerbeanzeigeDocument = new TypedDocumentString(`
    query Gewerbeanzeige($id: ID!) {
  gewerbeanzeige(id: $id) {
    ...AnzeigeZeile
    stand
    fassung
    inhalt
    betriebId
    grund
    akteId
    darf
    korrekturVonId
    korrektur {
      id
      status
      korrekturArt
      eingangAm
      geaendertAm
    }
    begruendung
    fremdeGemeinde
    geprueftVon {
      id
      name
    }
    eingereicht {
      nummer
      bezeichnung
      antwort
      geaendert
    }
    anlagen {
      ...AnlageZeile
    }
    schreiben {
      id
      art
      frist
      an
      am
      akteId
      vorgangId
      dokument {
        id
        betreff
      }
    }
    betrieb {
      id
      name
    }
    vorgang {
      id
      kennzeichen
    }
    dokument {
      id
      betreff
    }
    bescheinigung {
      id
      nummer
      gebuehrCent
      erlassGrund
      am
      dokument {
        id
        betreff
      }
    }
  }
}
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}
fragment AnlageZeile on Gewerbeanlage {
  id
  zweck
  dateiname
  groesse
  mime
  abgelegt
  pruefung
  dokument {
    id
    vorgang {
      id
      akte {
        id
      }
    }
  }
}`) as unknown as TypedDocumentString<GewerbeanzeigeQuery, GewerbeanzeigeQueryVariables>;
export const GewerbebetriebDocument = new TypedDocumentString(`
    query Gewerbebetrieb($id: ID!) {
  gewerbebetrieb(id: $id) {
    ...BetriebZeile
    beginn
    ende
    wzCode
    wzAusgabe
    wzTitel
    darf
    akte {
      id
      aktenzeichen
    }
    zusammengefuehrtMit {
      id
      name
      akte {
        id
        aktenzeichen
      }
    }
    aufgegangen {
      ...BetriebZeile
      darf
      akte {
        id
        aktenzeichen
      }
    }
    anzeigen {
      ...AnzeigeZeile
    }
  }
}
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}
fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<GewerbebetriebQuery, GewerbebetriebQueryVariables>;
export const GewerbevorbelegungDocument = new TypedDocumentString(`
    query Gewerbevorbelegung($betrieb: ID!, $art: Gewerbeanzeigeart!) {
  gewerbevorbelegung(betrieb: $betrieb, art: $art)
}
    `) as unknown as TypedDocumentString<GewerbevorbelegungQuery, GewerbevorbelegungQueryVariables>;
export const AehnlicheGewerbebetriebeDocument = new TypedDocumentString(`
    query AehnlicheGewerbebetriebe($name: String!, $strasse: String) {
  aehnlicheGewerbebetriebe(name: $name, strasse: $strasse) {
    ...BetriebZeile
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<AehnlicheGewerbebetriebeQuery, AehnlicheGewerbebetriebeQueryVariables>;
export const WirtschaftszweigeDocument = new TypedDocumentString(`
    query Wirtschaftszweige($text: String!) {
  wirtschaftszweige(text: $text) {
    code
    ausgabe
    titel
  }
}
    `) as unknown as TypedDocumentString<WirtschaftszweigeQuery, WirtschaftszweigeQueryVariables>;
export const RechtsformenDocument = new TypedDocumentString(`
    query Rechtsformen {
  rechtsformen {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<RechtsformenQuery, RechtsformenQueryVariables>;
export const GewerbeentwurfSichernDocument = new TypedDocumentString(`
    mutation GewerbeentwurfSichern($entwurf: Gewerbeentwurf!) {
  gewerbeentwurfSichern(entwurf: $entwurf) {
    id
    stand
  }
}
    `) as unknown as TypedDocumentString<GewerbeentwurfSichernMutation, GewerbeentwurfSichernMutationVariables>;
export const GewerbeentwurfVerwerfenDocument = new TypedDocumentString(`
    mutation GewerbeentwurfVerwerfen($id: ID!) {
  gewerbeentwurfVerwerfen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeentwurfVerwerfenMutation, GewerbeentwurfVerwerfenMutationVariables>;
export const GewerbeentwurfWiederherstellenDocument = new TypedDocumentString(`
    mutation GewerbeentwurfWiederherstellen($id: ID!) {
  gewerbeentwurfWiederherstellen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeentwurfWiederherstellenMutation, GewerbeentwurfWiederherstellenMutationVariables>;
export const GewerbeanzeigeEinreichenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeEinreichen($entwurf: Gewerbeentwurf!, $id: ID!) {
  gewerbeentwurfSichern(entwurf: $entwurf) {
    id
  }
  gewerbeanzeigeEinreichen(id: $id) {
    id
    stand
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeEinreichenMutation, GewerbeanzeigeEinreichenMutationVariables>;
export const GewerbeanzeigeBescheinigenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeBescheinigen($entwurf: Gewerbeentwurf!, $id: ID!, $erlass: String) {
  gewerbeentwurfSichern(entwurf: $entwurf) {
    id
  }
  gewerbeanzeigeEinreichen(id: $id) {
    id
  }
  gewerbeanzeigeBescheinigen(id: $id, erlass: $erlass) {
    id
    nummer
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeBescheinigenMutation, GewerbeanzeigeBescheinigenMutationVariables>;
export const GewerbeloeschungenDocument = new TypedDocumentString(`
    query Gewerbeloeschungen($stand: Gewerbeloeschstand!, $first: Int, $after: String) {
  gewerbeloeschungen(stand: $stand, first: $first, after: $after) {
    edges {
      node {
        ...LoeschungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}
fragment LoeschungZeile on Gewerbeloeschung {
  id
  stand
  faelligAm
  grund
  ausgenommenBis
  vollzogenAm
  darf
  gegenstand
  betrieb {
    ...BetriebZeile
    ende
  }
}`) as unknown as TypedDocumentString<GewerbeloeschungenQuery, GewerbeloeschungenQueryVariables>;
export const GewerbeloeschungenBestaetigenDocument = new TypedDocumentString(`
    mutation GewerbeloeschungenBestaetigen($ids: [ID!]!, $grund: String!) {
  gewerbeloeschungenBestaetigen(ids: $ids, grund: $grund)
}
    `) as unknown as TypedDocumentString<GewerbeloeschungenBestaetigenMutation, GewerbeloeschungenBestaetigenMutationVariables>;
export const GewerbeloeschungenAusnehmenDocument = new TypedDocumentString(`
    mutation GewerbeloeschungenAusnehmen($ids: [ID!]!, $grund: String!, $bis: Kalendertag!) {
  gewerbeloeschungenAusnehmen(ids: $ids, grund: $grund, bis: $bis)
}
    `) as unknown as TypedDocumentString<GewerbeloeschungenAusnehmenMutation, GewerbeloeschungenAusnehmenMutationVariables>;
export const GewerbeloeschungenZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbeloeschungenZuruecknehmen($ids: [ID!]!, $was: Gewerbeloeschstand!) {
  gewerbeloeschungenZuruecknehmen(ids: $ids, was: $was)
}
    `) as unknown as TypedDocumentString<GewerbeloeschungenZuruecknehmenMutation, GewerbeloeschungenZuruecknehmenMutationVariables>;
export const GewerbeloeschungenVollziehenDocument = new TypedDocumentString(`
    mutation GewerbeloeschungenVollziehen($ids: [ID!]!) {
  gewerbeloeschungenVollziehen(ids: $ids)
}
    `) as unknown as TypedDocumentString<GewerbeloeschungenVollziehenMutation, GewerbeloeschungenVollziehenMutationVariables>;
export const BehoerdenmitteilungenDocument = new TypedDocumentString(`
    query Behoerdenmitteilungen($offen: Boolean!, $first: Int, $after: String) {
  behoerdenmitteilungen(offen: $offen, first: $first, after: $after) {
    edges {
      node {
        ...BehoerdenmitteilungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BehoerdenmitteilungZeile on Behoerdenmitteilung {
  id
  stelle
  was
  zum
  name
  bis
  ampel
  stand
  gefragtBis
  erledigtAm
}`) as unknown as TypedDocumentString<BehoerdenmitteilungenQuery, BehoerdenmitteilungenQueryVariables>;
export const BehoerdenmitteilungDocument = new TypedDocumentString(`
    query Behoerdenmitteilung($id: ID!) {
  behoerdenmitteilung(id: $id) {
    ...BehoerdenmitteilungGanz
  }
}
    fragment BehoerdenmitteilungZeile on Behoerdenmitteilung {
  id
  stelle
  was
  zum
  name
  bis
  ampel
  stand
  gefragtBis
  erledigtAm
}
fragment BehoerdenmitteilungGanz on Behoerdenmitteilung {
  ...BehoerdenmitteilungZeile
  fremdzeichen
  anschrift
  wortlaut
  eingang
  grund
  akteId
  vorgangId
  darf
  betrieb {
    id
    name
    status
    strasse
    hausnummer
    plz
    ort
  }
  anzeige {
    id
    art
    name
    status
  }
  offenWeil
  moeglicheAnzeigen {
    id
    art
    name
    status
    eingangAm
  }
  dokument {
    id
    betreff
  }
  anfrage {
    id
    betreff
    darf
  }
  vorgang {
    id
    kennzeichen
  }
}`) as unknown as TypedDocumentString<BehoerdenmitteilungQuery, BehoerdenmitteilungQueryVariables>;
export const BehoerdenmitteilungZahlDocument = new TypedDocumentString(`
    query BehoerdenmitteilungZahl {
  behoerdenmitteilungZahl
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungZahlQuery, BehoerdenmitteilungZahlQueryVariables>;
export const BetriebMitteilungenDocument = new TypedDocumentString(`
    query BetriebMitteilungen($id: ID!) {
  gewerbebetrieb(id: $id) {
    id
    mitteilungen {
      ...BehoerdenmitteilungZeile
    }
  }
}
    fragment BehoerdenmitteilungZeile on Behoerdenmitteilung {
  id
  stelle
  was
  zum
  name
  bis
  ampel
  stand
  gefragtBis
  erledigtAm
}`) as unknown as TypedDocumentString<BetriebMitteilungenQuery, BetriebMitteilungenQueryVariables>;
export const MitteilungsortDocument = new TypedDocumentString(`
    query Mitteilungsort($dokument: ID!) {
  mitteilungsort(dokument: $dokument) {
    dokument {
      id
      betreff
      absender
      posteingang
    }
    fremdzeichen
    betrieb {
      id
      name
      strasse
      hausnummer
      plz
      ort
    }
    mitteilung {
      id
      stand
    }
  }
}
    `) as unknown as TypedDocumentString<MitteilungsortQuery, MitteilungsortQueryVariables>;
export const BehoerdenmitteilungAufnehmenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungAufnehmen($mitteilung: Behoerdenmitteilungeingabe!) {
  behoerdenmitteilungAufnehmen(mitteilung: $mitteilung) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungAufnehmenMutation, BehoerdenmitteilungAufnehmenMutationVariables>;
export const BehoerdenmitteilungZuruecknehmenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungZuruecknehmen($id: ID!) {
  behoerdenmitteilungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungZuruecknehmenMutation, BehoerdenmitteilungZuruecknehmenMutationVariables>;
export const BehoerdenmitteilungZuordnenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungZuordnen($id: ID!, $betrieb: ID) {
  behoerdenmitteilungZuordnen(id: $id, betrieb: $betrieb) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungZuordnenMutation, BehoerdenmitteilungZuordnenMutationVariables>;
export const BehoerdenmitteilungAnfragenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungAnfragen($id: ID!, $frist: String!, $anschrift: String!) {
  behoerdenmitteilungAnfragen(id: $id, frist: $frist, anschrift: $anschrift) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungAnfragenMutation, BehoerdenmitteilungAnfragenMutationVariables>;
export const BehoerdenmitteilungAnfrageZuruecknehmenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungAnfrageZuruecknehmen($id: ID!) {
  behoerdenmitteilungAnfrageZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungAnfrageZuruecknehmenMutation, BehoerdenmitteilungAnfrageZuruecknehmenMutationVariables>;
export const BehoerdenmitteilungVerknuepfenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungVerknuepfen($id: ID!, $anzeige: ID!) {
  behoerdenmitteilungVerknuepfen(id: $id, anzeige: $anzeige) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungVerknuepfenMutation, BehoerdenmitteilungVerknuepfenMutationVariables>;
export const BehoerdenmitteilungAbmeldenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungAbmelden($id: ID!, $mitteilung: ID!, $grund: String!) {
  behoerdenmitteilungAbmelden(id: $id, mitteilung: $mitteilung, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungAbmeldenMutation, BehoerdenmitteilungAbmeldenMutationVariables>;
export const BehoerdenmitteilungSchliessenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungSchliessen($id: ID!, $grund: String!) {
  behoerdenmitteilungSchliessen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungSchliessenMutation, BehoerdenmitteilungSchliessenMutationVariables>;
export const BehoerdenmitteilungOeffnenDocument = new TypedDocumentString(`
    mutation BehoerdenmitteilungOeffnen($id: ID!) {
  behoerdenmitteilungOeffnen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<BehoerdenmitteilungOeffnenMutation, BehoerdenmitteilungOeffnenMutationVariables>;
export const GewerbepersonenDocument = new TypedDocumentString(`
    query Gewerbepersonen($id: ID!) {
  gewerbebetrieb(id: $id) {
    id
    name
    taetigkeit
    strasse
    hausnummer
    plz
    ort
    status
    darf
    personen {
      ...Personenzeile
      aufgegangen {
        id
        name
      }
    }
  }
}
    fragment Personenzeile on Gewerbeperson {
  anzeigeId
  name
  vornamen
  geburtsname
  geboren
  geburtsort
  anschrift
  seit
}`) as unknown as TypedDocumentString<GewerbepersonenQuery, GewerbepersonenQueryVariables>;
export const GewerbepersonenvergleichDocument = new TypedDocumentString(`
    query Gewerbepersonenvergleich($betrieb: ID!, $bleibt: ID!, $gehtAuf: ID!) {
  gewerbepersonenvergleich(betrieb: $betrieb, bleibt: $bleibt, gehtAuf: $gehtAuf) {
    bleibt {
      ...Personenzeile
    }
    gehtAuf {
      ...Personenzeile
    }
    name
    personen {
      ...Personenzeile
    }
    hindernis
    hinweise
  }
}
    fragment Personenzeile on Gewerbeperson {
  anzeigeId
  name
  vornamen
  geburtsname
  geboren
  geburtsort
  anschrift
  seit
}`) as unknown as TypedDocumentString<GewerbepersonenvergleichQuery, GewerbepersonenvergleichQueryVariables>;
export const GewerbepersonenVerbindenDocument = new TypedDocumentString(`
    mutation GewerbepersonenVerbinden($betrieb: ID!, $bleibt: ID!, $gehtAuf: ID!) {
  gewerbepersonenVerbinden(betrieb: $betrieb, bleibt: $bleibt, gehtAuf: $gehtAuf) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbepersonenVerbindenMutation, GewerbepersonenVerbindenMutationVariables>;
export const GewerbepersonenTrennenDocument = new TypedDocumentString(`
    mutation GewerbepersonenTrennen($betrieb: ID!, $anzeige: ID!) {
  gewerbepersonenTrennen(betrieb: $betrieb, anzeige: $anzeige) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbepersonenTrennenMutation, GewerbepersonenTrennenMutationVariables>;
export const GewerbeanzeigeFormellPruefenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeFormellPruefen($id: ID!, $geprueft: Boolean!) {
  gewerbeanzeigeFormellPruefen(id: $id, geprueft: $geprueft) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeFormellPruefenMutation, GewerbeanzeigeFormellPruefenMutationVariables>;
export const GewerbeNachfordernDocument = new TypedDocumentString(`
    mutation GewerbeNachfordern($id: ID!, $frist: Kalendertag!) {
  gewerbeNachfordern(id: $id, frist: $frist) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeNachfordernMutation, GewerbeNachfordernMutationVariables>;
export const GewerbenachforderungBeantwortenDocument = new TypedDocumentString(`
    mutation GewerbenachforderungBeantworten($id: ID!) {
  gewerbenachforderungBeantworten(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbenachforderungBeantwortenMutation, GewerbenachforderungBeantwortenMutationVariables>;
export const GewerbenachforderungZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbenachforderungZuruecknehmen($id: ID!) {
  gewerbenachforderungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbenachforderungZuruecknehmenMutation, GewerbenachforderungZuruecknehmenMutationVariables>;
export const GewerbeanzeigeWeiterleitenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeWeiterleiten($id: ID!, $wohin: String!) {
  gewerbeanzeigeWeiterleiten(id: $id, wohin: $wohin) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeWeiterleitenMutation, GewerbeanzeigeWeiterleitenMutationVariables>;
export const GewerbeweiterleitungZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbeweiterleitungZuruecknehmen($id: ID!) {
  gewerbeweiterleitungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeweiterleitungZuruecknehmenMutation, GewerbeweiterleitungZuruecknehmenMutationVariables>;
export const GewerbeanzeigeZurueckweisenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeZurueckweisen($id: ID!, $grund: String!) {
  gewerbeanzeigeZurueckweisen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeZurueckweisenMutation, GewerbeanzeigeZurueckweisenMutationVariables>;
export const GewerbezurueckweisungAufhebenDocument = new TypedDocumentString(`
    mutation GewerbezurueckweisungAufheben($id: ID!) {
  gewerbezurueckweisungAufheben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbezurueckweisungAufhebenMutation, GewerbezurueckweisungAufhebenMutationVariables>;
export const GewerbeanzeigeZuordnenDocument = new TypedDocumentString(`
    mutation GewerbeanzeigeZuordnen($id: ID!, $betrieb: ID!) {
  gewerbeanzeigeZuordnen(id: $id, betrieb: $betrieb) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanzeigeZuordnenMutation, GewerbeanzeigeZuordnenMutationVariables>;
export const GewerbezuordnungAufhebenDocument = new TypedDocumentString(`
    mutation GewerbezuordnungAufheben($id: ID!) {
  gewerbezuordnungAufheben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbezuordnungAufhebenMutation, GewerbezuordnungAufhebenMutationVariables>;
export const GewerbekorrekturBeginnenDocument = new TypedDocumentString(`
    mutation GewerbekorrekturBeginnen($id: ID!, $von: ID!, $art: Gewerbekorrekturart!, $grund: String!) {
  gewerbekorrekturBeginnen(id: $id, von: $von, art: $art, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbekorrekturBeginnenMutation, GewerbekorrekturBeginnenMutationVariables>;
export const GewerbeamtsabmeldungBeginnenDocument = new TypedDocumentString(`
    mutation GewerbeamtsabmeldungBeginnen($id: ID!, $betrieb: ID!, $grund: String!) {
  gewerbeamtsabmeldungBeginnen(id: $id, betrieb: $betrieb, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeamtsabmeldungBeginnenMutation, GewerbeamtsabmeldungBeginnenMutationVariables>;
export const GewerbeanlageAnfuegenDocument = new TypedDocumentString(`
    mutation GewerbeanlageAnfuegen($anzeige: ID!, $datei: ID!, $zweck: String!) {
  gewerbeanlageAnfuegen(anzeige: $anzeige, datei: $datei, zweck: $zweck) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanlageAnfuegenMutation, GewerbeanlageAnfuegenMutationVariables>;
export const GewerbeanlageEntfernenDocument = new TypedDocumentString(`
    mutation GewerbeanlageEntfernen($id: ID!, $entfernt: Boolean!) {
  gewerbeanlageEntfernen(id: $id, entfernt: $entfernt) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeanlageEntfernenMutation, GewerbeanlageEntfernenMutationVariables>;
export const ReisegewerbekartenDocument = new TypedDocumentString(`
    query Reisegewerbekarten($liste: Reisegewerbekartenliste!, $first: Int, $after: String) {
  reisegewerbekarten(liste: $liste, first: $first, after: $after) {
    edges {
      node {
        ...KarteZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment KarteZeile on Reisegewerbekarte {
  id
  name
  vornamen
  taetigkeiten
  stand
  nummer
  antragAm
  befristetBis
  ablauf
  endeAm
}`) as unknown as TypedDocumentString<ReisegewerbekartenQuery, ReisegewerbekartenQueryVariables>;
export const ReisegewerbekarteDocument = new TypedDocumentString(`
    query Reisegewerbekarte($id: ID!) {
  reisegewerbekarte(id: $id) {
    ...KarteGanz
  }
}
    fragment KarteZeile on Reisegewerbekarte {
  id
  name
  vornamen
  taetigkeiten
  stand
  nummer
  antragAm
  befristetBis
  ablauf
  endeAm
}
fragment KarteGanz on Reisegewerbekarte {
  ...KarteZeile
  geburtsdatum
  geburtsort
  anschrift
  zustaendigWeil
  zustaendig
  erteiltAm
  auflagen
  gebuehrCent
  grund
  akteId
  vorgangId
  darf
  nachweise {
    art
    titel
    vom
    bis
    mangel
    dokument {
      id
      betreff
      vorgang {
        id
      }
    }
  }
  waehlbar {
    id
    kennzeichen
    betreff
  }
  dokument {
    id
    betreff
    darf
  }
}`) as unknown as TypedDocumentString<ReisegewerbekarteQuery, ReisegewerbekarteQueryVariables>;
export const ReisegewerbekarteBeantragenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteBeantragen($karte: Reisegewerbekarteeingabe!) {
  reisegewerbekarteBeantragen(karte: $karte) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteBeantragenMutation, ReisegewerbekarteBeantragenMutationVariables>;
export const ReisegewerbenachweisSetzenDocument = new TypedDocumentString(`
    mutation ReisegewerbenachweisSetzen($id: ID!, $art: String!, $vom: String, $bis: String, $dokument: ID) {
  reisegewerbenachweisSetzen(
    id: $id
    art: $art
    vom: $vom
    bis: $bis
    dokument: $dokument
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbenachweisSetzenMutation, ReisegewerbenachweisSetzenMutationVariables>;
export const ReisegewerbekarteWohnortSetzenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteWohnortSetzen($id: ID!, $anschrift: String!, $zustaendigWeil: String, $weiterleiten: Boolean) {
  reisegewerbekarteWohnortSetzen(
    id: $id
    anschrift: $anschrift
    zustaendigWeil: $zustaendigWeil
    weiterleiten: $weiterleiten
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteWohnortSetzenMutation, ReisegewerbekarteWohnortSetzenMutationVariables>;
export const ReisegewerbekarteErteilenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteErteilen($id: ID!, $befristetBis: String, $auflagen: String, $grund: String) {
  reisegewerbekarteErteilen(
    id: $id
    befristetBis: $befristetBis
    auflagen: $auflagen
    grund: $grund
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteErteilenMutation, ReisegewerbekarteErteilenMutationVariables>;
export const ReisegewerbekarteVersagenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteVersagen($id: ID!, $grund: String!) {
  reisegewerbekarteVersagen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteVersagenMutation, ReisegewerbekarteVersagenMutationVariables>;
export const ReisegewerbekarteWeiterleitenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteWeiterleiten($id: ID!, $stelle: String!, $anschrift: String!) {
  reisegewerbekarteWeiterleiten(id: $id, stelle: $stelle, anschrift: $anschrift) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteWeiterleitenMutation, ReisegewerbekarteWeiterleitenMutationVariables>;
export const ReisegewerbeentscheidungZuruecknehmenDocument = new TypedDocumentString(`
    mutation ReisegewerbeentscheidungZuruecknehmen($id: ID!) {
  reisegewerbeentscheidungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbeentscheidungZuruecknehmenMutation, ReisegewerbeentscheidungZuruecknehmenMutationVariables>;
export const ReisegewerbekarteBeendenDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteBeenden($id: ID!, $wie: String!, $grund: String!) {
  reisegewerbekarteBeenden(id: $id, wie: $wie, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteBeendenMutation, ReisegewerbekarteBeendenMutationVariables>;
export const ReisegewerbekarteGiltWiederDocument = new TypedDocumentString(`
    mutation ReisegewerbekarteGiltWieder($id: ID!) {
  reisegewerbekarteGiltWieder(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReisegewerbekarteGiltWiederMutation, ReisegewerbekarteGiltWiederMutationVariables>;
export const GewerberueckmeldungenDocument = new TypedDocumentString(`
    query Gewerberueckmeldungen($richtung: Gewerberueckmelderichtung!, $offen: Boolean, $first: Int, $after: String) {
  gewerberueckmeldungen(
    richtung: $richtung
    offen: $offen
    first: $first
    after: $after
  ) {
    edges {
      node {
        ...RueckmeldungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RueckmeldungZeile on Gewerberueckmeldung {
  id
  richtung
  vonAgs
  anAgs
  stand
  grund
  name
  beginn
  bisher
  kuenftig
  angelegtAm
  darf
  anzeige {
    id
    status
  }
}`) as unknown as TypedDocumentString<GewerberueckmeldungenQuery, GewerberueckmeldungenQueryVariables>;
export const GewerberueckmeldungszahlDocument = new TypedDocumentString(`
    query Gewerberueckmeldungszahl {
  gewerberueckmeldungszahl
}
    `) as unknown as TypedDocumentString<GewerberueckmeldungszahlQuery, GewerberueckmeldungszahlQueryVariables>;
export const GewerberueckmeldungskandidatenDocument = new TypedDocumentString(`
    query Gewerberueckmeldungskandidaten($id: ID!) {
  gewerberueckmeldungskandidaten(id: $id) {
    ...BetriebZeile
  }
}
    fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}`) as unknown as TypedDocumentString<GewerberueckmeldungskandidatenQuery, GewerberueckmeldungskandidatenQueryVariables>;
export const GewerberueckmeldungZuordnenDocument = new TypedDocumentString(`
    mutation GewerberueckmeldungZuordnen($id: ID!, $betrieb: ID!) {
  gewerberueckmeldungZuordnen(id: $id, betrieb: $betrieb) {
    id
    stand
    grund
  }
}
    `) as unknown as TypedDocumentString<GewerberueckmeldungZuordnenMutation, GewerberueckmeldungZuordnenMutationVariables>;
export const GewerberueckmeldungAblehnenDocument = new TypedDocumentString(`
    mutation GewerberueckmeldungAblehnen($id: ID!, $grund: String!) {
  gewerberueckmeldungAblehnen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerberueckmeldungAblehnenMutation, GewerberueckmeldungAblehnenMutationVariables>;
export const GewerberueckmeldungZurueckholenDocument = new TypedDocumentString(`
    mutation GewerberueckmeldungZurueckholen($id: ID!) {
  gewerberueckmeldungZurueckholen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerberueckmeldungZurueckholenMutation, GewerberueckmeldungZurueckholenMutationVariables>;
export const GewerberueckmeldungSendenDocument = new TypedDocumentString(`
    mutation GewerberueckmeldungSenden($id: ID!, $ags: String!) {
  gewerberueckmeldungSenden(id: $id, ags: $ags) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerberueckmeldungSendenMutation, GewerberueckmeldungSendenMutationVariables>;
export const GewerbeschreibenVersandDocument = new TypedDocumentString(`
    query GewerbeschreibenVersand($dokument: ID!) {
  sendungenDesDokuments(dokument: $dokument) {
    id
    status
    am
  }
  dokument(id: $dokument) {
    id
    status
    darf
  }
}
    `) as unknown as TypedDocumentString<GewerbeschreibenVersandQuery, GewerbeschreibenVersandQueryVariables>;
export const GewerbeschreibenBereitlegenDocument = new TypedDocumentString(`
    mutation GewerbeschreibenBereitlegen($dokument: ID!) {
  dokumentBereitlegen(dokument: $dokument) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeschreibenBereitlegenMutation, GewerbeschreibenBereitlegenMutationVariables>;
export const GewerbeschreibenZuruecklegenDocument = new TypedDocumentString(`
    mutation GewerbeschreibenZuruecklegen($id: ID!) {
  bereitlegenZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeschreibenZuruecklegenMutation, GewerbeschreibenZuruecklegenMutationVariables>;
export const GewerbeuebermittlungenDocument = new TypedDocumentString(`
    query Gewerbeuebermittlungen($wahl: Gewerbeuebermittlungsauswahl, $first: Int, $after: String) {
  gewerbeuebermittlungen(wahl: $wahl, first: $first, after: $after) {
    edges {
      node {
        ...UebermittlungZeile
        anzeige {
          id
          art
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UebermittlungZeile on Gewerbeuebermittlung {
  id
  klasse
  klassenname
  empfaengerId
  empfaenger
  stand
  grund
  fassung
  faelligAm
  ueberfaellig
  naechsterAm
  gesendetAm
  quittiertAm
  darf
}`) as unknown as TypedDocumentString<GewerbeuebermittlungenQuery, GewerbeuebermittlungenQueryVariables>;
export const GewerbeuebermittlungszahlenDocument = new TypedDocumentString(`
    query Gewerbeuebermittlungszahlen {
  gewerbeuebermittlungszahlen {
    je {
      stand
      anzahl
    }
    ueberfaellig
    statistikUeberfaellig
    statistikBis
  }
}
    `) as unknown as TypedDocumentString<GewerbeuebermittlungszahlenQuery, GewerbeuebermittlungszahlenQueryVariables>;
export const UebermittlungenDerAnzeigeDocument = new TypedDocumentString(`
    query UebermittlungenDerAnzeige($id: ID!) {
  gewerbeanzeige(id: $id) {
    id
    verteilstufe
    akteId
    vorgang {
      id
    }
    uebermittlungen {
      ...UebermittlungZeile
      dokument {
        id
      }
      quittung {
        id
      }
    }
  }
}
    fragment UebermittlungZeile on Gewerbeuebermittlung {
  id
  klasse
  klassenname
  empfaengerId
  empfaenger
  stand
  grund
  fassung
  faelligAm
  ueberfaellig
  naechsterAm
  gesendetAm
  quittiertAm
  darf
}`) as unknown as TypedDocumentString<UebermittlungenDerAnzeigeQuery, UebermittlungenDerAnzeigeQueryVariables>;
export const GewerbeempfaengerDocument = new TypedDocumentString(`
    query Gewerbeempfaenger {
  gewerbeempfaenger {
    ...EmpfaengerZeile
  }
  gewerbeempfaengerklassen {
    klasse
    name
    arten
    rechtsgrundlage
    filter
    nachrichtentyp
  }
  gewerbenachrichtenformate {
    name
    schreibbar
  }
  nachrichtenschluessel {
    formular
    grund
    titel
    vorgegeben
    schluessel
    quelle
  }
}
    fragment EmpfaengerZeile on Gewerbeempfaenger {
  id
  klasse
  klassenname
  name
  transport
  adresse
  format
  nachrichtentyp
  praefix
  kennung
  strasse
  hausnummer
  plz
  ort
  filter
  verzicht
  stand
  stillgelegtAm
  fehlt
  darf
}`) as unknown as TypedDocumentString<GewerbeempfaengerQuery, GewerbeempfaengerQueryVariables>;
export const GewerbeempfaengerSichernDocument = new TypedDocumentString(`
    mutation GewerbeempfaengerSichern($eingabe: Gewerbeempfaengereingabe!) {
  gewerbeempfaengerSichern(eingabe: $eingabe) {
    id
    stand
  }
}
    `) as unknown as TypedDocumentString<GewerbeempfaengerSichernMutation, GewerbeempfaengerSichernMutationVariables>;
export const GewerbeempfaengerStilllegenDocument = new TypedDocumentString(`
    mutation GewerbeempfaengerStilllegen($id: ID!, $still: Boolean!) {
  gewerbeempfaengerStilllegen(id: $id, still: $still) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeempfaengerStilllegenMutation, GewerbeempfaengerStilllegenMutationVariables>;
export const NachrichtenschluesselSichernDocument = new TypedDocumentString(`
    mutation NachrichtenschluesselSichern($formular: String!, $grund: String!, $schluessel: String!, $quelle: String!) {
  nachrichtenschluesselSichern(
    formular: $formular
    grund: $grund
    schluessel: $schluessel
    quelle: $quelle
  )
}
    `) as unknown as TypedDocumentString<NachrichtenschluesselSichernMutation, NachrichtenschluesselSichernMutationVariables>;
export const GewerbeuebermittlungNochEinmalDocument = new TypedDocumentString(`
    mutation GewerbeuebermittlungNochEinmal($id: ID!) {
  gewerbeuebermittlungNochEinmal(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuebermittlungNochEinmalMutation, GewerbeuebermittlungNochEinmalMutationVariables>;
export const GewerbeuebermittlungenNochEinmalDocument = new TypedDocumentString(`
    mutation GewerbeuebermittlungenNochEinmal($empfaenger: ID!) {
  gewerbeuebermittlungenNochEinmal(empfaenger: $empfaenger)
}
    `) as unknown as TypedDocumentString<GewerbeuebermittlungenNochEinmalMutation, GewerbeuebermittlungenNochEinmalMutationVariables>;
export const GewerbeuebermittlungEntscheidenDocument = new TypedDocumentString(`
    mutation GewerbeuebermittlungEntscheiden($id: ID!, $senden: Boolean!, $grund: String!) {
  gewerbeuebermittlungEntscheiden(id: $id, senden: $senden, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuebermittlungEntscheidenMutation, GewerbeuebermittlungEntscheidenMutationVariables>;
export const GewerbeuntersagungenDocument = new TypedDocumentString(`
    query Gewerbeuntersagungen($laufend: Boolean!, $first: Int, $after: String) {
  gewerbeuntersagungen(laufend: $laufend, first: $first, after: $after) {
    edges {
      node {
        ...UntersagungZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UntersagungZeile on Gewerbeuntersagung {
  id
  name
  vornamen
  gewerbe
  stand
  vollziehbar
  gzrOffen
  verfuegtAm
  endeAm
}`) as unknown as TypedDocumentString<GewerbeuntersagungenQuery, GewerbeuntersagungenQueryVariables>;
export const GewerbeuntersagungDocument = new TypedDocumentString(`
    query Gewerbeuntersagung($id: ID!) {
  gewerbeuntersagung(id: $id) {
    ...UntersagungGanz
  }
}
    fragment UntersagungZeile on Gewerbeuntersagung {
  id
  name
  vornamen
  gewerbe
  stand
  vollziehbar
  gzrOffen
  verfuegtAm
  endeAm
}
fragment UntersagungGanz on Gewerbeuntersagung {
  ...UntersagungZeile
  fruehereNamen
  geburtsdatum
  anschrift
  anlaesse
  sachverhalt
  insolvenz
  insolvenzText
  ohneAnhoerung
  umfang
  umfangText
  auchVertretung
  alleGewerbe
  vollziehbarAb
  unanfechtbarAb
  fruehestensWieder
  antragAm
  endeGrund
  akteId
  vorgangId
  darf
  anhoerungen {
    id
    stelle
    an
    frist
    stellungnahme
    beantwortetAm
    dokument {
      id
      betreff
      darf
    }
  }
  anmeldungenTrotz {
    id
    name
    status
    geaendertAm
  }
  betrieb {
    id
    name
  }
  bescheid {
    id
    betreff
    darf
  }
  wiedergestattung {
    id
    betreff
    darf
  }
}`) as unknown as TypedDocumentString<GewerbeuntersagungQuery, GewerbeuntersagungQueryVariables>;
export const GewerbeuntersagungenZuAnzeigeDocument = new TypedDocumentString(`
    query GewerbeuntersagungenZuAnzeige($id: ID!) {
  gewerbeuntersagungenZuAnzeige(id: $id) {
    id
    name
    vornamen
    gewerbe
    alleGewerbe
    vollziehbarAb
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungenZuAnzeigeQuery, GewerbeuntersagungenZuAnzeigeQueryVariables>;
export const GewerbeuntersagungEinleitenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungEinleiten($untersagung: Gewerbeuntersagungeingabe!) {
  gewerbeuntersagungEinleiten(untersagung: $untersagung) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungEinleitenMutation, GewerbeuntersagungEinleitenMutationVariables>;
export const GewerbeuntersagungAnhoerenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungAnhoeren($anhoerung: Untersagungsanhoerungeingabe!) {
  gewerbeuntersagungAnhoeren(anhoerung: $anhoerung) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungAnhoerenMutation, GewerbeuntersagungAnhoerenMutationVariables>;
export const UntersagungsanhoerungBeantwortenDocument = new TypedDocumentString(`
    mutation UntersagungsanhoerungBeantworten($id: ID!, $stellungnahme: String) {
  untersagungsanhoerungBeantworten(id: $id, stellungnahme: $stellungnahme) {
    id
  }
}
    `) as unknown as TypedDocumentString<UntersagungsanhoerungBeantwortenMutation, UntersagungsanhoerungBeantwortenMutationVariables>;
export const UntersagungsanhoerungZuruecknehmenDocument = new TypedDocumentString(`
    mutation UntersagungsanhoerungZuruecknehmen($id: ID!) {
  untersagungsanhoerungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<UntersagungsanhoerungZuruecknehmenMutation, UntersagungsanhoerungZuruecknehmenMutationVariables>;
export const GewerbeuntersagungInsolvenzDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungInsolvenz($id: ID!, $laeuft: Boolean!, $text: String) {
  gewerbeuntersagungInsolvenz(id: $id, laeuft: $laeuft, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungInsolvenzMutation, GewerbeuntersagungInsolvenzMutationVariables>;
export const GewerbeuntersagungVerfuegenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungVerfuegen($id: ID!, $verfuegung: Gewerbeuntersagungsverfuegung!) {
  gewerbeuntersagungVerfuegen(id: $id, verfuegung: $verfuegung) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungVerfuegenMutation, GewerbeuntersagungVerfuegenMutationVariables>;
export const GewerbeuntersagungVerfuegungZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungVerfuegungZuruecknehmen($id: ID!) {
  gewerbeuntersagungVerfuegungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungVerfuegungZuruecknehmenMutation, GewerbeuntersagungVerfuegungZuruecknehmenMutationVariables>;
export const GewerbeuntersagungWirksamkeitDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungWirksamkeit($id: ID!, $vollziehbarAb: String, $unanfechtbarAb: String) {
  gewerbeuntersagungWirksamkeit(
    id: $id
    vollziehbarAb: $vollziehbarAb
    unanfechtbarAb: $unanfechtbarAb
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungWirksamkeitMutation, GewerbeuntersagungWirksamkeitMutationVariables>;
export const GewerbeuntersagungGzrMeldenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungGzrMelden($id: ID!, $was: String!) {
  gewerbeuntersagungGzrMelden(id: $id, was: $was) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungGzrMeldenMutation, GewerbeuntersagungGzrMeldenMutationVariables>;
export const GewerbeuntersagungEinstellenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungEinstellen($id: ID!, $grund: String!) {
  gewerbeuntersagungEinstellen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungEinstellenMutation, GewerbeuntersagungEinstellenMutationVariables>;
export const GewerbeuntersagungFortsetzenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungFortsetzen($id: ID!) {
  gewerbeuntersagungFortsetzen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungFortsetzenMutation, GewerbeuntersagungFortsetzenMutationVariables>;
export const GewerbeuntersagungWiedergestattenDocument = new TypedDocumentString(`
    mutation GewerbeuntersagungWiedergestatten($id: ID!, $antragAm: String!, $grund: String!) {
  gewerbeuntersagungWiedergestatten(id: $id, antragAm: $antragAm, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbeuntersagungWiedergestattenMutation, GewerbeuntersagungWiedergestattenMutationVariables>;
export const GewerbewiedergestattungZuruecknehmenDocument = new TypedDocumentString(`
    mutation GewerbewiedergestattungZuruecknehmen($id: ID!) {
  gewerbewiedergestattungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbewiedergestattungZuruecknehmenMutation, GewerbewiedergestattungZuruecknehmenMutationVariables>;
export const GewerbebetriebsvergleichDocument = new TypedDocumentString(`
    query Gewerbebetriebsvergleich($bleibt: ID!, $gehtAuf: ID!) {
  gewerbebetriebsvergleich(bleibt: $bleibt, gehtAuf: $gehtAuf) {
    bleibt {
      ...Vergleichsseite
    }
    gehtAuf {
      ...Vergleichsseite
    }
    danach {
      name
      geschaeftsbezeichnung
      strasse
      hausnummer
      plz
      ort
      taetigkeit
      status
      beginn
      ende
    }
    hindernis
    hinweise
  }
}
    fragment AnzeigeZeile on Gewerbeanzeige {
  id
  art
  status
  name
  ampel
  bescheinigungBis
  eingangAm
  geaendertAm
  kanal
  vonAmtsWegen
  ausRueckmeldung
  korrekturArt
  geprueftAm
}
fragment BetriebZeile on Gewerbebetrieb {
  id
  name
  geschaeftsbezeichnung
  taetigkeit
  strasse
  hausnummer
  plz
  ort
  status
}
fragment Vergleichsseite on Gewerbebetrieb {
  ...BetriebZeile
  beginn
  ende
  akte {
    id
    aktenzeichen
  }
  anzeigen {
    ...AnzeigeZeile
  }
}`) as unknown as TypedDocumentString<GewerbebetriebsvergleichQuery, GewerbebetriebsvergleichQueryVariables>;
export const GewerbebetriebeZusammenfuehrenDocument = new TypedDocumentString(`
    mutation GewerbebetriebeZusammenfuehren($bleibt: ID!, $gehtAuf: ID!) {
  gewerbebetriebeZusammenfuehren(bleibt: $bleibt, gehtAuf: $gehtAuf) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbebetriebeZusammenfuehrenMutation, GewerbebetriebeZusammenfuehrenMutationVariables>;
export const GewerbezusammenfuehrungAufhebenDocument = new TypedDocumentString(`
    mutation GewerbezusammenfuehrungAufheben($id: ID!) {
  gewerbezusammenfuehrungAufheben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<GewerbezusammenfuehrungAufhebenMutation, GewerbezusammenfuehrungAufhebenMutationVariables>;