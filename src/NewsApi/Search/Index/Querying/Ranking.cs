namespace NewsApi.Search.Index.Querying;

/// <summary>How a condition has a say in the rank.</summary>
internal enum Ranking
{
    /// <summary>It has none: only what matches is asked, which costs less.</summary>
    None,

    /// <summary>Everything that matches it is ranked by it.</summary>
    Alone,

    /// <summary>Only what matches other conditions too is ranked.</summary>
    AmongOthers,
}
