-- What the tables may never hold, whoever writes.

-- People
ALTER TABLE member
  ADD CONSTRAINT member_rank CHECK (rank IN ('newcomer', 'editor', 'moderator', 'admin')),
  ADD CONSTRAINT member_suspension CHECK (suspended_until IS NULL OR suspended_at IS NOT NULL);
-- An address is one person's only once it is confirmed, so that nobody can hold or probe another's.
CREATE UNIQUE INDEX member_confirmed_email ON member (email_key) WHERE email_confirmed_at IS NOT NULL AND erased_at IS NULL;
ALTER TABLE token ADD CONSTRAINT token_purpose CHECK (purpose IN ('confirm-email', 'reset-password', 'claim-wiki'));

-- Bounds
CREATE FUNCTION is_bound(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value IN ('0', 'last') OR value ~ '^S[0-9]{1,3}E[0-9]{1,4}$';
ALTER TABLE episode
  ADD CONSTRAINT episode_code CHECK (code ~ '^S[0-9]{1,3}E[0-9]{1,4}$'),
  ADD CONSTRAINT episode_ordinal CHECK (ordinal >= 1);
ALTER TABLE page ADD CONSTRAINT page_bound CHECK (is_bound(bound));
ALTER TABLE rendering ADD CONSTRAINT rendering_bound CHECK (is_bound(change_bound));
ALTER TABLE name ADD CONSTRAINT name_bound CHECK (is_bound(bound));
ALTER TABLE block ADD CONSTRAINT block_bound CHECK (is_bound(bound));
ALTER TABLE link ADD CONSTRAINT link_bound CHECK (is_bound(bound));
ALTER TABLE citation ADD CONSTRAINT citation_bound CHECK (is_bound(bound));
ALTER TABLE fact ADD CONSTRAINT fact_bound CHECK (is_bound(bound));
ALTER TABLE relation ADD CONSTRAINT relation_bound CHECK (is_bound(bound));
ALTER TABLE evidence ADD CONSTRAINT evidence_bound CHECK (is_bound(bound));
ALTER TABLE source ADD CONSTRAINT source_bound CHECK (is_bound(safe_from));
ALTER TABLE theory ADD CONSTRAINT theory_bound CHECK (is_bound(bound));
ALTER TABLE proposal ADD CONSTRAINT proposal_bound CHECK (is_bound(bound));
ALTER TABLE log ADD CONSTRAINT log_bound CHECK (is_bound(bound));

-- Texts: the name is the hash of the bytes, an emptied text leaves a tombstone.
ALTER TABLE text
  ADD CONSTRAINT text_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT text_matches CHECK (
    (body IS NULL) = (emptied_at IS NOT NULL)
    AND (body IS NULL OR (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex') AND bytes = octet_length(body)))
  );

-- Pages and revisions
ALTER TABLE page
  ADD CONSTRAINT page_kind CHECK (kind IN ('show', 'character', 'episode', 'theory', 'question', 'season', 'person',
    'organisation', 'place', 'work', 'source', 'file', 'article')),
  ADD CONSTRAINT page_protection CHECK (protection IN ('open', 'reviewed', 'moderators')),
  ADD CONSTRAINT page_title CHECK (char_length(title) BETWEEN 1 AND 200),
  ADD CONSTRAINT page_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
CREATE UNIQUE INDEX page_slug_unique ON page (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX name_title_unique ON name (key) WHERE role = 'title';
CREATE UNIQUE INDEX name_one_title ON name (page_id) WHERE role = 'title';
ALTER TABLE name
  ADD CONSTRAINT name_role CHECK (role IN ('title', 'former', 'alias')),
  ADD CONSTRAINT name_key CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE revision
  ADD CONSTRAINT revision_number CHECK (n >= 1 AND (base_n IS NULL OR base_n BETWEEN 1 AND n - 1) AND (undoes_n IS NULL OR undoes_n BETWEEN 1 AND n - 1)),
  ADD CONSTRAINT revision_act CHECK (act IN ('create', 'edit', 'undo', 'revert', 'rollback', 'rename', 'restore', 'settle')),
  ADD CONSTRAINT revision_origin CHECK (origin IN ('form', 'api', 'import', 'bot', 'seed')),
  ADD CONSTRAINT revision_root CHECK ((n = 1) = (act = 'create')),
  ADD CONSTRAINT revision_reviewer CHECK (reviewer_id IS NULL OR reviewer_id <> author_id);
CREATE INDEX revision_page_newest ON revision (page_id, n DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_no_truncate BEFORE TRUNCATE ON revision EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_append_only BEFORE UPDATE OR DELETE ON log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_no_truncate BEFORE TRUNCATE ON log EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A number follows its predecessor without gap.
CREATE FUNCTION revision_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.n > 1 AND NOT EXISTS (SELECT 1 FROM revision WHERE page_id = NEW.page_id AND n = NEW.n - 1) THEN
    RAISE EXCEPTION 'revision % of page % has no predecessor', NEW.n, NEW.page_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_without_gap BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION revision_follows();

-- A text never changes, and only `empty_text` may take its body away.
CREATE FUNCTION text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('wiki.empties', true) = OLD.hash AND NEW.hash = OLD.hash AND NEW.body IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'text % is immutable', OLD.hash USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER text_immutable BEFORE UPDATE OR DELETE ON text FOR EACH ROW EXECUTE FUNCTION text_stays();

-- Legal removal: the one logged way to empty a text. The revision that carries it stays, with a tombstone.
CREATE FUNCTION empty_text(target text, actor integer, words text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('wiki.empties', target, true);
  UPDATE text SET body = NULL, emptied_at = clock_timestamp() WHERE hash = target AND body IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no text % to empty', target USING ERRCODE = 'no_data_found';
  END IF;
  PERFORM set_config('wiki.empties', '', true);
  DELETE FROM rendering r USING revision v WHERE v.page_id = r.page_id AND v.n = r.n AND v.text_hash = target;
  INSERT INTO log (actor_id, act, words, data) VALUES (actor, 'text.empty', words, jsonb_build_object('hash', target));
END $$;

-- Hiding
ALTER TABLE hidden
  ADD CONSTRAINT hidden_field CHECK (field IN ('text', 'summary', 'author', 'title', 'name', 'file')),
  ADD CONSTRAINT hidden_audience CHECK (audience IN ('moderators', 'admins')),
  ADD CONSTRAINT hidden_subject CHECK (num_nonnulls(text_hash, page_id, member_id) >= 1);

-- Derived rows
ALTER TABLE evidence ADD CONSTRAINT evidence_side CHECK (side IN ('for', 'against', 'context'));

-- Review
ALTER TABLE proposal
  ADD CONSTRAINT proposal_act CHECK (act IN ('create', 'edit', 'rename', 'delete', 'restore', 'protect', 'upload', 'settle')),
  ADD CONSTRAINT proposal_state CHECK (state IN ('pending', 'changes-requested', 'accepted', 'rejected', 'withdrawn', 'obsolete')),
  ADD CONSTRAINT proposal_subject CHECK (page_id IS NOT NULL OR act IN ('create', 'upload')),
  ADD CONSTRAINT proposal_version_known CHECK (version >= 1);
ALTER TABLE decision
  ADD CONSTRAINT decision_outcome CHECK (outcome IN ('accepted', 'rejected', 'changes-requested')),
  ADD CONSTRAINT decision_reason CHECK (outcome <> 'rejected' OR reason_code IS NOT NULL);
CREATE INDEX proposal_open ON proposal (created_at, id) WHERE state = 'pending';
CREATE UNIQUE INDEX proposal_one_open_edit ON proposal (author_id, page_id) WHERE act = 'edit' AND state IN ('pending', 'changes-requested');

-- Nobody decides their own.
CREATE FUNCTION decision_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal_id AND author_id = NEW.by_id) THEN
    RAISE EXCEPTION 'nobody decides their own proposal' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_not_own BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION decision_by_another();

-- Log and outbox: readers stop before the oldest transaction still open (tx < pg_snapshot_xmin).
CREATE INDEX log_newest ON log (id DESC) WHERE act LIKE 'decision.%' OR act LIKE 'member.%' OR act LIKE 'page.%';
CREATE INDEX log_page_of_member ON log (member_id, id DESC);
