using System.Globalization;
using NewsApi.Model;

namespace NewsApi.Articles;

internal static class StoredRequests
{
    /// <summary>The request that makes an article what it is, with its text and tags loaded.</summary>
    // What the parser found is not given: it is found anew.
    public static ArticleRequest ToRequest(this Article stored) => new()
    {
        Text = stored.Body.Text,
        Headline = stored.Given.HasFlag(GivenMembers.Headline) ? stored.Headline : null,
        Byline = stored.Given.HasFlag(GivenMembers.Byline) ? stored.Byline : null,
        Dateline = stored.Given.HasFlag(GivenMembers.Dateline) ? stored.Dateline : null,
        Source = stored.Source,
        Url = stored.Url,
        ExternalId = stored.ExternalId,
        Language = stored.Language,
        PublishedAt = stored.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        Tags = [.. stored.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag)],
    };
}
