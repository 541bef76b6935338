-- What waits for a moderator, whatever it is, in the order in which it is to be looked at.
CREATE TABLE "queue_item" (
    "id" SERIAL NOT NULL,
    "lane" TEXT NOT NULL,
    "proposal_id" INTEGER,
    "page_id" INTEGER,
    "n" INTEGER,
    "author_id" INTEGER NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "points" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by" INTEGER,
    "claimed_until" TIMESTAMPTZ(3),
    CONSTRAINT "queue_item_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "queue_item_lane" CHECK ("lane" IN ('proposals', 'uploads', 'edits')),
    CONSTRAINT "queue_item_subject" CHECK (("lane" = 'edits') = ("proposal_id" IS NULL) AND ("lane" = 'edits') = ("n" IS NOT NULL) AND ("n" IS NULL OR "page_id" IS NOT NULL)),
    CONSTRAINT "queue_item_claim" CHECK (("claimed_by" IS NULL) = ("claimed_until" IS NULL)),
    CONSTRAINT "queue_item_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "queue_item_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "queue_item_revision_fkey" FOREIGN KEY ("page_id", "n") REFERENCES "revision"("page_id", "n") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "queue_item_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "queue_item_claimed_by_fkey" FOREIGN KEY ("claimed_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "queue_item_proposal_id_key" ON "queue_item"("proposal_id");
CREATE UNIQUE INDEX "queue_item_page_id_n_key" ON "queue_item"("page_id", "n");
CREATE INDEX "queue_item_place_id_idx" ON "queue_item"("place", "id");
CREATE INDEX "queue_item_lane_place_id_idx" ON "queue_item"("lane", "place", "id");
CREATE INDEX "queue_item_author_id_idx" ON "queue_item"("author_id");

-- A claim is lent on the item, whatever waits.
DROP TABLE "claim";
DROP INDEX proposal_open;

-- A proposal waits while it is pending. A new version keeps when it began to wait, and ends a review under way.
CREATE FUNCTION queue_follows_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'pending' THEN
    DELETE FROM queue_item WHERE proposal_id = NEW.id;
    RETURN NULL;
  END IF;
  INSERT INTO queue_item (lane, proposal_id, page_id, author_id, at, place)
  VALUES (CASE WHEN NEW.act = 'upload' THEN 'uploads' ELSE 'proposals' END, NEW.id, NEW.page_id, NEW.author_id, NEW.created_at, NEW.created_at)
  ON CONFLICT (proposal_id) DO UPDATE SET page_id = EXCLUDED.page_id, claimed_by = NULL, claimed_until = NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_proposal AFTER INSERT OR UPDATE OF state, version, page_id ON proposal FOR EACH ROW EXECUTE FUNCTION queue_follows_proposal();

-- What somebody publishes themselves waits until another has looked at it.
CREATE FUNCTION queue_follows_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO queue_item (lane, page_id, n, author_id, at, place) VALUES ('edits', NEW.page_id, NEW.n, NEW.author_id, NEW.at, NEW.at);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_revision AFTER INSERT ON revision FOR EACH ROW WHEN (NEW.origin IN ('form', 'api') AND NEW.reviewer_id IS NULL) EXECUTE FUNCTION queue_follows_revision();

CREATE FUNCTION queue_follows_patrol() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM queue_item WHERE page_id = NEW.page_id AND n = NEW.n;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_patrol AFTER INSERT ON patrol FOR EACH ROW EXECUTE FUNCTION queue_follows_patrol();

INSERT INTO queue_item (lane, proposal_id, page_id, author_id, at, place)
  SELECT CASE WHEN act = 'upload' THEN 'uploads' ELSE 'proposals' END, id, page_id, author_id, created_at, created_at FROM proposal WHERE state = 'pending';
INSERT INTO queue_item (lane, page_id, n, author_id, at, place)
  SELECT 'edits', r.page_id, r.n, r.author_id, r.at, r.at FROM revision r
  WHERE r.origin IN ('form', 'api') AND r.reviewer_id IS NULL AND NOT EXISTS (SELECT FROM patrol t WHERE t.page_id = r.page_id AND t.n = r.n);
