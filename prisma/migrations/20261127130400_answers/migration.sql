-- What lists of theories show of each. A start derives them anew from the texts.
ALTER TABLE "theory"
    -- Nothing is named that would count against it, or it claims nothing.
    ADD COLUMN "headcanon" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "canon_because" TEXT,
    -- From when its canon and its settlement are known; null where it says nothing of them.
    ADD COLUMN "canon_bound" TEXT,
    ADD COLUMN "settlement_rank" TEXT,
    ADD COLUMN "settlement_bound" TEXT;
CREATE INDEX "theory_question_key_page_id_idx" ON "theory"("question_key", "page_id");

-- What each member said at each change: never changed or deleted. Both null: they took it back.
CREATE TABLE "vote_past" (
    "id" BIGSERIAL NOT NULL,
    "page_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "likely" INTEGER,
    "wanted" INTEGER,
    "held" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "vote_past_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "vote_past_likely" CHECK ("likely" BETWEEN 0 AND 100),
    CONSTRAINT "vote_past_wanted" CHECK ("wanted" BETWEEN 1 AND 5),
    CONSTRAINT "vote_past_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "vote_past_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "vote_past_page_id_id_idx" ON "vote_past"("page_id", "id");
CREATE INDEX "vote_past_member_id_idx" ON "vote_past"("member_id");

INSERT INTO "vote_past" ("page_id", "member_id", "likely", "wanted", "held", "at") SELECT "page_id", "member_id", "likely", "wanted", "held", "at" FROM "vote" ORDER BY "at";
CREATE TRIGGER vote_past_append_only BEFORE UPDATE OR DELETE ON vote_past FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whatever writes a vote, its past is written with it.
CREATE FUNCTION keep_new_votes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO vote_past (page_id, member_id, likely, wanted, held, at) SELECT page_id, member_id, likely, wanted, held, at FROM said ORDER BY at;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_changed_votes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO vote_past (page_id, member_id, likely, wanted, held, at)
  SELECT n.page_id, n.member_id, n.likely, n.wanted, n.held, n.at FROM said n JOIN unsaid o USING (page_id, member_id)
  WHERE (n.likely, n.wanted, n.held) IS DISTINCT FROM (o.likely, o.wanted, o.held) ORDER BY n.at;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_taken_votes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO vote_past (page_id, member_id, held) SELECT page_id, member_id, held FROM unsaid;
  RETURN NULL;
END $$;
CREATE TRIGGER vote_said AFTER INSERT ON vote REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION keep_new_votes();
CREATE TRIGGER vote_changed AFTER UPDATE ON vote REFERENCING OLD TABLE AS unsaid NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION keep_changed_votes();
CREATE TRIGGER vote_taken_back AFTER DELETE ON vote REFERENCING OLD TABLE AS unsaid FOR EACH STATEMENT EXECUTE FUNCTION keep_taken_votes();
