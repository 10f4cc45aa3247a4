using System.Collections.Frozen;

namespace NewsApi.Parsing.Quotations;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Table = FrozenSet.ToFrozenSet(
        """
        mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen maj capt cmdr sgt cpl pvt adm hon rev fr msgr st ste
        pres supt asst assoc atty jr sr vs no nos inc corp co ltd dept univ jan feb mar apr jun jul aug sept sep oct nov dec
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
        va vt wash wis wyo ave blvd ft mt etc approx est messrs mmes
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the full stop behind <paramref name="word"/> is its own: Sen., J., U.S.</summary>
    public static bool TakesStop(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0])) || word.Contains('.') || (char.IsUpper(word[0]) && Lookup.Contains(word));
}
