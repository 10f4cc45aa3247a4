using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>
/// Makes an article of what the client gave and the parser found. Its speakers and outlets are new objects, known by
/// their keys; storing it puts the stored ones in their place.
/// </summary>
internal static class ArticleBuilder
{
    public static Article Build(ArticleRequest request, ParsedArticle parsed)
    {
        var publishedAt = Timestamps.Parse(request.PublishedAt);
        var article = new Article
        {
            Body = new ArticleText { Text = parsed.Text },
            Headline = Given(request.Headline) ?? parsed.Headline?.Text ?? FirstCharacters(parsed.Text),
            HeadlineIsDerived = Given(request.Headline) is null && parsed.Headline?.IsDerived != false,
            Byline = Given(request.Byline) ?? parsed.Byline?.Text,
            Dateline = Given(request.Dateline) ?? parsed.Dateline?.Text,
            Lead = parsed.Lead?.In(parsed.Text) ?? "",
            Source = Given(request.Source),
            Outlet = Given(request.Source) is { } source ? OutletOf(source) : null,
            Url = Given(request.Url),
            ExternalId = Given(request.ExternalId),
            Language = Given(request.Language) is { } language ? LanguageTags.Canonical(language) : null,
            PublishedAt = publishedAt,
            WordCount = Words.Count(parsed.Text),
            QuoteCount = parsed.Quotes.Count,
            Given = GivenBy(request),
            ParserVersion = ArticleParser.Version,
            ContentHash = ContentHashes.Of(parsed.Text),
            Sections = [.. parsed.Sections.Select((section, index) => BuildSection(section, index))],
        };

        article.Tags = BuildTags(request.Tags ?? []);
        var people = parsed.Speakers.ToDictionary(speaker => speaker, SpeakerBuilder.Build);
        article.Quotes = [.. parsed.Quotes.Select((quote, index) => QuoteBuilder.Build(quote, index, article, people))];
        article.Roles = SpeakerBuilder.RolesOf(parsed.Quotes, people);
        CountQuotes(article);
        return article;
    }

    /// <summary>The outlet that <paramref name="printed"/> names, under its canonical name.</summary>
    public static Outlet OutletOf(string printed)
    {
        var name = OutletNames.Canonical(printed);
        return new Outlet { Name = name, NameKey = NameKey.Of(name) };
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // A text without a single word has no headline that a parser could find.
    private static string FirstCharacters(string text) =>
        new([.. text.Trim().Take(120).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);

    private static GivenMembers GivenBy(ArticleRequest request) =>
        (Given(request.Headline) is null ? GivenMembers.None : GivenMembers.Headline)
        | (Given(request.Byline) is null ? GivenMembers.None : GivenMembers.Byline)
        | (Given(request.Dateline) is null ? GivenMembers.None : GivenMembers.Dateline);

    private static List<ArticleTag> BuildTags(IReadOnlyList<string> tags) =>
    [
        .. tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).DistinctBy(NameKey.Of)
            .Select((tag, index) => new ArticleTag { Position = index + 1, Tag = tag, TagKey = NameKey.Of(tag) }),
    ];

    private static Section BuildSection(ParsedSection section, int index) => new()
    {
        Position = index + 1,
        Heading = section.Heading?.Text,
        HeadingStart = section.Heading?.Span.Start,
        HeadingEnd = section.Heading?.Span.End,
        Start = section.Span.Start,
        End = section.Span.End,
        Paragraphs = section.Paragraphs,
    };

    private static void CountQuotes(Article article)
    {
        foreach (var quote in article.Quotes)
        {
            quote.Section.QuoteCount++;
        }
    }
}
