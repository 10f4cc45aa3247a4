-- Every change of an article or a quote is logged in its own transaction, whoever makes it.
-- Entity: 1 article, 2 quote. Kind: 1 created, 2 updated, 3 deleted.
CREATE TRIGGER Articles_created AFTER INSERT ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (1, NEW.Id, NEW.Id, 1, NEW.UpdatedAt);
END;
CREATE TRIGGER Articles_updated AFTER UPDATE OF Version ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (1, NEW.Id, NEW.Id, 2, NEW.UpdatedAt);
END;
CREATE TRIGGER Articles_deleted AFTER DELETE ON Articles BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  VALUES (1, OLD.Id, OLD.Id, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
CREATE TRIGGER Quotes_created AFTER INSERT ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (2, NEW.Id, NEW.ArticleId, 1, NEW.UpdatedAt);
END;
CREATE TRIGGER Quotes_updated AFTER UPDATE OF Version ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At) VALUES (2, NEW.Id, NEW.ArticleId, 2, NEW.UpdatedAt);
END;
CREATE TRIGGER Quotes_deleted AFTER DELETE ON Quotes BEGIN
  INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
  VALUES (2, OLD.Id, OLD.ArticleId, 3, strftime('%Y-%m-%d %H:%M:%f', 'now'));
END;
