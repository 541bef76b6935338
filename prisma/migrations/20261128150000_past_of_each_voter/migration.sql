-- What one person last said of a theory is found without looking through what everybody said.
CREATE INDEX "vote_past_page_id_member_id_id_idx" ON "vote_past"("page_id", "member_id", "id");
DROP INDEX "vote_past_page_id_id_idx";
