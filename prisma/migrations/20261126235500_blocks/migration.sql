-- What somebody may not do for a while: everything (a suspension), or some acts, on some pages or kinds of page.
CREATE TABLE "member_block" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "whole" BOOLEAN NOT NULL DEFAULT false,
    "acts" TEXT[] NOT NULL DEFAULT '{}',
    "kinds" TEXT[] NOT NULL DEFAULT '{}',
    "pages" INTEGER[] NOT NULL DEFAULT '{}',
    "words" TEXT NOT NULL,
    "bound" TEXT NOT NULL DEFAULT 'last',
    "until" TIMESTAMPTZ(3),
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" INTEGER,
    -- Whether new accounts from where they write are held off too; the range is noted when they write, and goes with the block.
    "with_address" BOOLEAN NOT NULL DEFAULT false,
    "address" CIDR,
    CONSTRAINT "member_block_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "member_block_scope" CHECK ("whole" OR cardinality("acts") > 0),
    CONSTRAINT "member_block_acts" CHECK ("acts" <@ ARRAY['edit', 'create', 'upload', 'manage', 'report']),
    CONSTRAINT "member_block_lifted" CHECK (("lifted_at" IS NULL) = ("lifted_by" IS NULL)),
    CONSTRAINT "member_block_address" CHECK ("address" IS NULL OR ("with_address" AND "lifted_at" IS NULL)),
    CONSTRAINT "member_block_bound" CHECK (is_bound("bound")),
    CONSTRAINT "member_block_not_own" CHECK ("member_id" <> "by_id"),
    CONSTRAINT "member_block_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "member_block_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
    CONSTRAINT "member_block_lifted_by_fkey" FOREIGN KEY ("lifted_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE
);
CREATE INDEX "member_block_member_id_idx" ON "member_block"("member_id");
CREATE INDEX member_block_address_held ON "member_block" USING gist ("address" inet_ops) WHERE "address" IS NOT NULL;

-- Suspensions that stand already are blocks of everything.
INSERT INTO "member_block" ("member_id", "whole", "words", "until", "by_id", "at", "bound")
  SELECT m.id, true, coalesce(m.suspension_reason, ''), m.suspended_until, l.actor_id, m.suspended_at, l.bound
  FROM member m CROSS JOIN LATERAL (SELECT actor_id, bound FROM log WHERE member_id = m.id AND act = 'member.suspend' AND actor_id <> m.id ORDER BY id DESC LIMIT 1) l
  WHERE m.suspended_at IS NOT NULL;

-- Whoever is blocked may appeal against that.
ALTER TABLE "appeal" ADD COLUMN "block_id" INTEGER, ADD CONSTRAINT "appeal_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "member_block"("id") ON DELETE NO ACTION ON UPDATE CASCADE,
  ADD CONSTRAINT "appeal_subject" CHECK (num_nonnulls("decision_id", "block_id") = 1);
CREATE UNIQUE INDEX "appeal_block_id_key" ON "appeal"("block_id");
