using NewsApi.Parsing.Words;

namespace NewsApi.Parsing;

/// <summary>Reads the parts of a person's name: "George A. Walton Jr." has the surname Walton, the initial A and the suffix Jr.</summary>
public static class PersonName
{
    private static readonly WordSet Suffixes = WordSet.AnyCase(WordFiles.Words("English/name-suffixes", "suffixes"));

    /// <summary>The last part of the name that is no suffix.</summary>
    public static string Surname(string name)
    {
        var whole = WithoutSuffix(name);
        return whole[(whole.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The name without "Jr.", "III" and the like; the name itself where nothing else would be left.</summary>
    public static string WithoutSuffix(string name) => name[..LengthWithoutSuffix(name)];

    /// <summary>Whether the word is "Jr.", "III" or the like.</summary>
    internal static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.Contains(word);

    /// <summary>Whether the names tell two people apart although first and last name agree: by suffix or by middle initial.</summary>
    internal static bool AreOthers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var oneWhole = one[..LengthWithoutSuffix(one)];
        var otherWhole = other[..LengthWithoutSuffix(other)];
        var oneSuffix = one[oneWhole.Length..].Trim(" ,.");
        var otherSuffix = other[otherWhole.Length..].Trim(" ,.");
        return !oneSuffix.IsEmpty && !otherSuffix.IsEmpty && !oneSuffix.Equals(otherSuffix, StringComparison.OrdinalIgnoreCase)
            || InitialOf(oneWhole) is > '\0' and var initial && InitialOf(otherWhole) is > '\0' and var second && initial != second;
    }

    // The initial between first and last name; zero where there is none.
    private static char InitialOf(ReadOnlySpan<char> name)
    {
        var first = name.IndexOf(' ');
        var last = name.LastIndexOf(' ');
        return first > 0 && last - first == 3 && name[first + 2] is '.' && char.IsUpper(name[first + 1]) ? name[first + 1] : '\0';
    }

    private static int LengthWithoutSuffix(ReadOnlySpan<char> name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && Suffixes.Contains(name[(space + 1)..]) ? name[..space].TrimEnd(", ").Length : name.Length;
    }
}
