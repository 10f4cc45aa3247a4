using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Knows the words before the title of a work: "the film", "on NBC's", "the book".</summary>
internal static class WorkTitles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Works = FrozenSet.ToFrozenSet(
        [
            "film", "movie", "book", "novel", "song", "album", "show", "series", "program", "programme", "podcast", "magazine", "memoir",
            "play", "musical", "ballad", "anthem", "hit", "documentary", "sitcom", "drama", "comedy", "thriller", "painting", "poem", "ad",
            "video", "single", "essay", "column", "paper", "study", "report", "hosts", "host", "works", "biography", "game", "classic",
            "sketch", "episode", "segment", "tune", "opera", "newsletter", "blog", "on", "titled", "signs", "shirt", "hashtag",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Introduces(ArticleReading reading, QuotedRun run)
    {
        var t = run.Open - 1;
        if (t >= 0 && reading.Tokens[t].Kind is TokenKind.Comma)
        {
            t--;
        }

        return t >= 0 && reading.Tokens[t].Run < 0
            && (reading.Tokens[t].Kind is TokenKind.PossessiveEnding || Works.Contains(reading.Text.AsSpan(reading.Tokens[t].Start, reading.Tokens[t].End - reading.Tokens[t].Start)));
    }
}
