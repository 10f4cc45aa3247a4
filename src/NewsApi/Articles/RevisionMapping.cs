using System.Linq.Expressions;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The columns of a revision, earlier or current, that lists read.</summary>
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
    public static readonly Expression<Func<ArticleRevision, RevisionRow>> FromRevision = revision => new RevisionRow
    {
        ArticleId = revision.ArticleId,
        Number = revision.Number,
        CreatedAt = revision.CreatedAt,
        CreatedBy = revision.CreatedBy,
        Changed = revision.Changed,
        Headline = revision.Headline,
    };

    public static readonly Expression<Func<Article, RevisionRow>> FromArticle = article => new RevisionRow
    {
        ArticleId = article.Id,
        Number = article.Revision,
        CreatedAt = article.RevisedAt,
        CreatedBy = article.RevisedBy,
        Changed = article.RevisedMembers,
        Headline = article.Headline,
    };

    private static readonly Func<Article, RevisionRow> RowOf = FromArticle.Compile();

    /// <summary>Maps an earlier state of an article with all its parts.</summary>
    public static ArticleResponse ToRevisionResponse(this Article article) =>
        article.ToResponse() with { Revision = article.ToSummary() };

    /// <summary>Maps a state of an article to its revision.</summary>
    public static RevisionSummary ToSummary(this Article article) => RowOf(article).ToSummary();

    public static RevisionSummary ToSummary(this RevisionRow revision)
    {
        var article = LinkPath.To($"/api/v1/articles/{revision.ArticleId}");
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
