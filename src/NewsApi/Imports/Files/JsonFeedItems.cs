using System.Text.Json;

namespace NewsApi.Imports.Files;

/// <summary>Reads JSON Feed 1 and 1.1.</summary>
internal static class JsonFeedItems
{
    private static readonly string[] Mapped =
    [
        "id", "url", "title", "content_html", "content_text", "summary", "date_published", "date_modified", "author", "authors", "tags",
        "language", "external_url",
    ];

    public static bool Is(JsonElement root) =>
        root.Text("version")?.StartsWith("https://jsonfeed.org/version/1", StringComparison.Ordinal) == true;

    public static IEnumerable<ImportItem> Read(JsonElement feed)
    {
        var (unmapped, number) = (new UnmappedMembers(), 0L);
        foreach (var item in feed.Items("items"))
        {
            unmapped.Add(item.EnumerateObject().Select(member => member.Name).Where(name => !Mapped.Contains(name)));
            yield return ArticleOf(feed, item).ToItem(++number);
        }

        foreach (var note in unmapped.Report())
        {
            yield return note;
        }
    }

    private static FeedArticle ArticleOf(JsonElement feed, JsonElement item)
    {
        var article = new FeedArticle()
            .With("headline", item.Text("title"))
            .With("url", item.Text("url"))
            .With("externalId", item.Text("id"))
            .With("source", feed.Text("title"))
            .With("language", item.Text("language") ?? feed.Text("language"))
            .With("byline", (item.Inner("author") is { } author ? item.Items("authors").Append(author) : item.Items("authors"))
                .Select(one => one.Text("name")).FirstOrDefault())
            .WithTime("publishedAt", FeedArticle.TimeOf(item.Text("date_published") ?? item.Text("date_modified")))
            .WithTags(item.Items("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()));
        return item.Text("content_html") is { Length: > 0 } html
            ? article.WithHtml(html)
            : article.With("text", item.Text("content_text") ?? item.Text("summary"));
    }
}

/// <summary>Reads members that may be missing, or of another kind.</summary>
internal static class JsonMembers
{
    public static JsonElement? Inner(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Inner(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Inner(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];
}
