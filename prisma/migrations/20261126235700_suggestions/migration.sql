-- Whoever asks for changes may say which, as a text that the author takes in one press.
ALTER TABLE "decision" ADD COLUMN "suggestion_hash" TEXT,
  ADD CONSTRAINT "decision_suggestion_hash_fkey" FOREIGN KEY ("suggestion_hash") REFERENCES "text"("hash") ON DELETE NO ACTION ON UPDATE CASCADE,
  ADD CONSTRAINT "decision_suggestion" CHECK ("suggestion_hash" IS NULL OR "outcome" = 'changes-requested');
