using System.Text;

namespace NewsApi.Benchmarks.Parsing;

/// <summary>The texts that the parser is measured on.</summary>
internal static class SampleTexts
{
    private const int ArticleLength = 5000;

    /// <summary>About 5 kB: the first seed, with its last paragraphs again where it is shorter.</summary>
    public static string Article { get; } = MakeArticle();

    /// <summary>Texts of any length that would be slow if some step looked back or ahead to the end.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Hostile { get; } = new Dictionary<string, Func<int, string>>
    {
        ["articles"] = length => Repeat(Article + "\n", length),
        ["one line"] = length => Repeat("the council voted to close the market ", length),
        ["all quotes"] = length => Repeat("\"We stay,\" she said. ", length),
        ["no closing mark"] = length => Repeat("“We stay and we said so. ", length),
        ["all capitals"] = length => Repeat("JANE ROE AND JOHN DOE ", length),
        ["all newlines"] = length => new string('\n', length),
        ["one word"] = length => Repeat("said ", length),
        ["nested marks"] = length => new string('“', length / 2) + new string('”', length / 2),
        ["all headings"] = length => Repeat("A Heading\n", length),
        ["wrapped lines"] = length => Repeat("the council voted to close the old market at the north end of the quay\n", length),
        ["numbered lines"] = length => Repeat("1. A Heading of Its Own\n", length),
        ["transcript labels"] = length => Repeat("JANE ROE:\nWe stay.\n", length),
    };

    private static string MakeArticle()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "seeds", "000_f045ad51ab24379c.txt"));
        var seed = reader.ReadToEnd();
        var text = new StringBuilder(seed);
        while (text.Length < ArticleLength)
        {
            text.Append('\n').Append(seed, seed.IndexOf('\n') + 1, Math.Min(ArticleLength - text.Length, seed.Length / 2));
        }

        return text.ToString();
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
        {
            text.Append(piece);
        }

        return text.ToString(0, length);
    }
}
