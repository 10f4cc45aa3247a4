namespace NewsApi.Search.Index;

/// <summary>
/// The fields of the index. A quote also has the values of its article by which quotes are sorted and counted.
/// </summary>
internal static class Fields
{
    /// <summary>The terms of filters: see <see cref="Index.Facts"/>.</summary>
    public const string Facts = "facts";

    /// <summary>The id of the article, quote or speaker.</summary>
    public const string Id = "id";

    // Analyzed text: words as printed and by stem, with positions.
    public const string Headline = "headline";
    public const string Heading = "heading";
    public const string Lead = "lead";

    /// <summary>The text below the headline.</summary>
    public const string Body = "body";

    public const string Quote = "quote";
    public const string Speaker = "speaker";
    public const string Source = "source";
    public const string Tag = "tag";

    // Values to sort, count and filter by.
    public const string OutletId = "outletId";
    public const string Language = "language";
    public const string TagKey = "tagKey";
    public const string SpeakerId = "speakerId";
    public const string ReportedById = "reportedById";
    public const string Month = "month";
    public const string ListedAt = "listedAt";

    /// <summary>The day of publication, as <see cref="DayOf"/> counts; <see cref="Undated"/> where it is unknown.</summary>
    public const string PublishedDay = "publishedDay";
    public const string CreatedAt = "createdAt";
    public const string UpdatedAt = "updatedAt";
    public const string WordCount = "wordCount";
    public const string QuoteCount = "quoteCount";

    /// <summary>The version of the article: the index is compared with the database by it.</summary>
    public const string Version = "version";
    public const string HeadlineOrder = "headlineOrder";
    public const string SourceOrder = "sourceOrder";

    // Of quotes only.
    public const string ArticleId = "articleId";
    public const string QuoteWordCount = "quoteWordCount";
    public const string Confidence = "confidence";
    public const string Position = "position";

    /// <summary>The <see cref="PublishedDay"/> of an article without a date.</summary>
    public const long Undated = -1;

    /// <summary>The number of days since 0001-01-01.</summary>
    public static long DayOf(DateTime? time) => time?.Ticks / TimeSpan.TicksPerDay ?? Undated;
}
