-- What moderators tell one another of somebody; nobody else reads it.
CREATE TABLE "moderator_note" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "moderator_note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "moderator_note_body" CHECK ("body" <> ''),
    CONSTRAINT "moderator_note_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "moderator_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "moderator_note_member_id_id_idx" ON "moderator_note"("member_id", "id" DESC);

-- Small changes that are alike, wherever they are, so that they can be accepted together.
CREATE INDEX queue_item_alike ON queue_item ((facts ->> 'change')) WHERE facts ->> 'change' IS NOT NULL;
