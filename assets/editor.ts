/* What helps while writing. Every form is whole without it: it counts, keeps what is not sent yet, looks it over, and finds a line. */

import { ByteCount } from './editor/byte-count'
import { CharCount } from './editor/char-count'
import { chooseOwn } from './editor/choose-own'
import { DraftKeeper } from './editor/draft-keeper'
import { findLine } from './editor/find-line'
import { KeptText } from './editor/kept-text'
import { LivePreview } from './editor/live-preview'
import { LookOver } from './editor/look-over'
import { MoreRows } from './editor/more-rows'
import { offerNames } from './editor/name-offers'

customElements.define('byte-count', ByteCount)
customElements.define('char-count', CharCount)
customElements.define('kept-text', KeptText)
customElements.define('draft-keeper', DraftKeeper)
customElements.define('live-preview', LivePreview)
customElements.define('look-over', LookOver)
customElements.define('more-rows', MoreRows)
document.addEventListener('click', findLine)
document.addEventListener('input', chooseOwn)
document.addEventListener('input', offerNames)
