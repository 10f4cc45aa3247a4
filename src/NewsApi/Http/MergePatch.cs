namespace NewsApi.Http;

/// <summary>Changes to a resource (RFC 7396): a member that is absent stays, null clears it.</summary>
internal abstract record MergePatch<T>
    where T : class
{
    /// <summary>The members as given; those absent and those cleared are null.</summary>
    public T Values { get; init; } = null!;

    /// <summary>The names of the members that are given.</summary>
    public IReadOnlySet<string> Members { get; init; } = new HashSet<string>();

    public bool Has(string member) => Members.Contains(member);
}
