namespace NewsApi.Access;

/// <summary>What operators set of the access rules (<c>Access__…</c>).</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Whether reading is allowed without a key.</summary>
    public bool AnonymousRead { get; init; } = true;
}
