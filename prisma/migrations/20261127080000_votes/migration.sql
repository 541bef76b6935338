-- What a member believes of a theory. Two questions that are never mixed; one answer a member.
CREATE TABLE "vote" (
    "page_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "likely" INTEGER,
    "wanted" INTEGER,
    -- By an account so new, or voting so fast, that somebody looks at it first.
    "held" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "vote_pkey" PRIMARY KEY ("page_id", "member_id"),
    CONSTRAINT "vote_likely" CHECK ("likely" BETWEEN 0 AND 100),
    CONSTRAINT "vote_wanted" CHECK ("wanted" BETWEEN 1 AND 5),
    CONSTRAINT "vote_says" CHECK ("likely" IS NOT NULL OR "wanted" IS NOT NULL),
    CONSTRAINT "vote_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "vote_member_id_at_idx" ON "vote"("member_id", "at");

-- Whether the votes of an account count that were held, or any of them.
CREATE TABLE "voter_review" (
    "member_id" INTEGER NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "voter_review_pkey" PRIMARY KEY ("member_id"),
    CONSTRAINT "voter_review_not_own" CHECK ("by_id" <> "member_id"),
    CONSTRAINT "voter_review_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "voter_review_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);

-- The one rule of which votes count: all of whom a moderator counts, none of whom one leaves out; else those that were not held,
-- and held ones once their member is a newcomer no more.
CREATE VIEW "vote_counted" AS
SELECT v.page_id, v.member_id, v.likely, v.wanted, coalesce(r.counts, NOT v.held OR m.rank <> 'newcomer') AS counts, r.member_id IS NULL AND v.held AND m.rank = 'newcomer' AS waits
FROM vote v JOIN member m ON m.id = v.member_id LEFT JOIN voter_review r ON r.member_id = v.member_id;
