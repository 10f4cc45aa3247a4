using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>A change to a stored article.</summary>
/// <param name="Apply">Returns the new state, as a request, for the current state.</param>
/// <param name="IsReplacement">Whether the text is parsed again if only the parser version differs.</param>
internal sealed record ArticleChange(Func<Article, ArticleRequest> Apply, bool IsReplacement = false)
{
    private (string Text, ParsedArticle Article)? _parsed;

    /// <summary>Replaces all members.</summary>
    public static ArticleChange To(ArticleRequest request) => new(_ => request, IsReplacement: true);

    /// <summary>Parses a text; the result for the last text is cached.</summary>
    public ParsedArticle Parse(string text) =>
        (_parsed is { } known && known.Text == text ? known : (_parsed = (text, MeasuredParser.Parse(text))).Value).Article;
}

/// <summary>
/// A change that was computed from a stored state before it enters the write queue, because matching thousands of quotes
/// takes seconds. If the article has changed meanwhile, the change is computed again.
/// </summary>
internal sealed class PreparedChange
{
    private readonly ArticleChange _change;
    private List<(Section Part, Section Old)> _sections = [];
    private List<(Quote Part, Quote Old)> _quotes = [];

    private PreparedChange(ArticleChange change) => _change = change;

    /// <summary>The stored article; its sections and quotes are loaded only if they are replaced.</summary>
    public Article Before { get; private set; } = null!;

    /// <summary>The article after the change.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>Whether the text was parsed and the sections and quotes are replaced.</summary>
    public bool HasNewParts { get; private set; }

    public IReadOnlyList<string> ChangedMembers { get; private set; } = [];

    /// <summary>The replaced text, sections and quotes, to be stored with the revision; null if they are unchanged.</summary>
    public RevisionBody? History { get; private set; }

    /// <summary>The new quotes with the stored ones that they continue.</summary>
    public IReadOnlyList<(Quote Part, Quote Old)> MatchedQuotes => _quotes;

    /// <summary>Makes a revision although the text is the same: its quotes change.</summary>
    public void RecordQuotes()
    {
        ChangedMembers = [.. ChangedMembers, "quotes"];
        History ??= RevisionSerializer.SerializeBody(Before);
    }

    /// <summary>Computes a change; null if the article does not exist.</summary>
    public static async Task<PreparedChange?> PrepareAsync(
        NewsDbContext database, long id, ArticleChange change, CancellationToken cancellationToken)
    {
        var edit = new PreparedChange(change);
        return await edit.ReadAsync(database, id, cancellationToken) ? edit : null;
    }

    /// <summary>Computes the change again if the article has changed since; a change of its quotes changes its version as well.</summary>
    public async Task RebaseAsync(NewsDbContext database, StoredState present, CancellationToken cancellationToken)
    {
        if (present.Id != Before.Id || present.Version != Before.Version)
        {
            await ReadAsync(database, present.Id, cancellationToken);
        }
    }

    /// <summary>Whether there is a difference to store.</summary>
    public bool IsChange(NewsDbContext database) =>
        HasNewParts || ChangedMembers.Count > 0 || database.FindDifferences(Before, Article, []).Count > 0;

    /// <summary>Assigns the ids of the matched stored sections and quotes to the new ones.</summary>
    public void AssignIds()
    {
        foreach (var (section, old) in _sections)
        {
            section.Id = old.Id;
        }

        foreach (var (quote, old) in _quotes)
        {
            quote.CopyIdentity(old, Article.Body.Text);
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
        _sections = PartMatcher.MatchSections(Before, Article);
        await CorrectedQuotes.RemoveDismissedAsync(database, Before.Id, Article, cancellationToken);
        _quotes = PartMatcher.MatchQuotes(Before.Quotes, Article.Quotes);
        CorrectedQuotes.AddUnmatched(Before, Article, _quotes);
        History = ChangedMembers.Count > 0 ? RevisionSerializer.SerializeBody(Before) : null;
    }
}
