/** The little that one needs to know while writing. */
export function WritingHelp() {
  return (
    <details className="writing-help">
      <summary>How to write here</summary>
      <dl>
        <div>
          <dt>
            <code>[[Page]]</code>, <code>[[Page|words]]</code>
          </dt>
          <dd>a link to a page, also to one that is not written yet</dd>
        </div>
        <div>
          <dt>
            <code>[@S1E5 12:40]</code>
          </dt>
          <dd>where it is seen; from that episode on it is shown</dd>
        </div>
        <div>
          <dt>
            <code>[[File:Name|caption]]</code>
          </dt>
          <dd>at the beginning of a paragraph: a picture, <a href="/upload">uploaded</a> before or after</dd>
        </div>
        <div>
          <dt>
            <code>## Heading</code>, <code>*italics*</code>, <code>**bold**</code>
          </dt>
          <dd>the shape of the text</dd>
        </div>
        <div>
          <dt>
            <code>:::from{'{S1E5}'}</code> … <code>:::</code>
          </dt>
          <dd>holds something back until that episode</dd>
        </div>
      </dl>
      <p>
        More in <a href="/wiki/how-to-edit">How to edit</a>. The lines between the two <code>---</code> on top are the page’s data.
      </p>
    </details>
  )
}
