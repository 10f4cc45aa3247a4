using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>The mark a line ends with, without closing quotation marks and brackets.</summary>
internal enum LineEnding
{
    /// <summary>A letter, a digit, a bracket: no mark.</summary>
    Open,

    /// <summary>A full stop that ends a sentence.</summary>
    FullStop,

    /// <summary>A full stop that belongs to an abbreviation ("U.S.").</summary>
    Abbreviation,
    Question,
    Exclamation,
    Colon,

    Ellipsis,

    /// <summary>A comma, a semicolon or a dash: the sentence continues.</summary>
    GoesOn,
}

/// <summary>Reads the ending of a line, in any script.</summary>
internal static class LineEndings
{
    private static readonly WordSet Abbreviations = WordSet.Exact(WordFiles.WordsOfAll("abbreviations", "abbreviations"));

    public static LineEnding Of(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd("\"'“”‘’»«)]}*_ \t\u00A0");
        if (bare.IsEmpty)
        {
            return LineEnding.Open;
        }

        return bare[^1] switch
        {
            '.' when IsAbbreviation(bare) => LineEnding.Abbreviation,
            '.' when bare.EndsWith("...") => LineEnding.Ellipsis,
            '…' => LineEnding.Ellipsis,
            '.' or '。' or '．' or '।' or '॥' or '։' or '۔' or '።' or '።' or '｡' => LineEnding.FullStop,
            '?' or '？' or '؟' or ';' or '⁇' => LineEnding.Question,
            '!' or '！' => LineEnding.Exclamation,
            ':' or '：' => LineEnding.Colon,
            ',' or ';' or '-' or '–' or '—' or '，' or '、' or '；' or '،' or '؛' => LineEnding.GoesOn,
            _ => LineEnding.Open,
        };
    }

    // "U.S.", "a.m.", "Inc.", one of the known ones.
    private static bool IsAbbreviation(ReadOnlySpan<char> line)
    {
        var word = line[(line.LastIndexOfAny(' ', '\t', '\u00A0') + 1)..].TrimStart("(“\"‘'");
        return Abbreviations.Contains(word)
            || (word.Length >= 4 && word.Length <= 8 && word[^3] == '.' && char.IsLetter(word[^2]) && char.IsLetter(word[0]));
    }
}
