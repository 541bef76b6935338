-- A check that is taken back puts the edit where it waited.
CREATE FUNCTION queue_follows_unpatrol() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO queue_item (lane, page_id, n, author_id, at, place)
  SELECT 'edits', page_id, n, author_id, at, at FROM revision
  WHERE page_id = OLD.page_id AND n = OLD.n AND origin IN ('form', 'api') AND reviewer_id IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_unpatrol AFTER DELETE ON patrol FOR EACH ROW EXECUTE FUNCTION queue_follows_unpatrol();
