namespace NewsApi.Model;

/// <summary>An agency, newspaper or broadcaster that published articles or carried quotes.</summary>
internal sealed class Outlet
{
    public const int NameMaxLength = 200;

    public long Id { get; set; }

    /// <summary>The canonical name ("Associated Press").</summary>
    public required string Name { get; set; }

    /// <summary>The name without regard to case, diacritics and white space; unique.</summary>
    public required string NameKey { get; set; }

    /// <summary>The number of articles outside the trash that it published; see <see cref="Data.QuoteCounts"/>.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The number of quotes in these articles.</summary>
    public int QuoteCount { get; set; }

    /// <summary>The number of quotes outside the trash that it carried.</summary>
    public int ReportedCount { get; set; }
}
