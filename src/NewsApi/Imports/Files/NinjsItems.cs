using System.Text.Json;

namespace NewsApi.Imports.Files;

/// <summary>Reads IPTC ninjs 2 and 3: one object, or a list of them.</summary>
internal static class NinjsItems
{
    private static readonly string[] Mapped =
    [
        "uri", "standard", "headlines", "bodies", "by", "located", "language", "firstCreated", "versionCreated", "contentCreated",
        "copyrightNotice", "infoSources", "subjects", "slugline", "type", "representationType", "version", "pubStatus",
    ];

    public static bool Is(JsonElement root) => root.ValueKind == JsonValueKind.Array
        ? root.GetArrayLength() > 0 && Is(root[0])
        : root.Text("uri") is not null && (root.Items("bodies").Any() || root.Items("headlines").Any());

    public static IEnumerable<ImportItem> Read(JsonElement root)
    {
        var (unmapped, number) = (new UnmappedMembers(), 0L);
        foreach (var item in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : (IEnumerable<JsonElement>)[root])
        {
            number++;
            if (item.Text("pubStatus") is { } status and not "usable")
            {
                yield return new ImportItem(number) { Note = $"'{item.Text("uri")}' was left out: its pubStatus is '{status}'." };
                continue;
            }

            unmapped.Add(item.EnumerateObject().Select(member => member.Name)
                .Where(name => !Mapped.Contains(name, StringComparer.OrdinalIgnoreCase)));
            yield return ArticleOf(item).ToItem(number);
        }

        foreach (var note in unmapped.Report())
        {
            yield return note;
        }
    }

    private static FeedArticle ArticleOf(JsonElement item)
    {
        var body = item.Items("bodies").OrderBy(body => body.Text("role") is null or "main" ? 0 : 1).FirstOrDefault();
        var uri = item.Text("uri");
        var article = new FeedArticle()
            .With("externalId", uri)
            .With("url", uri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? uri : null)
            .With("headline", item.Items("headlines").OrderBy(headline => headline.Text("role") is null or "main" ? 0 : 1)
                .Select(headline => headline.Text("value")).FirstOrDefault())
            .With("byline", item.Text("by"))
            .With("dateline", item.Text("located"))
            .With("language", item.Text("language"))
            .With("copyright", item.Text("copyrightNotice") ?? item.Text("copyrightnotice"))
            .With("source", item.Items("infoSources").Concat(item.Items("infosources"))
                .Select(source => source.Text("name")).FirstOrDefault())
            .WithTime("publishedAt", FeedArticle.TimeOf(Any(item, "contentCreated", "firstCreated", "versionCreated")))
            .WithTags(item.Items("subjects").Select(subject => subject.Text("name")));
        var isHtml = Any(body, "contentType")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
        return isHtml ? article.WithHtml(body.Text("value")) : article.With("text", body.Text("value"));
    }

    // Version 2 writes all names in small letters.
    private static string? Any(JsonElement item, params string[] names) => names
        .Select(name => item.Text(name) ?? item.Text(name.ToLowerInvariant())).FirstOrDefault(value => value is not null);
}
