-- From when it is known what canon says of a theory, and how the makers settled it.
ALTER TABLE "theory" ADD COLUMN "canon_bound" TEXT NOT NULL DEFAULT 'last', ADD COLUMN "settlement_bound" TEXT NOT NULL DEFAULT 'last';
