namespace NewsApi.Http;

/// <summary>One key of an order.</summary>
/// <param name="Member">The member as the client writes it ("publishedAt").</param>
/// <param name="Descending">Whether a minus stood before it.</param>
internal sealed record SortKey(string Member, bool Descending);
