using System.Linq.Expressions;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What lists read of a revision, past or present.</summary>
internal sealed record RevisionRow
{
    public required long ArticleId { get; init; }

    public required int Number { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string? CreatedBy { get; init; }

    public required IReadOnlyList<string> Changed { get; init; }

    public required string Headline { get; init; }
}

internal static class RevisionMapping
{
    public static readonly Expression<Func<ArticleRevision, RevisionRow>> OfPast = revision => new RevisionRow
    {
        ArticleId = revision.ArticleId,
        Number = revision.Number,
        CreatedAt = revision.CreatedAt,
        CreatedBy = revision.CreatedBy,
        Changed = revision.Changed,
        Headline = revision.Headline,
    };

    public static readonly Expression<Func<Article, RevisionRow>> OfPresent = article => new RevisionRow
    {
        ArticleId = article.Id,
        Number = article.Revision,
        CreatedAt = article.RevisedAt,
        CreatedBy = article.RevisedBy,
        Changed = article.RevisedMembers,
        Headline = article.Headline,
    };

    private static readonly Func<Article, RevisionRow> RowOf = OfPresent.Compile();

    /// <summary>An article as it was, with all its parts of then.</summary>
    public static ArticleResponse ToPastResponse(this Article article) =>
        article.ToResponse() with { Revision = article.ToSummary() };

    /// <summary>The revision that an article was when it was so.</summary>
    public static RevisionSummary ToSummary(this Article article) => RowOf(article).ToSummary();

    public static RevisionSummary ToSummary(this RevisionRow revision)
    {
        var article = $"/api/v1/articles/{revision.ArticleId}";
        return new RevisionSummary
        {
            Number = revision.Number,
            CreatedAt = revision.CreatedAt,
            CreatedBy = revision.CreatedBy,
            Changed = revision.Changed,
            Headline = revision.Headline,
            Links = new RevisionLinks
            {
                Self = $"{article}/revisions/{revision.Number}",
                Text = $"{article}/text?revision={revision.Number}",
                Restore = $"{article}/revisions/{revision.Number}/restore",
                Diff = revision.Number == 1 ? null : $"{article}/diff?from={revision.Number - 1}&to={revision.Number}",
            },
        };
    }
}
