-- Trigrams forgive typos in names and titles. It is a trusted extension, so the database owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "episode" (
    "code" TEXT NOT NULL,
    "season" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "aired" DATE,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "handle" TEXT NOT NULL,
    "handle_key" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "rank" TEXT NOT NULL DEFAULT 'newcomer',
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "horizon_set" BOOLEAN NOT NULL DEFAULT false,
    "horizon_code" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "suspended_until" TIMESTAMPTZ(3),
    "suspension_reason" TEXT,
    "consented_at" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "member_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" INTEGER,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "text" (
    "hash" TEXT NOT NULL,
    "body" TEXT,
    "bytes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "emptied_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "page" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "bound" TEXT NOT NULL DEFAULT '0',
    "head" INTEGER,
    "protection" TEXT NOT NULL DEFAULT 'open',
    "protection_until" TIMESTAMPTZ(3),
    "protection_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "page_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "base_n" INTEGER,
    "merged" BOOLEAN NOT NULL DEFAULT false,
    "act" TEXT NOT NULL,
    "undoes_n" INTEGER,
    "author_id" INTEGER NOT NULL,
    "reviewer_id" INTEGER,
    "proposal_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "claimed_at" TIMESTAMPTZ(3),
    "summary" TEXT NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "licence" TEXT NOT NULL DEFAULT 'CC-BY-SA-4.0',
    "origin" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("page_id","n")
);

-- CreateTable
CREATE TABLE "rendering" (
    "page_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "deriver" INTEGER NOT NULL,
    "tree" TEXT NOT NULL,
    "change_bound" TEXT NOT NULL DEFAULT 'last',

    CONSTRAINT "rendering_pkey" PRIMARY KEY ("page_id","n")
);

-- CreateTable
CREATE TABLE "name" (
    "key" TEXT NOT NULL,
    "page_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "bound" TEXT NOT NULL DEFAULT '0',

    CONSTRAINT "name_pkey" PRIMARY KEY ("key","page_id")
);

-- CreateTable
CREATE TABLE "patrol" (
    "page_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patrol_pkey" PRIMARY KEY ("page_id","n")
);

-- CreateTable
CREATE TABLE "hidden" (
    "id" SERIAL NOT NULL,
    "field" TEXT NOT NULL,
    "text_hash" TEXT,
    "page_id" INTEGER,
    "n" INTEGER,
    "member_id" INTEGER,
    "audience" TEXT NOT NULL DEFAULT 'moderators',
    "reason" TEXT NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "hidden_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "member_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("member_id","key","payload_hash")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "page_id" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "section" TEXT,
    "base_n" INTEGER,
    "text_hash" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "fork_of" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "section" TEXT NOT NULL DEFAULT '',
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, folded)) STORED,

    CONSTRAINT "block_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "link" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "target_key" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "labelled" BOOLEAN NOT NULL,
    "bound" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "citation" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "episode_code" TEXT,
    "source_key" TEXT,
    "at" INTEGER,
    "until" INTEGER,
    "bound" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "fact" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "until" TEXT,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "relation" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "inverse" TEXT NOT NULL,
    "target_key" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "until" TEXT,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "evidence" (
    "page_id" INTEGER NOT NULL,
    "i" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "shows" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("page_id","i")
);

-- CreateTable
CREATE TABLE "source" (
    "page_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "date" TEXT,
    "url" TEXT,
    "safe_from" TEXT NOT NULL,
    "valid_until" DATE,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("page_id")
);

-- CreateTable
CREATE TABLE "theory" (
    "page_id" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "falsifier" TEXT,
    "canon" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "question_key" TEXT,
    "bound" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "theory_pkey" PRIMARY KEY ("page_id")
);

-- CreateTable
CREATE TABLE "episode_page" (
    "page_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "episode_page_pkey" PRIMARY KEY ("page_id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" SERIAL NOT NULL,
    "act" TEXT NOT NULL,
    "page_id" INTEGER,
    "title" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "version" INTEGER NOT NULL DEFAULT 1,
    "bound" TEXT NOT NULL DEFAULT 'last',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_version" (
    "proposal_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "base_n" INTEGER,
    "text_hash" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "summary" TEXT NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "author_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_version_pkey" PRIMARY KEY ("proposal_id","n")
);

