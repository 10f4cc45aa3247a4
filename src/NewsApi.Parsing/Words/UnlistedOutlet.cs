using System.Text;

namespace NewsApi.Parsing.Words;

/// <summary>
/// Claims names that end like an outlet's although the table does not know them: capitalised words that end with "Times",
/// "Herald", "Radio" ("Daily Herald"), and state media by their description ("Russian state television"). Leaves alone
/// phrases like "Breaking News", and stretches that hold the name of a known outlet further on.
/// </summary>
internal static class UnlistedOutlet
{
    private const int MostWords = 5;

    private const string File = "English/outlet-words";

    private static readonly WordSet NameEnds = WordSet.Exact(WordFiles.Words(File, "name ends"));

    // Words that often stand in front of an ending without naming an outlet.
    private static readonly WordSet NotNames = WordSet.Exact(WordFiles.Words(File, "not names"));

    private static readonly WordSet StateKinds = WordSet.Exact(WordFiles.Words(File, "state kinds"));

    private static readonly WordSet StateWords = WordSet.Exact(WordFiles.Words(File, "state words"));

    public static bool TryMatch(string text, int position, out int end, out string canonical)
    {
        canonical = "";
        if (TryStateMedia(text, position, out end) || TryName(text, position, out end))
        {
            canonical = AsPrinted(text.AsSpan(position, end - position));
            return true;
        }

        return false;
    }

    // "Russian state television", "Chinese state-run news agency", "state media".
    private static bool TryStateMedia(string text, int position, out int end)
    {
        end = position;
        var words = new WordWalk(text, position);
        if (!words.Next())
        {
            return false;
        }

        var mayFollow = char.IsUpper(words.Current[0]);
        if (!StateWords.Contains(words.Current) && !(mayFollow && words.Next() && StateWords.Contains(words.Current)))
        {
            return false;
        }

        if (!words.Next())
        {
            return false;
        }

        var isKind = StateKinds.Contains(words.Current)
            || (words.Current is "news" && words.Next() && words.Current is "agency" or "channel");
        end = words.End;
        return isKind;
    }

    private static bool TryName(string text, int position, out int end)
    {
        end = position;
        var ending = 0;
        var words = new WordWalk(text, position);
        for (var count = 1; count <= MostWords && words.Next() && char.IsUpper(words.Current[0]); count++)
        {
            if (count > 1 && NameEnds.Contains(words.Current))
            {
                ending = ending == 0 ? count : ending;
                end = words.End;
            }
        }

        return end > position && IsNameItself(text, position, ending);
    }

    // Asked last: few runs of capitals end like an outlet's name. No word after the first may open the name of a known one.
    private static bool IsNameItself(string text, int position, int ending)
    {
        var words = new WordWalk(text, position);
        words.Next();
        if (NotNames.Contains(words.Current))
        {
            return false;
        }

        for (var count = 2; count <= ending && words.Next(); count++)
        {
            if (OutletIndex.TryMatch(text, words.Start, false, out _, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static string AsPrinted(ReadOnlySpan<char> printed)
    {
        if (printed.IndexOfAny('\n', '\r') < 0)
        {
            return printed.ToString();
        }

        var name = new StringBuilder(printed.Length);
        foreach (var range in printed.SplitAny(' ', '\n', '\r', '\t'))
        {
            var word = printed[range];
            name.Append(word.IsEmpty || name.Length == 0 ? "" : " ").Append(word);
        }

        return name.ToString();
    }

    /// <summary>Steps over words of letters and inner hyphens that only white space separates.</summary>
    private ref struct WordWalk(string text, int position)
    {
        private const int LongestWord = 30;

        private readonly string _text = text;

        public int Start { get; private set; } = position;

        public int End { get; private set; } = position;

        public readonly ReadOnlySpan<char> Current => _text.AsSpan(Start, End - Start);

        public bool Next()
        {
            Start = End == Start ? End : SkipSpace(End);
            End = Start;
            while (End < _text.Length && End - Start < LongestWord && (char.IsLetterOrDigit(_text[End]) || _text[End] is '-' or '&'))
            {
                End++;
            }

            return End > Start;
        }

        private readonly int SkipSpace(int at)
        {
            var limit = Math.Min(_text.Length, at + 8);
            while (at < limit && char.IsWhiteSpace(_text[at]))
            {
                at++;
            }

            return at;
        }
    }
}
