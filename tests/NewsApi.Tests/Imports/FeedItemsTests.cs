using System.Text;
using System.Text.Json;
using NewsApi.Imports.Files;

namespace NewsApi.Tests.Imports;

/// <summary>Feeds and formats of the trade become the members of an article; what has no place there is reported.</summary>
public sealed class FeedItemsTests
{
    private const string Wxr =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
        <channel><title>Harbour Post</title><link>https://hp.example</link><language>en-GB</language>
        <item><title>The pier opens</title><link>https://hp.example/pier</link><dc:creator>Ruth Lind</dc:creator>
          <guid isPermaLink="false">https://hp.example/?p=7</guid>
          <content:encoded><![CDATA[<p>The pier opened.</p><p>"It is done," said Ida Holm.</p>]]></content:encoded>
          <excerpt:encoded><![CDATA[Short]]></excerpt:encoded>
          <wp:post_date_gmt>2026-02-04 09:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
          <wp:comment_status>open</wp:comment_status>
          <category domain="category">News</category><category domain="post_tag">sea</category></item>
        <item><title>pier.jpg</title><wp:post_type>attachment</wp:post_type></item>
        <item><title>Draft</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
        </channel></rss>
        """;

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>x</id><updated>2026-02-04T10:00:00Z</updated>
        <entry><title>The pier opens</title><id>tag:hp,7</id><link href="https://hp.example/pier"/>
          <author><name>Ruth Lind</name></author><published>2026-02-04T09:30:00Z</published><updated>2026-02-05T00:00:00Z</updated>
          <category term="sea"/><content type="html">&lt;p&gt;The pier opened.&lt;/p&gt;</content></entry></feed>
        """;

