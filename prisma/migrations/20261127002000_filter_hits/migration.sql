-- Hits are judged since a filter was armed last: what an earlier rule did wrong is not held against a better one.
ALTER TABLE "edit_filter" ADD COLUMN "armed_at" TIMESTAMPTZ(3);
UPDATE "edit_filter" SET "armed_at" = clock_timestamp() WHERE "state" = 'armed';
ALTER TABLE "filter_hit" ADD CONSTRAINT "filter_hit_revision_fkey" FOREIGN KEY ("page_id", "n") REFERENCES "revision"("page_id", "n") ON DELETE NO ACTION ON UPDATE CASCADE;
