using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>Reads the parts of articles, and articles as they were.</summary>
internal sealed class ArticleService(NewsDbContext database)
{
    private static readonly Ordering<Section> SectionOrder =
        new Ordering<Section>(section => section.Id, new SortKey("position", false)).With("position", section => section.Position);

    /// <summary>An article as it is, or was at a time; null when there is, or was, no such article.</summary>
    public async Task<ArticleResponse?> FindAsync(long id, AsOfRequest time, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return Timestamps.Parse(time.AsOf) is { } then
            ? (await new PastArticles(database).FindAsOfAsync(id, then, cancellationToken))?.ToPastResponse()
            : await database.FindWholeAsync(id, cancellationToken);
    }

    /// <summary>The text as posted in a revision; null when there is no such article or revision.</summary>
    public async Task<string?> FindTextAsync(long id, RevisionRequest wanted, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return wanted.Revision is { } revision
            ? (await new PastArticles(database).FindAsync(id, revision, cancellationToken))?.Body.Text
            : await FindTextAsync(id, cancellationToken);
    }

    private Task<string?> FindTextAsync(long id, CancellationToken cancellationToken) => database.Articles
        .Where(article => article.Id == id).Select(article => article.Body.Text).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The sections in text order; null when there is no such article.</summary>
    public async Task<Slice<SectionResponse>?> ListSectionsAsync(
        long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (await FindTextAsync(id, cancellationToken) is not { } text)
        {
            return null;
        }

        var sections = await database.Sections.Where(section => section.ArticleId == id)
            .ReadPageAsync(SectionOrder, ListPage.Of(page, null), cancellationToken);
        return sections.With([.. sections.Items.Select(section => section.ToResponse(text))]);
    }

    /// <summary>One section; null when there is no such article or section.</summary>
    public async Task<SectionResponse?> FindSectionAsync(long id, int position, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var text = await FindTextAsync(id, cancellationToken);
        var section = text is null ? null : await database.Sections.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == id && one.Position == position, cancellationToken);
        return section?.ToResponse(text!);
    }

    /// <summary>The quotes of an article, as it is or was, in text order; null when there is, or was, no such article.</summary>
    public async Task<Slice<QuoteResponse>?> ListQuotesAsync(
        long id, AsOfRequest time, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (Timestamps.Parse(time.AsOf) is { } then)
        {
            var article = await new PastArticles(database).FindAsOfAsync(id, then, cancellationToken);
            return article is null ? null : PastQuotes.PageOf(article, page);
        }

        if (!await database.Articles.AnyAsync(article => article.Id == id, cancellationToken))
        {
            return null;
        }

        var quotes = await database.Quotes.WithNames().Where(quote => quote.ArticleId == id)
            .ReadPageAsync(QuoteQueries.Orders, ListPage.Of(page, "position"), cancellationToken);
        return quotes.With([.. quotes.Items.Select(quote => quote.ToResponse())]);
    }
}
