using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims sentences without a full stop that describe a picture: they point into it ("left", "pictured"), or say in the present
/// tense what somebody does on a given day ("Jane Roe arrives at the market on Monday"). Leaves alone other lines and short lines.
/// </summary>
internal static class CaptionLine
{
    private const int ShortestCaption = 30;

    private static readonly WordSet Pointers = WordSet.AnyCase(WordFiles.WordsOfAll("caption", "pointers"));

    private static readonly WordSet Verbs = WordSet.AnyCase(WordFiles.WordsOfAll("caption", "verbs"));

    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line.Length < ShortestCaption)
        {
            return false;
        }

        var hasVerb = false;
        var hasDay = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (Pointers.Contains(word))
            {
                return true;
            }

            hasVerb |= Verbs.Contains(word);
            hasDay |= CalendarWords.IsDay(word.TrimEnd(',')) || IsYear(word) || (CalendarWords.IsMonth(word) && char.IsUpper(word[0]));
        }

        return hasVerb && hasDay;
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.TrimEnd(',') is { Length: 4 } year && year[0] is '1' or '2' && !year.ContainsAnyExceptInRange('0', '9');
}
