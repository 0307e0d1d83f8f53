import { type Gemeinde, gemeindeId } from '@verbundakte/kernel'

export default {
  id: gemeindeId('sontra'),
  name: 'Sontra',
  art: 'Stadt',
  ags: '06636011',
  kurz: 'SON',
  hosts: ['sontra.verbundakte.example'],
  module: ['aktenplan', 'beteiligte', 'akte', 'buergersicht', 'posteingang', 'geschaeftsgang', 'prozess', 'protokoll'],
  aemter: [
    { kuerzel: 'ha', name: 'Hauptamt', zustaendig: ['0', '2'] },
    { kuerzel: 'pa', name: 'Personalamt', zustaendig: ['02'] },
    { kuerzel: 'gb', name: 'Gremienbüro', zustaendig: ['00'] },
    { kuerzel: 'oa', name: 'Ordnungsamt', zustaendig: ['1'] },
    { kuerzel: 'ga', name: 'Gewerbeamt', zustaendig: ['13'] },
    { kuerzel: 'bb', name: 'Bürgerbüro', zustaendig: ['11', '112'] },
    { kuerzel: 'sta', name: 'Standesamt', zustaendig: ['12'] },
    { kuerzel: 'so', name: 'Soziales, Kultur und Sport', zustaendig: ['3', '4', '5'] },
    { kuerzel: 'ba', name: 'Bauamt', zustaendig: ['6', '7', '8'] },
    { kuerzel: 'ke', name: 'Kämmerei', zustaendig: ['9'] },
    { kuerzel: 'ka', name: 'Stadtkasse', zustaendig: ['91'] },
    { kuerzel: 'st', name: 'Steueramt', zustaendig: ['92'] },
  ],
  platzierung: 'haupt',
} satisfies Gemeinde
