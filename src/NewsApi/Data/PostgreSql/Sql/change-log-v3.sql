-- A transaction that stores articles beside others logs them last, when no other does: it defers these triggers, takes the lock of the
-- order, and sets them to immediate. The numbers are then in the order of the commits.
CREATE FUNCTION log_created_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    VALUES (1, NEW."Id", NEW."Id", NEW."Version", 1, NEW."UpdatedAt");
  RETURN NULL;
END $$;
DROP FUNCTION log_inserted_articles CASCADE;
CREATE CONSTRAINT TRIGGER "Articles_created" AFTER INSERT ON "Articles" DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION log_created_article();

CREATE FUNCTION log_created_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    VALUES (2, NEW."Id", NEW."ArticleId", NEW."Version", 1, NEW."UpdatedAt");
  RETURN NULL;
END $$;
DROP FUNCTION log_inserted_quotes CASCADE;
CREATE CONSTRAINT TRIGGER "Quotes_created" AFTER INSERT ON "Quotes" DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION log_created_quote();

CREATE FUNCTION log_created_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Changes" ("Entity", "EntityId", "ArticleId", "Version", "Kind", "At")
    VALUES (3, NEW."Id", 0, NEW."Version", 1, NEW."UpdatedAt");
  RETURN NULL;
END $$;
DROP FUNCTION log_inserted_speakers CASCADE;
CREATE CONSTRAINT TRIGGER "Speakers_created" AFTER INSERT ON "Speakers" DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION log_created_speaker();
