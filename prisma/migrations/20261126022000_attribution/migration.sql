-- Who brought each word of a revision in, and how far the job that works it out has followed the outbox.
CREATE TABLE "attribution" (
    "page_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "deriver" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "runs" INTEGER[],
    "coarse" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("page_id","n")
);

CREATE TABLE "follower" (
    "name" TEXT NOT NULL,
    "event" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "follower_pkey" PRIMARY KEY ("name")
);

ALTER TABLE "attribution" ADD CONSTRAINT "attribution_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_page_id_n_fkey" FOREIGN KEY ("page_id", "n") REFERENCES "revision"("page_id", "n") ON DELETE CASCADE ON UPDATE CASCADE;

-- Runs come in pairs: so many words, at least one, and a revision no later than the text's own; together they are its words.
CREATE FUNCTION are_runs(runs integer[], n integer, words integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN cardinality(runs) % 2 = 0 AND (
    SELECT coalesce(bool_and(CASE WHEN at % 2 = 1 THEN value >= 1 ELSE value BETWEEN 1 AND n END), true)
       AND coalesce(sum(value) FILTER (WHERE at % 2 = 1), 0) = words
    FROM unnest(runs) WITH ORDINALITY AS run (value, at));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_runs" CHECK (coalesce(are_runs("runs", "n", "words"), false));
