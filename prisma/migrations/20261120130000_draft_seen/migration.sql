-- How many episodes the form of a section was cut for, so that what was hidden from it is put back when the draft goes on.
ALTER TABLE "draft" ADD COLUMN "seen" INTEGER;
ALTER TABLE draft ADD CONSTRAINT draft_seen CHECK (seen IS NULL OR seen >= 0);
