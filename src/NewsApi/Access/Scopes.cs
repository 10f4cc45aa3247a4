namespace NewsApi.Access;

/// <summary>What a key allows. Each scope includes those before it; the authorization policies have the same names.</summary>
internal static class Scopes
{
    public const string Read = "read";
    public const string Write = "write";
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Read, Write, Admin];

    /// <summary>Whether one of the <paramref name="granted"/> scopes is, or includes, the <paramref name="required"/> one.</summary>
    public static bool Include(IEnumerable<string> granted, string required)
    {
        var rank = RankOf(required);
        return granted.Any(scope => RankOf(scope) >= rank);
    }

    // A scope of another application, as tokens may have, is below all.
    private static int RankOf(string scope) => scope switch
    {
        Read => 1,
        Write => 2,
        Admin => 3,
        _ => 0,
    };
}
