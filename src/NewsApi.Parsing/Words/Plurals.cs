using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>The plural of an English noun for a person: "firefighters", "deputies", "fishermen".</summary>
/// <remarks>Leaves alone abbreviations, joined nouns and what the file plurals lists as having none.</remarks>
internal static class Plurals
{
    private const string File = "English/plurals";

    private const int ShortestNoun = 3;

    private static readonly FrozenSet<string> None = WordFiles.Words(File, "none").ToFrozenSet();

    private static readonly string[][] IrregularEndings = [.. WordFiles.Lines(File, "irregular").Select(WordSection.Split)];

    /// <summary>The plural; null where it says nothing of people.</summary>
    public static string? Of(string noun)
    {
        if (None.Contains(noun) || noun.Length < ShortestNoun || noun[^1] is '.' || noun.Contains('-'))
        {
            return null;
        }

        var irregular = IrregularEndings.FirstOrDefault(ending => noun.EndsWith(ending[0], StringComparison.Ordinal));
        return irregular is null ? Regular(noun) : noun[..^irregular[0].Length] + irregular[1];
    }

    private static string? Regular(string noun) => noun switch
    {
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., not 's', 's'] => null,
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
