-- Counts what is stored; from then on each change keeps the counts.
UPDATE Speakers SET (QuoteCount, ArticleCount, FirstQuotedAt, LastQuotedAt) = (
  SELECT COUNT(*), COUNT(DISTINCT q.ArticleId), MIN(a.PublishedAt), MAX(a.PublishedAt)
  FROM Quotes q JOIN Articles a ON a.Id = q.ArticleId
  WHERE q.SpeakerId = Speakers.Id AND q.DeletedAt IS NULL);
UPDATE Outlets SET
  (ArticleCount, QuoteCount) = (
    SELECT COUNT(*), COALESCE(SUM(a.QuoteCount), 0) FROM Articles a WHERE a.OutletId = Outlets.Id AND a.DeletedAt IS NULL),
  ReportedCount = (SELECT COUNT(*) FROM Quotes q WHERE q.ReportedById = Outlets.Id AND q.DeletedAt IS NULL);
