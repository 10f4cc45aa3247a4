namespace NewsApi.Http;

/// <summary>A merge patch of a resource (RFC 7396): an absent member is unchanged, null clears it.</summary>
internal abstract record MergePatch<T>
    where T : class
{
    /// <summary>The values of the patch; absent and cleared members are null.</summary>
    public T Values { get; init; } = null!;

    /// <summary>The names of the members that the patch contains.</summary>
    public IReadOnlySet<string> Members { get; init; } = new HashSet<string>();

    public bool Has(string member) => Members.Contains(member);
}
