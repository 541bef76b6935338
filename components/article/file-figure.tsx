import { PictureFrame } from '@/components/media/picture-frame'
import { Notice } from '@/components/site/notice'
import type { FileView } from '@/lib/pages/view'

/** The picture that a description page describes, and its words for those who do not see it. */
export function FileFigure({ file: { picture, alt, isHidden, isEarlier } }: { file: FileView }) {
  return (
    <>
      {isHidden && <Notice>A moderator has taken this picture down. The log says why.</Notice>}
      {isEarlier && <Notice>This revision had an earlier picture, which is not shown any more. Its words were: {alt}</Notice>}
      {picture && <PictureFrame picture={picture} alt={alt} />}
      {picture && (
        <p className="hint file-alt">
          <strong>In words:</strong> <span dir="auto">{alt}</span>
        </p>
      )}
    </>
  )
}
