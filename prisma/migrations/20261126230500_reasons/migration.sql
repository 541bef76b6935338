-- Why a proposal is turned down, as its author reads it, in the languages of the wiki. Admins change the words; what was once
-- given as a reason stays, so that old decisions can still be read.
CREATE TABLE "reason" (
    "code" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "reason_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "reason_code" CHECK ("code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("code") <= 40),
    CONSTRAINT "reason_words" CHECK ("en" <> '' AND "fr" <> '')
);
INSERT INTO "reason" ("place", "code", "en", "fr") VALUES
  (1, 'unsourced', 'It states something that no episode or source is cited for.', 'Elle affirme quelque chose sans citer d’épisode ni de source.'),
  (2, 'spoils', 'It tells something earlier than it is known, or lowers a bound without a good reason.', 'Elle révèle quelque chose avant qu’on le sache, ou abaisse une limite sans bonne raison.'),
  (3, 'wrong', 'The episode or source cited says something else.', 'L’épisode ou la source citée dit autre chose.'),
  (4, 'copied', 'It copies somebody else’s sentences. Facts carry over, sentences do not.', 'Elle reprend les phrases de quelqu’un d’autre. Les faits se reprennent, pas les phrases.'),
  (5, 'off-topic', 'It does not belong on this page.', 'Elle n’a pas sa place sur cette page.'),
  (6, 'duplicate', 'It is already said elsewhere in the wiki.', 'C’est déjà dit ailleurs dans le wiki.'),
  (7, 'private', 'It is about the private life of a real person.', 'Elle touche à la vie privée d’une personne réelle.'),
  (8, 'vandalism', 'It damages the page.', 'Elle abîme la page.'),
  (9, 'other', 'For the reason below.', 'Pour la raison ci-dessous.');

-- In which language somebody reads reasons and letters.
ALTER TABLE "member" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en', ADD CONSTRAINT "member_language" CHECK ("language" IN ('en', 'fr'));

-- Sent again, a proposal begins to wait anew.
CREATE OR REPLACE FUNCTION queue_follows_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE since timestamptz := NEW.created_at;
BEGIN
  IF NEW.state <> 'pending' THEN
    DELETE FROM queue_item WHERE proposal_id = NEW.id;
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('rejected', 'withdrawn') THEN
    since := NEW.updated_at;
  END IF;
  INSERT INTO queue_item (lane, proposal_id, page_id, author_id, at, place)
  VALUES (CASE WHEN NEW.act = 'upload' THEN 'uploads' ELSE 'proposals' END, NEW.id, NEW.page_id, NEW.author_id, since, since)
  ON CONFLICT (proposal_id) DO UPDATE SET page_id = EXCLUDED.page_id, claimed_by = NULL, claimed_until = NULL;
  RETURN NULL;
END $$;

-- Who moderates is asked often, and few do.
CREATE INDEX member_staff ON member (id) WHERE rank IN ('moderator', 'admin');
