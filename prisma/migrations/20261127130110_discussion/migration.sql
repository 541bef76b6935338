-- Numbers in no order: their gaps would tell how much stands between two things said that a reader may not know of.
CREATE FUNCTION new_thread_id() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE made integer;
BEGIN
  LOOP
    made := 1 + floor(random() * 999999999)::integer;
    EXIT WHEN NOT EXISTS (SELECT FROM thread WHERE id = made);
  END LOOP;
  RETURN made;
END $$;
CREATE FUNCTION new_comment_id() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE made integer;
BEGIN
  LOOP
    made := 1 + floor(random() * 999999999)::integer;
    EXIT WHEN NOT EXISTS (SELECT FROM comment WHERE id = made);
  END LOOP;
  RETURN made;
END $$;

-- What people say to one another beside the pages: on a page, on a row of its evidence, or on words that it says.
CREATE TABLE "thread" (
    "id" INTEGER NOT NULL DEFAULT new_thread_id(),
    "page_id" INTEGER NOT NULL,
    "evidence_id" TEXT,
    "passage" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "thread_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "thread_state" CHECK ("state" IN ('open', 'resolved')),
    CONSTRAINT "thread_title" CHECK (length("title") BETWEEN 1 AND 200),
    CONSTRAINT "thread_subject" CHECK (num_nonnulls("evidence_id", "passage") <= 1 AND "evidence_id" <> '' AND "passage" <> ''),
    CONSTRAINT "thread_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "thread_page_id_at_idx" ON "thread"("page_id", "at" DESC);

-- One thing said. Its bound is that of the version that shows, or of the only one there is; never below its parent's.
CREATE TABLE "comment" (
    "id" INTEGER NOT NULL DEFAULT new_comment_id(),
    "thread_id" INTEGER NOT NULL,
    -- What it answers; replies are one level deep.
    "parent_id" INTEGER,
    -- What the thread began with.
    "opens" BOOLEAN NOT NULL DEFAULT false,
    "author_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "bound" TEXT NOT NULL,
    -- The newest version, and the one that others read; null while none has passed.
    "version" INTEGER NOT NULL DEFAULT 1,
    "shown" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    -- Of one that moderators removed: why.
    "removed_by" INTEGER,
    "removed_why" TEXT,
    CONSTRAINT "comment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_state" CHECK ("state" IN ('open', 'deleted', 'removed')),
    CONSTRAINT "comment_bound" CHECK (is_bound("bound")),
    CONSTRAINT "comment_opens" CHECK (NOT ("opens" AND "parent_id" IS NOT NULL)),
    CONSTRAINT "comment_shown" CHECK ("shown" BETWEEN 1 AND "version"),
    CONSTRAINT "comment_removed" CHECK (("state" = 'removed') = ("removed_by" IS NOT NULL) AND ("state" = 'removed') = ("removed_why" IS NOT NULL)),
    CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "comment_removed_by_fkey" FOREIGN KEY ("removed_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "comment_id_thread_id_key" ON "comment"("id", "thread_id");
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_fkey" FOREIGN KEY ("parent_id", "thread_id") REFERENCES "comment"("id", "thread_id") ON DELETE NO ACTION ON UPDATE CASCADE;
CREATE UNIQUE INDEX "comment_opening" ON "comment"("thread_id") WHERE "opens";
CREATE INDEX "comment_thread_id_at_idx" ON "comment"("thread_id", "at");
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");
CREATE INDEX "comment_author_id_at_idx" ON "comment"("author_id", "at" DESC);

CREATE FUNCTION comment_one_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND EXISTS (SELECT FROM comment WHERE id = NEW.parent_id AND (parent_id IS NOT NULL OR opens)) THEN
    RAISE EXCEPTION 'replies are one level deep';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_one_level BEFORE INSERT OR UPDATE OF parent_id ON comment FOR EACH ROW EXECUTE FUNCTION comment_one_level();

-- Every text that a comment had. Its words never change; only whether they passed does.
CREATE TABLE "comment_version" (
    "comment_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    -- The derived tree, so that nobody who reads waits for a parser.
    "tree" TEXT NOT NULL,
    -- How far it tells, as its author says, and what comes of that.
    "said" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "comment_version_pkey" PRIMARY KEY ("comment_id", "n"),
    CONSTRAINT "comment_version_state" CHECK ("state" IN ('pending', 'passed', 'declined', 'replaced')),
    CONSTRAINT "comment_version_bounds" CHECK (is_bound("said") AND is_bound("bound")),
    CONSTRAINT "comment_version_decided" CHECK (("decided_by" IS NULL) = ("decided_at" IS NULL) AND ("state" <> 'declined' OR "decided_by" IS NOT NULL) AND ("state" = 'declined') = ("reason_code" IS NOT NULL)),
    CONSTRAINT "comment_version_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "comment_version_text_hash_fkey" FOREIGN KEY ("text_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "comment_version_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "comment_version_pending" ON "comment_version"("comment_id") WHERE "state" = 'pending';
CREATE INDEX "comment_version_text_hash_idx" ON "comment_version"("text_hash");

-- A comment waits in the queue while a version of it does.
ALTER TABLE "queue_item" ADD COLUMN "comment_id" INTEGER;
ALTER TABLE "queue_item" ADD CONSTRAINT "queue_item_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
CREATE UNIQUE INDEX "queue_item_comment_id_key" ON "queue_item"("comment_id");
ALTER TABLE "queue_item" DROP CONSTRAINT "queue_item_lane", DROP CONSTRAINT "queue_item_subject";
ALTER TABLE "queue_item"
  ADD CONSTRAINT "queue_item_lane" CHECK ("lane" IN ('proposals', 'uploads', 'edits', 'reports', 'appeals', 'comments')),
  ADD CONSTRAINT "queue_item_subject" CHECK (
    num_nonnulls("proposal_id", "n", "reported_id", "appeal_id", "comment_id") = 1 AND ("lane" = 'edits') = ("n" IS NOT NULL) AND ("lane" = 'reports') = ("reported_id" IS NOT NULL)
    AND ("lane" = 'appeals') = ("appeal_id" IS NOT NULL) AND ("lane" = 'comments') = ("comment_id" IS NOT NULL) AND ("n" IS NULL OR "page_id" IS NOT NULL));

CREATE FUNCTION queue_follows_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'pending' THEN
    DELETE FROM queue_item WHERE comment_id = NEW.comment_id AND NOT EXISTS (SELECT FROM comment_version WHERE comment_id = NEW.comment_id AND state = 'pending');
  ELSE
    INSERT INTO queue_item (lane, comment_id, page_id, author_id, at, place)
    SELECT 'comments', c.id, t.page_id, c.author_id, NEW.at, NEW.at FROM comment c JOIN thread t ON t.id = c.thread_id WHERE c.id = NEW.comment_id
    ON CONFLICT (comment_id) DO UPDATE SET claimed_by = NULL, claimed_until = NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_comment AFTER INSERT OR UPDATE OF state ON comment_version FOR EACH ROW EXECUTE FUNCTION queue_follows_comment();

ALTER TABLE "reported" ADD COLUMN "comment_id" INTEGER;
ALTER TABLE "reported" DROP CONSTRAINT "reported_subject";
ALTER TABLE "reported"
  ADD CONSTRAINT "reported_subject" CHECK ("subject" IN ('page', 'passage', 'revision', 'proposal', 'media', 'member', 'comment')),
  ADD CONSTRAINT "reported_comment" CHECK (("subject" = 'comment') = ("comment_id" IS NOT NULL)),
  ADD CONSTRAINT "reported_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "filter_hit" ADD COLUMN "comment_id" INTEGER;
ALTER TABLE "filter_hit" ADD CONSTRAINT "filter_hit_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
