namespace NewsApi.Trash;

/// <summary>How much was removed for good, by kind.</summary>
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

    /// <summary>Roles of speakers that only this article told of.</summary>
    /// <example>1</example>
    public required int Roles { get; init; }

    /// <summary>Earlier states of the metadata.</summary>
    /// <example>2</example>
    public required int Revisions { get; init; }

    /// <summary>Earlier texts.</summary>
    /// <example>1</example>
    public required int RevisionTexts { get; init; }

    /// <summary>Speakers whom no other article quotes.</summary>
    /// <example>1</example>
    public int Speakers { get; init; }

    /// <summary>The report in one line, for the audit log.</summary>
    public override string ToString() =>
        $"removed for good: {Articles} articles, {Texts} texts, {Sections} sections, {Quotes} quotes, {Tags} tags, {Roles} roles, "
        + $"{Revisions} revisions, {RevisionTexts} earlier texts, {Speakers} speakers";
}
