using System.Xml.Linq;

namespace NewsApi.Imports.Files;

/// <summary>Reads the texts of NewsML-G2: a news item, or a message with several.</summary>
internal static class NewsMlItems
{
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly XNamespace Nar = Namespace;

    private static readonly string[] Mapped =
    [
        "headline", "by", "byline", "dateline", "located", "language", "contentCreated", "contentModified", "subject", "keyword",
        "infoSource", "creator", "slugline", "icon", "urgency", "genre",
    ];

    public static IEnumerable<ImportItem> Read(XDocument document)
    {
        var (unmapped, number) = (new UnmappedMembers(), 0L);
        var items = document.Descendants()
            .Where(element => element.Name.LocalName is "newsItem" or "packageItem" or "knowledgeItem");
        foreach (var item in items)
        {
            number++;
            if (item.Name.LocalName != "newsItem" || TextOf(item) is not { } text)
            {
                yield return new ImportItem(number)
                {
                    Note = $"{item.Name.LocalName} '{item.Attribute("guid")?.Value}' was left out: it has no text.",
                };
                continue;
            }

            unmapped.Add((item.Element(Nar + "contentMeta")?.Elements() ?? []).Select(element => element.Name.LocalName)
                .Where(name => !Mapped.Contains(name)));
            yield return ArticleOf(item).With("text", text).ToItem(number);
        }

        foreach (var note in unmapped.Report())
        {
            yield return note;
        }
    }

    private static FeedArticle ArticleOf(XElement item)
    {
        var (content, meta) = (item.Element(Nar + "contentMeta"), item.Element(Nar + "itemMeta"));
        return OriginOf(item, content, meta)
            .With("externalId", item.Attribute("guid")?.Value)
            .With("headline", Value(content, "headline") ?? Value(meta, "title"))
            .With("byline", Value(content, "by") ?? NameOf(content?.Element(Nar + "creator")))
            .With("dateline", Value(content, "dateline") ?? NameOf(content?.Element(Nar + "located")))
            .With("language", content?.Element(Nar + "language")?.Attribute("tag")?.Value)
            .WithTags((content?.Elements(Nar + "subject").Select(NameOf) ?? []).Concat(
                content?.Elements(Nar + "keyword").Select(keyword => keyword.Value) ?? []));
    }

    private static FeedArticle OriginOf(XElement item, XElement? content, XElement? meta) => new FeedArticle()
        .With("source", NameOf(content?.Element(Nar + "infoSource")) ?? NameOf(meta?.Element(Nar + "provider")))
        .With("copyright", item.Element(Nar + "rightsInfo")?.Element(Nar + "copyrightNotice")?.Value)
        .WithTime("publishedAt", FeedArticle.TimeOf(
            Value(content, "contentCreated") ?? Value(meta, "firstCreated") ?? Value(meta, "versionCreated")));

    // The paragraphs of XHTML and NITF, or the text itself.
    private static string? TextOf(XElement item)
    {
        var set = item.Element(Nar + "contentSet");
        var paragraphs = (set?.Elements(Nar + "inlineXML").Descendants() ?? [])
            .Where(element => element.Name.LocalName is "p" or "hl2" or "h2" or "h3").Select(element => element.Value.Trim())
            .Where(text => text.Length > 0).ToList();
        return paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : set?.Element(Nar + "inlineData")?.Value;
    }

    private static string? Value(XElement? parent, string name) => parent?.Element(Nar + name)?.Value;

    private static string? NameOf(XElement? element) => element?.Element(Nar + "name")?.Value ?? element?.Attribute("literal")?.Value;
}
