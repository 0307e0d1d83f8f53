import { useMemo } from 'react'
import { qrPath } from './qr-path.ts'

/** A square that a telephone reads. Drawn here: what it says is a secret and goes to nobody. Dark on light in both looks. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg
      className="factor__qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
