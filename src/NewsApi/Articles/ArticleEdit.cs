using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>A change to a stored article, worked out from the article as it is.</summary>
/// <param name="Apply">Makes the request of the article's new state from its present state.</param>
/// <param name="IsReplacement">
/// Whether the article is stored again where nothing differs, and its text parsed again where only the parser has changed.
/// </param>
internal sealed record ArticleChange(Func<Article, ArticleRequest> Apply, bool IsReplacement = false)
{
    private (string Text, ParsedArticle Article)? _parsed;

    /// <summary>Replaces everything.</summary>
    public static ArticleChange To(ArticleRequest request) => new(_ => request, IsReplacement: true);

    /// <summary>Parses a text, once.</summary>
    public ParsedArticle Parse(string text) =>
        (_parsed is { } known && known.Text == text ? known : (_parsed = (text, MeasuredParser.Parse(text))).Value).Article;
}

/// <summary>
/// A change worked out from a stored state, before the writer's turn: for thousands of quotes that takes seconds. It
/// holds for that state only.
/// </summary>
internal sealed class ArticleEdit
{
    private readonly ArticleChange _change;
    private List<(Section Part, Section Old)> _sections = [];
    private List<(Quote Part, Quote Old)> _quotes = [];

    private ArticleEdit(ArticleChange change) => _change = change;

    /// <summary>The article as it is stored; with its parts only where the edit has new ones.</summary>
    public Article Before { get; private set; } = null!;

    /// <summary>The article as it is to be.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>Whether the sections and quotes are parsed again; otherwise they are not touched.</summary>
    public bool HasNewParts { get; private set; }

    public IReadOnlyList<string> ChangedMembers { get; private set; } = [];

    /// <summary>The text and parts before, for the history; null where they stay.</summary>
    public RevisionBody? History { get; private set; }

    /// <summary>Works out a change; null where there is no such article.</summary>
    public static async Task<ArticleEdit?> PrepareAsync(
        NewsDbContext database, long id, ArticleChange change, CancellationToken cancellationToken)
    {
        var edit = new ArticleEdit(change);
        return await edit.ReadAsync(database, id, cancellationToken) ? edit : null;
    }

    /// <summary>Works the change out again where the article is in another state by now.</summary>
    public async Task BringUpAsync(NewsDbContext database, StoredState present, CancellationToken cancellationToken)
    {
        if (present.Id != Before.Id || present.Version != Before.Version || !await HasSameQuotesAsync(database, cancellationToken))
        {
            await ReadAsync(database, present.Id, cancellationToken);
        }
    }

    /// <summary>Whether anything is to be stored.</summary>
    public bool IsChange(NewsDbContext database) =>
        _change.IsReplacement || HasNewParts || ChangedMembers.Count > 0 || database.FindDifferences(Before, Article, []).Count > 0;

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

    private async Task<bool> ReadAsync(NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        var before = await database.FindArticleAsync(id, ArticlePart.Text | ArticlePart.Tags, cancellationToken);
        if (before is null)
        {
            return false;
        }

        var request = _change.Apply(before);
        HasNewParts = request.Text != before.Body.Text || (_change.IsReplacement && before.ParserVersion != ArticleParser.Version);
        Before = before;
        Article = HasNewParts
            ? ArticleBuilder.Build(request, _change.Parse(request.Text!))
            : ArticleBuilder.Change(before, request, _change.Parse);
        ChangedMembers = ArticleMembers.Compare(before, Article);
        if (HasNewParts)
        {
            await MatchPartsAsync(database, cancellationToken);
        }

        return true;
    }

    private async Task MatchPartsAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        await database.LoadPartsAsync([Before], ArticlePart.Sections | ArticlePart.Quotes, cancellationToken);
        _sections = PartIdentity.MatchSections(Before, Article);
        _quotes = PartIdentity.MatchQuotes(Before.Quotes, Article.Quotes);
        History = ChangedMembers.Count > 0 ? ArticleArchive.KeepBody(Before) : null;
    }

    // A quote may be corrected by itself.
    private async Task<bool> HasSameQuotesAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        !HasNewParts || Before.Quotes.Sum(quote => (long)quote.Version) == await database.Quotes
            .Where(quote => quote.ArticleId == Before.Id).SumAsync(quote => (long)quote.Version, cancellationToken);
}
