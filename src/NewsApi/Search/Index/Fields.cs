namespace NewsApi.Search.Index;

/// <summary>
/// The fields of the index. By what quotes are ordered and counted stands on each, also where it is their article's.
/// </summary>
internal static class Fields
{
    /// <summary>Which kind of document it is: one of <see cref="DocumentTypes"/>.</summary>
    public const string Type = "type";

    /// <summary>The id of the article that the document belongs to, as a term: its documents are replaced by it.</summary>
    public const string Article = "article";

    /// <summary>The id of the speaker that a speaker's document stands for, as a term.</summary>
    public const string SpeakerKey = "speakerKey";

    /// <summary>The id of the article, quote or speaker, as a value.</summary>
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

    // Terms and values for filters, orders and facets.
    public const string Analysis = "analysis";
    public const string OutletId = "outletId";
    public const string Language = "language";
    public const string LanguageRange = "languageRange";
    public const string TagKey = "tagKey";
    public const string SpeakerId = "speakerId";
    public const string ReportedById = "reportedById";
    public const string ExternalId = "externalId";
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
    public const string Cue = "cue";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string Confidence = "confidence";
    public const string Locked = "locked";

    /// <summary>What <see cref="Locked"/> has where a person corrected the quote; it has nothing on the others.</summary>
    public const string IsLocked = "true";
    public const string Position = "position";
}

/// <summary>The kinds of documents.</summary>
internal static class DocumentTypes
{
    public const string Article = "article";
    public const string Quote = "quote";
    public const string Speaker = "speaker";
}
