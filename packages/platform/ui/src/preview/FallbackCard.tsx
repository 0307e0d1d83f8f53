import { formatSize } from '../format/display.ts'
import { Icon } from '../parts/Icon.tsx'
import { kindName, type PreviewFile } from './preview-file.ts'

/** What is shown where nothing can be drawn: what the file is, why it is not shown, and how to get it. */
export function FallbackCard({ file, reason }: { file: PreviewFile; reason: string }) {
  return (
    <div className="va-fallback">
      <Icon name="draft" />
      <p className="va-fallback__name">{file.dateiname}</p>
      <p>
        {kindName(file.mime)}, {formatSize(file.groesse)}
      </p>
      <p>{reason}</p>
      <a className="va-btn va-btn--secondary" href={file.dateiUrl} download={file.dateiname}>
        <Icon name="download" />
        <span>Herunterladen</span>
      </a>
    </div>
  )
}
