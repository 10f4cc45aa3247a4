namespace NewsApi.Model;

/// <summary>What a reviewer found of a sampled quote as the parser left it. Later corrections and parses do not change it.</summary>
internal sealed class QuoteReview
{
    public const int MissedMaxCount = 1000;

    /// <summary>The id of the quote, which may have been removed since.</summary>
    public long QuoteId { get; set; }

    public long ArticleId { get; set; }

    /// <summary>The outlet of the article; null if it has none.</summary>
    public long? OutletId { get; set; }

    public required string Rule { get; set; }

    public required string ParserVersion { get; set; }

    public ReviewVerdict Verdict { get; set; }

    /// <summary>The number of quotes in the section that the parser missed.</summary>
    public int Missed { get; set; }

    /// <summary>The number of quotes in the section that the parser found.</summary>
    public int SectionQuotes { get; set; }

    /// <summary>Whether the quote had been corrected before the review: it says nothing of the parser then.</summary>
    public bool WasLocked { get; set; }

    public DateTime ReviewedAt { get; set; }

    public string? ReviewedBy { get; set; }
}

/// <summary>What a reviewer says of a quote.</summary>
internal enum ReviewVerdict
{
    /// <summary>It is a quote, and the speaker is right.</summary>
    Correct,

    /// <summary>It is a quote; the speaker is wrong, or missing although the text gives one.</summary>
    WrongSpeaker,

    /// <summary>The words are no quote.</summary>
    NotAQuote,
}
