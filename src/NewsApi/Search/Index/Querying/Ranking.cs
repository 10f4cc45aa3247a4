namespace NewsApi.Search.Index.Querying;

/// <summary>How a condition has a say in the rank.</summary>
internal enum Ranking
{
    /// <summary>It has none: only what matches is asked, which costs less.</summary>
    None,

    /// <summary>What matches it is ranked by it.</summary>
    Full,
}
