using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace NewsApi.Imports.Files;

/// <summary>Reads RSS, Atom, and the export of WordPress (WXR), which is RSS with elements of its own.</summary>
internal static class SyndicationItems
{
    private const string Creator = "creator";
    private const string WholeContent = "encoded";
    private const string WordPress = "wordpress.org/export/";

    private static readonly string[] Mapped =
        [Creator, WholeContent, "post_date_gmt", "post_type", "status", "post_id", "post_date", "post_name", "is_sticky"];

    public static IEnumerable<ImportItem> Read(XmlReader reader)
    {
        var (feed, unmapped, number) = (SyndicationFeed.Load(reader), new UnmappedMembers(), 0L);
        foreach (var item in feed.Items)
        {
            number++;
            var extensions = item.ElementExtensions.Select(extension => extension.GetObject<XElement>()).ToList();
            if (NoPost(extensions) is { } reason)
            {
                yield return new ImportItem(number) { Note = $"'{item.Title?.Text}' was left out: {reason}" };
                continue;
            }

            unmapped.Add(extensions.Where(element => !Mapped.Contains(element.Name.LocalName)).Select(NameOf));
            unmapped.Add(item.Links.Select(link => link.RelationshipType).Where(type => type is not (null or "alternate")));
            yield return ArticleOf(feed, item, extensions).ToItem(number);
        }

        foreach (var note in unmapped.Report())
        {
            yield return note;
        }
    }

    private static FeedArticle ArticleOf(SyndicationFeed feed, SyndicationItem item, List<XElement> extensions) => OriginOf(feed, item)
        .With("headline", item.Title?.Text)
        .WithHtml(ContentOf(item, extensions))
        .With("byline", Value(extensions, Creator) ?? item.Authors.FirstOrDefault()?.Name ?? item.Authors.FirstOrDefault()?.Email)
        .WithTime("publishedAt", FeedArticle.TimeOf(Value(extensions, "post_date_gmt")) ?? DateOf(item))
        .WithTags(item.Categories.Select(category => category.Label ?? category.Name));

    // Only the export has shortcodes: a site replaces them in its feeds.
    private static string? ContentOf(SyndicationItem item, List<XElement> extensions)
    {
        var content = Value(extensions, WholeContent) ?? (item.Content as TextSyndicationContent)?.Text ?? item.Summary?.Text;
        return content is not null && extensions.Exists(IsOfWordPress) ? Shortcodes.Remove(content) : content;
    }

    private static FeedArticle OriginOf(SyndicationFeed feed, SyndicationItem item) => new FeedArticle()
        .With("url", item.Links.FirstOrDefault(link => IsAddress(item, link))?.Uri?.OriginalString)
        .With("externalId", item.Id)
        .With("source", item.SourceFeed?.Title?.Text ?? feed.Title?.Text)
        .With("language", feed.Language)
        .With("copyright", item.Copyright?.Text ?? feed.Copyright?.Text);

    // The library also takes a guid without isPermaLink="false" as a link, although many are no address.
    private static bool IsAddress(SyndicationItem item, SyndicationLink link) => link.RelationshipType is null or "alternate"
        && (link.Uri?.OriginalString != item.Id || link.Uri is { IsAbsoluteUri: true, Scheme: "http" or "https" });

    // WordPress exports pictures, pages, menus and drafts as items, too.
    private static string? NoPost(List<XElement> extensions)
    {
        var own = extensions.FindAll(IsOfWordPress);
        var (type, status) = (Value(own, "post_type"), Value(own, "status"));
        return type is not (null or "post") ? $"it is of the type '{type}'."
            : status is not (null or "publish") ? $"it is not published, but '{status}'."
            : null;
    }

    private static bool IsOfWordPress(XElement element) => element.Name.NamespaceName.Contains(WordPress, StringComparison.Ordinal);

    private static string? Value(List<XElement> extensions, string name) =>
        extensions.Find(element => element.Name.LocalName == name && !string.IsNullOrWhiteSpace(element.Value)
            && !element.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal))?.Value;

    private static string NameOf(XElement element) => element.Name.LocalName;

    // A date that is none throws when it is read.
    private static DateTimeOffset? DateOf(SyndicationItem item)
    {
        try
        {
            return item.PublishDate.Year > 1 ? item.PublishDate : item.LastUpdatedTime.Year > 1 ? item.LastUpdatedTime : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
