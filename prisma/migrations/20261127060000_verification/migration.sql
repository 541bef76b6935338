-- What a block says that cites an episode, and what stays the same of it and its moment. Filled by deriving anew.
ALTER TABLE "citation" ADD COLUMN "words" TEXT, ADD COLUMN "claim" TEXT;
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim" CHECK ("claim" IS NULL OR ("at" IS NOT NULL AND "words" IS NOT NULL));
CREATE INDEX "citation_page_id_claim_idx" ON "citation"("page_id", "claim");

-- What people answered who heard the moment that a claim cites.
CREATE TABLE "verification" (
    "page_id" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "member_id" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "reported_id" INTEGER,
    CONSTRAINT "verification_pkey" PRIMARY KEY ("page_id", "claim", "member_id"),
    CONSTRAINT "verification_answer" CHECK ("answer" IN ('yes', 'no', 'unsure')),
    -- A no opens a report.
    CONSTRAINT "verification_reported" CHECK (("answer" = 'no') = ("reported_id" IS NOT NULL)),
    CONSTRAINT "verification_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "verification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "verification_reported_id_fkey" FOREIGN KEY ("reported_id") REFERENCES "reported"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "verification_member_id_idx" ON "verification"("member_id");
CREATE INDEX "verification_reported_id_idx" ON "verification"("reported_id");

-- The one rule of what is checked: two heard it and nobody says no. A no counts until moderators leave its report as it is.
CREATE VIEW "claim_state" AS
SELECT v.page_id, v.claim,
       count(*) FILTER (WHERE v.answer = 'yes')::int AS yes,
       count(*) FILTER (WHERE v.answer = 'no' AND r.outcome IS DISTINCT FROM 'left')::int AS no,
       count(*) FILTER (WHERE v.answer = 'yes') >= 2 AND count(*) FILTER (WHERE v.answer = 'no' AND r.outcome IS DISTINCT FROM 'left') = 0 AS verified
FROM verification v LEFT JOIN reported r ON r.id = v.reported_id
GROUP BY v.page_id, v.claim;
