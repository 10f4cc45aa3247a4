-- What goes to the trash is logged as deleted, and what comes out of it as created.
-- Entity: 1 article, 2 quote. Kind: 1 created, 2 updated, 3 deleted.
DROP TRIGGER Articles_updated;
DROP TRIGGER Articles_deleted;
DROP TRIGGER Quotes_updated;
DROP TRIGGER Quotes_deleted;
CREATE TRIGGER Articles_updated AFTER UPDATE OF Version ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  VALUES (
    1, NEW.Id, NEW.Id,
    CASE WHEN NEW.DeletedAt IS NOT NULL THEN 3 WHEN OLD.DeletedAt IS NOT NULL THEN 1 ELSE 2 END,
    NEW.UpdatedAt);
END;
CREATE TRIGGER Articles_deleted AFTER DELETE ON Articles WHEN OLD.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  VALUES (1, OLD.Id, OLD.Id, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
CREATE TRIGGER Quotes_updated AFTER UPDATE OF Version ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (2, NEW.Id, NEW.ArticleId, 2, NEW.UpdatedAt);
END;
CREATE TRIGGER Quotes_trashed AFTER UPDATE OF DeletedAt ON Quotes
WHEN OLD.DeletedAt IS NULL AND NEW.DeletedAt IS NOT NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (2, NEW.Id, NEW.ArticleId, 3, NEW.DeletedAt);
END;
CREATE TRIGGER Quotes_restored AFTER UPDATE OF DeletedAt ON Quotes
WHEN OLD.DeletedAt IS NOT NULL AND NEW.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  SELECT 2, NEW.Id, NEW.ArticleId, 1, UpdatedAt FROM Articles WHERE Id = NEW.ArticleId;
END;
CREATE TRIGGER Quotes_deleted AFTER DELETE ON Quotes WHEN OLD.DeletedAt IS NULL BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  VALUES (2, OLD.Id, OLD.ArticleId, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
