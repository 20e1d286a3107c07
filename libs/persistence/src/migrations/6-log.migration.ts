import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log by months, so that old events leave with the partition they are in. What is there becomes the first
 * partition as it stands: nothing is copied, and one scan checks that all of it lies before the next month.
 */
export class Log1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(partitions);
    await runner.query(guards);
    await runner.query(keeping);
    await runner.query(firstPartitions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE events_together (LIKE events);
      INSERT INTO events_together SELECT * FROM events;
      DROP TABLE events;
      DROP TABLE event_partitions;
      DROP FUNCTION add_event_partition, adopt_stray_events, drop_event_partition, refuse_log_change, check_positions, next_month;
      ALTER TABLE event_heads DROP COLUMN floor;
      ALTER TABLE events_together RENAME TO events;
      ALTER TABLE events ADD PRIMARY KEY (id), ADD UNIQUE (convention_id, position),
        ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
      SELECT setval(pg_get_serial_sequence('events', 'id'), coalesce(max(id), 0) + 1, false) FROM events;
      CREATE INDEX events_unnumbered ON events (id) WHERE position IS NULL;
    `);
  }
}

const partitions = `
  -- Everything up to here has left the log.
  ALTER TABLE event_heads ADD COLUMN floor bigint NOT NULL DEFAULT 0;
  CREATE TABLE event_partitions (
    name text PRIMARY KEY,
    starts timestamptz NOT NULL,
    ends timestamptz NOT NULL CHECK (ends > starts),
    EXCLUDE USING gist (tstzrange(starts, ends) WITH &&)
  );

  LOCK TABLE events IN ACCESS EXCLUSIVE MODE;
  CREATE SEQUENCE event_ids;
  SELECT setval('event_ids', coalesce(max(id), 0) + 1, false) FROM events;
  ALTER TABLE events ALTER COLUMN id DROP IDENTITY;
  ALTER TABLE events RENAME TO events_first;
  ALTER TABLE events_first ALTER COLUMN id SET DEFAULT nextval('event_ids');
  ALTER INDEX events_unnumbered RENAME TO events_first_unnumbered;

  -- Its keys stand on the partitions: a key of the whole would have to contain the month.
  CREATE TABLE events (LIKE events_first INCLUDING DEFAULTS) PARTITION BY RANGE (at);
  ALTER SEQUENCE event_ids OWNED BY events.id;
`;

const guards = `
  CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the log is only ever added to'; END $$;
  CREATE TRIGGER events_stay BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
  CREATE TRIGGER events_append_only BEFORE UPDATE OF id, convention_id, type, audience, payload, at ON events
    FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
  CREATE TRIGGER events_numbered_once BEFORE UPDATE OF position ON events
    FOR EACH ROW WHEN (OLD.position IS NOT NULL) EXECUTE FUNCTION refuse_log_change();

  -- Each partition's own key sees only itself. Writers insert without a position and pay nothing for this.
  CREATE FUNCTION check_positions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM numbered n JOIN events e ON e.convention_id = n.convention_id AND e.position = n.position
                 WHERE e.id <> n.id) THEN
        RAISE unique_violation USING MESSAGE = 'a position of the log is given once';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER events_unique_positions AFTER UPDATE ON events REFERENCING NEW TABLE AS numbered
    FOR EACH STATEMENT EXECUTE FUNCTION check_positions();
`;

const keeping = `
  CREATE FUNCTION next_month(moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT (date_trunc('month', moment AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC' $$;

  CREATE FUNCTION add_event_partition(partition text, partition_starts timestamptz, partition_ends timestamptz)
  RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('CREATE TABLE %I (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id), UNIQUE (convention_id, position))', partition);
      EXECUTE format('CREATE INDEX ON %I (id) WHERE position IS NULL', partition);
      IF partition_starts IS NULL THEN
        EXECUTE format('ALTER TABLE events ATTACH PARTITION %I DEFAULT', partition);
      ELSE
        EXECUTE format('ALTER TABLE events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition, partition_starts, partition_ends);
        INSERT INTO event_partitions VALUES (partition, partition_starts, partition_ends);
      END IF;
    END $$;

  -- Events for whose time there was no partition become one, with the months that they lie in; a new empty one takes
  -- the place of the default.
  CREATE FUNCTION adopt_stray_events() RETURNS text LANGUAGE plpgsql AS $$
    DECLARE stray record; partition text;
    BEGIN
      SELECT date_trunc('month', min(at), 'UTC') AS starts, next_month(max(at)) AS ends INTO stray FROM events_elsewhen;
      IF stray.starts IS NULL THEN RETURN NULL; END IF;
      partition := 'events_' || to_char(stray.starts AT TIME ZONE 'UTC', 'YYYY_MM') || '_stray';
      ALTER TABLE events DETACH PARTITION events_elsewhen;
      EXECUTE format('ALTER TABLE events_elsewhen RENAME TO %I', partition);
      EXECUTE format('ALTER TABLE events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition, stray.starts, stray.ends);
      INSERT INTO event_partitions VALUES (partition, stray.starts, stray.ends);
      PERFORM add_event_partition('events_elsewhen', NULL, NULL);
      RETURN partition;
    END $$;

  -- False where something in it is still to be numbered, or to be followed by one that keeps its place.
  CREATE FUNCTION drop_event_partition(partition text) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE needed boolean;
    BEGIN
      LOCK TABLE events IN ACCESS EXCLUSIVE MODE;
      EXECUTE format($query$
        SELECT EXISTS (SELECT FROM %1$I e JOIN event_heads h ON h.convention_id = e.convention_id WHERE e.position IS NULL)
            OR EXISTS (SELECT FROM event_followers f
                       WHERE f.position < (SELECT max(e.position) FROM %1$I e WHERE e.convention_id = f.convention_id))
      $query$, partition) INTO needed;
      IF needed THEN RETURN false; END IF;
      EXECUTE format($query$
        UPDATE event_heads h SET floor = gone.position
        FROM (SELECT convention_id, (SELECT max(e.position) FROM %1$I e WHERE e.convention_id = k.convention_id) AS position
              FROM event_heads k) gone
        WHERE h.convention_id = gone.convention_id AND gone.position > h.floor
      $query$, partition);
      EXECUTE format('ALTER TABLE events DETACH PARTITION %I', partition);
      EXECUTE format('DROP TABLE %I', partition);
      DELETE FROM event_partitions WHERE name = partition;
      RETURN true;
    END $$;
`;

const firstPartitions = `
  DO $$
    DECLARE next timestamptz;
    BEGIN
      SELECT next_month(greatest(now(), max(at))) INTO next FROM events_first;
      EXECUTE format('ALTER TABLE events ATTACH PARTITION events_first FOR VALUES FROM (MINVALUE) TO (%L)', next);
      INSERT INTO event_partitions VALUES ('events_first', '-infinity', next);
      PERFORM add_event_partition('events_elsewhen', NULL, NULL);
    END $$;
`;
