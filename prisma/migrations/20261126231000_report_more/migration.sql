-- From when the words of whoever closed it may be read.
ALTER TABLE "reported" ADD COLUMN "words_bound" TEXT NOT NULL DEFAULT 'last';
ALTER TABLE "reported"
  ADD CONSTRAINT "reported_words_bound" CHECK (is_bound("words_bound")),
  -- A person is on no page; a page or a part of one is on itself.
  ADD CONSTRAINT "reported_place" CHECK (("subject" = 'member') = ("page_id" IS NULL) OR "subject" = 'proposal'),
  ADD CONSTRAINT "reported_not_own" CHECK ("closed_by" IS NULL OR "closed_by" <> "member_id");

-- What had become of their reports when they wrote this one: how many were closed, and how many of those were acted upon.
ALTER TABLE "report" ADD COLUMN "closed" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "acted" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "report"
  ADD CONSTRAINT "report_weight" CHECK ("weight" BETWEEN 0 AND 3),
  ADD CONSTRAINT "report_record" CHECK ("acted" BETWEEN 0 AND "closed");
