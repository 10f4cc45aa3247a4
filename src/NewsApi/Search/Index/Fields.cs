namespace NewsApi.Search.Index;

/// <summary>
/// The fields of the index. By what quotes are ordered and counted stands on each, also where it is their article's.
/// </summary>
internal static class Fields
{
    /// <summary>What filters ask for: see <see cref="Index.Facts"/>.</summary>
    public const string Facts = "facts";

    /// <summary>The id of the article, quote or speaker.</summary>
    public const string Id = "id";

    // Analysed text.
    public const string Headline = "headline";
    public const string Heading = "heading";
    public const string Lead = "lead";

    /// <summary>Everything of the text below the headline.</summary>
    public const string Body = "body";

    /// <summary>
    /// The words of headline and body as printed where they are not their own stems, without positions: for prefixes and
    /// spelling. All others are in the body.
    /// </summary>
    public const string Words = "words";
    public const string Quote = "quote";
    public const string Speaker = "speaker";
    public const string Source = "source";
    public const string Tag = "tag";

    // Values for orders, facets and ranges.
    public const string OutletId = "outletId";
    public const string Language = "language";
    public const string TagKey = "tagKey";
    public const string SpeakerId = "speakerId";
    public const string ReportedById = "reportedById";
    public const string Month = "month";
    public const string ListedAt = "listedAt";
    public const string CreatedAt = "createdAt";
    public const string UpdatedAt = "updatedAt";
    public const string WordCount = "wordCount";
    public const string QuoteCount = "quoteCount";
    public const string HeadlineOrder = "headlineOrder";
    public const string SourceOrder = "sourceOrder";

    // Of quotes only.
    public const string ArticleId = "articleId";
    public const string QuoteWordCount = "quoteWordCount";
    public const string Confidence = "confidence";
    public const string Position = "position";
}
