-- A draft is also kept while it is typed. Such a text changes every second or two, so it stands in its row and goes with it:
-- the table of texts keeps what it once got.
ALTER TABLE "draft" ADD COLUMN "form_key" TEXT;
ALTER TABLE "draft" ADD COLUMN "step" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "draft" ADD COLUMN "writer" TEXT;
ALTER TABLE "draft" ADD COLUMN "body" TEXT;
ALTER TABLE "draft" ALTER COLUMN "text_hash" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_form_key_key" ON "draft"("member_id", "form_key");

ALTER TABLE draft ADD CONSTRAINT draft_text CHECK ((text_hash IS NULL) <> (body IS NULL));
ALTER TABLE draft ADD CONSTRAINT draft_step CHECK (step >= 0);
