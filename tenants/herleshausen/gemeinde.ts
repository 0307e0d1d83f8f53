import { type Gemeinde, gemeindeId } from '@verbundakte/kernel'

export default {
  id: gemeindeId('herleshausen'),
  name: 'Herleshausen',
  art: 'Gemeinde',
  ags: '06636005',
  kurz: 'HER',
  hosts: ['herleshausen.verbundakte.example'],
  module: [
    'aktenplan',
    'beteiligte',
    'akte',
    'buergersicht',
    'posteingang',
    'geschaeftsgang',
    'prozess',
    'unterwegs',
    'papier',
    'ansichten',
    'protokoll',
  ],
  aemter: [
    { kuerzel: 'ha', name: 'Haupt- und Personalamt', zustaendig: ['0', '2', '3', '4', '5'] },
    { kuerzel: 'oa', name: 'Ordnungs- und Gewerbeamt', zustaendig: ['1'] },
    { kuerzel: 'bb', name: 'Bürgerbüro', zustaendig: ['11'] },
    { kuerzel: 'sta', name: 'Standesamt', zustaendig: ['12'] },
    { kuerzel: 'ba', name: 'Bauamt', zustaendig: ['6', '7', '8'] },
    { kuerzel: 'fi', name: 'Finanzen', zustaendig: ['9'] },
  ],
  platzierung: 'haupt',
} satisfies Gemeinde
