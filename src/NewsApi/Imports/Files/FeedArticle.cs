using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsApi.Articles.Html;

namespace NewsApi.Imports.Files;

/// <summary>An article of a feed or of a format of the trade, in the members of <c>POST /articles</c>.</summary>
internal sealed class FeedArticle
{
    private readonly JsonObject _members = [];

    /// <summary>Sets a member, if there is a value.</summary>
    public FeedArticle With(string member, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            // Files break lines where they like.
            _members[member] = member == "text" ? value.Trim() : PageMetadata.Fold(value);
        }

        return this;
    }

    public FeedArticle WithTime(string member, DateTimeOffset? time) =>
        With(member, time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A time as the formats write it; null if it is none.</summary>
    public static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1
            ? time
            : null;

    public FeedArticle WithTags(IEnumerable<string?> tags)
    {
        JsonNode?[] given =
            [.. tags.Select(tag => PageMetadata.Fold(tag ?? "")).Where(tag => tag.Length > 0).Distinct().Select(tag => (JsonNode)tag)];
        if (given.Length > 0)
        {
            _members["tags"] = new JsonArray(given);
        }

        return this;
    }

    /// <summary>Sets the text from HTML: its paragraphs, list items and headings.</summary>
    public FeedArticle WithHtml(string? html)
    {
        using var page = HtmlPageParser.Parse(html ?? "", CancellationToken.None);
        return With("text", page.Body is { } body ? PageText.Of(HtmlBlockReader.Of(body)) : "");
    }

    public ImportItem ToItem(long number)
    {
        _members.TryAdd("text", "");
        return new ImportItem(number) { Content = JsonSerializer.SerializeToUtf8Bytes(_members) };
    }
}
