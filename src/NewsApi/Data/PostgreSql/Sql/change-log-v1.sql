-- Every change is logged with the version of the entity after it; of what is deleted, with its last version.
-- Entity: 1 article, 2 quote, 3 speaker. Kind: 1 created, 2 updated, 3 deleted.
-- What goes to the trash is logged as deleted, and what comes out of it as created. A speaker belongs to no article: ArticleId is 0.
-- Writers hold a lock until they commit: the numbers are in the order of the commits, without holes that are filled later.
CREATE FUNCTION log_change(entity int, id bigint, article bigint, version int, kind int, at timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At") VALUES (entity, id, article, version, kind, at)
$$;

CREATE FUNCTION log_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM log_change(1, NEW."Id", NEW."Id", NEW."Version", 1, NEW."UpdatedAt");
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM log_change(
      1, NEW."Id", NEW."Id", NEW."Version",
      CASE WHEN NEW."DeletedAt" IS NOT NULL THEN 3 WHEN OLD."DeletedAt" IS NOT NULL THEN 1 ELSE 2 END,
      NEW."UpdatedAt");
  ELSIF OLD."DeletedAt" IS NULL THEN
    PERFORM log_change(1, OLD."Id", OLD."Id", OLD."Version", 3, clock_timestamp());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Articles_logged" AFTER INSERT OR DELETE ON "Articles" FOR EACH ROW EXECUTE FUNCTION log_article();
CREATE TRIGGER "Articles_updated" AFTER UPDATE OF "Version" ON "Articles" FOR EACH ROW EXECUTE FUNCTION log_article();

CREATE FUNCTION log_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM log_change(2, NEW."Id", NEW."ArticleId", NEW."Version", 1, NEW."UpdatedAt");
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM log_change(2, NEW."Id", NEW."ArticleId", NEW."Version", 2, NEW."UpdatedAt");
  ELSIF OLD."DeletedAt" IS NULL THEN
    PERFORM log_change(2, OLD."Id", OLD."ArticleId", OLD."Version", 3, clock_timestamp());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Quotes_logged" AFTER INSERT OR DELETE ON "Quotes" FOR EACH ROW EXECUTE FUNCTION log_quote();
CREATE TRIGGER "Quotes_updated" AFTER UPDATE OF "Version" ON "Quotes" FOR EACH ROW EXECUTE FUNCTION log_quote();

CREATE FUNCTION log_trashed_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."DeletedAt" IS NULL AND NEW."DeletedAt" IS NOT NULL THEN
    PERFORM log_change(2, NEW."Id", NEW."ArticleId", NEW."Version", 3, NEW."DeletedAt");
  ELSIF OLD."DeletedAt" IS NOT NULL AND NEW."DeletedAt" IS NULL THEN
    PERFORM log_change(
      2, NEW."Id", NEW."ArticleId", NEW."Version", 1, (SELECT "UpdatedAt" FROM "Articles" WHERE "Id" = NEW."ArticleId"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Quotes_trashed" AFTER UPDATE OF "DeletedAt" ON "Quotes" FOR EACH ROW EXECUTE FUNCTION log_trashed_quote();

CREATE FUNCTION log_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM log_change(3, NEW."Id", 0, NEW."Version", 1, NEW."UpdatedAt");
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM log_change(3, NEW."Id", 0, NEW."Version", 2, NEW."UpdatedAt");
  ELSE
    PERFORM log_change(3, OLD."Id", 0, OLD."Version", 3, clock_timestamp());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Speakers_logged" AFTER INSERT OR DELETE ON "Speakers" FOR EACH ROW EXECUTE FUNCTION log_speaker();
CREATE TRIGGER "Speakers_updated" AFTER UPDATE OF "Version" ON "Speakers" FOR EACH ROW EXECUTE FUNCTION log_speaker();
