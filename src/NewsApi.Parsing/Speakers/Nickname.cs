using System.Buffers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>A nickname inside a name, in marks or brackets: James “Lucky” Dorn, William (Bill) Dorn.</summary>
/// <remarks>Claims one or two words with capitals between a given name and a surname. Leaves alone places and parties.</remarks>
internal static class Nickname
{
    private const int Longest = 2;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»'‘’()");

    /// <summary>The token behind the nickname that the sign at <paramref name="open"/> opens; -1 where it opens none.</summary>
    public static int EndsAt(ArticleReading reading, int first, int open, int limit)
    {
        var tokens = reading.Tokens;
        var close = open + 1;
        while (close < limit && close - open <= Longest && tokens[close] is { IsWord: true, IsCapital: true } word
            && !word.Has(Traits.Function | Traits.Place | Traits.Affiliation | Traits.AllCapitals))
        {
            close++;
        }

        var isClosed = close > open + 1 && close + 1 < limit
            && (tokens[open].Kind is TokenKind.Open ? tokens[close].Kind is TokenKind.Close : tokens[close].Kind is TokenKind.Mark)
            && tokens[close].Run == tokens[open].Run;
        return isClosed && NameTitles.IsGiven(reading, open - 1) && open - first < 3 && IsSurname(tokens[close + 1]) ? close + 1 : -1;
    }

    private static bool IsSurname(in Token token) =>
        token is { Run: < 0, IsWord: true, IsCapital: true } && !token.Has(Traits.Function | Traits.Title);

    /// <summary>The name without its nickname.</summary>
    public static string Without(ReadOnlySpan<char> name)
    {
        var (first, last) = (name.IndexOfAny(Marks), name.LastIndexOfAny(Marks));
        var isInside = first > 0 && name[first - 1] is ' ' && last > first && last + 1 < name.Length && name[last + 1] is ' ';
        return isInside ? string.Concat(name[..first], name[(last + 2)..]) : name.ToString();
    }
}
