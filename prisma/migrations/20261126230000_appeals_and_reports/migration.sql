-- An appeal against a decision: one a decision, answered once.
CREATE TABLE "appeal" (
    "id" SERIAL NOT NULL,
    "decision_id" INTEGER,
    "by_id" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "outcome" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    -- Decided by whoever decided first, because there was nobody else.
    "same" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "appeal_outcome" CHECK ("outcome" IN ('upheld', 'overturned')),
    CONSTRAINT "appeal_answered" CHECK (("outcome" IS NULL) = ("decided_by" IS NULL) AND ("outcome" IS NULL) = ("decided_at" IS NULL) AND ("outcome" IS NULL OR "answer" <> '')),
    CONSTRAINT "appeal_not_own" CHECK ("decided_by" IS NULL OR "decided_by" <> "by_id"),
    CONSTRAINT "appeal_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "appeal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "appeal_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "appeal_decision_id_key" ON "appeal"("decision_id");
CREATE INDEX "appeal_by_id_idx" ON "appeal"("by_id");

-- What was reported: everything that is said about one thing gathers here until it is closed.
CREATE TABLE "reported" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    -- What it is about, as one word: reports with the same one gather.
    "key" TEXT NOT NULL,
    "page_id" INTEGER,
    "n" INTEGER,
    "proposal_id" INTEGER,
    "media_id" TEXT,
    -- Whose work it is, or who.
    "member_id" INTEGER NOT NULL,
    "passage" TEXT NOT NULL DEFAULT '',
    "bound" TEXT NOT NULL DEFAULT 'last',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "outcome" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "closed_by" INTEGER,
    "closed_at" TIMESTAMPTZ(3),
    CONSTRAINT "reported_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "reported_subject" CHECK ("subject" IN ('page', 'passage', 'revision', 'proposal', 'media', 'member')),
    CONSTRAINT "reported_outcome" CHECK ("outcome" IN ('acted', 'left')),
    CONSTRAINT "reported_closed" CHECK (("outcome" IS NULL) = ("closed_by" IS NULL) AND ("outcome" IS NULL) = ("closed_at" IS NULL)),
    CONSTRAINT "reported_bound" CHECK (is_bound("bound")),
    CONSTRAINT "reported_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "reported_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "reported_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "reported_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "reported_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX reported_open ON "reported"("key") WHERE "outcome" IS NULL;
CREATE INDEX "reported_member_id_idx" ON "reported"("member_id");

-- One person says one thing about it; saying it again replaces what they said.
CREATE TABLE "report" (
    "reported_id" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "reason_code" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "weight" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "report_pkey" PRIMARY KEY ("reported_id", "by_id"),
    CONSTRAINT "report_reported_id_fkey" FOREIGN KEY ("reported_id") REFERENCES "reported"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "report_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "report_by_id_at_idx" ON "report"("by_id", "at" DESC);

ALTER TABLE "queue_item" ADD COLUMN "reported_id" INTEGER, ADD COLUMN "appeal_id" INTEGER;
ALTER TABLE "queue_item"
  ADD CONSTRAINT "queue_item_reported_id_fkey" FOREIGN KEY ("reported_id") REFERENCES "reported"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
  ADD CONSTRAINT "queue_item_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
CREATE UNIQUE INDEX "queue_item_reported_id_key" ON "queue_item"("reported_id");
CREATE UNIQUE INDEX "queue_item_appeal_id_key" ON "queue_item"("appeal_id");
ALTER TABLE "queue_item" DROP CONSTRAINT "queue_item_lane", DROP CONSTRAINT "queue_item_subject";
ALTER TABLE "queue_item"
  ADD CONSTRAINT "queue_item_lane" CHECK ("lane" IN ('proposals', 'uploads', 'edits', 'reports', 'appeals')),
  ADD CONSTRAINT "queue_item_subject" CHECK (
    num_nonnulls("proposal_id", "n", "reported_id", "appeal_id") = 1 AND ("lane" = 'edits') = ("n" IS NOT NULL) AND ("lane" = 'reports') = ("reported_id" IS NOT NULL)
    AND ("lane" = 'appeals') = ("appeal_id" IS NOT NULL) AND ("n" IS NULL OR "page_id" IS NOT NULL));

CREATE FUNCTION queue_follows_reported() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome IS NOT NULL THEN
    DELETE FROM queue_item WHERE reported_id = NEW.id;
  ELSE
    INSERT INTO queue_item (lane, reported_id, page_id, author_id, at, place) VALUES ('reports', NEW.id, NEW.page_id, NEW.member_id, NEW.at, NEW.at) ON CONFLICT (reported_id) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_reported AFTER INSERT OR UPDATE OF outcome ON reported FOR EACH ROW EXECUTE FUNCTION queue_follows_reported();

-- An appeal waits with the page that its decision was about.
CREATE FUNCTION queue_follows_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome IS NOT NULL THEN
    DELETE FROM queue_item WHERE appeal_id = NEW.id;
  ELSE
    INSERT INTO queue_item (lane, appeal_id, page_id, author_id, at, place)
    SELECT 'appeals', NEW.id, (SELECT p.page_id FROM decision d JOIN proposal p ON p.id = d.proposal_id WHERE d.id = NEW.decision_id), NEW.by_id, NEW.at, NEW.at
    ON CONFLICT (appeal_id) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_appeal AFTER INSERT OR UPDATE OF outcome ON appeal FOR EACH ROW EXECUTE FUNCTION queue_follows_appeal();
