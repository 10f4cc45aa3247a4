using System.Runtime.CompilerServices;

namespace NewsApi.Model;

/// <summary>A news text with its metadata, sections and quotes. Times are UTC.</summary>
internal sealed record Article : ArticleMetadata
{
    public const int TextMaxLength = 16 * 1024 * 1024;
    public const int HeadlineMaxLength = 500;
    public const int TagMaxLength = 100;
    public const int TagsMaxCount = 50;
    public const int QuotesMaxCount = 20_000;
    // The length of a SHA-256 in hexadecimal digits.
    public const int ContentHashLength = 64;
    public const int ParserVersionMaxLength = 20;

    public long Id { get; set; }

    /// <summary>The text as posted; in a separate table, so that lists do not read it.</summary>
    public required ArticleText Body { get; set; }

    public required string Headline { get; set; }

    public bool HeadlineIsDerived { get; set; }

    public required string Lead { get; set; }

    public long? OutletId { get; set; }

    /// <summary>The outlet that <see cref="ArticleMetadata.Source"/> names, under its canonical name.</summary>
    public Outlet? Outlet { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The sort key of lists: when it was published; if that is unknown, when it was created.</summary>
    public DateTime ListedAt { get; set; }

    public int WordCount { get; set; }

    /// <summary>The number of quotes, so that filters need not count them.</summary>
    public int QuoteCount { get; set; }

    /// <summary>The members that the client set; parsing the text again does not overwrite them.</summary>
    public GivenMembers Given { get; set; }

    public required string ParserVersion { get; set; }

    /// <summary>SHA-256 of the text with white space folded, in hexadecimal: equal for duplicates.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Increases by one with every change of the article.</summary>
    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>When it was moved to the trash; null if it is not there.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>The number of the current revision; see <see cref="ArticleRevision"/>.</summary>
    public int Revision { get; set; } = 1;

    public DateTime RevisedAt { get; set; }

    /// <summary>The name of the principal that made the revision; null if it is unknown.</summary>
    public string? RevisedBy { get; set; }

    /// <summary>The members that differ from the previous revision.</summary>
    public IReadOnlyList<string> RevisedMembers { get; set; } = [];

    public List<ArticleTag> Tags { get; set; } = [];

    public List<Section> Sections { get; set; } = [];

    public List<Quote> Quotes { get; set; } = [];

    public List<SpeakerRole> Roles { get; set; } = [];

    // Entities are compared by reference, not by value.
    public bool Equals(Article? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The members of an article that the parser finds unless the client gives them.</summary>
[Flags]
internal enum GivenMembers
{
    None = 0,
    Headline = 1,
    Byline = 2,
    Dateline = 4,

    /// <summary>The opposite of the others: the parser found the language. Earlier versions stored only given ones.</summary>
    LanguageIsFound = 8,
}
