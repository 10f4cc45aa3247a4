using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

/// <summary>
/// What must be true of every store: counts are those of the rows, every row has what it refers to, edits have revisions.
/// </summary>
internal static class StoreFaults
{
    private static readonly (string Fault, Func<NewsDbContext, IQueryable<long>> Find)[] Kinds =
    [
        ("articles whose quotes are counted wrong", database => database.Articles.WithTrash()
            .Where(article => article.QuoteCount != database.Quotes.WithTrash().Count(quote => quote.ArticleId == article.Id))
            .Select(article => article.Id)),
        ("sections whose quotes are counted wrong", database => database.Sections.IgnoreQueryFilters()
            .Where(section => section.QuoteCount != database.Quotes.WithTrash().Count(quote => quote.SectionId == section.Id))
            .Select(section => section.Id)),
        ("quotes of merged speakers", database => database.Quotes.WithTrash()
            .Where(quote => quote.Speaker!.MergedIntoId != null).Select(quote => quote.Id)),
        ("quotes moved from speakers that are not merged", database => database.Quotes.WithTrash()
            .Where(quote => database.Speakers.Any(named => named.Id == quote.NamedId && named.MergedIntoId == null))
            .Select(quote => quote.Id)),
        ("articles without a revision for each edit", database => database.Articles.WithTrash()
            .Where(article => article.Revision != 1 + database.ArticleRevisions.IgnoreQueryFilters()
                .Count(revision => revision.ArticleId == article.Id))
            .Select(article => article.Id)),
        ("corrected quotes without a revision", database => database.Quotes.WithTrash()
            .Where(quote => quote.Locked && !database.QuoteRevisions.IgnoreQueryFilters().Any(revision => revision.QuoteId == quote.Id))
            .Select(quote => quote.Id)),
        ("quotes that are in the trash without their article, or outside without it", database => database.Quotes.WithTrash()
            .Where(quote => (quote.DeletedAt == null) != (quote.Article.DeletedAt == null)).Select(quote => quote.Id)),
        ("speakers whose quotes are counted wrong", database => database.Speakers.Where(speaker =>
            speaker.QuoteCount != database.Quotes.Count(quote => quote.SpeakerId == speaker.Id)
            || speaker.ArticleCount != database.Quotes.Where(quote => quote.SpeakerId == speaker.Id)
                .Select(quote => quote.ArticleId).Distinct().Count())
            .Select(speaker => speaker.Id)),
        ("speakers whose first or last date is wrong", database => database.Speakers.Where(speaker =>
            speaker.FirstQuotedAt != database.Quotes.Where(quote => quote.SpeakerId == speaker.Id)
                .Min(quote => quote.Article.PublishedAt)
            || speaker.LastQuotedAt != database.Quotes.Where(quote => quote.SpeakerId == speaker.Id)
                .Max(quote => quote.Article.PublishedAt))
            .Select(speaker => speaker.Id)),
        ("outlets whose articles or quotes are counted wrong", database => database.Outlets.Where(outlet =>
            outlet.ArticleCount != database.Articles.Count(article => article.OutletId == outlet.Id)
            || outlet.QuoteCount != (database.Articles.Where(article => article.OutletId == outlet.Id)
                .Sum(article => (int?)article.QuoteCount) ?? 0)
            || outlet.ReportedCount != database.Quotes.Count(quote => quote.ReportedById == outlet.Id))
            .Select(outlet => outlet.Id)),
    ];

    /// <summary>Finds the first fault, with the ids of the rows that have it; null where the store is whole.</summary>
    public static async Task<string?> FindAsync(NewsDbContext database)
    {
        foreach (var (fault, find) in Kinds)
        {
            var ids = await find(database).ToListAsync();
            if (ids.Count > 0)
            {
                return $"{fault}: {string.Join(", ", ids)}";
            }
        }

        // PostgreSQL has no way to store such a row.
        return TestDatabase.IsPostgreSql
            || (await database.Database.SqlQueryRaw<long>("SELECT COUNT(*) AS Value FROM pragma_foreign_key_check").ToListAsync())[0] == 0
            ? null
            : "rows that refer to a row that is missing";
    }
}
