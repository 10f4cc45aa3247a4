using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>
/// Makes articles from what the client gave and the parser found. Their speakers and outlets are new objects, known by
/// their keys; storing an article replaces them with the stored ones.
/// </summary>
internal static class ArticleBuilder
{
    /// <summary>A new article, or a new text for a stored one.</summary>
    public static Article Build(ArticleRequest request, ParsedArticle parsed)
    {
        var found = FoundMembers.Of(parsed);
        var article = new Article
        {
            Body = new ArticleText { Text = parsed.Text },
            Headline = found.Headline,
            Lead = parsed.Lead?.In(parsed.Text) ?? "",
            WordCount = Words.Count(parsed.Text),
            QuoteCount = parsed.Quotes.Count,
            ParserVersion = ArticleParser.Version,
            ContentHash = ContentHashes.Of(parsed.Text),
            Sections = [.. parsed.Sections.Select((section, index) => BuildSection(section, index))],
        };

        Describe(article, request, found);
        var people = parsed.Speakers.ToDictionary(speaker => speaker, SpeakerBuilder.Build);
        article.Quotes = [.. parsed.Quotes.Select((quote, index) => QuoteBuilder.Build(quote, index, article, people))];
        article.Roles = SpeakerBuilder.RolesOf(parsed.Quotes, people);
        foreach (var quote in article.Quotes)
        {
            quote.Section.QuoteCount++;
        }

        return article;
    }

    /// <summary>
    /// The stored article with other metadata; its text and parts stay. The parser finds again only what the client clears.
    /// </summary>
    public static Article Change(Article stored, ArticleRequest request, Func<string, ParsedArticle> parse)
    {
        var isCleared = (stored.Given & ~GivenBy(request)) != GivenMembers.None;
        var changed = stored with { Sections = [], Quotes = [], Roles = [] };
        Describe(changed, request, isCleared ? FoundMembers.Of(parse(stored.Body.Text)) : FoundMembers.Of(stored));
        return changed;
    }

    /// <summary>The outlet that <paramref name="printed"/> names, under its canonical name.</summary>
    public static Outlet OutletOf(string printed)
    {
        var name = OutletNames.Canonical(printed);
        return new Outlet { Name = name, NameKey = NameKey.Of(name) };
    }

    private static void Describe(Article article, ArticleRequest request, FoundMembers found)
    {
        var given = request with
        {
            Byline = Given(request.Byline) ?? found.Byline,
            Dateline = Given(request.Dateline) ?? found.Dateline,
            Language = Given(request.Language) is { } language ? LanguageTags.Canonical(language) : null,
        };
        foreach (var member in ArticleMembers.Metadata)
        {
            member.SetValue(article, member.GetValue(given) is string text ? Given(text) : null);
        }

        article.Headline = Given(request.Headline) ?? found.Headline;
        article.HeadlineIsDerived = Given(request.Headline) is null && found.HeadlineIsDerived;
        article.Outlet = article.Source is { } source ? OutletOf(source) : null;
        article.PublishedAt = Timestamps.Parse(request.PublishedAt);
        article.Given = GivenBy(request);
        article.Tags = BuildTags(request.Tags ?? []);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

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

    /// <summary>The members that the parser finds unless the client gives them.</summary>
    private sealed record FoundMembers(string Headline, bool HeadlineIsDerived, string? Byline, string? Dateline)
    {
        public static FoundMembers Of(ParsedArticle parsed) => new(
            parsed.Headline?.Text ?? FirstCharacters(parsed.Text),
            parsed.Headline?.IsDerived != false,
            parsed.Byline?.Text,
            parsed.Dateline?.Text);

        public static FoundMembers Of(Article stored) =>
            new(stored.Headline, stored.HeadlineIsDerived, stored.Byline, stored.Dateline);

        // A text without a single word has no headline that a parser could find.
        private static string FirstCharacters(string text) =>
            new([.. text.Trim().Take(120).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
    }
}
