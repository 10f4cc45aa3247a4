using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

// Writes the rows that belong to an article. Sections and quotes that were matched keep their ids, so that links stay valid.
internal sealed partial class ArticleStore
{
    private const int ChunkSize = 1000;

    private void InsertTags(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            article.Tags.ForEach(tag => tag.ArticleId = article.Id);
        }

        database.InsertRows([.. articles.SelectMany(article => article.Tags)]);
    }

    private void InsertRoles(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            article.Roles.ForEach(role => (role.ArticleId, role.SpeakerId) = (article.Id, role.Speaker.Id));
        }

        database.InsertRows([.. articles.SelectMany(article => article.Roles)], (role, id) => role.Id = id);
    }

    private void InsertParts(IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            article.Sections.ForEach(section => section.ArticleId = article.Id);
        }

        database.InsertRows([.. articles.SelectMany(article => article.Sections)], (section, id) => section.Id = id);
        foreach (var article in articles)
        {
            article.Quotes.ForEach(quote => SetKeys(quote, article.Id));
        }

        database.InsertRows([.. articles.SelectMany(article => article.Quotes)], (quote, id) => quote.Id = id);
    }

    // New parts have no id. Stored parts that were not matched are deleted.
    private async Task ReplacePartsAsync(Article before, Article article, CancellationToken cancellationToken)
    {
        await database.ArticleTexts.Where(text => text.ArticleId == article.Id).ExecuteUpdateAsync(
            update => update.SetProperty(text => text.Text, article.Body.Text), cancellationToken);
        await database.SpeakerRoles.Where(role => role.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        InsertRoles([article]);
        await DeleteQuotesAsync(before.Quotes, article.Quotes, cancellationToken);
        await ReplaceSectionsAsync(article, cancellationToken);
        await ReplaceQuotesAsync(before, article, cancellationToken);

        // Last: deleting a section deletes the quotes that still refer to it.
        await database.Sections.Where(section => section.ArticleId == article.Id && section.Position < 0)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task DeleteQuotesAsync(List<Quote> before, List<Quote> quotes, CancellationToken cancellationToken)
    {
        var matched = quotes.Select(quote => quote.Id).ToHashSet();
        foreach (var chunk in before.Select(quote => quote.Id).Where(id => !matched.Contains(id)).Chunk(ChunkSize))
        {
            await database.Quotes.Where(quote => chunk.Contains(quote.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // Positions are unique within an article, so the old ones are made negative before the new ones are written.
    private async Task ReplaceSectionsAsync(Article article, CancellationToken cancellationToken)
    {
        await database.Sections.Where(section => section.ArticleId == article.Id).ExecuteUpdateAsync(
            update => update.SetProperty(section => section.Position, section => -section.Position), cancellationToken);
        article.Sections.ForEach(section => section.ArticleId = article.Id);
        database.UpdateRows(article.Sections.FindAll(section => section.Id != 0));
        database.InsertRows(article.Sections.FindAll(section => section.Id == 0), (section, id) => section.Id = id);
    }

    private async Task ReplaceQuotesAsync(Article before, Article article, CancellationToken cancellationToken)
    {
        var old = before.Quotes.ToDictionary(quote => quote.Id);
        var (changed, columns) = (new List<Quote>(), new HashSet<string>());
        article.Quotes.ForEach(quote => SetKeys(quote, article.Id));
        foreach (var quote in article.Quotes.Where(quote => old.ContainsKey(quote.Id)))
        {
            var stored = old[quote.Id];
            var differences = database.FindDifferences(stored, quote, [nameof(Quote.UpdatedAt), nameof(Quote.ListedAt)]);
            if (differences.Count == 0)
            {
                quote.UpdatedAt = stored.UpdatedAt;
                continue;
            }

            quote.Version++;
            changed.Add(quote);
            columns.UnionWith([.. differences, nameof(Quote.Version), nameof(Quote.UpdatedAt)]);
        }

        var hasMoved = columns.Contains(nameof(Quote.Position));
        var ofArticle = database.Quotes.Where(quote => quote.ArticleId == article.Id);
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

        // A quote that is brought back has its id.
        database.Rows.Copy(article.Quotes.FindAll(quote => quote.Id != 0 && !old.ContainsKey(quote.Id)));
        database.InsertRows(article.Quotes.FindAll(quote => quote.Id == 0), (quote, id) => quote.Id = id);
    }

    private static void SetKeys(Quote quote, long articleId)
    {
        (quote.ArticleId, quote.SectionId) = (articleId, quote.Section.Id);
        (quote.SpeakerId, quote.ReportedById) = (quote.Speaker?.Id, quote.ReportedBy?.Id);
    }
}
