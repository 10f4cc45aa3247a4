-- The rows that a statement inserts are logged by one statement, in the order of their ids.
CREATE FUNCTION log_inserted_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    SELECT 1, "Id", "Id", "Version", 1, "UpdatedAt" FROM inserted ORDER BY "Id";
  RETURN NULL;
END $$;
DROP TRIGGER "Articles_logged" ON "Articles";
CREATE TRIGGER "Articles_inserted" AFTER INSERT ON "Articles" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION log_inserted_articles();
CREATE TRIGGER "Articles_deleted" AFTER DELETE ON "Articles" FOR EACH ROW EXECUTE FUNCTION log_article();

CREATE FUNCTION log_inserted_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    SELECT 2, "Id", "ArticleId", "Version", 1, "UpdatedAt" FROM inserted ORDER BY "Id";
  RETURN NULL;
END $$;
DROP TRIGGER "Quotes_logged" ON "Quotes";
CREATE TRIGGER "Quotes_inserted" AFTER INSERT ON "Quotes" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION log_inserted_quotes();
CREATE TRIGGER "Quotes_deleted" AFTER DELETE ON "Quotes" FOR EACH ROW EXECUTE FUNCTION log_quote();

CREATE FUNCTION log_inserted_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    SELECT 3, "Id", 0, "Version", 1, "UpdatedAt" FROM inserted ORDER BY "Id";
  RETURN NULL;
END $$;
DROP TRIGGER "Speakers_logged" ON "Speakers";
CREATE TRIGGER "Speakers_inserted" AFTER INSERT ON "Speakers" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION log_inserted_speakers();
CREATE TRIGGER "Speakers_deleted" AFTER DELETE ON "Speakers" FOR EACH ROW EXECUTE FUNCTION log_speaker();
