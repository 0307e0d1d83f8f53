import encodeQR from 'qr'

/** The dark modules of a QR code as one path, with the quiet zone of four modules that readers need (ISO/IEC 18004). */
export function qrPath(text: string): { size: number; path: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size: modules.length, path }
}
