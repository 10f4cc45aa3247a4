using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Revisions;

namespace NewsApi.Articles;

/// <summary>
/// What an edit makes of the stored article. It is worked out from a snapshot, before the writer's turn: with thousands
/// of quotes that takes seconds, in which nobody could write. It counts only for the state that it was worked out from.
/// </summary>
internal sealed class ArticleEdit
{
    private readonly List<(Section Part, Section Old)> _sections = [];
    private readonly List<(Quote Part, Quote Old)> _quotes = [];

    private ArticleEdit(Article before, Article article)
    {
        (Before, Article) = (before, article);
        HasNewParts = before.ParserVersion != article.ParserVersion || before.Body.Text != article.Body.Text;
        ChangedMembers = ArticleMembers.Compare(before, article);
    }

    /// <summary>The article as it is stored; its parts only where the edit has new ones.</summary>
    public Article Before { get; }

    /// <summary>The article as it is to be.</summary>
    public Article Article { get; }

    public bool HasNewParts { get; }

    public IReadOnlyList<string> ChangedMembers { get; }

    /// <summary>Its text and parts as history keeps them; null where they stay.</summary>
    public RevisionBody? History { get; private set; }

    /// <summary>Works the edit out; null where there is no such article.</summary>
    public static async Task<ArticleEdit?> ReadAsync(
        NewsDbContext database, long id, Article article, CancellationToken cancellationToken)
    {
        var before = await database.FindArticleAsync(id, ArticlePart.Text | ArticlePart.Tags, cancellationToken);
        if (before is null)
        {
            return null;
        }

        var edit = new ArticleEdit(before, article);
        if (edit.HasNewParts)
        {
            await database.LoadPartsAsync([before], ArticlePart.Sections | ArticlePart.Quotes, cancellationToken);
            edit.MatchParts();
        }

        return edit;
    }

    /// <summary>The edit of the article as it is now: this one, unless it was changed since.</summary>
    public async Task<ArticleEdit> BringUpAsync(NewsDbContext database, Article stored, CancellationToken cancellationToken) =>
        stored.Id == Before.Id && stored.Version == Before.Version && await HasSameQuotesAsync(database, cancellationToken)
            ? this
            : (await ReadAsync(database, stored.Id, Article, cancellationToken))!;

    /// <summary>Gives the new sections and quotes the ids of those that they continue.</summary>
    public void KeepParts()
    {
        foreach (var (section, old) in _sections)
        {
            section.Id = old.Id;
        }

        foreach (var (quote, old) in _quotes)
        {
            quote.Continue(old, Article.Body.Text);
        }
    }

    // A quote may be corrected by itself.
    private async Task<bool> HasSameQuotesAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        !HasNewParts || Before.Quotes.Sum(quote => (long)quote.Version) == await database.Quotes
            .Where(quote => quote.ArticleId == Before.Id).SumAsync(quote => (long)quote.Version, cancellationToken);

    private void MatchParts()
    {
        _sections.AddRange(PartIdentity.MatchSections(Before, Article));
        _quotes.AddRange(PartIdentity.MatchQuotes(Before.Quotes, Article.Quotes));
        History = ChangedMembers.Count > 0 ? RevisionArchive.KeepBody(Before) : null;
    }
}
