-- Theories are walked from the likeliest on, those alike by how many have spoken and then by age.
DROP INDEX "likelihood_median_count_idx";
CREATE INDEX "likelihood_median_count_page_id_idx" ON "likelihood"("median" DESC, "count" DESC, "page_id");
