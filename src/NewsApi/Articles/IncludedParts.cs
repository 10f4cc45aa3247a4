using NewsApi.Http;

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
