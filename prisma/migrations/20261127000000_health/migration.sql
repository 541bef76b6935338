-- What is measured of review is read from the log alone.
CREATE INDEX log_of_review ON log (at) WHERE act LIKE 'proposal.%' OR act LIKE 'decision.%' OR act LIKE 'filter.%';
