using System.Reflection;
using System.Text.Json;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>The members of an article that clients set; a change of one of them makes a revision.</summary>
internal static class ArticleMembers
{
    /// <summary>The members that <see cref="ArticleMetadata"/> declares.</summary>
    public static readonly IReadOnlyList<PropertyInfo> Metadata = typeof(ArticleMetadata).GetProperties();

    private static readonly (string Name, Func<Article, object?> Value)[] All =
    [
        ("text", article => article.Body.Text),
        ("headline", article => article.Headline),
        .. Metadata.Select(member => (NameOf(member), (Func<Article, object?>)member.GetValue)),
        ("publishedAt", article => article.PublishedAt),
        ("tags", article => article.TagNames()),
    ];

    /// <summary>The name of a member in JSON.</summary>
    public static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    /// <summary>The value of a member, as <see cref="Compare"/> names it.</summary>
    public static object? Read(Article article, string name) => All.Single(member => member.Name == name).Value(article);

    /// <summary>The names of the members that differ.</summary>
    public static IReadOnlyList<string> Compare(Article before, Article after) =>
        [.. All.Where(member => !AreEqual(member.Value(before), member.Value(after))).Select(member => member.Name)];

    /// <summary>The tags in the order that the client gave.</summary>
    public static IReadOnlyList<string> TagNames(this Article article) =>
        [.. article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag)];

    private static bool AreEqual(object? one, object? other) =>
        one is IReadOnlyList<string> list ? list.SequenceEqual((IReadOnlyList<string>)other!) : Equals(one, other);
}
