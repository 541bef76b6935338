-- How somebody is written to: who had letters goes on having them at once.
ALTER TABLE "member"
    ADD COLUMN "told_by_mail" TEXT NOT NULL DEFAULT 'none',
    ADD COLUMN "digest_at" TIMESTAMPTZ(3),
    ADD COLUMN "digest_from" xid8 NOT NULL DEFAULT '0'::xid8,
    ADD COLUMN "watch_own" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "watch_minor" BOOLEAN NOT NULL DEFAULT true,
    ADD CONSTRAINT "member_told_by_mail" CHECK ("told_by_mail" IN ('none', 'digest', 'at-once'));
UPDATE "member" SET "told_by_mail" = 'at-once' WHERE "notices_by_mail";
ALTER TABLE "member" DROP COLUMN "notices_by_mail";

-- What somebody watches. The thread is a number without a foreign key, 0 for the page as a whole.
CREATE TABLE "watch" (
    "member_id" INTEGER NOT NULL,
    "page_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL DEFAULT 0,
    "since" BIGINT NOT NULL,
    -- A transaction, not a row: a row with a lower number may come to light after one with a higher.
    "looked" xid8 NOT NULL DEFAULT '0'::xid8,
    "mailed" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "watch_pkey" PRIMARY KEY ("member_id", "page_id", "thread_id"),
    CONSTRAINT "watch_thread" CHECK ("thread_id" >= 0),
    CONSTRAINT "watch_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "watch_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "watch_page_id_idx" ON "watch"("page_id");

-- Of whom and of what somebody does not want to hear.
CREATE TABLE "mute_member" (
    "member_id" INTEGER NOT NULL,
    "muted_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "mute_member_pkey" PRIMARY KEY ("member_id", "muted_id"),
    CONSTRAINT "mute_member_not_self" CHECK ("member_id" <> "muted_id"),
    CONSTRAINT "mute_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "mute_member_muted_id_fkey" FOREIGN KEY ("muted_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE TABLE "mute_page" (
    "member_id" INTEGER NOT NULL,
    "page_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "mute_page_pkey" PRIMARY KEY ("member_id", "page_id"),
    CONSTRAINT "mute_page_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "mute_page_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);

CREATE TABLE "telling_key" (
    "member_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    CONSTRAINT "telling_key_pkey" PRIMARY KEY ("member_id", "purpose"),
    CONSTRAINT "telling_key_purpose" CHECK ("purpose" IN ('feed', 'unsubscribe')),
    CONSTRAINT "telling_key_secret" CHECK (length("secret") >= 22),
    CONSTRAINT "telling_key_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "telling_key_secret_key" ON "telling_key"("secret");

-- Letters follow the log by transaction; so does what is new on a page since somebody looked.
CREATE INDEX "log_tx_idx" ON "log"("tx");
CREATE INDEX "log_page_id_tx_idx" ON "log"("page_id", "tx");

-- Whoever leaves takes along what they watched, whom they muted and who muted them, and every secret address.
CREATE FUNCTION forget_telling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM watch WHERE member_id = NEW.id;
    DELETE FROM mute_member WHERE NEW.id IN (member_id, muted_id);
    DELETE FROM mute_page WHERE member_id = NEW.id;
    DELETE FROM telling_key WHERE member_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER member_forget_telling AFTER UPDATE OF erased_at ON member FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_telling();
