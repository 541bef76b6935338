-- The orders that the episodes had before, so that a choice made in one of them can be carried over.
CREATE TABLE "past_episode_order" (
    "id" SERIAL NOT NULL,
    "codes" TEXT[] NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "past_episode_order_pkey" PRIMARY KEY ("id")
);
CREATE TRIGGER past_episode_order_append_only BEFORE UPDATE OR DELETE ON past_episode_order FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The log is append-only but for one thing: when an episode is moved, from when its words may be read is raised with every
-- other bound. What was done, by whom and why stays as it was.
CREATE FUNCTION refuse_change_but_of_bound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('wiki.episodes_moved', true) = 'on' AND to_jsonb(NEW) - 'bound' = to_jsonb(OLD) - 'bound' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER log_append_only ON log;
CREATE TRIGGER log_append_only BEFORE UPDATE OR DELETE ON log FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_bound();
