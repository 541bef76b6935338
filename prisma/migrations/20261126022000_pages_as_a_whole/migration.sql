-- Pages as a whole: deleting, restoring, protecting, and giving one page's names to another.

-- From when the reason of a protection may be read.
ALTER TABLE "page" ADD COLUMN "protection_bound" TEXT NOT NULL DEFAULT 'last';
ALTER TABLE page ADD CONSTRAINT page_protection_bound CHECK (is_bound(protection_bound));

-- The page that a deleted one was merged into, whose names it bears while it is gone.
ALTER TABLE "page" ADD COLUMN "merged_into_id" INTEGER;
ALTER TABLE "page" ADD CONSTRAINT "page_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "page"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE page ADD CONSTRAINT page_merged CHECK (merged_into_id IS NULL OR (deleted_at IS NOT NULL AND merged_into_id <> id));

-- Deleted pages, newest first, for those who restore them.
CREATE INDEX "page_deleted_at_idx" ON "page"("deleted_at");

-- A name that its deleted page let go. Anybody may take it; until then it still bounds the words that show it.
ALTER TABLE name DROP CONSTRAINT name_role;
ALTER TABLE name ADD CONSTRAINT name_role CHECK (role IN ('title', 'former', 'alias', 'released'));

-- Whoever wishes the same of a page twice says it anew; there is one such wish.
CREATE UNIQUE INDEX proposal_one_open_wish ON proposal (author_id, page_id, act)
  WHERE act IN ('rename', 'delete', 'restore') AND state IN ('pending', 'changes-requested');
