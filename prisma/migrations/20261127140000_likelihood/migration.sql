-- What fans think likely of a page, reckoned where a vote, a review of voters or a rank changes it: of many theories at once, a read
-- cannot count every vote. One row for each page that was ever voted on.
CREATE TABLE "likelihood" (
    "page_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "median" DOUBLE PRECISION,

    CONSTRAINT "likelihood_pkey" PRIMARY KEY ("page_id"),
    CONSTRAINT "likelihood_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "likelihood_median_count_idx" ON "likelihood"("median", "count");

-- The row is locked before anything is counted, so that of two changes at once the second counts what the first did.
CREATE FUNCTION reckon_likelihood(pages integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE page integer;
BEGIN
  FOR page IN SELECT DISTINCT p FROM unnest(pages) p ORDER BY p LOOP
    INSERT INTO likelihood (page_id) VALUES (page) ON CONFLICT DO NOTHING;
    PERFORM FROM likelihood l WHERE l.page_id = page FOR UPDATE;
    UPDATE likelihood l SET (count, median) = (
      SELECT count(v.likely), percentile_cont(0.5) WITHIN GROUP (ORDER BY v.likely) FROM vote_counted v WHERE v.page_id = page AND v.counts
    ) WHERE l.page_id = page;
  END LOOP;
END $$;

CREATE FUNCTION likelihood_of_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckon_likelihood(ARRAY(SELECT page_id FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER vote_likelihood_insert AFTER INSERT ON vote REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION likelihood_of_votes();
CREATE TRIGGER vote_likelihood_update AFTER UPDATE ON vote REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION likelihood_of_votes();
CREATE TRIGGER vote_likelihood_delete AFTER DELETE ON vote REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION likelihood_of_votes();

-- Whose votes count is a matter of who they are, too.
CREATE FUNCTION likelihood_of_voter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckon_likelihood(ARRAY(SELECT page_id FROM vote WHERE member_id = CASE TG_TABLE_NAME WHEN 'member' THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(NEW) ->> 'member_id')::int END));
  RETURN NULL;
END $$;
CREATE TRIGGER voter_review_likelihood AFTER INSERT OR UPDATE ON voter_review FOR EACH ROW EXECUTE FUNCTION likelihood_of_voter();
CREATE TRIGGER member_rank_likelihood AFTER UPDATE OF rank ON member FOR EACH ROW WHEN (OLD.rank IS DISTINCT FROM NEW.rank) EXECUTE FUNCTION likelihood_of_voter();

SELECT reckon_likelihood(ARRAY(SELECT DISTINCT page_id FROM vote));
