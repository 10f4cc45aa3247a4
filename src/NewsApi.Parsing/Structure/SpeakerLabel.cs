using System.Buffers;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// The label of a turn in a transcript or an interview: "SMITH:", "JOE LOTTA, HARBOUR CHAIRMAN (ph):", "VOSS (voice-over):",
/// "Sara Voss:", "Q:", "A.".
/// </summary>
/// <param name="NameEnd">The end of the name, before a title and brackets.</param>
/// <param name="End">The end of the label: behind its colon or full stop.</param>
/// <param name="IsCapitals">Whether it is in capitals, so that it needs no other sign of a transcript.</param>
internal readonly record struct SpeakerLabel(int NameEnd, int End, bool IsCapitals)
{
    private const int Longest = 80;

    private const int LongestName = 40;

    private const int MostWords = 4;

    private static readonly SearchValues<char> NoLetters = SearchValues.Create("0123456789\"“”?!");

    /// <summary>Reads the label at the start of the line, where words stand behind it. Leaves alone labels with digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out SpeakerLabel label)
    {
        label = default;
        if (line.Length > 3 && line[0] is 'Q' or 'A' && line[1] is ':' or '.' && char.IsWhiteSpace(line[2]))
        {
            label = new SpeakerLabel(1, 2, IsCapitals: true);
            return true;
        }

        var colon = line[..Math.Min(line.Length, Longest)].IndexOf(':');
        if (colon < 2 || colon + 2 >= line.Length || !char.IsWhiteSpace(line[colon + 1]))
        {
            return false;
        }

        var name = line[..NameLength(line[..colon])];
        var isCapitals = LetterCase.Of(name).IsAllCapitals;
        label = new SpeakerLabel(name.Length, colon + 1, isCapitals);
        return name.Length is > 1 and <= LongestName && (isCapitals || IsName(name));
    }

    /// <summary>The last word of the name, by which a person is labelled again.</summary>
    public ReadOnlySpan<char> KeyIn(ReadOnlySpan<char> line)
    {
        var name = line[..NameEnd];
        return name[(name.LastIndexOf(' ') + 1)..];
    }

    // Without brackets at the end and a title behind a comma.
    private static int NameLength(ReadOnlySpan<char> label)
    {
        var end = label.TrimEnd().Length;
        while (end > 0 && label[end - 1] is ')' or ']')
        {
            var open = label[..end].LastIndexOfAny('(', '[');
            end = open <= 0 ? 0 : label[..open].TrimEnd().Length;
        }

        var comma = label[..end].IndexOf(',');
        return comma > 0 ? comma : end;
    }

    // Words with capitals and without digits.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || word.ContainsAny(NoLetters) || ++words > MostWords)
            {
                return false;
            }
        }

        return words > 0;
    }
}
