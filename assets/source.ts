/* The editor over the field for a text. The field stays what is sent; this only helps to fill it. */

import { SourceEditor } from './source/source-editor'

customElements.define('source-editor', SourceEditor)
