namespace NewsApi.Search.Index.Querying;

/// <summary>What all parts of one query share.</summary>
/// <param name="Words">What words become terms by.</param>
/// <param name="Prefixes">The words that prefixes stand for.</param>
/// <param name="Time">How long the search may take.</param>
/// <param name="Warnings">What was searched otherwise than asked.</param>
internal sealed record QueryScope(QueryWords Words, Prefixes Prefixes, SearchTime Time, ICollection<string> Warnings);
