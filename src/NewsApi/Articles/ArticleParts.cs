using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>
/// Replaces the sections and quotes of an article so that those which are the same keep their ids: what refers to them
/// stays right.
/// </summary>
internal static class ArticleParts
{
    private const int ChunkSize = 1000;

    /// <summary>Stores the parts; those without an id are new, and what no part continues is removed.</summary>
    public static async Task ReplacePartsAsync(
        this NewsDbContext database, Article before, List<Section> sections, List<Quote> quotes, CancellationToken cancellationToken)
    {
        await database.RemoveQuotesAsync(before.Quotes, quotes, cancellationToken);
        await database.ReplaceSectionsAsync(before.Id, sections, cancellationToken);
        await database.ReplaceQuotesAsync(before, quotes, cancellationToken);

        // Last: a section takes the quotes with it that still refer to it.
        await database.Sections.Where(section => section.ArticleId == before.Id && section.Position < 0)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemoveQuotesAsync(
        this NewsDbContext database, List<Quote> before, List<Quote> quotes, CancellationToken cancellationToken)
    {
        var kept = quotes.Select(quote => quote.Id).ToHashSet();
        foreach (var chunk in before.Select(quote => quote.Id).Where(id => !kept.Contains(id)).Chunk(ChunkSize))
        {
            await database.Quotes.Where(quote => chunk.Contains(quote.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // A negative position is free: no two of an article's parts may have the same, not even in between.
    private static async Task ReplaceSectionsAsync(
        this NewsDbContext database, long articleId, List<Section> sections, CancellationToken cancellationToken)
    {
        await database.Sections.Where(section => section.ArticleId == articleId).ExecuteUpdateAsync(
            update => update.SetProperty(section => section.Position, section => -section.Position), cancellationToken);
        sections.ForEach(section => section.ArticleId = articleId);
        database.UpdateRows(sections.FindAll(section => section.Id != 0));
        database.InsertRows(sections.FindAll(section => section.Id == 0), (section, id) => section.Id = id);
    }

    private static async Task ReplaceQuotesAsync(
        this NewsDbContext database, Article before, List<Quote> quotes, CancellationToken cancellationToken)
    {
        var old = before.Quotes.ToDictionary(quote => quote.Id);
        var (changed, columns) = (new List<Quote>(), new HashSet<string>());
        var hasMoved = false;
        foreach (var quote in quotes)
        {
            (quote.ArticleId, quote.SectionId) = (before.Id, quote.Section.Id);
            (quote.SpeakerId, quote.ReportedById) = (quote.Speaker?.Id, quote.ReportedBy?.Id);
            if (!old.TryGetValue(quote.Id, out var continued))
            {
                continue;
            }

            hasMoved |= continued.Position != quote.Position;
            var differences = database.FindDifferences(continued, quote, [nameof(Quote.UpdatedAt), nameof(Quote.ListedAt)]);
            if (differences.Count == 0)
            {
                quote.UpdatedAt = continued.UpdatedAt;
                continue;
            }

            quote.Version++;
            changed.Add(quote);
            columns.UnionWith([.. differences, nameof(Quote.Version), nameof(Quote.UpdatedAt)]);
        }

        var ofArticle = database.Quotes.Where(quote => quote.ArticleId == before.Id);
        if (hasMoved)
        {
            await ofArticle.ExecuteUpdateAsync(
                update => update.SetProperty(quote => quote.Position, quote => -quote.Position), cancellationToken);
        }

        database.UpdateRows(changed, columns);
        if (hasMoved)
        {
            await ofArticle.Where(quote => quote.Position < 0).ExecuteUpdateAsync(
                update => update.SetProperty(quote => quote.Position, quote => -quote.Position), cancellationToken);
        }

        database.InsertRows(quotes.FindAll(quote => quote.Id == 0), (quote, id) => quote.Id = id);
    }
}
