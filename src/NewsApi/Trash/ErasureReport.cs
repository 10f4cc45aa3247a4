namespace NewsApi.Trash;

/// <summary>The number of deleted rows by kind.</summary>
internal sealed record ErasureReport
{
    /// <example>1</example>
    public required int Articles { get; init; }

    /// <example>1</example>
    public required int Texts { get; init; }

    /// <example>4</example>
    public required int Sections { get; init; }

    /// <example>3</example>
    public required int Quotes { get; init; }

    /// <example>2</example>
    public required int Tags { get; init; }

    /// <summary>Roles of speakers in this article.</summary>
    /// <example>1</example>
    public required int Roles { get; init; }

    /// <summary>Revisions of the metadata.</summary>
    /// <example>2</example>
    public required int Revisions { get; init; }

    /// <summary>Revisions of the text.</summary>
    /// <example>1</example>
    public required int RevisionTexts { get; init; }

    /// <summary>Revisions of corrected quotes.</summary>
    /// <example>0</example>
    public required int QuoteRevisions { get; init; }

    /// <summary>Speakers that no other article quotes.</summary>
    /// <example>1</example>
    public int Speakers { get; init; }

    /// <summary>The report in one line, for the audit log.</summary>
    public override string ToString() =>
        $"deleted permanently: {Articles} articles, {Texts} texts, {Sections} sections, {Quotes} quotes, {Tags} tags, {Roles} roles, "
        + $"{Revisions} revisions, {RevisionTexts} earlier texts, {QuoteRevisions} revisions of quotes, {Speakers} speakers";
}
