using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

// Changes of quotes that clients make.
internal sealed partial class ArticleStore
{
    private static readonly IReadOnlyList<string> CorrectedMembers = ["quotes"];

    /// <summary>Changes the quotes of an article, which is not in the trash; the state before becomes a revision.</summary>
    public Task<Article> CorrectAsync(long id, Action<Article> correct, CancellationToken cancellationToken) => database.RecountAsync(
        [id], () => CorrectUncountedAsync(id, correct, cancellationToken), cancellationToken);

    private async Task<Article> CorrectUncountedAsync(long id, Action<Article> correct, CancellationToken cancellationToken)
    {
        var before = (await database.FindArticleAsync(id, ArticlePart.All, cancellationToken))!;
        var article = (await database.FindArticleAsync(id, ArticlePart.All, cancellationToken))!;
        var sections = article.Sections.ToDictionary(section => section.Id);
        article.Quotes.ForEach(quote => (quote.Section, quote.UpdatedAt) = (sections[quote.SectionId], now));
        correct(article);
        article.NumberQuotes();
        database.InsertRows([RevisionSerializer.Serialize(before)]);
        database.InsertRows([RevisionSerializer.SerializeBody(before)]);
        await StoreNamesAsync([article], cancellationToken);
        await SaveCorrectedAsync(before, article, cancellationToken);
        await DeleteQuotesAsync(before.Quotes, article.Quotes, cancellationToken);
        await ReplaceQuotesAsync(before, article, cancellationToken);
        return article;
    }

    private async Task SaveCorrectedAsync(Article before, Article article, CancellationToken cancellationToken)
    {
        var stored = await database.Articles.SingleAsync(one => one.Id == article.Id, cancellationToken);
        (stored.UpdatedAt, stored.RevisedAt, stored.RevisedBy, stored.RevisedMembers) = (now, now, principal.Name, CorrectedMembers);
        stored.QuoteCount = article.QuoteCount;
        stored.Version++;
        stored.Revision++;
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
        var counts = before.Sections.ToDictionary(section => section.Id, section => section.QuoteCount);
        database.UpdateRows(
            article.Sections.FindAll(section => section.QuoteCount != counts[section.Id]),
            new HashSet<string> { nameof(Section.QuoteCount) });
    }
}