-- CreateTable
CREATE TABLE "proposal_message" (
    "id" SERIAL NOT NULL,
    "proposal_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "proposal_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "head" INTEGER,
    "outcome" TEXT NOT NULL,
    "reason_code" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "by_id" INTEGER NOT NULL,
    "result_n" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "proposal_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "tx" xid8 DEFAULT pg_current_xact_id(),
    "actor_id" INTEGER,
    "act" TEXT NOT NULL,
    "page_id" INTEGER,
    "n" INTEGER,
    "proposal_id" INTEGER,
    "member_id" INTEGER,
    "reason_code" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "bound" TEXT NOT NULL DEFAULT 'last',
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "tx" xid8 DEFAULT pg_current_xact_id(),
    "event" TEXT NOT NULL,
    "page_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "episode_ordinal_key" ON "episode"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key_key" ON "member"("handle_key");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "token_member_id_idx" ON "token"("member_id");

-- CreateIndex
CREATE INDEX "page_kind_title_idx" ON "page"("kind", "title");

-- CreateIndex
CREATE INDEX "revision_at_page_id_n_idx" ON "revision"("at" DESC, "page_id", "n");

-- CreateIndex
CREATE INDEX "revision_author_id_at_idx" ON "revision"("author_id", "at" DESC);

-- CreateIndex
CREATE INDEX "revision_text_hash_idx" ON "revision"("text_hash");

-- CreateIndex
CREATE INDEX "revision_proposal_id_idx" ON "revision"("proposal_id");

-- CreateIndex
CREATE INDEX "name_page_id_idx" ON "name"("page_id");

-- CreateIndex
CREATE INDEX "name_key_idx" ON "name" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "hidden_text_hash_idx" ON "hidden"("text_hash");

-- CreateIndex
CREATE INDEX "hidden_page_id_n_idx" ON "hidden"("page_id", "n");

-- CreateIndex
CREATE INDEX "draft_member_id_at_idx" ON "draft"("member_id", "at" DESC);

-- CreateIndex
CREATE INDEX "block_search_idx" ON "block" USING GIN ("search");

-- CreateIndex
CREATE INDEX "block_folded_idx" ON "block" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "link_target_key_idx" ON "link"("target_key");

-- CreateIndex
CREATE INDEX "citation_source_key_idx" ON "citation"("source_key");

-- CreateIndex
CREATE INDEX "citation_episode_code_idx" ON "citation"("episode_code");

-- CreateIndex
CREATE INDEX "fact_name_idx" ON "fact"("name");

-- CreateIndex
CREATE INDEX "relation_target_key_idx" ON "relation"("target_key");

-- CreateIndex
CREATE INDEX "source_key_idx" ON "source"("key");

-- CreateIndex
CREATE INDEX "episode_page_code_idx" ON "episode_page"("code");

-- CreateIndex
CREATE INDEX "proposal_page_id_idx" ON "proposal"("page_id");

-- CreateIndex
CREATE INDEX "proposal_author_id_updated_at_idx" ON "proposal"("author_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "proposal_version_text_hash_idx" ON "proposal_version"("text_hash");

-- CreateIndex
CREATE INDEX "proposal_message_proposal_id_id_idx" ON "proposal_message"("proposal_id", "id");

-- CreateIndex
CREATE INDEX "decision_proposal_id_id_idx" ON "decision"("proposal_id", "id");

-- CreateIndex
CREATE INDEX "log_page_id_id_idx" ON "log"("page_id", "id" DESC);

-- CreateIndex
CREATE INDEX "log_actor_id_id_idx" ON "log"("actor_id", "id" DESC);

-- CreateIndex
CREATE INDEX "log_proposal_id_idx" ON "log"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_page_id_n_event_key" ON "outbox"("page_id", "n", "event");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_horizon_code_fkey" FOREIGN KEY ("horizon_code") REFERENCES "episode"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_id_head_fkey" FOREIGN KEY ("id", "head") REFERENCES "revision"("page_id", "n") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_text_hash_fkey" FOREIGN KEY ("text_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_page_id_n_fkey" FOREIGN KEY ("page_id", "n") REFERENCES "revision"("page_id", "n") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patrol" ADD CONSTRAINT "patrol_page_id_n_fkey" FOREIGN KEY ("page_id", "n") REFERENCES "revision"("page_id", "n") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patrol" ADD CONSTRAINT "patrol_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden" ADD CONSTRAINT "hidden_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_text_hash_fkey" FOREIGN KEY ("text_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theory" ADD CONSTRAINT "theory_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_page" ADD CONSTRAINT "episode_page_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_text_hash_fkey" FOREIGN KEY ("text_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log" ADD CONSTRAINT "log_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log" ADD CONSTRAINT "log_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log" ADD CONSTRAINT "log_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log" ADD CONSTRAINT "log_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

