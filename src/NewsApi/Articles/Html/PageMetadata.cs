using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace NewsApi.Articles.Html;

/// <summary>
/// What a page says of its article outside of the text: in JSON-LD, in <c>meta</c> and <c>time</c> elements, in its title.
/// </summary>
internal sealed class PageMetadata(IHtmlDocument page)
{
    private const int MaxDepth = 8;

    private static readonly string[] BylineNames = ["byl", "author", "article:author", "parsely-author", "sailthru.author", "dc.creator"];

    private static readonly string[] SiteNames = ["og:site_name", "application-name"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date",
        "dc.date.issued", "dcterms.created", "datepublished",
    ];

    private readonly JsonElement? _article = page.QuerySelectorAll("script[type='application/ld+json']")
        .Select(script => FindArticle(script.TextContent)).FirstOrDefault(found => found is not null);

    private readonly ILookup<string, string> _values = page.QuerySelectorAll("meta[content]").ToLookup(
        meta => meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "",
        meta => Fold(meta.GetAttribute("content")!),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>When the article was published, in UTC; null where the page does not tell.</summary>
    public DateTime? PublishedAt() => DateOf(TextOf(_article, "datePublished")) ?? MetaValues(DateNames).Select(DateOf).FirstOrDefault(Is)
        ?? page.QuerySelectorAll("[itemprop=datePublished],time[pubdate],article time[datetime],header time[datetime]")
            .Select(element => DateOf(element.GetAttribute("datetime") ?? element.GetAttribute("content"))).FirstOrDefault(Is);

    /// <summary>Who wrote the article; null where the page does not tell.</summary>
    public string? Byline()
    {
        var names = _article is { } article && article.TryGetProperty("author", out var author) ? NamesOf(author).Distinct().ToList() : [];
        return names.Count > 0
            ? string.Join(" and ", names.Count > 2 ? [string.Join(", ", names[..^1]), names[^1]] : names)
            : MetaValues(BylineNames).FirstOrDefault(value => !Uri.IsWellFormedUriString(value, UriKind.Absolute));
    }

    /// <summary>The site that published the article; null where the page does not tell.</summary>
    public string? Site() => MetaValues(SiteNames).FirstOrDefault()
        ?? (_article is { } article && article.TryGetProperty("publisher", out var publisher) ? NamesOf(publisher).FirstOrDefault() : null);

    /// <summary>
    /// The title with the words before a colon that <paramref name="found"/> lacks, unless they are the name of the site.
    /// </summary>
    public string TitleWithPrefix(string found, string? site)
    {
        var title = Fold(page.Title ?? "");
        var at = title.IndexOf(found, StringComparison.Ordinal);
        if (found.Length == 0 || at <= 0 || !title[..at].TrimEnd().EndsWith(':'))
        {
            return found;
        }

        var prefix = title[..at].TrimEnd()[..^1];
        return prefix.Equals(site, StringComparison.OrdinalIgnoreCase) || prefix.AsSpan().ContainsAny('|', '–', '—')
            ? found
            : title[..(at + found.Length)];
    }

    private static bool Is(DateTime? date) => date is not null;

    private IEnumerable<string> MetaValues(string[] names) =>
        names.SelectMany(name => _values[name]).Where(value => value.Length > 0);

    private static DateTime? DateOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;

    /// <summary>The text with each run of white space as one space.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? TextOf(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    // A name, an object with a name, or a list of them.
    private static IEnumerable<string> NamesOf(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => [Fold(author.GetString()!)],
        JsonValueKind.Object when TextOf(author, "name") is { } name => [Fold(name)],
        JsonValueKind.Array => author.EnumerateArray().SelectMany(NamesOf),
        _ => [],
    };

    private static JsonElement? FindArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
            return FindArticle(document.RootElement, 0) is { } found ? found.Clone() : null;
        }
        catch (JsonException)
        {
            // Many pages have scripts that are no JSON. They tell nothing.
            return null;
        }
    }

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray()
                .Select(item => FindArticle(item, depth + 1)).FirstOrDefault(found => found is not null),
            JsonValueKind.Object when IsArticle(element) => element,
            JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name is "@graph" or "mainEntity")
                .Select(member => FindArticle(member.Value, depth + 1)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    // "NewsArticle", "ReportageNewsArticle", "BlogPosting", one or several.
    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind switch
        {
            JsonValueKind.String => IsArticle(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray()
                .Any(item => item.ValueKind is JsonValueKind.String && IsArticle(item.GetString()!)),
            _ => false,
        });

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal);
}
