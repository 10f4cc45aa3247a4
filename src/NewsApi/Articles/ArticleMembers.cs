using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The members of an article that make its revisions.</summary>
internal static class ArticleMembers
{
    private static readonly (string Name, Func<Article, object?> Value)[] All =
    [
        ("text", article => article.Body.Text),
        ("headline", article => article.Headline),
        ("byline", article => article.Byline),
        ("dateline", article => article.Dateline),
        ("source", article => article.Source),
        ("url", article => article.Url),
        ("externalId", article => article.ExternalId),
        ("language", article => article.Language),
        ("publishedAt", article => article.PublishedAt),
    ];

    /// <summary>The value of a member, as <see cref="Compare"/> names it.</summary>
    public static object? Read(Article article, string name) =>
        name == "tags" ? string.Join(", ", TagsOf(article)) : All.Single(member => member.Name == name).Value(article);

    /// <summary>The names of the members that differ.</summary>
    public static IReadOnlyList<string> Compare(Article before, Article after)
    {
        var changed = All.Where(member => !Equals(member.Value(before), member.Value(after))).Select(member => member.Name);
        return TagsOf(before).SequenceEqual(TagsOf(after)) ? [.. changed] : [.. changed, "tags"];
    }

    private static IEnumerable<string> TagsOf(Article article) =>
        article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag);
}
