-- Pictures. The bytes lie in the store under their SHA-256; here is what is known of them.
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "animated" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "media_hash_idx" ON "media"("hash");
CREATE INDEX "media_owner_id_idx" ON "media"("owner_id");
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "media_size" (
    "media_id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "media_size_pkey" PRIMARY KEY ("media_id", "width")
);
CREATE INDEX "media_size_hash_idx" ON "media_size"("hash");
ALTER TABLE "media_size" ADD CONSTRAINT "media_size_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Derived from the head of a description page: which picture it describes, and how.
CREATE TABLE "file_page" (
    "page_id" INTEGER NOT NULL,
    "media_id" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "deriver" INTEGER NOT NULL,

    CONSTRAINT "file_page_pkey" PRIMARY KEY ("page_id")
);
CREATE INDEX "file_page_media_id_idx" ON "file_page"("media_id");
ALTER TABLE "file_page" ADD CONSTRAINT "file_page_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_page" ADD CONSTRAINT "file_page_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE media
  ADD CONSTRAINT media_id CHECK (id ~ '^[0-9a-f]{24}$'),
  ADD CONSTRAINT media_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT media_type CHECK (type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  ADD CONSTRAINT media_state CHECK (state IN ('pending', 'published', 'hidden')),
  ADD CONSTRAINT media_extent CHECK (bytes > 0 AND width > 0 AND height > 0);
ALTER TABLE media_size
  ADD CONSTRAINT media_size_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT media_size_type CHECK (type = 'image/webp'),
  ADD CONSTRAINT media_size_extent CHECK (bytes > 0 AND width > 0 AND height > 0);

-- A picture stays what it was: only its state goes on.
CREATE FUNCTION media_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.hash, OLD.type, OLD.bytes, OLD.width, OLD.height, OLD.animated, OLD.owner_id, OLD.created_at)
    IS DISTINCT FROM (NEW.id, NEW.hash, NEW.type, NEW.bytes, NEW.width, NEW.height, NEW.animated, NEW.owner_id, NEW.created_at) THEN
    RAISE EXCEPTION 'picture % is immutable', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER media_immutable BEFORE UPDATE ON media FOR EACH ROW EXECUTE FUNCTION media_stays();

-- Every picture that a text names: the head of its page, an older revision, or a version of a proposal.
CREATE VIEW media_described AS
  SELECT media_id FROM file_page
  UNION ALL SELECT payload ->> 'media' FROM proposal_version WHERE payload ? 'media'
  UNION ALL SELECT t.tree::json -> 'front' -> 'file' ->> 'media' FROM rendering t JOIN page p ON p.id = t.page_id WHERE p.kind = 'file';
