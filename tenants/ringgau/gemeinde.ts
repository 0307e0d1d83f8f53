import { type Gemeinde, gemeindeId } from '@verbundakte/kernel'

export default {
  id: gemeindeId('ringgau'),
  name: 'Ringgau',
  art: 'Gemeinde',
  ags: '06636010',
  kurz: 'RIN',
  hosts: ['ringgau.verbundakte.example'],
  module: [
    'aktenplan',
    'beteiligte',
    'akte',
    'buergersicht',
    'posteingang',
    'geschaeftsgang',
    'prozess',
    'unterwegs',
    'protokoll',
  ],
  aemter: [
    { kuerzel: 'ha', name: 'Hauptamt', zustaendig: ['0', '2', '3', '4', '5'] },
    { kuerzel: 'pa', name: 'Personalamt', zustaendig: ['02'] },
    { kuerzel: 'oa', name: 'Ordnungsamt', zustaendig: ['1'] },
    { kuerzel: 'ga', name: 'Gewerbeamt', zustaendig: ['13'] },
    { kuerzel: 'bb', name: 'Bürgerbüro', zustaendig: ['11'] },
    { kuerzel: 'sta', name: 'Standesamt', zustaendig: ['12'] },
    { kuerzel: 'ba', name: 'Bauamt', zustaendig: ['6', '7', '8'] },
    { kuerzel: 'ke', name: 'Kämmerei', zustaendig: ['9'] },
    { kuerzel: 'st', name: 'Kasse und Steuern', zustaendig: ['91', '92'] },
  ],
  platzierung: 'haupt',
} satisfies Gemeinde
