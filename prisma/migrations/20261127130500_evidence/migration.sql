-- Who brought a piece of evidence, and what it leans on.

CREATE TABLE evidence_origin (
  page_id integer NOT NULL,
  row_id text NOT NULL,
  author_id integer NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (page_id, row_id),
  CONSTRAINT "evidence_origin_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
  CONSTRAINT "evidence_origin_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);

-- Of what stands there already: the first revision whose text has a row of that id.
INSERT INTO evidence_origin (page_id, row_id, author_id, n)
SELECT DISTINCT ON (e.page_id, e.id) e.page_id, e.id, r.author_id, r.n FROM evidence e JOIN page p ON p.id = e.page_id JOIN revision r ON r.page_id = e.page_id JOIN text t ON t.hash = r.text_hash
WHERE r.n = p.head OR t.body ~ ('\mid: *["'']?' || e.id || '["'']?\s*[,}\n]') ORDER BY e.page_id, e.id, r.n;

-- A piece of evidence leans on a fact, on words of a page, or on a source. `seen`: what stood there when the row was written.
CREATE TABLE lean (
  page_id integer NOT NULL,
  row_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('fact', 'passage', 'source')),
  target_key text NOT NULL,
  what text NOT NULL,
  digest text NOT NULL,
  seen text,
  bound text NOT NULL DEFAULT 'last',
  changed_at timestamptz(3),
  PRIMARY KEY (page_id, row_id, kind, target_key, what),
  CONSTRAINT "lean_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX lean_target_key_idx ON lean (target_key);

-- What stands there now, and from when it is known; no row where there is nothing.
CREATE FUNCTION lean_now(kind text, target_key text, what text) RETURNS TABLE (says text, bound text) LANGUAGE sql STABLE AS $$
  SELECT md5(f.name || chr(31) || f.value), f.bound
  FROM name n JOIN page p ON p.id = n.page_id AND p.deleted_at IS NULL JOIN fact f ON f.page_id = p.id AND f.id = $3
  WHERE $1 = 'fact' AND n.key = $2 AND n.role <> 'released'
  UNION ALL
  SELECT 'there', b.bound
  FROM name n JOIN page p ON p.id = n.page_id AND p.deleted_at IS NULL JOIN block b ON b.page_id = p.id
  WHERE $1 = 'passage' AND n.key = $2 AND n.role <> 'released' AND position($3 IN regexp_replace(b.folded, '[^a-z0-9]+', '', 'g')) > 0
  UNION ALL
  SELECT md5(concat_ws(chr(31), s.publisher, s.date, s.url)), p.bound
  FROM source s JOIN page p ON p.id = s.page_id AND p.deleted_at IS NULL
  WHERE $1 = 'source' AND s.key = $2 AND (s.valid_until IS NULL OR s.valid_until >= current_date)
  LIMIT 1
$$;

-- Whether what a row leans on is still as it was.
CREATE VIEW lean_state AS
SELECT l.page_id, l.row_id, l.kind, l.target_key, l.what, l.bound, l.changed_at, t.says AS now, t.bound AS now_bound, l.seen IS DISTINCT FROM t.says AS has_changed
FROM lean l LEFT JOIN LATERAL lean_now(l.kind, l.target_key, l.what) t ON true;
