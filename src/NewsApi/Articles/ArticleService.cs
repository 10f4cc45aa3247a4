using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>Reads articles and their parts, also as of an earlier time.</summary>
internal sealed class ArticleService(NewsDbContext database)
{
    private static readonly Ordering<Section> SectionOrder =
        new Ordering<Section>(section => section.Id, new SortKey("position", false)).With("position", section => section.Position);

    /// <summary>Reads an article, as of a time if one is given; null if it does not or did not exist.</summary>
    public async Task<ArticleResponse?> FindAsync(long id, AsOfRequest time, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return Timestamps.Parse(time.AsOf) is { } then
            ? (await new ArticleHistory(database).FindAsOfAsync(id, then, cancellationToken))?.ToRevisionResponse()
            : await database.FindResponseAsync(id, cancellationToken);
    }

    /// <summary>Reads the text as posted, of a revision if one is given; null if the article or the revision does not exist.</summary>
    public async Task<string?> FindTextAsync(long id, RevisionRequest wanted, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return wanted.Revision is { } revision
            ? (await new ArticleHistory(database).FindAsync(id, revision, cancellationToken))?.Body.Text
            : await FindTextAsync(id, cancellationToken);
    }

    private Task<string?> FindTextAsync(long id, CancellationToken cancellationToken) => database.Articles
        .Where(article => article.Id == id).Select(article => article.Body.Text).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Lists the sections in text order; null if the article does not exist.</summary>
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
        return sections.With([.. sections.Items.Select(section => new SectionResponse(section, text))]);
    }

    /// <summary>Reads a section; null if the article or the section does not exist.</summary>
    public async Task<SectionResponse?> FindSectionAsync(long id, int position, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var text = await FindTextAsync(id, cancellationToken);
        var section = text is null ? null : await database.Sections.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == id && one.Position == position, cancellationToken);
        return section is null ? null : new SectionResponse(section, text!);
    }

    /// <summary>Lists the quotes in text order, as of a time if one is given; null if the article does not or did not exist.</summary>
    public async Task<Slice<QuoteResponse>?> ListQuotesAsync(
        long id, AsOfRequest time, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (Timestamps.Parse(time.AsOf) is { } then)
        {
            var article = await new ArticleHistory(database).FindAsOfAsync(id, then, cancellationToken);
            return article is null ? null : HistoricalQuotes.PageOf(article, page);
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
