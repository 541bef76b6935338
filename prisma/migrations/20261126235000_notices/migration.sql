-- How far somebody has read their notices, which are acts of the log that concern them, and whether they want them by mail too.
ALTER TABLE "member" ADD COLUMN "notices_seen" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "notices_by_mail" BOOLEAN NOT NULL DEFAULT false;
