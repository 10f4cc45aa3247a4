namespace NewsApi.Model;

/// <summary>Matches names whose umlauts are written as two letters: "Mueller" is "Müller", and "Muller" is "Müller", too.</summary>
internal static class GermanNames
{
    // Limits the variants of one name to 16.
    private const int DigraphsMaxCount = 4;

    private static readonly (string Umlaut, string Digraph)[] Umlauts =
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")];

    /// <summary>The keys under which a name may be stored; not all of them are the same name.</summary>
    public static IReadOnlyList<string> KeysOf(string name)
    {
        var key = NameKey.Of(name);
        return [.. Contract(key, 0, DigraphsMaxCount).Append(Expand(name)).Distinct()];
    }

    /// <summary>Whether two names are the same.</summary>
    public static bool AreSame(string one, string other) => NameKey.Of(one) == NameKey.Of(other) || Expand(one) == Expand(other);

    /// <summary>Writes umlauts as two letters.</summary>
    public static string ToDigraphs(string text) =>
        Umlauts.Aggregate(text.Normalize(), (written, pair) => written.Replace(pair.Umlaut, pair.Digraph));

    private static string Expand(string name) => NameKey.Of(ToDigraphs(name));

    // Each "ae", "oe" and "ue" is one letter, or two.
    private static IEnumerable<string> Contract(string key, int from, int count)
    {
        yield return key;
        for (var at = from; at < key.Length - 1 && count > 0; at++)
        {
            if (key[at] is 'a' or 'o' or 'u' && key[at + 1] == 'e')
            {
                foreach (var other in Contract(key.Remove(at + 1, 1), at + 1, count - 1))
                {
                    yield return other;
                }
            }
        }
    }
}
