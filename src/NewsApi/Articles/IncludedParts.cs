using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>What lists have of articles only where it is asked for.</summary>
[Flags]
internal enum IncludedParts
{
    None = 0,
    Text = 1,
    Sections = 2,
    Quotes = 4,
    All = Text | Sections | Quotes,
}

internal static class PartsOfArticles
{
    public static readonly IReadOnlyCollection<string> Names = ["sections", "quotes", "text"];

    /// <summary>The parts that a list names, and those of which it wants a member.</summary>
    public static IncludedParts PartsOf(ArticleListRequest list) =>
        ListTerms.Split($"{list.Include},{list.Fields}").Select(path => path.Split('.')[0])
            .Where(Names.Contains).Aggregate(IncludedParts.None, (parts, name) => parts | Enum.Parse<IncludedParts>(name, ignoreCase: true));
}

/// <summary>Bounds what the parts on a page of a list take; one article alone always fits.</summary>
internal sealed class PartsBudget(int articles)
{
    /// <summary>How many characters of texts, in UTF-16 code units.</summary>
    public const int MaxTextLength = 32 * 1024 * 1024;

    public const int MaxQuotes = 100_000;

    private long _length;
    private long _quotes;

    /// <exception cref="InvalidParameterException">With this article it is too much for one answer.</exception>
    public void Take(Article article)
    {
        _length += article.Body?.Text.Length ?? 0;
        _quotes += article.Quotes.Count;
        if (articles > 1 && (_length > MaxTextLength || _quotes > MaxQuotes))
        {
            throw new InvalidParameterException("pageSize", "The parts of so many articles are too long for one answer; ask for fewer.");
        }
    }
}
