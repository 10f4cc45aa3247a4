-- Every change is logged with the version of the entity after it; of what is deleted, with its last version.
-- Entity: 1 article, 2 quote, 3 speaker. Kind: 1 created, 2 updated, 3 deleted.
-- What goes to the trash is logged as deleted, and what comes out of it as created. A speaker belongs to no article: ArticleId is 0.
DROP TRIGGER Articles_created;
DROP TRIGGER Articles_updated;
DROP TRIGGER Articles_deleted;
DROP TRIGGER Quotes_created;
DROP TRIGGER Quotes_updated;
DROP TRIGGER Quotes_trashed;
DROP TRIGGER Quotes_restored;
DROP TRIGGER Quotes_deleted;
CREATE TRIGGER Articles_created AFTER INSERT ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At) VALUES (1, NEW.Id, NEW.Id, NEW.Version, 1, NEW.UpdatedAt);
END;
CREATE TRIGGER Articles_updated AFTER UPDATE OF Version ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (
    1, NEW.Id, NEW.Id, NEW.Version,
    CASE WHEN NEW.DeletedAt IS NOT NULL THEN 3 WHEN OLD.DeletedAt IS NOT NULL THEN 1 ELSE 2 END,
    NEW.UpdatedAt);
END;
CREATE TRIGGER Articles_deleted AFTER DELETE ON Articles WHEN OLD.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (1, OLD.Id, OLD.Id, OLD.Version, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
CREATE TRIGGER Quotes_created AFTER INSERT ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (2, NEW.Id, NEW.ArticleId, NEW.Version, 1, NEW.UpdatedAt);
END;
CREATE TRIGGER Quotes_updated AFTER UPDATE OF Version ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (2, NEW.Id, NEW.ArticleId, NEW.Version, 2, NEW.UpdatedAt);
END;
CREATE TRIGGER Quotes_trashed AFTER UPDATE OF DeletedAt ON Quotes
WHEN OLD.DeletedAt IS NULL AND NEW.DeletedAt IS NOT NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (2, NEW.Id, NEW.ArticleId, NEW.Version, 3, NEW.DeletedAt);
END;
CREATE TRIGGER Quotes_restored AFTER UPDATE OF DeletedAt ON Quotes
WHEN OLD.DeletedAt IS NOT NULL AND NEW.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  SELECT 2, NEW.Id, NEW.ArticleId, NEW.Version, 1, UpdatedAt FROM Articles WHERE Id = NEW.ArticleId;
END;
CREATE TRIGGER Quotes_deleted AFTER DELETE ON Quotes WHEN OLD.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (2, OLD.Id, OLD.ArticleId, OLD.Version, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
CREATE TRIGGER Speakers_created AFTER INSERT ON Speakers BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At) VALUES (3, NEW.Id, 0, NEW.Version, 1, NEW.UpdatedAt);
END;
CREATE TRIGGER Speakers_updated AFTER UPDATE OF Version ON Speakers BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At) VALUES (3, NEW.Id, 0, NEW.Version, 2, NEW.UpdatedAt);
END;
CREATE TRIGGER Speakers_deleted AFTER DELETE ON Speakers BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Version, Kind, At)
  VALUES (3, OLD.Id, 0, OLD.Version, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
