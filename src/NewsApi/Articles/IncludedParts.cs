using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

internal static class IncludedParts
{
    public static readonly IReadOnlyCollection<string> Names = ["sections", "quotes", "text"];

    /// <summary>Parses the parts that a list request names in `include` or `fields`.</summary>
    public static ArticlePart Of(ArticleListRequest list) =>
        ListTerms.Split($"{list.Include},{list.Fields}").Select(path => path.Split('.')[0])
            .Where(Names.Contains).Aggregate(ArticlePart.Tags, (parts, name) => parts | Enum.Parse<ArticlePart>(name, ignoreCase: true));
}

/// <summary>Limits the size of the included parts on a page of a list. A page with one article is never refused.</summary>
internal sealed class IncludedPartsLimit(int articles)
{
    /// <summary>The maximum length of all texts together, in UTF-16 code units.</summary>
    public const int MaxTextLength = 32 * 1024 * 1024;

    public const int MaxQuotes = 100_000;

    private long _length;
    private long _quotes;

    /// <exception cref="InvalidParameterException">The parts exceed the limit with this article.</exception>
    public void Add(Article article)
    {
        _length += article.Body?.Text.Length ?? 0;
        _quotes += article.Quotes.Count;
        if (articles > 1 && (_length > MaxTextLength || _quotes > MaxQuotes))
        {
            throw new InvalidParameterException(
                "pageSize",
                $"The included parts exceed the limit of {MaxTextLength} characters or {MaxQuotes} quotes; use a smaller pageSize.");
        }
    }
}
