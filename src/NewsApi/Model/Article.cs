using System.Runtime.CompilerServices;

namespace NewsApi.Model;

/// <summary>One news text with what is known about it. Times are UTC.</summary>
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

    /// <summary>The text as posted; in a table of its own, so that lists never read it.</summary>
    public required ArticleText Body { get; set; }

    public required string Headline { get; set; }

    public bool HeadlineIsDerived { get; set; }

    public required string Lead { get; set; }

    public long? OutletId { get; set; }

    /// <summary>The outlet that <see cref="ArticleMetadata.Source"/> names, under its canonical name.</summary>
    public Outlet? Outlet { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>What lists sort by: when it was published, or created where that is unknown.</summary>
    public DateTime ListedAt { get; set; }

    public int WordCount { get; set; }

    /// <summary>How many quotes the article holds: filters need no count.</summary>
    public int QuoteCount { get; set; }

    /// <summary>Which members the client gave; parsing the text again must not overwrite them.</summary>
    public GivenMembers Given { get; set; }

    public required string ParserVersion { get; set; }

    /// <summary>SHA-256 of the text with white space folded, in hexadecimal: equal for duplicates.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Grows by one with every change of the article.</summary>
    public int Version { get; set; } = 1;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>When it was moved to the trash; null where it was not.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>The number of the state that this is; see <see cref="ArticleRevision"/>.</summary>
    public int Revision { get; set; } = 1;

    public DateTime RevisedAt { get; set; }

    /// <summary>Who made the revision; null where that is not known.</summary>
    public string? RevisedBy { get; set; }

    /// <summary>The members in which it differs from the revision before.</summary>
    public IReadOnlyList<string> RevisedMembers { get; set; } = [];

    public List<ArticleTag> Tags { get; set; } = [];

    public List<Section> Sections { get; set; } = [];

    public List<Quote> Quotes { get; set; } = [];

    public List<SpeakerRole> Roles { get; set; } = [];

    // An entity is the same as itself only, whatever its values.
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
}
