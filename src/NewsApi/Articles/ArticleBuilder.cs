using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>
/// Builds articles from a request and the result of the parser. Speakers and outlets are new objects with their keys;
/// when the article is stored, they are replaced with the stored ones that have the same keys.
/// </summary>
internal static class ArticleBuilder
{
    /// <summary>Builds a new article, or the new state of a stored article whose text changes.</summary>
    /// <exception cref="BadHttpRequestException">The text has no section: it has only invisible characters (422).</exception>
    public static Article Build(ArticleRequest request, ParsedArticle parsed)
    {
        if (parsed.Sections.Count == 0)
        {
            throw new BadHttpRequestException(
                "The request contains no article text: its characters are invisible.", StatusCodes.Status422UnprocessableEntity);
        }

        var found = FoundMembers.Of(parsed);
        var article = new Article
        {
            Body = new ArticleText { Text = parsed.Text },
            Headline = found.Headline,
            Lead = parsed.Lead?.In(parsed.Text) ?? "",
            WordCount = WordCounter.Count(parsed.Text),
            QuoteCount = parsed.Quotes.Count,
            ParserVersion = ArticleParser.Version,
            ContentHash = ContentHashes.Of(parsed.Text),
            Sections = [.. parsed.Sections.Select((section, index) => BuildSection(section, index))],
        };

        SetMetadata(article, request.IsExport ? found.RemoveFrom(request) : request, found);
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
    /// Returns the stored article with the metadata of the request. Text, sections and quotes are unchanged; the text is
    /// parsed only where the request clears a member that the parser can find.
    /// </summary>
    public static Article Change(Article stored, ArticleRequest request, Func<string, ParsedArticle> parse)
    {
        var isCleared = ((stored.Given ^ GivenMembers.LanguageIsFound) & ~(GivenBy(request) ^ GivenMembers.LanguageIsFound))
            != GivenMembers.None;
        var changed = stored with { Sections = [], Quotes = [], Roles = [] };
        SetMetadata(changed, request, isCleared ? FoundMembers.Of(parse(stored.Body.Text)) : FoundMembers.Of(stored));
        return changed;
    }

    /// <summary>Returns the outlet with the canonical form of the name <paramref name="printed"/>.</summary>
    public static Outlet OutletOf(string printed)
    {
        var name = OutletNames.Canonical(printed);
        return new Outlet { Name = name, NameKey = NameKey.Of(name) };
    }

    private static void SetMetadata(Article article, ArticleRequest request, FoundMembers found)
    {
        var given = request with
        {
            Byline = Given(request.Byline) ?? found.Byline,
            Dateline = Given(request.Dateline) ?? found.Dateline,
            Language = Given(request.Language) is { } language ? LanguageTags.Canonical(language) : found.Language,
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
        | (Given(request.Dateline) is null ? GivenMembers.None : GivenMembers.Dateline)
        | (Given(request.Language) is null ? GivenMembers.LanguageIsFound : GivenMembers.None);

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
    private sealed record FoundMembers(string Headline, bool HeadlineIsDerived, string? Byline, string? Dateline, string? Language)
    {
        public static FoundMembers Of(ParsedArticle parsed) => new(
            ControlCharacters.Remove(parsed.Headline?.Text ?? FirstCharacters(parsed.Text)),
            parsed.Headline?.IsDerived != false,
            parsed.Byline is { } byline ? ControlCharacters.Remove(byline.Text) : null,
            parsed.Dateline is { } dateline ? ControlCharacters.Remove(dateline.Text) : null,
            parsed.Language);

        public static FoundMembers Of(Article stored) =>
            new(stored.Headline, stored.HeadlineIsDerived, stored.Byline, stored.Dateline, stored.Language);

        /// <summary>Returns an exported article as its client gave it: without what the parser finds again.</summary>
        public ArticleRequest RemoveFrom(ArticleRequest request) => request with
        {
            Headline = request.Headline == Headline ? null : request.Headline,
            Byline = request.Byline == Byline ? null : request.Byline,
            Dateline = request.Dateline == Dateline ? null : request.Dateline,
            Language = request.Language == Language ? null : request.Language,
        };

        // The parser finds no headline in a text without words.
        private static string FirstCharacters(string text) =>
            new([.. text.Trim().Take(120).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
    }
}
