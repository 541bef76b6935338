-- Rules over the facts of an edit, and what is done with an edit that one of them describes.
CREATE TABLE "edit_filter" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    -- What its author reads.
    "message" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    -- Of throttling: so many in so many minutes.
    "most" INTEGER NOT NULL DEFAULT 3,
    "minutes" INTEGER NOT NULL DEFAULT 60,
    -- The rule as it was tried against edits of the past, and when.
    "tried_rule" TEXT,
    "tried_at" TIMESTAMPTZ(3),
    -- Why it was disarmed, where it was by itself.
    "disarmed_why" TEXT,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "edit_filter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "edit_filter_action" CHECK ("action" IN ('tag', 'warn', 'hold', 'throttle', 'refuse')),
    CONSTRAINT "edit_filter_state" CHECK ("state" IN ('draft', 'armed', 'disarmed')),
    CONSTRAINT "edit_filter_tried" CHECK ("state" <> 'armed' OR "tried_rule" = "rule"),
    CONSTRAINT "edit_filter_limits" CHECK ("most" BETWEEN 1 AND 100 AND "minutes" BETWEEN 1 AND 10080),
    CONSTRAINT "edit_filter_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX edit_filter_armed ON "edit_filter" ("id") WHERE "state" = 'armed';

-- An edit that a filter described: kept with its text, whatever became of it, until somebody says whether that was right.
CREATE TABLE "filter_hit" (
    "id" SERIAL NOT NULL,
    "filter_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "page_id" INTEGER,
    "title" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "bound" TEXT NOT NULL DEFAULT 'last',
    "action" TEXT NOT NULL,
    "n" INTEGER,
    "proposal_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "judged" TEXT,
    "judged_by" INTEGER,
    "judged_at" TIMESTAMPTZ(3),
    CONSTRAINT "filter_hit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "filter_hit_judged" CHECK ("judged" IN ('right', 'wrong')),
    CONSTRAINT "filter_hit_judged_by" CHECK (("judged" IS NULL) = ("judged_by" IS NULL) AND ("judged" IS NULL) = ("judged_at" IS NULL)),
    CONSTRAINT "filter_hit_bound" CHECK (is_bound("bound")),
    CONSTRAINT "filter_hit_filter_id_fkey" FOREIGN KEY ("filter_id") REFERENCES "edit_filter"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "filter_hit_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "filter_hit_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "filter_hit_text_hash_fkey" FOREIGN KEY ("text_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "filter_hit_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "filter_hit_judged_by_fkey" FOREIGN KEY ("judged_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "filter_hit_filter_id_id_idx" ON "filter_hit"("filter_id", "id" DESC);
CREATE INDEX "filter_hit_member_id_filter_id_at_idx" ON "filter_hit"("member_id", "filter_id", "at" DESC);