    private const string JsonFeed =
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","language":"en","items":[
          {"id":"7","url":"https://hp.example/pier","title":"The pier opens","content_text":"The pier opened.",
           "date_published":"2026-02-04T09:30:00Z","authors":[{"name":"Ruth Lind"}],"tags":["sea"],"banner_image":"x"}]}
        """;

    private const string Ninjs =
        """
        {"uri":"tag:hp,7","standard":{"name":"ninjs","version":"3.1"},"type":"text","language":"en","by":"Ruth Lind","located":"PORT ELLEN",
         "contentCreated":"2026-02-04T09:30:00Z","copyrightNotice":"© Harbour Post","infoSources":[{"name":"Harbour Post"}],
         "headlines":[{"value":"The pier opens"}],"subjects":[{"name":"sea"}],"urgency":4,
         "bodies":[{"contentType":"text/html","value":"<p>The pier opened.</p>"}]}
        """;

    private const string NewsMl =
        """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:hp:7" version="1">
          <rightsInfo><copyrightNotice>© Harbour Post</copyrightNotice></rightsInfo>
          <itemMeta><versionCreated>2026-02-05T00:00:00Z</versionCreated><provider literal="HP"/></itemMeta>
          <contentMeta><contentCreated>2026-02-04T09:30:00Z</contentCreated><located><name>PORT ELLEN</name></located>
            <infoSource><name>Harbour Post</name></infoSource><headline>The pier opens</headline><by>Ruth Lind</by>
            <language tag="en"/><subject><name>sea</name></subject><audience qcode="x:1"/></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <p>The pier opened.</p></body></html></inlineXML></contentSet></newsItem>
        <packageItem guid="urn:hp:8"/></itemSet></newsMessage>
        """;

    [Theory]
    [InlineData(Wxr, "https://hp.example/?p=7", "News,sea", "comment_status")]
    [InlineData(Atom, "tag:hp,7", "sea", null)]
    [InlineData(JsonFeed, "7", "sea", "banner_image")]
    [InlineData(Ninjs, "tag:hp,7", "sea", "urgency")]
    [InlineData(NewsMl, "urn:hp:7", "sea", "audience")]
    public void Read_Format_MapsItsMembersAndReportsTheOthers(string file, string id, string tags, string? unmapped)
    {
        var items = FeedItems.Read(Encoding.UTF8.GetBytes(file), isXml: file[0] == '<').ToList();

        var article = JsonElement.Parse(items[0].Content);
        Assert.StartsWith("The pier opened.", article.GetProperty("text").GetString());
        Assert.Equal("The pier opens", article.GetProperty("headline").GetString());
        Assert.Equal("Ruth Lind", article.GetProperty("byline").GetString());
        Assert.Equal("Harbour Post", article.GetProperty("source").GetString());
        Assert.Equal("2026-02-04T09:30:00Z", article.GetProperty("publishedAt").GetString());
        Assert.Equal(id, article.GetProperty("externalId").GetString());
        Assert.Equal(tags, string.Join(',', article.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));
        Assert.Equal(unmapped is not null, items[^1].Note is not null);
        Assert.Contains(unmapped ?? "", items[^1].Note ?? "");
    }

    [Fact]
    public void Read_WordPress_LeavesOutWhatIsNoPublishedPost()
    {
        var items = FeedItems.Read(Encoding.UTF8.GetBytes(Wxr), isXml: true).ToList();

        Assert.Equal(4, items.Count);
        Assert.Contains("'attachment'", items[1].Note);
        Assert.Contains("'draft'", items[2].Note);
    }

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</titel></channel></rss>")]
    [InlineData("<table/>")]
    [InlineData("no xml")]
    public void Read_UnsafeOrUnknownXml_IsAProblem(string file)
    {
        var problem = Assert.Single(FeedItems.Read(Encoding.UTF8.GetBytes(file), isXml: true)).Problem;

        Assert.NotNull(problem);
        Assert.DoesNotContain("passwd", problem.Detail);
    }

    [Theory]
    [InlineData("<guid>g1</guid>", null)]
    [InlineData("<guid>https://hp.example/1</guid>", "https://hp.example/1")]
    [InlineData("<guid>g1</guid><link>https://hp.example/2</link>", "https://hp.example/2")]
    public void Read_GuidWithoutPermaLink_IsAnAddressOnlyIfItIsOne(string members, string? url)
    {
        var feed = $"""
            <rss version="2.0"><channel><title>Hp</title><item><description>It opened.</description>{members}</item></channel></rss>
            """;

        var item = JsonElement.Parse(Assert.Single(FeedItems.Read(Encoding.UTF8.GetBytes(feed), isXml: true)).Content);

        Assert.Equal(url, item.TryGetProperty("url", out var found) ? found.GetString() : null);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html/>", "document type")]
    [InlineData(" ", "not valid")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><rss/>", "line 1")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</titel></channel></rss>", "line 1, position 39")]
    [InlineData("<rss version=\"2.0\"><channel><item><link>http://[</link><pubDate>x</pubDate></item><item></channel></rss>",
        "invalid element or value")]
    [InlineData("<rss version=\"0.91\"><channel/></rss>", "version is unsupported; the supported version is 2.0")]
    public void Read_InvalidXml_IsExplainedWithoutTheMessagesOfTheLibrary(string file, string expected)
    {
        var problem = Assert.Single(FeedItems.Read(Encoding.UTF8.GetBytes(file), isXml: true)).Problem;

        Assert.Contains(expected, problem?.Detail);
        Assert.DoesNotContain("DtdProcessing", problem?.Detail);
        Assert.Equal(expected == "document type", problem?.Detail.Contains("DOCTYPE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[caption id=\"a_6\" width=\"300\"]<img src=\"a.jpg\"/> The pier by night[/caption]<p>It opened.</p>", "It opened.")]
    [InlineData("<p>It opened.</p>[gallery ids=\"1,2\"]<p>Late.</p>", "It opened.\n\nLate.")]
    [InlineData("<p>[su_quote]It opened.[/su_quote] [button url='x' /]</p>", "It opened.")]
    [InlineData("[/caption]<p>It opened.</p>[caption]<p>Late.</p>", "It opened.\n\nLate.")]
    [InlineData("[caption][gallery ids='1'][/gallery] Night[/Caption]<p>It opened.</p>", "It opened.")]
    [InlineData("[vc_row][vc_column width=\"1/1\"]<p>It opened.</p>[/vc_column][/vc_row]", "It opened.")]
    [InlineData("<p>\"It [the pier] is open [sic],\" he said [1].</p>", "\"It [the pier] is open [sic],\" he said [1].")]
    public void Read_WordPressShortcodes_AreNoText(string content, string expected)
    {
        var file = Wxr.Replace("<p>The pier opened.</p><p>\"It is done,\" said Ida Holm.</p>", content);

        var items = FeedItems.Read(Encoding.UTF8.GetBytes(file), isXml: true).ToList();

        Assert.Equal(expected, JsonElement.Parse(items[0].Content).GetProperty("text").GetString());
    }
}
